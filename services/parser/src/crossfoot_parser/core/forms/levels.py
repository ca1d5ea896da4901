"""Says what sort of cell of an indicator grid a text is: the vocabulary of levels is fixed by the domain."""

import re
from functools import lru_cache

from crossfoot_parser.core.vocabulary.numbers import parse_number
from crossfoot_parser.core.vocabulary.words import squash

LEAD = re.compile(r"(?:年度)?绩效(?:指标|目标)|年度指标")
LEVEL_1 = re.compile(
    r"(?:产出|效益|效果|满意度|投入|成本|影响力|态度|管理|投入(?:和|与|及)?(?:目标)?管理|履职效益|部门.{0,4})(?:指标|目标)"
    r"|投入(?:和|与|及)目标管理"
)
LEVEL_2 = re.compile(
    r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|环境效益|可持续影响?|服务对象满意度?|满意度|社会公众满意度|长效管理"
    r"|人力资源|部门协助|配套设施|信息共享|投入管理|财务管理|项目管理|资产管理|人员管理|总体目标|工作目标管理|预算和财务管理"
    r"|绩效管理|重点工作任务完成|履职目标实现|履职效益)(?:指标)?|其[它他]|任务\d{1,2}"
)
EITHER = frozenset({"成本指标", "满意度指标"})  # used as names of the first and of the second level
VALUE = re.compile(r"[≥≤<>＞＜=≧≦＝].*|\d[\d.,]*\s*(?:%|‰|[一-龥/]{1,8})|(?:19|20)\d\d年.*")
QUALITY = re.compile(
    r"(?:基本|进一步|不断|逐步|大幅|全面|达到|建立|切实|有效|显著|明显|持续|长期)*"
    r"(?:完善|完备|完整|健全|合规|合法|合理|规范|可控|及时|稳定|提高|提升|改善|增强|增加|减少|下降|降低|减轻|缓解"
    r"|保障|促进|满意|良好|优秀?|真实|准确|公开|相关|科学|安全|有效|显著|明显|精细|便捷|熟练|建立|优化|达标|合格|正常"
    r"|长期|持续|全年|每年|每季度|每月)性?"
)
NAME = re.compile(
    r".{3,40}(?:率|数|数量|人数|次数|人次|情况|程度|满意度|覆盖面|时间|时限|性|成本|费|费用|标准)"
)
SCORE = re.compile(r"总分|合计|总计|得分合计")
SORTS = ("blank", "number", "value", "lead", "level1", "level2", "level", "name", "text")


@lru_cache(maxsize=16384)
def sort_of_cell(text: str) -> str:
    """Which of the sorts a cell of a form is."""
    plain = squash(text)
    if not plain:
        return "blank"
    if LEAD.fullmatch(plain) or SCORE.fullmatch(plain):
        return "lead"
    return _level(plain) or _content(plain)


def _level(plain: str) -> str | None:
    if plain in EITHER:
        return "level"
    if LEVEL_1.fullmatch(plain):
        return "level1"
    return "level2" if LEVEL_2.fullmatch(plain) else None


def _content(plain: str) -> str:
    number = parse_number(plain)
    if number is not None and not number.percent:
        return "number"
    if number is not None or VALUE.fullmatch(plain) or QUALITY.fullmatch(plain):
        return "value"
    return "name" if len(plain) >= 5 and NAME.fullmatch(plain) else "text"
