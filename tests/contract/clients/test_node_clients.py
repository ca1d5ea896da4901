"""The official AsyncAPI parser and generator and the CloudEvents SDK for JavaScript take what we publish."""

import importlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from crossfoot_common.events.base import Event
from crossfoot_common.events.schemas import EVENTS
from crossfoot_common.messaging import asyncapi, codec

HERE = Path(__file__).parent / "node"
JAVA = Path(__file__).parent / "java"
CACHE = Path(__file__).resolve().parents[3] / ".cache" / "clients-node"


@pytest.fixture(scope="module")
def installed() -> Path:
    """The locked packages, installed once into the cache."""
    if not shutil.which("npm"):
        pytest.skip("no Node.js here: the AsyncAPI tools and the JavaScript SDK are not tried")
    CACHE.mkdir(parents=True, exist_ok=True)
    lock = (HERE / "package-lock.json").read_bytes()
    done = CACHE / "installed.json"
    if not done.exists() or done.read_bytes() != lock:
        for name in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(HERE / name, CACHE / name)
        command = ["npm", "ci", "--no-progress"]
        run = subprocess.run(command, cwd=CACHE, capture_output=True, text=True, check=False, timeout=240)
        if run.returncode:
            pytest.skip(f"npm cannot install the clients: {run.stderr[-300:]}")
        done.write_bytes(lock)
    shutil.copy(HERE / "clients.cjs", CACHE / "clients.cjs")
    return CACHE


@pytest.fixture(scope="module")
def read(
    installed: Path, published: list[Event], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("node")
    (folder / "asyncapi.json").write_text(json.dumps(asyncapi.of_all_topics()), "utf-8")
    with (folder / "records.jsonl").open("w", encoding="utf-8") as lines:
        for event in published:
            sent = codec.encode(event, "validator")
            value, key = sent.payload.decode(), (sent.key or b"").decode()
            record = {"name": type(event).__name__, "headers": sent.headers, "key": key, "value": value}
            lines.write(json.dumps(record) + "\n")
    command = ["node", "clients.cjs", str(folder)]
    run = subprocess.run(command, cwd=installed, capture_output=True, text=True, check=False, timeout=240)
    assert run.returncode == 0, run.stderr
    return folder, json.loads(run.stdout)


def test_the_document_is_valid_and_names_every_message(read: tuple[Path, dict[str, Any]]) -> None:
    _, said = read
    assert said["said"] == []
    names = {event.__name__ for event in EVENTS}
    assert set(said["messages"]) == names | {f"{name}Reference" for name in names}


def test_the_javascript_sdk_reads_every_record(
    read: tuple[Path, dict[str, Any]], published: list[Event]
) -> None:
    _, said = read
    expected = [(one.id, one.type, one.schema_id(), json.loads(codec.dump(one))) for one in published]
    assert [(one["id"], one["type"], one["dataschema"], one["data"]) for one in said["events"]] == expected


@pytest.mark.parametrize("language", ["python", "typescript", "java"])
def test_models_have_the_names_of_the_contract(read: tuple[Path, dict[str, Any]], language: str) -> None:
    _, said = read
    names = said["models"][language]
    assert {event.__name__ for event in EVENTS} <= set(names)
    assert len(names) == len(set(names))
    assert not [name for name in names if "Anonymous" in name]


def test_python_models_read_every_event_without_loss(
    read: tuple[Path, dict[str, Any]], published: list[Event], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = read
    package = folder / "package" / "asyncapimodels"  # the name by which the models import each other
    if not package.exists():
        shutil.copytree(folder / "python", package)
        (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(package.parent))
    for event in published:
        name = type(event).__name__
        module = importlib.import_module(f"asyncapimodels.{snake(name)}")
        payload = json.loads(codec.dump(event))
        model = getattr(module, name).model_validate(json.loads(codec.dump(event)))
        assert json.loads(model.model_dump_json(exclude_none=True)) == payload
    for name in [name for name in sys.modules if name.startswith("asyncapimodels")]:
        del sys.modules[name]


def test_typescript_accepts_the_largest_event_of_every_type(
    installed: Path, read: tuple[Path, dict[str, Any]], published: list[Event]
) -> None:
    folder = read[0] / "typescript"
    largest: dict[str, str] = {}
    for event in published:
        name, value = type(event).__name__, codec.dump(event).decode()
        largest[name] = max(largest.get(name, ""), value, key=len)
    lines = [f"import {{{name}}} from './{name}';" for name in largest]
    lines += [f"export const a{name}: {name} = {value};" for name, value in largest.items()]
    (folder / "published.ts").write_text("\n".join(lines), "utf-8")
    compiler = installed / "node_modules" / "typescript" / "lib" / "tsc.js"
    command: list[str | Path] = [
        "node",
        compiler,
        "--strict",
        "--noEmit",
        "--target",
        "es2020",
        folder / "published.ts",
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
    assert run.returncode == 0, run.stdout[:2000]


def test_java_reads_every_event_without_loss(read: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    if not (shutil.which("javac") and shutil.which("mvn")):
        pytest.skip("no JDK and Maven here: the models for Java are not compiled")
    found = tmp_path / "classpath"
    project: list[str | Path] = ["mvn", "-q", "-B", "-f", JAVA / "pom.xml", "dependency:build-classpath"]
    run = subprocess.run(
        [*project, f"-Dmdep.outputFile={found}"], capture_output=True, text=True, check=False, timeout=240
    )
    if run.returncode:
        pytest.skip(f"Maven cannot fetch Jackson: {run.stdout[-300:]}")
    classpath, built = found.read_text().strip(), tmp_path / "classes"
    sources = [*sorted((read[0] / "java").glob("*.java")), JAVA / "ReadAll.java"]
    steps: tuple[list[str | Path], ...] = (
        ["javac", "-nowarn", "-d", built, "-cp", classpath, *sources],
        ["java", "-cp", f"{built}:{classpath}", "ReadAll", read[0] / "records.jsonl"],
    )
    for command in steps:
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=240)
        assert run.returncode == 0, (run.stdout + run.stderr)[:2000]
    assert int(run.stdout) == len((read[0] / "records.jsonl").read_text("utf-8").splitlines())


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
