"""Shows a serial number as the date that its format makes of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

_LAST_DAY = 2_958_465  # 9999-12-31


def show_date(serial: Decimal, tokens: Sequence[tuple[str, str]], *, epoch_1904: bool) -> str:
    """The date or time as text; a serial number outside the calendar is shown as it is."""
    if not 0 <= serial <= _LAST_DAY:
        return str(serial)
    moment = _moment(serial, epoch_1904=epoch_1904)
    out: list[str] = []
    for index, (kind, text) in enumerate(tokens):
        if kind == "date":
            out.append(_part(moment, text.lower(), minutes=_is_minutes(tokens, index)))
        elif kind in {"literal", "other", "point", "comma"}:
            out.append(text)
    return "".join(out).strip()


def _moment(serial: Decimal, *, epoch_1904: bool) -> datetime:
    """Excel counts a 29 February 1900 that never was: before it the count is off by one."""
    epoch = datetime(1904, 1, 1) if epoch_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 — has no zone
    if not epoch_1904 and serial < 60:
        epoch += timedelta(days=1)
    return epoch + timedelta(seconds=int((serial * 86400).to_integral_value()))


def _is_minutes(tokens: Sequence[tuple[str, str]], index: int) -> bool:
    dates = [i for i, (kind, text) in enumerate(tokens) if kind == "date" and text.lower()[0] in "hmsyd"]
    if tokens[index][1].lower()[0] != "m":
        return False
    at = dates.index(index)
    before = tokens[dates[at - 1]][1].lower() if at else ""
    after = tokens[dates[at + 1]][1].lower() if at + 1 < len(dates) else ""
    return before.startswith("h") or after.startswith("s")


def _part(moment: datetime, code: str, *, minutes: bool) -> str:
    if minutes:
        return f"{moment.minute:02d}" if len(code) > 1 else str(moment.minute)
    wide = len(code) > 1
    numbers = {"m": moment.month, "d": moment.day, "h": moment.hour, "s": moment.second}
    if code[0] in {"y", "e"}:
        return f"{moment.year % 100:02d}" if code == "yy" else str(moment.year)
    if code[0] in numbers and not (code[0] in "md" and len(code) > 2):
        return f"{numbers[code[0]]:02d}" if wide else str(numbers[code[0]])
    if code.startswith("m"):
        return str(moment.month)
    return {
        "am/pm": "AM" if moment.hour < 12 else "PM",
        "上午/下午": "上午" if moment.hour < 12 else "下午",
    }.get(code, "")
