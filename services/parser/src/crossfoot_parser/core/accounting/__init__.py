"""Phase: what became of every figure that the reader saw, told independently of how it was laid out."""

from crossfoot_parser.core.accounting.balance import Accounted, account

__all__ = ["Accounted", "account"]
