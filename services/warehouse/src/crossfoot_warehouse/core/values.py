"""Puts values into the form that PostgreSQL takes: text without NUL, JSON with exact decimals."""

import json
from decimal import Decimal

from crossfoot_common.frozen import Frozen
from crossfoot_common.tables.values import Value, dump_all


def clean(text: str) -> str:
    """PostgreSQL's text has no NUL; what the file had is still in the store."""
    return text.replace("\x00", "\ufffd")


def packed(value: object) -> str:
    """JSON for a jsonb column, without what is not set; decimals as strings, so that no digit is lost."""
    if isinstance(value, Value):
        said = value.model_dump_json(exclude_none=True)
    elif value and isinstance(value, tuple) and isinstance(value[0], Value):
        said = dump_all(value)
    else:
        said = _JSON.encode(value)
    return said.replace("\\u0000", "\\ufffd")  # JSON never holds a NUL as such


def _plain(value: object) -> object:
    """What JSON itself does not know."""
    if isinstance(value, Frozen | Value):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in the database")


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)
