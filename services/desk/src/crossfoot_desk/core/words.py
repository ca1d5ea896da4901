"""What codes are called in both languages: verdicts, outcomes, families, kinds, reasons."""

from collections.abc import Mapping

from crossfoot_desk.core.languages import Language, Words, spoken

VERDICTS: Mapping[str, Words] = {
    "accepted": ("相符", "consistent"),
    "rejected": ("有不符", "contradicts itself"),
    "unreadable": ("无法读取", "unreadable"),
    "unpacked": ("压缩包", "archive"),
    "in_progress": ("处理中", "in progress"),
    "waiting": ("排队中", "waiting"),
}
PROOFS: Mapping[str, Words] = {
    "rejected": ("有误", "in error"),
    "verified": ("全部验证", "proven"),
    "partially_verified": ("部分验证", "partly proven"),
    "unverified": ("未验证", "not proven"),
    "empty": ("空表", "empty"),
}
OUTCOMES: Mapping[str, Words] = {
    "pass": ("相符", "holds"),
    "pass_within_rounding": ("四舍五入内相符", "holds within rounding"),
    "fail": ("不符", "fails"),
    "not_checkable": ("无法核对", "not checkable"),
    "involved": ("与不符有关", "part of what fails"),
}
SEVERITIES: Mapping[str, Words] = {
    "error": ("错误", "error"),
    "warning": ("警示", "warning"),
    "info": ("提示", "note"),
}
STAGES: Mapping[str, Words] = {"budget": ("预算", "budget"), "final_accounts": ("决算", "final accounts")}
SCOPES: Mapping[str, Words] = {"department": ("部门", "department"), "unit": ("单位", "unit")}
FAMILIES: Mapping[str, Words] = {
    "column_footing": ("列合计", "columns add up"),
    "row_crossfooting": ("行合计", "rows add up"),
    "code_hierarchy": ("科目汇总", "codes add up"),
    "income_equals_expenditure": ("收支平衡", "income equals expenditure"),
    "cross_table_tie": ("表间一致", "tables agree"),
    "narrative_tie": ("文表一致", "prose and tables agree"),
    "growth_rate": ("增减幅度", "changes and rates"),
    "share_of_total": ("占比", "shares"),
    "average": ("平均数", "averages"),
    "of_which_not_exceed": ("其中数", "parts within the whole"),
    "funding_sources_sum": ("资金来源", "sources of funds"),
    "score_sum": ("评分", "scores"),
    "across_documents": ("跨文件", "across documents"),
}
DOCUMENT_KINDS: Mapping[str, Words] = {
    "department_budget": ("部门预算", "department budget"),
    "department_final_accounts": ("部门决算", "department final accounts"),
    "government_budget": ("政府预算", "government budget"),
    "government_final_accounts": ("政府决算", "government final accounts"),
    "report": ("预算执行报告", "report to the congress"),
    "debt_disclosure": ("债务公开", "debt disclosure"),
    "bulletin": ("公报", "bulletin"),
    "audit_report": ("审计报告", "audit report"),
    "explanation": ("说明", "explanation"),
    "other": ("其他", "other"),
}
KINDS: Mapping[str, Words] = {
    "income_expenditure_summary": ("收支总表", "income and expenditure"),
    "income_summary": ("收入总表", "income"),
    "expenditure_summary": ("支出总表", "expenditure"),
    "fiscal_appropriation_summary": ("财政拨款收支总表", "appropriation"),
    "fiscal_appropriation_income": ("财政拨款收入表", "income from appropriation"),
    "fiscal_appropriation_expenditure": ("财政拨款支出表", "expenditure of appropriation"),
    "general_public_budget_expenditure": ("一般公共预算支出表", "general public budget expenditure"),
    "basic_expenditure_by_economic": ("基本支出表（经济分类）", "basic expenditure by economic code"),
    "gov_fund_income": ("政府性基金收入表", "government fund income"),
    "gov_fund_expenditure": ("政府性基金支出表", "government fund expenditure"),
    "state_capital_budget": ("国有资本经营预算表", "state capital budget"),
    "three_public_expenses": ("“三公”经费表", "three public expenses"),
    "operating_expenses": ("机关运行经费表", "operating expenses"),
    "procurement": ("政府采购表", "procurement"),
    "project_expenditure": ("项目支出表", "projects"),
    "performance_target": ("绩效目标表", "performance targets"),
    "self_evaluation": ("绩效自评表", "self-evaluation"),
    "info_statistics": ("信息公开统计表", "statistics"),
    "other": ("其他表", "other"),
}
REASONS: Mapping[str, Words] = {
    "empty_file": ("文件为空", "the file is empty"),
    "too_large": ("文件过大", "the file is too large"),
    "unsupported_format": ("不支持这种文件", "no reader for this kind of file"),
    "encrypted": ("文件加密，请公布无密码的文件", "the file is encrypted: publish it without a password"),
    "damaged": ("文件损坏", "the file is damaged"),
    "needs_ocr": ("扫描件，没有文字", "a scan without text: it needs character recognition first"),
    "no_content": ("没有可读的内容", "nothing in it can be read"),
    "time_limit": ("读取时间过长", "reading took too long"),
    "memory_limit": ("读取占用内存过多", "reading took too much memory"),
    "page_limit": ("页数过多", "too many pages"),
    "cell_limit": ("单元格过多", "too many cells"),
    "nesting_limit": ("嵌套过深", "nested too deeply"),
    "archive_limit": ("压缩包过大", "the archive is too large"),
    "reader_failed": ("读取程序出错", "the reader failed on it"),
}
REVIEWS: Mapping[str, Words] = {
    "confirmed": ("属实", "confirmed"),
    "known": ("已知", "known"),
    "disputed": ("有异议", "disputed"),
    "withdrawn": ("已撤回", "withdrawn"),
}
SLIPS: Mapping[str, Words] = {
    "transposed": ("相邻两位颠倒", "two digits are transposed"),
    "digit": ("一位数字有误", "one digit is wrong"),
    "dropped_digit": ("漏一位数字", "a digit is missing"),
    "doubled_digit": ("多一位数字", "a digit too many"),
    "decimal_point": ("小数点错位", "the decimal point is displaced"),
    "sign": ("正负号相反", "the sign is reversed"),
    "row_shift": ("错行", "the figure of a neighbouring row"),
    "unit": ("元与万元混淆", "元 and 万元 are confused"),
}
ORIGINS: Mapping[str, Words] = {
    "cover": ("封面", "cover"),
    "title": ("标题", "title"),
    "titles": ("各表标题", "titles of tables"),
    "header": ("页眉或表头", "header"),
    "headers": ("页眉或表头", "headers"),
    "columns": ("列名", "headings of columns"),
    "name": ("文件名", "file name"),
    "file": ("文件名", "file name"),
    "prose": ("正文", "prose"),
    "tables": ("各表", "tables"),
    "caption": ("表上说明", "captions"),
}
ROLES: Mapping[str, Words] = {
    "stated": ("公布数", "stated"),
    "part": ("组成", "part"),
    "other": ("另一处", "elsewhere"),
}
TABLE_STATUS: Mapping[str, Words] = {
    "current": ("当前", "current"),
    "duplicate": ("重复", "duplicate"),
    "superseded": ("已被取代", "superseded"),
}
WHY_OPEN: Mapping[str, Words] = {
    "not_taken_in": ("尚未接收", "not taken in yet"),
    "not_recorded": ("尚未读取", "not read yet"),
}
MEASURES: Mapping[str, Words] = {
    "budget": ("年初预算数", "original budget"),
    "adjusted_budget": ("全年预算数", "adjusted budget"),
    "final_accounts": ("决算数", "final accounts"),
    "execution": ("执行数", "executed so far"),
}
FLOWS: Mapping[str, Words] = {"income": ("收入", "income"), "expenditure": ("支出", "expenditure")}
BASES: Mapping[str, Words] = {
    "all": ("全部资金", "all funds"),
    "fiscal_appropriation": ("财政拨款", "appropriation"),
    "all/without_carry_over": ("全部资金（不含上年结转）", "all funds, nothing carried over"),
    "fiscal_appropriation/without_carry_over": (
        "财政拨款（不含上年结转）",
        "appropriation, nothing carried over",
    ),
}
LISTS: Mapping[str, Mapping[str, Words]] = {
    "verdict": VERDICTS,
    "proof": PROOFS,
    "outcome": OUTCOMES,
    "severity": SEVERITIES,
    "stage": STAGES,
    "scope": SCOPES,
    "family": FAMILIES,
    "kind": KINDS,
    "document_kind": DOCUMENT_KINDS,
    "reason": REASONS,
    "review": REVIEWS,
    "slip": SLIPS,
    "origin": ORIGINS,
    "role": ROLES,
    "status": TABLE_STATUS,
    "why": WHY_OPEN,
    "measure": MEASURES,
    "flow": FLOWS,
    "basis": BASES,
}


def word(of: str, code: str | None, language: Language) -> str:
    """A code of one of the lists in words; one that is not known stands for itself."""
    if not code:
        return ""
    found = LISTS[of].get(code)
    return spoken(found, language) if found else code
