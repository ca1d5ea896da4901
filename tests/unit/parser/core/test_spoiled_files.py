"""Whatever happens to a file on its way, there is an outcome: blocks, or a reason. Never a traceback."""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot_common.detection import detect
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.readers import read
from tests.support.mutations import spoiled, spoiled_inside
from tests.support.outcomes import or_reason
from tests.support.small_files import all_formats

FILES = all_formats()
LIMITS = Limits(cells=100_000, pages=50, archive_bytes=4 * 1024 * 1024)
ROUNDS = int(os.environ.get("CROSSFOOT_FUZZ_ROUNDS", "25"))  # a campaign asks for thousands


@pytest.mark.parametrize("media_type", sorted(FILES))
def test_the_file_itself_is_read_and_is_what_it_is(media_type: str) -> None:
    assert detect(FILES[media_type], "a.csv" if media_type == "text/csv" else "") == media_type
    assert read(FILES[media_type], media_type, LIMITS).blocks


@pytest.mark.parametrize("media_type", sorted(FILES))
def test_spoiled_files_have_an_outcome(media_type: str) -> None:
    for seed in range(ROUNDS):
        data = spoiled(FILES[media_type], seed)
        or_reason(lambda data=data: read(data, media_type, LIMITS))  # type: ignore[misc]
        or_reason(lambda data=data: read(data, detect(data), LIMITS))  # type: ignore[misc]


@pytest.mark.parametrize("media_type", [name for name in sorted(FILES) if FILES[name].startswith(b"PK")])
def test_packages_with_a_spoiled_part_have_an_outcome(media_type: str) -> None:
    for seed in range(ROUNDS):
        data = spoiled_inside(FILES[media_type], seed)
        or_reason(lambda data=data: read(data, media_type, LIMITS))  # type: ignore[misc]


@pytest.mark.parametrize("media_type", sorted(FILES))
@pytest.mark.parametrize("other", sorted(FILES))
def test_files_that_are_something_else_have_an_outcome(media_type: str, other: str) -> None:
    or_reason(lambda: read(FILES[other], media_type, LIMITS))


@pytest.mark.parametrize("media_type", sorted(FILES))
@settings(max_examples=20)
@given(noise=st.binary(max_size=300))
def test_noise_has_an_outcome(media_type: str, noise: bytes) -> None:
    or_reason(lambda: read(noise, media_type, LIMITS))
    or_reason(lambda: read(FILES[media_type][:200] + noise, media_type, LIMITS))


@pytest.mark.corpus
def test_spoiled_real_files_have_an_outcome() -> None:
    corpus = Path(os.environ.get("CROSSFOOT_SHARED", "../shared")) / "corpus"
    if not corpus.is_dir():
        pytest.skip("the shared corpus is not beside the repository (CROSSFOOT_SHARED)")
    for path in sorted(corpus.glob("pdf/*-tables.pdf")):
        for seed in range(max(2, ROUNDS // 10)):
            data = spoiled(path.read_bytes(), seed)
            or_reason(lambda data=data: read(data, "application/pdf", LIMITS))  # type: ignore[misc]
