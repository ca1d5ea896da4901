"""Models that datamodel-code-generator makes of the committed schemas read everything, and lose nothing."""

import importlib
import json
import sys
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from datamodel_code_generator import InputFileType, PythonVersion, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter
from pydantic import BaseModel

from crossfoot_common.events.base import Event
from crossfoot_common.events.schemas import EVENTS, path_of
from crossfoot_common.events.table_accepted import TableAccepted
from crossfoot_common.messaging import codec


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, type[BaseModel]]]:
    folder = tmp_path_factory.mktemp("generated")
    sys.path.insert(0, str(folder))
    yield {event.type: model_of(event, folder) for event in EVENTS}
    sys.path.remove(str(folder))


def model_of(event: type[Event], folder: Path) -> type[BaseModel]:
    file = folder / f"generated_{event.__name__}.py"
    generate(
        path_of(event),
        input_file_type=InputFileType.JsonSchema,
        output=file,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        disable_timestamp=True,
        formatters=[Formatter.BUILTIN],
    )
    module = importlib.import_module(file.stem)
    model: type[BaseModel] = getattr(module, event.__name__)
    return model


def read(generated: Mapping[str, type[BaseModel]], event: type[Event], payload: object) -> dict[str, Any]:
    model = generated[event.type].model_validate(payload)
    found: dict[str, Any] = json.loads(model.model_dump_json(exclude_none=True, by_alias=True))
    return found


def test_every_event_is_read_without_loss(
    published: list[Event], generated: Mapping[str, type[BaseModel]]
) -> None:
    assert {type(event) for event in published} == set(EVENTS)
    for event in published:
        payload = json.loads(codec.dump(event))
        assert read(generated, type(event), payload) == payload


def test_money_is_decimal(published: list[Event], generated: Mapping[str, type[BaseModel]]) -> None:
    event = next(one for one in published if isinstance(one, TableAccepted) and one.facts)
    model: Any = generated[event.type].model_validate_json(codec.dump(event))
    assert isinstance(model.facts[0].value, Decimal)
    assert model.facts[0].value.as_tuple() == event.facts[0].value.as_tuple()


def test_what_a_later_release_adds_is_read(
    published: list[Event], generated: Mapping[str, type[BaseModel]]
) -> None:
    event = next(one for one in published if isinstance(one, TableAccepted))
    payload = json.loads(codec.dump(event))
    payload["auditor"] = "someone"
    payload["table"]["kind"] = "debt"
    assert read(generated, TableAccepted, payload)["table"]["kind"] == "debt"
