"""Templates into pages, in the language that was asked for; all text is escaped, and none can steer."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crossfoot_common.tables import reasons
from crossfoot_desk.core import places, words
from crossfoot_desk.core.grids import plain, rounded
from crossfoot_desk.core.languages import LANGUAGES, Language, language_of, spoken
from crossfoot_desk.web.desk import desk_of

COOKIE = "language"
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Controls, and what turns the direction of reading around."""


def language(request: Request) -> Language:
    """The language of whoever asks."""
    return language_of(request.cookies.get(COOKIE))


def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page."""
    desk, said = desk_of(request), language(request)
    common = {
        "path": request.url.path,
        "here": request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        "person": desk.person(request),
        "signing_in": desk.identity is not None,
        "reviewer": desk.reviewer(request),
    }
    text = environment(said).get_template(template).render(common | values)
    return HTMLResponse(text, status)


@cache
def environment(said: Language) -> Environment:
    """The templates of a language."""
    found = Environment(
        loader=PackageLoader("crossfoot_desk.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible,
    )
    found.globals |= {
        "language": said,
        "other": next(one for one in LANGUAGES if one != said),
        "t": lambda zh, en: en if said == "en" else zh,  # both are ours: an empty one is meant
        "both": lambda pair: spoken(pair, said),
        "w": lambda of, code: words.word(of, code, said),
        "why": lambda reason: spoken(reasons.spoken(reason), said),
        "choices": lambda of: [(code, spoken(pair, said)) for code, pair in words.LISTS[of].items()],
        "message": lambda row: spoken((row["message_zh"], row["message_en"]), said),
        "address": address,
        "cell_place": places.cell_place,
        "extent": places.extent,
        "document_title": partial(document_title, said=said),
    }
    found.filters |= {
        "figure": plain,
        "rounded": rounded,
        "when": when,
        "file_name": file_name,
        "quoted": partial(quote, safe=""),
    }
    return found


def visible(value: object) -> object:
    """Strangers' text with a sign in place of what would steer the page or turn it around."""
    if isinstance(value, str) and not isinstance(value, Markup) and STEERING.search(value):
        return STEERING.sub("\ufffd", value)
    return value


def when(at: datetime | None) -> str:
    """A time, to the minute, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%d %H:%M") if at else ""


def file_name(source: str) -> str:
    """The last part of the name under which a file came in, of a member of an archive that of the member."""
    return source.replace("\\", "/").rsplit("/", 1)[-1] or source


def address(path: str, query: Mapping[str, Any], **more: object) -> str:
    """A path with a query; what is None is left out."""
    said = {name: value for name, value in {**query, **more}.items() if value is not None}
    return f"{path}?{urlencode(said)}" if said else path


def document_title(row: Mapping[str, Any], said: Language) -> str:
    """Whose document of which year and stage it is; the file's name where it does not say."""
    stage = words.word("stage", row["stage"], said)
    year = row["fiscal_year"]
    if not row["entity"]:
        return file_name(row["source"])
    if said == "en":
        return " ".join(str(part) for part in (row["entity"], year, stage) if part)
    return f"{row['entity']} {f'{year}年' if year else ''}{stage}".strip()
