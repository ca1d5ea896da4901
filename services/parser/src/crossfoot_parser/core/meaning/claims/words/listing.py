"""The words that open a list of parts, divide its total anew, go on with it, or end it."""

import re

OPENER = re.compile(
    r"(?P<head>.*?)(?:其中|(?:主要)?包括|安排为|(?:用于)?以下(?:几个)?方面|(?:具体|详细)?(?:支出|收入|使用)?情况如下|如下"
    r"|分项目?(?:情况)?(?:是|为)|(?:具体|分别)(?:是|为)|构成为?|组成为?)$"
)
_ANNOUNCES = re.compile(r"(?:报告|汇报|公示|公布|公开|说明|通报|审查结果|方案)如下$")
"""Words that announce a text, and no list of the figure before them."""
NOTHING = re.compile(
    r"(?:^|其中|[，：])(?:无|没有|未(?:发生|安排))(?=.*费)|费用?(?:没有|未(?:发生|安排)|为零|无支出|零支出)"
)
PREFIX = re.compile(r"^(?:其中|主要包括|包括|支出包括|收入包括|分别[是为](?=[^，、]{3,30}\d))(?=.)")
_SPLIT_BY = re.compile(r"按[^按，。；：]{1,10}(?:分(?:类(?:科目)?)?|类别)$")
_VIEWED = re.compile(r"^分[^，。；]{2,14}看$")
_NAMES_ITEMS = re.compile(r"(?:收入|支出)[为是]$")
_NAMED_AMOUNT = r"(?!不?含|其中|扣除|剔除|较|比|同比|预算|上年|年初|原)[^\d，；、]{2,30}\d[\d,.]*[万亿]?元"
_SIDE_BY_SIDE = re.compile(rf"(?:{_NAMED_AMOUNT}(?:[、，；和](?=.)|$)){{2,}}$")
_ONE_BY_ONE = re.compile(rf"{_NAMED_AMOUNT}[^；]*(?:；{_NAMED_AMOUNT}[^；]*)+$")
AMONG_IT = re.compile(r"(?P<noun>.{2,}收入)中的?(?P<part>(?:地方)?(?:税收|非税)(?:收入)?.*)")
"""全省收入中税收收入A；非税收入B: the list opens within the words of its first part."""
BY_COLLECTOR = re.compile(
    r"^(?:[一-龥]{0,6}按|分)(?:征收|收入)?(?:部门|级次|层级|征管部门)(?:完成)?(?:的?情况)?(?:是|为|看|分)?$"
)
"""分部门情况是：what follows divides the total of all, whatever was told of its parts before."""
DIVIDES_AGAIN = re.compile(r"^按[^按，。；：]{1,8}划分$")
"""其中，A，B；按用途划分，C，D: what its sentence told the parts of is divided once more."""
OPENS = re.compile(r"其中|包括|按[^按，。；：]{1,10}分：")
BOTTOM_LINE = re.compile(r"(?:收入|支出)(?:合计|总计|总量|总额)")
AMONG = re.compile(r"(?P<noun>.{2,}(?:支出|收入|经费|预算|决算))中$")
_THREE_PUBLIC = re.compile(r"^(?:因公出国|公务用?车(?:购置|运行)|公务接待)")
_SIBLINGS = (
    (_THREE_PUBLIC, _THREE_PUBLIC),
    (re.compile(r"^(?:地方)?税收(?:收入)?(?:完成)?$"), re.compile(r"^(?:地方)?非税(?:收入)?(?:完成)?$")),
    (re.compile(r"返还(?:性)?(?:收入|支出)?$"), re.compile(r"^一般性?转移支付")),
    (re.compile(r"^一般性?转移支付"), re.compile(r"^专项转移支付")),
    (re.compile(r"^中央"), re.compile(r"^地方")),
    (re.compile(r"^一般公共预算"), re.compile(r"^政府性基金")),
    (re.compile(r"^政府性基金"), re.compile(r"^国有资[本金]经营")),
)
"""Parts of which the second is listed where the first is, also in a sentence of its own."""


def opens(words: str) -> bool:
    """Whether the words behind a figure announce its parts."""
    return OPENER.match(words) is not None and _ANNOUNCES.search(words) is None


def announces_items(words: str) -> bool:
    """Whether words before a colon that ends a passage name what its numbered items are: 决算收入为：."""
    return _NAMES_ITEMS.search(words) is not None


def names_parts(words: str) -> bool:
    """Whether words in brackets are amounts of several names: 收入A(税收B、非税C)."""
    return any(one.match(words) for one in (_SIDE_BY_SIDE, _ONE_BY_ONE))


def divides(words: str, end: str) -> bool:
    """Whether what follows divides the total: 按用途分：… or 分中央和地方看，…."""
    return _VIEWED.match(words) is not None or (
        end == "：" and (_SPLIT_BY.search(words) or BY_COLLECTOR.match(words)) is not None
    )


def are_siblings(part: str, other: str) -> bool:
    """Whether one is listed where the other is, and behind it."""
    return any(first.search(part) and second.search(other) for first, second in _SIBLINGS)
