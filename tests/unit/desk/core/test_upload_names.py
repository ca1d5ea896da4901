"""Names of uploads are strangers': they stay recognisable, and reach nothing but their own folder."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crossfoot_common.storage import keys
from crossfoot_desk.core.upload_names import batch_name, folder_of, is_batch, safe_name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("青石县财政局2031年预算.pdf", "青石县财政局2031年预算.pdf"),
        ("C:\\Users\\a\\预算.xlsx", "预算.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("a\u202efdp.exe", "afdp.exe"),
        ("<script>.txt", "script.txt"),
        ("..", "unnamed"),
        (".pdf", "pdf"),
        ("", "unnamed"),
    ],
)
def test_a_name_is_made_harmless(said: str, name: str) -> None:
    assert safe_name(said) == name


@given(st.text(max_size=400))
def test_every_name_can_be_a_key_of_its_own_folder(said: str) -> None:
    name = safe_name(said)
    assert name not in {"", ".", ".."}
    assert "/" not in name
    assert name.isprintable()
    assert len(name.encode()) <= 191
    outcome = keys.outcome(f"{folder_of('20310301T080000-' + '0' * 16)}/{name}")
    assert outcome.startswith(f"{keys.OUTCOMES}desk/"), "the outcome stands under the name itself"


def test_only_names_of_uploads_are_looked_up() -> None:
    assert is_batch(batch_name(datetime(2031, 3, 1, tzinfo=UTC), "0123456789abcdef"))
    assert not is_batch("../inbox")
    assert not is_batch("")
