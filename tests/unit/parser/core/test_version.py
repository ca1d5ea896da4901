"""What may read otherwise is another reading."""

from crossfoot_common.versions import order
from crossfoot_parser.core.blocks import Limits
from crossfoot_parser.core.parse import PARSER_VERSION
from crossfoot_parser.core.version import reading_version


def test_the_default_is_the_parsers_number_and_other_limits_are_another_reading_of_the_same_number() -> None:
    assert reading_version(Limits()) == PARSER_VERSION
    few, fewer = reading_version(Limits(pages=10)), reading_version(Limits(pages=5))
    assert len({few, fewer, PARSER_VERSION}) == 3
    assert order(few) == order(fewer) == order(PARSER_VERSION) > order("1")
