"""Parts that the domain fixes as the whole of a line, by the words that reports use for them.

No debt is neither 一般 nor 专项. The words of a part have to be understood to the last: 其他地区一般债务 is
not 一般债务.
"""

import re
from functools import cache

from crossfoot_common.tables import concepts as c

Words = tuple[tuple[str, tuple[str, ...]], ...]
"""Of lines, each with those of its parts."""
Split = tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]
_AFTER = (
    r"(?:类|限额|余额|收入|支出|预算|决算|执行|经费|费用?|资金|规模|金额|采购|合计|总计|总额|数|额|本金|利息"
    r"|年初|全年|预计|安排|完成|实际|累计|支付|发生|发行|当年|本年|的)*"
)
_BEFORE = (
    r"(?:全[国省市县区州旗镇乡]|[省市县区州旗镇乡]?本级|地方|政府|当年|本年|全年|年末|预计|实际|累计|安排|完成|发行|核定"
    r"|偿还|支付|地方政府|采购|新增|上级|本(?:部门|单位))*"
)
_ABROAD = r"因公出国(?:\(境\)|境)?"
_CAR = r"(?:公务用?车|公车|车辆)"
_BOUGHT = rf"{_CAR}?购置"
_RUN = rf"{_CAR}?(?:运行(?:维护)?|运维)"
_CARS = rf"{_CAR}(?:购置费?(?:及|和|与|、)(?:公务用?车)?)?(?:运行(?:维护)?|运维)?"
_SORTS, _REPAID = ("一般", "专项"), ("(?:还本|本金)", "(?:付息|利息)")
_STOCK_OR_FLOW = ("新增", "余额", "限额")
"""Words for what a debt is in other ways: of 债务余额A what is new (新增一般债务B) is only a part."""
_SCOPE = re.compile(r"全[国省市盟县区州旗镇乡]|[省市盟县区州旗镇乡]本?级|本级")

_VEHICLES = re.compile(r".*(?:用车|车辆)(?:合计|总数|数量|数|总量)?")
_SORT_OF_VEHICLE = re.compile(r".{2,16}(?:用车|车辆?)")
_OTHER_VEHICLES = re.compile(r"其[他它](?:公务)?(?:用车|车辆)")
_SMALL, _SMALLER = re.compile(r"中小(?:微)?企业"), re.compile(r"小微企业|小型(?:、|和)?微型企业")

_SPLITS: Words = (
    (r"三公", (_ABROAD, _CARS, r"公务接待")),
    (r"三公", (_ABROAD, _BOUGHT, _RUN, r"公务接待")),
    (rf"{_CAR}购置费?(?:及|和|与|、)(?:公务用?车)?运行", (_BOUGHT, _RUN)),
    (r"公务用?车(?:经费|费用?)(?!.*(?:购置|运行))", (_BOUGHT, _RUN)),
    (r"采购", (r"(?:政府采购)?货物", r"(?:政府采购)?工程", r"(?:政府采购)?服务")),
    (r"基本支出", (r"人员", r"(?:日常)?公用")),
    (r"(?<!一般)(?<!专项)债务", (r"一般债务", r"专项债务")),
    (r"(?<!一般)(?<!专项)债券", (r"一般债券", r"专项债券")),
    (
        r"收入总计",
        (r"(?:收入)?", r"使用非财政拨款(?:专用)?结余|用事业基金弥补收支差额", r"年初结转(?:和结余)?"),
    ),
    (r"支出总计", (r"(?!.*收入)(?:支出)?", r"结余分配", r"年末结转(?:和结余)?")),
    (r"还本付息|本息", (r"还本|本金", r"付息|利息")),
    (r"还本付息|本息", tuple(f"{sort}债[券务](?:偿还|支付)?{what}" for sort in _SORTS for what in _REPAID)),
    (r"一般公共预算收入", (r"税收", r"非税")),
)
_BY_CONCEPT: dict[str, tuple[frozenset[str], ...]] = {
    c.THREE_PUBLIC: (
        frozenset({c.ABROAD, c.VEHICLES, c.RECEPTION}),
        frozenset({c.ABROAD, c.VEHICLE_PURCHASE, c.VEHICLE_RUNNING, c.RECEPTION}),
    ),
    c.VEHICLES: (frozenset({c.VEHICLE_PURCHASE, c.VEHICLE_RUNNING}),),
    c.PROCUREMENT: (frozenset({c.PROCUREMENT_GOODS, c.PROCUREMENT_WORKS, c.PROCUREMENT_SERVICES}),),
    "basic": (frozenset({"personnel", "operating"}),),
}


@cache  # they take longer to compile than a small file to read, and tables never ask for them
def compiled(splits: Words) -> tuple[Split, ...]:
    """The patterns of lines and of their parts."""
    return tuple(
        (re.compile(total), tuple(re.compile(f"{_BEFORE}(?:{part}){_AFTER}") for part in parts))
        for total, parts in splits
    )


def fixed_by_concept(total: str | None, parts: frozenset[str | None]) -> bool:
    """Whether lines of the accounts are all of a line, by their concepts or natures."""
    return total is not None and any(wanted == parts for wanted in _BY_CONCEPT.get(total, ()))


def fixed_by_words(total: str, parts: tuple[str, ...]) -> bool:
    """Whether each part is named once and no other words stand among them."""
    return divided(total, parts, compiled(_SPLITS)) and not any(_is_narrower(part, total) for part in parts)


def some_by_words(total: str, parts: tuple[str, ...]) -> bool:
    """Whether the parts are several of those that the domain fixes: 采购 as 货物 and 服务."""
    several = len(parts) > 1 and not any(_is_narrower(part, total) for part in parts)
    splits = compiled(_SPLITS) if several else ()
    return any(whole.search(total) is not None and _named_once(wanted, parts) for whole, wanted in splits)


def _is_narrower(part: str, total: str) -> bool:
    """Whether a part is of less than its total: new debt of 债务余额, or 市本级 of 全市."""
    own = (word for word in _STOCK_OR_FLOW if word in part)
    return any(word not in total for word in (*own, *_SCOPE.findall(part)))


def divided(total: str, parts: tuple[str, ...], splits: tuple[Split, ...]) -> bool:
    """Whether one of the splits is of such a line, and its parts are these and no others."""
    return any(whole.search(total) is not None and _each_once(wanted, parts) for whole, wanted in splits)


def vehicles_by_sort(total: str, parts: tuple[str, ...]) -> bool:
    """Whether vehicles are listed by sort down to 其他用车, which holds whatever no sort before it does."""
    listed = _VEHICLES.fullmatch(total) and len(set(parts)) == len(parts) > 1
    return (
        bool(listed)
        and all(map(_SORT_OF_VEHICLE.fullmatch, parts))
        and any(map(_OTHER_VEHICLES.fullmatch, parts))
    )


def contained_by_words(total: str, part: str) -> bool:
    """Whether the words of a part say the same of fewer: contracts of 小微企业 among those of 中小企业."""
    narrower = _SMALL.sub("", total) == _SMALLER.sub("", part)
    return narrower and _SMALL.search(total) is not None and _SMALLER.search(part) is not None


def _each_once(wanted: tuple[re.Pattern[str], ...], parts: tuple[str, ...]) -> bool:
    return len(wanted) == len(parts) and _named_once(wanted, parts)


def _named_once(wanted: tuple[re.Pattern[str], ...], parts: tuple[str, ...]) -> bool:
    named = [[pattern for pattern in wanted if pattern.fullmatch(part)] for part in parts]
    return all(len(found) == 1 for found in named) and len({found[0] for found in named}) == len(parts)
