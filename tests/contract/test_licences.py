"""What is installed may be used and passed on, is listed, and is known by its hashes."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

REPO = Path(__file__).resolve().parents[2]
PERMISSIVE = (
    "Apache",
    "MIT",
    "BSD",
    "ISC",
    "PSF",
    "Python Software",
    "Zlib",
    "CC0",
    "Unlicense",
    "MPL",
    "Mozilla",
)


@pytest.fixture(scope="module")
def dependencies() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dependencies", REPO / "deploy/dependencies.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_lists_what_the_lock_installs(dependencies: ModuleType) -> None:
    page = (REPO / "docs/licences.md").read_text("utf-8")
    assert page == dependencies.licences(), "make lock writes it anew"


def test_every_licence_is_permissive(dependencies: ModuleType) -> None:
    odd = {one.name: one.licence for one in dependencies.packages() if one.licence}
    odd = {name: said for name, said in odd.items() if not any(word in said for word in PERMISSIVE)}
    assert odd == {}
    assert not [one for one in dependencies.packages() if "GPL" in one.licence.replace("LGPL", "")]


def test_the_bill_of_materials_knows_every_package_by_its_hashes(dependencies: ModuleType) -> None:
    components = json.loads(dependencies.sbom())["components"]
    assert len(components) > 50
    assert all(one["hashes"] and one["purl"].startswith("pkg:pypi/") for one in components)
