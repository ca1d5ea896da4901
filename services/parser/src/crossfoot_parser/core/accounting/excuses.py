"""Why a figure of the prose or of the page is no amount: one class a line, the first that fits counts."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from crossfoot_parser.core.accounting.figures import Figure

YEAR = re.compile(r"(?:19|20)\d\d")
MEASURES = "个名人次辆台套项期批件处所位户家部份条款级类种届只张座间张岁周天日月年册篇幢栋亩顷倍万人正副"
FEWEST_COLUMNS = 2
BLANK = re.compile(r"[\s|｜]|$")
CODE = re.compile(r"0\d+|2\d\d(?:\d\d){0,2}|[35]0\d(?:\d\d)?|\d{18}")
Excuse = Callable[[Figure], bool]


def _is_alone(figure: Figure) -> bool:
    """第 3 页, - 3 -, 3 / 12: a line that shows nothing but the number of its page, marked as such.

    A bare number may be a cell of its own line, unless it is the first or the last thing on its page.
    """
    around = figure.before + figure.behind
    rest = re.sub(r"[\s第页共/／\-—–~·.、]|[Pp]age|of", "", around)
    marked = figure.at_edge or re.search(r"[页/／\-—–~·]|[Pp]age", around) is not None
    return marked and len(figure.digits) <= 4 and "." not in figure.digits and not re.sub(r"\d", "", rest)


def _is_date(figure: Figure) -> bool:
    """2024年, 3月, 21日, 2021.3.22, 2021-03-22, 9:30, 2024至2026."""
    if (
        re.match(r"\s*(?:年|月|日|时|点|分|[-—~至到]\s*(?:19|20)\d\d)", figure.behind)
        and len(figure.digits) <= 4
    ):
        return True
    chained = r"(?:19|20)\d\d\s*[-./:：]\s*(?:\d{1,2}\s*[-./:：]\s*)?$"
    if re.search(chained, figure.before) or re.search(r"\d:$", figure.before):
        return True
    return bool(YEAR.fullmatch(figure.digits.partition(".")[0])) and not re.match(
        r"\s*(?:万|亿|千)?元|\s*[%‰]", figure.behind
    )


def _is_document_number(figure: Figure) -> bool:
    """财预〔2021〕13号, 第13号."""
    return bool(
        re.match(r"\s*号", figure.behind)
        or (re.search(r"[〔\[【„]\s*$", figure.before) and re.match(r"\s*[〕\]】‟]", figure.behind))
    )


def _is_number_of_a_list(figure: Figure) -> bool:
    """3. / (3) / 3、 at the beginning of a line, 第3条, 附件3, 表3, 图3, 01表."""
    opens = re.search(r"(?:^|[\s:：。；;，,、(（\[【“《-])$", figure.before) is not None
    closes = re.match(r"\s*(?:[.、．)）】\]:：是]|[.．]\s*$)", figure.behind)
    if opens and closes and len(figure.digits.replace(".", "")) <= 4:
        return True
    named = re.search(r"(?:第|附件|附表|附|表|图|注|序号|之|公开|栏|行)\s*$", figure.before)
    return bool(named or re.match(r"\s*[表栏行]|\s*-\s*\d+\s*表", figure.behind)) and len(figure.digits) <= 4


def _is_contact(figure: Figure) -> bool:
    """Telephone numbers, post codes, addresses of the web."""
    if re.search(r"(?:电话|传真|手机|热线|邮编|[Tt]el|邮箱|网址|www\.|https?:)\S{0,14}\s*$", figure.before):
        return True
    if re.search(r"(?:[A-Za-z@/_=&?][\w.-]*|\b[A-Z] )$", figure.before):
        return True
    if re.match(r"[A-Za-z@/_=&?]", figure.behind):
        return True
    after_area = re.search(r"(?<!\d)0\d{2,3}[-—]\s*$", figure.before) is not None
    return "." not in figure.digits and len(figure.digits) in {7, 8} and after_area


def _is_area_code(figure: Figure) -> bool:
    return bool(re.fullmatch(r"0\d{2,3}", figure.digits)) and bool(re.match(r"[-—]\d{7,8}", figure.behind))


def _is_code(figure: Figure) -> bool:
    """2010301 before or behind a name: codes of functions, economic items and units, serial numbers."""
    named = re.match(r"(?:\s?[-—]\s?)?[\u4e00-\u9fff“]", figure.behind) is not None
    return named and CODE.fullmatch(figure.digits) is not None and not _is_money(figure)


def _is_money(figure: Figure) -> bool:
    return bool(re.match(r"\s*(?:[十百千万亿]*元|[%％‰]|个?百分点|[万亿](?![人次户亩]))", figure.behind))


def _is_quantity(figure: Figure) -> bool:
    """12名, 3个, 35家, 2-3次, 500平方米: things that are counted and are no money."""
    if re.match(
        rf"\s*(?:余|多)?(?:[{MEASURES}]|平方|公里|公顷|立方|千米|吨|米|余|以[上下内])", figure.behind
    ):
        return not _is_money(figure)
    return bool(re.match(rf"\s*[-—~至]\s*\d+\s*[{MEASURES}]", figure.behind))


def _is_threshold(figure: Figure) -> bool:
    """单价50万元以上的通用设备: what a form counts things by."""
    return bool(re.match(r"\s*[万亿]?元(?:[(（]\w+[)）])?(?:[(（]含[)）])?以[上下内]", figure.behind))


CLASSES: dict[str, Excuse] = {
    "page_number": _is_alone,
    "date": _is_date,
    "document_number": _is_document_number,
    "contact": lambda figure: _is_contact(figure) or _is_area_code(figure),
    "list_number": _is_number_of_a_list,
    "quantity": _is_quantity,
    "code": _is_code,
}
"""Every class by the word that documents, metrics and people see."""


def stands_apart(figure: Figure) -> bool:
    """Whether blanks, bars or the edges of its cell are around a figure, and no words."""
    return re.search(r"(?:^|[\s|｜])$", figure.before) is not None and BLANK.match(figure.behind) is not None


def are_column_numbers(digits: Sequence[str]) -> bool:
    """栏次 1 2 3 4: figures of one row that count up from one, perhaps once more for a second panel."""
    numbers = [int(one) for one in digits if one.isdecimal() and len(one) <= 3]
    starts = [at for at, number in enumerate(numbers) if number == 1]
    if len(numbers) < FEWEST_COLUMNS or len(numbers) != len(digits) or starts[:1] != [0]:
        return False
    return all(two == one + 1 or two == 1 for one, two in pairwise(numbers))


def excuse_of(figure: Figure) -> str | None:
    """The class of a figure that is no amount; None where it may be one."""
    if figure.in_cell and not (figure.before or figure.behind):
        return None
    if _is_money(figure):
        return "threshold" if _is_threshold(figure) else None
    return next((name for name, fits in CLASSES.items() if fits(figure)), None)
