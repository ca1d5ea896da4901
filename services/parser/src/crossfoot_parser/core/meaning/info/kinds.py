"""What kind of document this is: a budget, accounts, a report, a bulletin, a debt disclosure, an explanation.

The words that name a kind stand in a title; a heading of the outline and a sentence about other documents
name none. Where there is no title the opening tells to whom it speaks, and the tables whose forms they are.
"""

import re
from collections import Counter
from collections.abc import Sequence

from crossfoot_common.tables.model import DocumentKind, Scope, Stage

_PERIOD = r"(?:前?\d{1,2}(?:[-—~至]\d{1,2})?个?月份?|前?[一二三四]个?季度|上半年|半年)"
_FUND = r"(?:一般公共|公共财政|政府性基金|国有资[本金]经营|社会保险基金|财政(?!拨款)|政府(?!采购))"
_MATTER = r"三公|转移支付|重大?要?事项|机关运行|举借债务|政府采购|税收返还|超收|决算公开有关"
_GOVERNMENT = rf"(?=.*(?:20\d\d年|草案)).*(?:{_FUND}|[省市县区州旗镇乡]级?|本级|中央).{{0,24}}"
_REST = r"(?:草案|公开|数据|报表|总表|附表|表格?|目录|汇总|收支|情况|说明|的|[及与和]|\([^()]*\))*$"
_KINDS: tuple[tuple[DocumentKind, str], ...] = (
    ("audit_report", r"审计(?:工作|结果|调查)?(?:的?报告|公告|情况)|审计[厅局署](?:局长|厅长|审计长)"),
    ("department_budget", r"(?<![各级])(?:部门|单位)预算(?!单位|支出经济|执行)"),
    ("department_final_accounts", r"(?<![各级])(?:部门|单位)决算"),
    ("report", r"(?:预算|决算|财政|收支|国有资[产本]|债务).{0,30}(?:的?报告|(?:调整|变更)方案|决议|的议案)"),
    ("report", r"提请审[议查].{0,40}(?:预算|决算)"),
    ("debt_disclosure", r"债[务券].{0,20}(?:限额|余额|情况|公开|发行|还本|付息|存续|信息|表)"),
    (
        "bulletin",
        r"(?:统计|经费|经济|收支|运行|财政|预算).{0,16}(?:月报|快报|公报|通报|季报|进度)|(?:月报|快报)$",
    ),
    ("bulletin", rf"{_PERIOD}.{{0,24}}(?:情况|统计|收支|执行|完成|运行|分析|发行|销售|数据|简报)"),
    ("bulletin", r"主要(?:经济)?指标|(?:情况|进度)的?通报"),
    ("explanation", rf"(?:{_MATTER}).{{0,30}}(?:说明|公示|公告|情况|通知)"),
    ("explanation", r"资金.{0,16}(?:分配|使用|拨付|安排|下达).{0,12}(?:公示|公告|情况|通报|表)"),
    ("government_final_accounts", rf"{_GOVERNMENT}决算{_REST}"),
    ("government_budget", rf"{_GOVERNMENT}预算{_REST}"),
)
_NAMES = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)
_GOVERNMENTS: tuple[DocumentKind, ...] = ("government_budget", "government_final_accounts")
_ORGANISATION = re.compile(
    r"(?:局|委员会|委|厅|办公室|中心|院|校|小学|中学|大学|馆|站|所|队|协会|联合会|总会|团)(?:\([^()]*\))?20\d\d年"
)
_MARKER = re.compile(r"第[一二三四五六七八九十]+部分|\(?[一二三四五六七八九十]{1,3}[)、.]|\(?\d{1,2}[)、.]")
_SENTENCE = re.compile(r"[,;]|。.|:$")
_LONGEST_TITLE = 60
_OPENING = 6  # lines of the prose
_ADDRESSED = re.compile(r"各位(?:代表|委员|理事)|^受.{2,30}委托")
_AUDITOR = re.compile(r"审计[厅局署].{0,6}(?:局长|厅长|审计长)|审计法.{0,20}规定")
_SINCE = re.compile(
    rf"(?:今年|截至|20\d\d年)*(?:{_PERIOD}|\d{{1,2}}月(?:底|末))"
    rf"(?!\d{{1,2}}日)(?:累计)?,?.{{0,60}}\d"
)
_OF_DEPARTMENTS = re.compile(
    r"(?:部门|单位)?收支总(?:体情况)?表|财政拨款收支总|机关运行经费|(?:项目|整体)支出绩效"
)
_OF_GOVERNMENTS = re.compile(
    r"(?:一般公共预算|政府性基金|国有资本经营|社会保险基金)(?:预算)?收入|分地区|税收返还|转移支付"
    r"|社会保险基金"
)


def kind_of(lines: Sequence[str]) -> DocumentKind | None:
    """The kind that the first title among lines names."""
    titles = (line for line in lines if not _MARKER.match(line))
    return next((kind for line in titles if (kind := _named(line)) is not None), None)


def kind_in_prose(lines: Sequence[str]) -> DocumentKind | None:
    """What its first lines are: an auditor's account, a speech to those who approve, figures of a period."""
    opening = lines[:_OPENING]
    if any(_AUDITOR.search(line) for line in opening):
        return "audit_report"
    if any(_ADDRESSED.search(line[:_LONGEST_TITLE]) for line in opening):
        return "report"
    return "bulletin" if any(_SINCE.match(line) for line in opening) else None


def kind_of_titles(titles: Sequence[str]) -> DocumentKind | None:
    """What most titles of tables name; funds stand in those of governments and departments alike."""
    named = Counter(kind for title in titles if (kind := _named(title)) not in {None, *_GOVERNMENTS})
    return named.most_common(1)[0][0] if named else None


def kind_of_forms(titles: Sequence[str], stage: Stage | None, scope: Scope | None) -> DocumentKind | None:
    """Whose forms the tables are, where no title names the document: a department's or a government's."""
    if stage is None:
        return None
    of_departments = sum(_OF_DEPARTMENTS.search(title) is not None for title in titles)
    of_governments = sum(_OF_GOVERNMENTS.search(title) is not None for title in titles)
    if of_departments > of_governments or (scope is not None and not of_governments):
        return "department_budget" if stage == "budget" else "department_final_accounts"
    if of_governments > of_departments:
        return "government_budget" if stage == "budget" else "government_final_accounts"
    return None


def _named(line: str) -> DocumentKind | None:
    if len(line) > _LONGEST_TITLE or _SENTENCE.search(line):
        return None
    found = next((kind for kind, pattern in _NAMES if pattern.search(line)), None)
    if found not in {None, *_GOVERNMENTS} or not _ORGANISATION.search(line):
        return found
    if "决算" in line:
        return "department_final_accounts"
    return "department_budget" if "预算" in line else found
