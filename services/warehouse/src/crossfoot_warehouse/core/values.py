"""Puts values into the form that PostgreSQL takes: text without NUL, JSON with exact decimals."""

import json
from decimal import Decimal

from crossfoot_common.frozen import Frozen
from crossfoot_common.tables.values import Value

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def clean(text: str) -> str:
    """PostgreSQL's text has no NUL; what the file had is still in the store."""
    return text.replace("\x00", "\ufffd")


def packed(value: object) -> str:
    """JSON for a jsonb column; decimals as strings, so that no digit is lost on the way."""
    if isinstance(value, Value):
        said = value.model_dump_json(exclude_none=True)
    elif value and isinstance(value, tuple) and all(isinstance(one, Value) for one in value):
        said = f"[{','.join(one.model_dump_json(exclude_none=True) for one in value)}]"
    else:
        said = _JSON.encode(plain(value))
    return clean(said).replace("\\u0000", "\\ufffd")


def plain(value: object) -> object:
    """Models as dictionaries without what is not set."""
    if isinstance(value, Frozen | Value):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value
