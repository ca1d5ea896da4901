"""The words by which the layout of a disclosure is recognised: captions, notes, headings, totals."""

import re
import unicodedata
from functools import lru_cache

MONEY = "(?:亿元|千万元|百万元|十万元|万元|千元|百元|元)"
TORN = re.compile(r"(?<=[^\x00-\x7f])[ \t\u3000\xa0]+(?=[^\x00-\x7f])|\s{0,64}[\r\n]+\s*")

CHINESE_ORDINAL = "[一二三四五六七八九十百]{1,4}"
ORDINAL = re.compile(
    rf"(?:{CHINESE_ORDINAL}[、.．]|[(]{CHINESE_ORDINAL}[)]|\d{{1,2}}[、.．](?!\d)|[(]\d{{1,2}}[)]|[①-⑳]|其中[:：]?)"
)
COUNTED = "(?:[人个辆台套件批户次]{1,2}|人次|批次|[%])[、,/]"
UNIT = re.compile(
    rf"(?:(?:计量)?单位(?:名称)?[:：]?|金额[:：])(?:{COUNTED}){{0,3}}(?:人民币)?[(]?({MONEY}|(?<=[:：])[万亿]$)[)]?"
)
UNIT_IN_BRACKETS = re.compile(rf"[(](?:金额)?(?:单位[:：]?)?(?:人民币)?({MONEY})[)]")
FORM_PREFIX = "(?:附|公开|预算|决算|部门|财政|单位|本级|财决|批复)"
FORM_NUMBER = re.compile(
    rf"{FORM_PREFIX}{{0,3}}(?:[A-Z]?\d{{1,3}}(?:[-—.]\d+)?)表"
    rf"|{FORM_PREFIX}{{0,3}}表[-—]?(?:\d{{1,3}}|{CHINESE_ORDINAL})(?:[-—.]\d+)?[:：]?"
    rf"|附(?:件|表|录)(?:\d{{0,3}}|{CHINESE_ORDINAL})(?:[-—.]\d+)?[:：]?"
)
ENTITY = re.compile(r"[一-龥]{0,6}(?:单位|部门)(?:名称|全称)?(?:[(].{1,6}[)])?[:：].*")
TRANSLATION = re.compile(r"[A-Za-z][A-Za-z,.&'’()/-]{11,}")
"""Basic Statistics on Social Insurance: what yearbooks print below a title, blanks aside."""
YEAR = re.compile(r"[(]?(?:19|20)\d\d年?度?[)]?|[(]?(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?[)]?")
DAY = r"(?:19|20)\d\d[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?"
DATED = re.compile(
    rf"(?:(?:编制|编报|填报|填表|制表|报送|批复|公开)(?:日期|时间)|日期)[:：](?:{DAY}|年月日)?"
)
PUBLISHED = re.compile(
    r"[\[【(]?(?:发布(?:日期|时间|单位|机构)|发文(?:日期|机关)|成文日期|公开(?:日期|时间)|更新时间|日期|时间|(?:信息|文章)?来源|作者|编辑"
    r"|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|字体|字号)[:：].{0,60}"
)
"""发布日期：2031-02-11 来源：办公室 浏览次数：284: what pages on the web say between a title and its text."""
SIGN_OFF = re.compile(
    rf"{DAY}|(?:填报人|填表人|制表人?|经办人|负责人|单位负责人|财务负责人|联系人|联系电话|填报时间|填报日期|填表日期|审核人|报送日期|日期|年月日)[:：]?.*"
    r"|(?:审核|复核|填报|填表|编制|会计|主管|分管领导|单位领导)[:：].*"
)
NOTE = re.compile(r"(?:备?注|说明|填表说明|备注|附注)\d?[:：.、].*")
NIL = re.compile(
    r"(?:本表|此表|该表|本单位|本部门|我单位|我部门|我局|本年度?|无|没有|未|空表|20\d\d年).{0,40}"
    r"(?:无数据|为空|空表|无此项|无内容|没有|未安排|无.{0,20}(?:收入|支出|预算|决算|经费|拨款|安排|采购|项目|事项))"
    r"|(?:无数据|本表为空|空表|无此项.{0,6}|没有.{0,20}(?:收入|支出|预算|经费|拨款)|未安排.{0,20}|^无[。]?$)"
)
NIL_IN_TITLE = re.compile(r"[(（]([^()（）]{0,6}(?:无数据|没有数据|为空|空表)[^()（）]{0,4})[)）]\s*$")
STRONG_TITLE = re.compile(
    r".*(?:表|表格|一览|明细)(?:[(].{1,30}[)])*(?:[-—]?\d{1,2})?(?:续表|[(]续表?\d?[)])?"
)
SENTENCE = re.compile(r".*[。；;].*|.{40,}")
PART_HEADING = re.compile(r"第[一二三四五六七八九十\d]+(?:部分|章|节).*|.{2,40}(?:说明|情况|解释)")
CONTINUED = re.compile(
    rf"[(]?(?:续表?|接上表|续上表)(?:\d*|{CHINESE_ORDINAL})[)]?|[(]?(?:续|接)(?:{FORM_NUMBER.pattern})[)]?"
    rf"|[(]?(?:{FORM_NUMBER.pattern})[(]?续表?\d*[)]{{0,2}}"
)
CONTINUES = re.compile(
    r"[(]?(?:续表|接上表|续上表)(?:[)]|\d{0,2}[:：、.]|\d{1,2}(?!\d)|\d{0,2}(?=(?:19|20)\d\d年))(?=.)"
)
SENTENCE_END = re.compile(r"[。；;!！?？，,]$")
TOTAL = re.compile(
    r"(?:[一-龥]{0,12}(?:合计|总计|小计|共计|总额)(?:数)?|本年(?:收入|支出)|收入总额|支出总额)(?:[(].{1,12}[)])?"
)
LONGEST_TITLE = 60
SHORTEST_SENTENCE = 12


