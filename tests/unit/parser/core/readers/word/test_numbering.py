"""Automatic numbers: counted as Word counts them, written where they are shown."""

from tests.support.blocks import grids, lines
from tests.support.word_parts import NAMES, p, read, t, table, tc

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

LEVELS = "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{way}"/>'
    f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
    for level, (way, text, more) in enumerate(
        [
            ("chineseCounting", "%1、", ""),
            ("decimal", "%1.%2", "<w:isLgl/>"),
            ("bullet", "-", ""),
            ("hebrew1", "%4", ""),
        ]
    )
)
NUMBERING = (
    f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="7">{LEVELS}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
    "</w:lvlOverride></w:num></w:numbering>"
)
STYLES = (
    f'<w:styles {NAMES}><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    "</w:style>"
    '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    '<w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>'
)
PARTS = {"numbering.xml": ("numbering", NUMBERING.encode()), "styles.xml": ("styles", STYLES.encode())}


def n(text: str, level: int = 0, number: int = 1) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(t(text) if text else "", properties)


def test_automatic_numbers_are_counted_level_by_level() -> None:
    body = n("收入") + n("拨款", 1) + n("其他", 1) + n("支出") + n("基本", 1) + n("甲", 2) + n("5.00", 2)
    assert lines(read(body, PARTS)) == [
        "一、收入",
        "1.1 拨款",
        "1.2 其他",
        "二、支出",
        "2.1 基本",
        "甲",
        "• 5.00",
    ]


def test_lists_of_one_kind_count_on_and_may_start_anew() -> None:
    body = n("甲") + n("乙", number=2) + n("丙", number=3) + n("丁") + n("无", number=0) + n("戊", number=99)
    assert lines(read(body, PARTS)) == ["一、甲", "二、乙", "五、丙", "六、丁", "无", "戊"]


def test_numbers_by_style_in_cells_and_before_nothing() -> None:
    styled = p(t("经费"), '<w:pStyle w:val="b"/>') + p(t("环"), '<w:pStyle w:val="c"/>')
    body = styled + table(tc(n("")) + tc(p(t("1.00"))), tc(n("", 3)) + tc(p(t("2.00"))))
    document = read(body, PARTS)
    assert lines(document) == ["一、经费", "环"]
    assert grids(document) == [[["二、", "1.00"], [REPLACEMENT, "2.00"]]]
