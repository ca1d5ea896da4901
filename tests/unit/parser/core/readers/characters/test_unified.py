"""The table of radicals is the one that Unicode publishes."""

import unicodedata
from pathlib import Path

import pytest

from crossfoot_parser.core.readers.characters import unified
from tests.support.unified_ideographs import TARGET, module, pairs

PUBLISHED = Path("/usr/share/unicode/EquivalentUnifiedIdeograph.txt")


def test_every_radical_has_its_ideograph() -> None:
    table = dict(zip(unified.RADICALS, unified.UNIFIED, strict=True))
    assert set(map(chr, range(0x2F00, 0x2FD6))) <= set(table)
    assert sum(0x2E80 <= ord(radical) < 0x2F00 for radical in table) == 114
    assert all(unicodedata.normalize("NFC", char) == char for char in table.values())
    assert all(0x3400 <= ord(char) < 0xA000 or 0x20000 <= ord(char) < 0x32000 for char in table.values())


def test_where_normalisation_knows_a_radical_it_says_the_same() -> None:
    for radical, ideograph in zip(unified.RADICALS, unified.UNIFIED, strict=True):
        normal = unicodedata.normalize("NFKC", radical)
        assert normal in {radical, ideograph}


def test_ranges_of_the_published_table_are_read() -> None:
    assert pairs("# x\n2E81 ; 5382 # a\n31D2..31D3 ; 4E3F # [2]\n") == {"⺁": "厂", "㇒": "丿", "㇓": "丿"}


def test_the_module_is_what_the_script_makes() -> None:
    if not PUBLISHED.exists():
        pytest.skip(f"{PUBLISHED} is not installed (Debian's unicode-data)")
    table = PUBLISHED.read_text(encoding="utf-8")
    if "15.0.0" not in table.splitlines()[0]:
        pytest.skip("another version of Unicode is installed")
    assert TARGET.read_text(encoding="utf-8") == module(table)
