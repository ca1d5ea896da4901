"""Parts that are all of a line as a rule, as reports divide it: one more would be the exception.

They leave room for a part that only this place has: 海关代征 beside 税务部门 and 财政部门.
"""

import re
from collections.abc import Sequence

from crossfoot_validator.core.document.claims.lists.fixed import Words, compiled, divided, fixed_by_words

_TAX, _NO_TAX = r"税收|税性", r"非税"
_LINE = (
    r"(?:一般公共预算|公共财政预算|公共预算|公共财政|一般预算|政府性基金(?:预算)?|财政总?|税收|地方"
    r"|公共|本级|政府|债务|余额|限额|留成)*"
)
_CENTRAL, _LOCAL = rf"中央(?:级|本级)?{_LINE}", rf"地方(?:级|本级)?{_LINE}(?:[收支][入出]\(本级\))?"
_CITY = rf"[省市州盟](?:本)?级{_LINE}"
_COUNTIES = (
    rf"各?(?:[县市区旗]\([县市区旗、]+\)|区市县?|县市区|区县|县区|市县|旗县市?区?|县|旗)(?:级)?{_LINE}"
)
_UP = rf"上划(?:中央|中省|省级?|省市|市级)?(?:\([^()]*\))?{_LINE}"
_UP_CENTRAL, _UP_PROVINCE = rf"上划中央{_LINE}", rf"上划(?:省|自治区|市)级?{_LINE}"
_TAX_OFFICE = r"(?:[区县市])?税务(?:部门|局|系统)(?:组织|征收)?"
_STATE_TAX, _LOCAL_TAX = (rf"{level}税(?:部门|局|系统)(?:组织|征收)?" for level in "国地")
_FINANCE = r"(?:[区县市])?财政(?:等?部门|局)(?:组织|征收)?"
_RETURNED = r"(?:税收)?返还(?:性)?"
_GENERAL, _SPECIAL = r"一般性?转移支付(?:补助)?", r"专项转移(?:支付)?(?:补助)?"
_FUNDS = (r"一般公共预算总?", r"政府性基金(?:预算)?", r"国有资[本金]经营(?:预算)?")
_USUAL: Words = (
    (r"(?<!转移性)收入(?!总[计量]|合计)", (_TAX, _NO_TAX)),
    (r"收入|^全国", (_CENTRAL, _LOCAL)),
    (r"^全[省市州盟]", (_CITY, _COUNTIES)),
    (r"收入", (_UP, _LOCAL)),
    (r"收入", (_UP_CENTRAL, _UP_PROVINCE, _LOCAL)),
    (r"收入", (_TAX_OFFICE, _FINANCE)),
    (r"收入", (_STATE_TAX, _LOCAL_TAX, _FINANCE)),
    (r"补助|转移支付|转移性", (_RETURNED, _GENERAL, _SPECIAL)),
    (r"补助|转移支付|转移性", (_GENERAL, _SPECIAL)),
    (r"彩票", (r"体育彩票.*", r"福利彩票.*")),
    (r"支出(?!总[计量])", (r"基本", r"项目")),
    (r"收入|支出", (r"本级", r"转移性")),
    (r"收入|支出", _FUNDS),
    (r"收入|支出", (*_FUNDS, r"社会保险基金(?:预算)?")),
    (r"债券|债务转贷", (r"一般债券", r"专项债券", r"(?:抗疫)?特别国债")),
    (r"债券|债务转贷", (r"新增(?:地方)?(?:政府)?债券", r"再融资(?:地方)?(?:政府)?债券")),
    (r"债券|债务转贷", (r"新增(?:地方)?(?:政府)?债券", r"置换(?:地方)?(?:政府)?债券")),
)
_PAID = (
    r"(?:级|本级|以上|财政|专项|补助|配套|衔接|预算内?|统筹|自筹|下达|到位|拨付|安排|投入)*"
    r"(?:资金|经费|投资|补助)?(?:安排|到位|下达|共计?)*"
)
_LEVELS = ("中央", "央?省|自治区", "[地设]?[市州盟]", "[县区旗]", "[乡镇]")
_PAYERS: Words = (
    (
        r"资金|补助|投资|投入|经费",
        tuple(f"(?:{one}){_PAID}" for one in (*_LEVELS, "其[他它]|单位|社会|自筹")),
    ),
)
"""Who pays, from the top down: levels of government, and others behind them."""
_BONDS: Words = (
    (
        r"债券|债务转贷",
        tuple(
            rf"{how}(?:地方)?(?:政府)?{sort}债[券务](?:转贷)?(?:收入|资金)?"
            for how in ("新增", "再融资", "置换")
            for sort in ("", "一般", "专项")
        ),
    ),
)
_RETURNED_TAX = re.compile(r".{2,20}返还(?:性)?(?:收入|支出)?")
_REST = re.compile(r"其[他它]")
"""What a list ends with that leaves nothing out."""
_TRANSFER = re.compile(r"补助|上解|结转|结余|调[入出]|转贷|转移|债[务券](?:收入|还本)|还本|调节基金")
"""Items of the form of balance: who lists several of them lists all."""
_MANY_TRANSFERS = 3


def usual_by_words(total: str, parts: tuple[str, ...]) -> bool:
    """Whether reports divide the line in these parts as a rule."""
    return (
        divided(total, parts, compiled(_USUAL))
        or bool(_sorts(total, parts, _BONDS))
        or _level_by_level(_sorts(total, parts, _PAYERS))
        or _returned(total, parts)
    )


def _sorts(total: str, parts: tuple[str, ...], lines: Words) -> list[int]:
    """Which of the sorts of a line the parts are, in their order; none where one is no sort or told twice."""
    for line, sorts in compiled(lines):
        named = [[at for at, sort in enumerate(sorts) if sort.fullmatch(part)] for part in parts]
        found = sorted({each[0] for each in named if len(each) == 1})
        if line.search(total) and len(found) == len(parts) > 1:
            return found
    return []


def _level_by_level(levels: Sequence[int]) -> bool:
    """Whether no level between the first and the last one is left out: 中央资金A、县级B leaves two."""
    own = [level for level in levels if level < len(_LEVELS)]
    return len(own) > 1 and own[-1] - own[0] == len(own) - 1


def _returned(total: str, parts: tuple[str, ...]) -> bool:
    """Whether taxes that are returned are listed one by one."""
    return len(parts) > 2 and "返还" in total and all(map(_RETURNED_TAX.fullmatch, parts))


def named_in_full(total: str, parts: tuple[str, ...]) -> bool:
    """Whether the words of the parts are those of all there is."""
    return fixed_by_words(total, parts) or usual_by_words(total, parts)


def ends_with_the_rest(parts: Sequence[str]) -> bool:
    """Whether the last of several parts is what the others are not."""
    return len(parts) > 2 and _REST.match(parts[-1]) is not None


def closes_an_account(parts: Sequence[str]) -> bool:
    """Whether the list is that of an account with all that is carried over, received and passed on."""
    return sum(1 for part in parts if _TRANSFER.search(part)) >= _MANY_TRANSFERS
