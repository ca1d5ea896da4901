"""The table of settings in the docs is the settings' own: checked, not trusted."""

import importlib
from pathlib import Path

import pytest
from pydantic import SecretStr
from pydantic.fields import FieldInfo

from crossfoot_common.settings import CrossfootSettings, ServiceSettings

DOCS = Path(__file__).parents[2] / "docs" / "how-to" / "configure.md"
SERVICES = ("watcher", "parser", "validator", "warehouse", "desk")


def row(name: str, field: FieldInfo) -> str:
    default = field.default
    if isinstance(default, SecretStr):
        default = default.get_secret_value()
    if isinstance(default, bool):
        default = str(default).lower()
    shown = "" if default in {None, ""} else f"`{default}`"
    return f"| `CROSSFOOT_{name.upper()}` | {shown} | {field.description} |"


def settings_of(service: str) -> type[CrossfootSettings]:
    found: type[CrossfootSettings] = importlib.import_module(f"crossfoot_{service}.settings").Settings
    return found


def test_the_shared_settings_are_documented() -> None:
    documented = DOCS.read_text(encoding="utf-8").split("\n## watcher")[0].splitlines()
    rows = [line for line in documented if line.startswith("| `CROSSFOOT_")]
    assert rows == [row(name, field) for name, field in ServiceSettings.model_fields.items()]


@pytest.mark.parametrize("service", SERVICES)
def test_the_settings_of_a_service_are_documented(service: str) -> None:
    section = DOCS.read_text(encoding="utf-8").split(f"\n## {service}\n")[1].split("\n## ")[0].splitlines()
    rows = [line for line in section if line.startswith("| `CROSSFOOT_")]
    shared = {name: field.default for name, field in ServiceSettings.model_fields.items()}
    own = {
        name: field
        for name, field in settings_of(service).model_fields.items()
        if shared.get(name, ...) != field.default
    }
    assert rows == [row(name, field) for name, field in own.items()]


@pytest.mark.parametrize("service", SERVICES)
def test_settings_are_frozen_and_start_without_any_environment(
    service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSFOOT_KAFKA_BOOTSTRAP", "broker:9092")
    settings = settings_of(service)()
    assert settings.model_config["frozen"]
    assert settings.model_dump()["kafka_bootstrap"] == "broker:9092"
