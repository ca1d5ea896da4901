"""The names of organisations: what one looks like, and where a line names one."""

import re

from crossfoot_parser.core.vocabulary.organisations import ORGANISATION

LONGEST_NAMING = 200  # characters of a line in which its organisation is looked for
_BRACKET = rf"(?:\((?:本级|机关|汇总|参照|[^()含包原]{{2,14}}{ORGANISATION})\)|本级)"
"""规划局(林业局) has two names."""
_ENTITY = re.compile(rf"^(?P<entity>[\u4e00-\u9fff\w()·、]{{2,40}}?{ORGANISATION}{_BRACKET}?)$")
_YEAR_WORDS = re.compile(r"20\d{2}\s*[-—]?\s*年度?")
_MARKER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十]{1,3}部分)"
)
_DOES = (
    "批准|批复|同意|审议|审查|核定|调整|追加|下达|拨付|申请|报送|提交|编制|印发|转发"
    "|公布|公开|公示|做好|开展|加强|撤销|设立|成立|对|将|给|向|在|为"
)
_ABOUT = re.compile(rf"^关于(?!{_DOES}|20\d\d)(?=.{{4,60}}的(?:说明|公告|公示)$)")
"""关于某县林业局2031年预算情况的说明 names whom it is about; 关于批准某局预算的说明 what is done."""
_NOISE = re.compile(r"目录|附件\d*[:：]?|公开$|[:：]$")
_SENTENCE = re.compile(
    r"^(?:根据|按照|依据|依照|遵照|按|为|经|关于|由|现将|受|对|将|从|在|以|与|及|和|各|本|我|该|其|全)"
    r"|推进|要求|决策|部署|汇总表|一览|明细|情况|[的了并]|学期|20\d{2}年"
)
_BESIDE = re.compile(
    rf"(?P<first>(?P<place>[\u4e00-\u9fff]{{2,6}}).*?{ORGANISATION})(?P=place).+{ORGANISATION}"
)
"""某县财政局某县林业局: two that sign beside one another, the first of which leads."""
_GENERIC = re.compile(
    rf"[A-Za-z\d\W_]*(?:[省市县区州旗乡镇级直属地方下上人民中央]|预算|行政|事业|基层|有关|所属|主管){{0,4}}{ORGANISATION}"
)


def is_name(text: str) -> bool:
    """Whether a text is the name of one organisation: no sort of them, no piece of a sentence or title."""
    if not _ENTITY.match(text) or text.count("(") != text.count(")"):
        return False
    return not (_SENTENCE.search(text) or _GENERIC.fullmatch(text) or _is_list(text))


def named(line: str) -> list[str]:
    """An organisation that a line names in front of or without what the document is."""
    titled = _ABOUT.sub("", _MARKER.sub("", line[:LONGEST_NAMING]))
    begun = re.sub(r"^\d{4}年?度?", "", titled)
    text = _NOISE.sub("", _YEAR_WORDS.sub("", begun).removeprefix("度"))
    head = re.split(
        r"(?:部门|单位)?(?:整体|汇总|年度|部门|单位|财政拨款)*(?:[预决]算|“?三公|收支|收入|支出|情况说明|概况|绩效|主要职)",
        text,
    )[0]
    for candidate in (text, head, head.removesuffix("部门").removesuffix("单位"), head.removesuffix("机关")):
        name = candidate.strip("-—·. 、,")
        name = name if name.endswith(")") and "(" in name else name.strip("()")
        name = found["first"] if (found := _BESIDE.fullmatch(name)) else name
        if is_name(name):
            return [name]
    return []


def _is_list(name: str) -> bool:
    """办公室、财务处、人事处: several organisations in a row, none of which the document is about."""
    first, _, rest = name.partition("、")
    return bool(rest) and re.search(rf"{ORGANISATION}(?:\(.*\))?$", first) is not None


def organisation_in(line: str) -> str | None:
    """The organisation that a heading in plain spelling names, in front of what the document is."""
    return next(iter(named(line)), None)
