"""Phase: label/value forms and their grids of indicators."""

from crossfoot_parser.core.forms.readings import read_form

__all__ = ["read_form"]
