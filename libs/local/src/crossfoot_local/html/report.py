"""One inspection as one HTML page that needs nothing else: no network, no fonts, no other files."""

import json
from collections.abc import Mapping
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from crossfoot_local.html.findings import check_view
from crossfoot_local.html.page import page_of
from crossfoot_local.html.readings import Spot
from crossfoot_local.inspection import Inspection


def render(
    inspection: Inspection, lines: Mapping[int, str] | None = None, pictures: Mapping[Spot, str] | None = None
) -> str:
    """The page. `lines` are source lines by 1-based number; those that findings name are shown.

    `pictures` are data URIs of what stands at the places of figures that are doubtful.
    """
    environment = Environment(
        loader=PackageLoader("crossfoot_local", "html"), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("page.html.j2").render(
        page=page_of(inspection, lines or {}, pictures or {}),
        checks=embedded([check_view(check) for check in inspection.checks]),
        style=asset("page.css"),
        script=asset("page.js"),
    )


def asset(name: str) -> str:
    """A file that is shipped beside this module."""
    return files("crossfoot_local.html").joinpath(name).read_text("utf-8")


def embedded(value: object) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")
