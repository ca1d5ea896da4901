"""The policies of the store, and the page that tells operators of them, say the same."""

import re
from pathlib import Path

import pytest

from crossfoot_common.storage import keys
from crossfoot_common.storage.rights import RIGHTS, policy

PAGE = Path(__file__).resolve().parents[4] / "docs/how-to/secure.md"


def objects(service: str, action: str) -> set[str]:
    """The prefixes on which an action is allowed."""
    statements = policy(service, "b")["Statement"]
    found = [one["Resource"] for one in statements if action in one["Action"]]
    return {name.removeprefix("arn:aws:s3:::b/").removesuffix("*") for names in found for name in names}


@pytest.mark.parametrize("service", sorted(RIGHTS))
def test_the_page_names_what_a_service_reads_and_writes(service: str) -> None:
    (row,) = re.findall(rf"^\| {service} \| (.*) \| (.*) \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(re.findall(r"`([^`]+)`", row[0])) == objects(service, "s3:GetObject")
    assert set(re.findall(r"`([^`]+)`", row[1])) == objects(service, "s3:PutObject")


def test_only_words_on_what_is_under_way_are_removed_and_only_uploaders_write_what_came_in() -> None:
    removed = {service: found for service in RIGHTS if (found := objects(service, "s3:DeleteObject"))}
    assert removed == {"parser": {keys.PROGRESS}}
    assert not any(keys.INBOX in objects(service, "s3:PutObject") for service in RIGHTS)


def test_a_policy_speaks_of_one_bucket_and_no_statement_of_nothing() -> None:
    assert all(one["Resource"] for service in RIGHTS for one in policy(service, "b")["Statement"])
    named = [name for one in policy("parser", "b")["Statement"] for name in one["Resource"]]
    assert all(re.match(r"arn:aws:s3:::b(/|$)", name) for name in named)