@lru_cache(maxsize=65536)
def squash(text: str) -> str:
    """Half-width and without any space: for comparing, never for showing."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=65536)
def mend(text: str) -> str:
    """Words that the layout tore apart put together: `收 入` is 收入; spaces beside Latin text stay."""
    return TORN.sub("", text.replace("<br>", "").strip())


def is_dash(text: str) -> bool:
    """Whether a cell holds only a sign for *not applicable*, also behind that of a currency."""
    if text[:1].isalnum():
        return False
    plain = text.strip()
    return bool(plain) and not plain.strip("-—–−－/／*＊_.·… ¥￥$€£")


def unit_of(text: str) -> str | None:
    """The money unit that a caption or title names."""
    plain = squash(text)
    found = UNIT.search(plain) or UNIT_IN_BRACKETS.search(plain)
    if found is None:
        return None
    return found[1] if found[1].endswith("元") else f"{found[1]}元"  # 单位：万


@lru_cache(maxsize=16384)
def is_caption(text: str) -> bool:
    """Unit, form number, entity, year or date: a line that describes a table and does not name it."""
    plain = squash(text)
    if len(plain) > LONGEST_TITLE:
        return False
    alone = FORM_NUMBER.fullmatch(squash(without_unit(text))) or any(
        said.fullmatch(plain) for said in (ENTITY, YEAR, DATED, PUBLISHED, TRANSLATION)
    )
    return bool(alone) or (UNIT.search(plain) is not None and not is_strong_title(without_unit(text)))


@lru_cache(maxsize=16384)
def is_note(text: str) -> bool:
    """A remark below a table."""
    return NOTE.fullmatch(squash(text)) is not None


def is_sentence(text: str) -> bool:
    """Prose that fills a cell: a whole sentence, or more than a label ever says."""
    plain = squash(text)
    return len(plain) >= SHORTEST_SENTENCE and SENTENCE.fullmatch(plain) is not None


def is_part_heading(text: str) -> bool:
    """The heading of a part of the prose: 第三部分 …, 一、收入支出决算总体情况说明."""
    return PART_HEADING.fullmatch(squash(text)) is not None


def is_sign_off(text: str) -> bool:
    """Who filled in a form, when, and the telephone."""
    plain = squash(text)
    return len(plain) <= LONGEST_TITLE and SIGN_OFF.fullmatch(plain) is not None


def is_nil(text: str) -> bool:
    """A statement that a table has no data."""
    plain = squash(text)
    return len(plain) <= 80 and NIL.search(plain) is not None


def is_title(text: str) -> bool:
    """A line that may name a table: short and no sentence."""
    plain = squash(text)
    return 1 < len(plain) <= LONGEST_TITLE and not SENTENCE_END.search(plain) and not is_note(text)


@lru_cache(maxsize=16384)
def is_strong_title(text: str) -> bool:
    """A line that does name a table: …表."""
    return is_title(text) and STRONG_TITLE.fullmatch(squash(text)) is not None


UNIT_TAIL = re.compile(
    rf"(?<![\s(（])[\s(（]*+(?:(?:金额)?(?:计量)?单位|金额)\s*[:：]\s*(?:人民币)?{MONEY}.*$"
)


def without_unit(text: str) -> str:
    """A line without the unit at its end: `收支总表 单位：万元` names a table and describes it."""
    return UNIT_TAIL.sub("", text).strip()


@lru_cache(maxsize=4096)
def title_key(text: str) -> str:
    """A title as it is compared: without 续表 before or behind, brackets' width, spaces and the ordinal."""
    plain = CONTINUES.sub("", re.sub(r"[(]?续表?\d*[)]?$", "", squash(text)), count=1)
    return re.sub(rf"^(?:{CHINESE_ORDINAL}、|\d{{1,2}}[.、])", "", plain)


def is_total(text: str) -> bool:
    """Whether a label names a sum: 合计, 总计, 小计, 本年收入合计 and the like."""
    named = "计" in text or "总" in text or "本" in text  # as all of them are, and no other width has them
    return named and TOTAL.fullmatch(squash(text)) is not None
