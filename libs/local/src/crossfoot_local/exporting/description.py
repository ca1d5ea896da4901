"""The description beside an export: a Frictionless Data Package that says what every column means."""

import json
from collections.abc import Mapping
from pathlib import Path

from crossfoot_local.exporting.source import Column

TYPES = {
    "text": "string",
    "integer": "integer",
    "decimal": "number",
    "boolean": "boolean",
    "time": "datetime",
    "list": "array",
}


def describe(
    file: Path, name: str, about: str, columns: tuple[Column, ...], words: Mapping[str, tuple[str, str]]
) -> Path:
    """Write `<file>.datapackage.json`; `words` are the meanings of the columns in Chinese and English."""
    fields = [
        {"name": one.name, "type": TYPES[one.kind], "description": " · ".join(words.get(one.name, ()))}
        for one in columns
    ]
    resource = {
        "name": name.replace("_", "-"),
        "path": file.name,
        "format": file.suffix.removeprefix("."),
        "encoding": "utf-8",
        "description": about,
        "schema": {"fields": fields, "missingValues": [""]},
    }
    beside = file.with_name(file.name + ".datapackage.json")
    package = {"profile": "data-package", "name": f"crossfoot-{resource['name']}", "resources": [resource]}
    beside.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", "utf-8")
    return beside
