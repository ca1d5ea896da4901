-- zh: 有效解析结果的每一项核对，无论是否相符
-- en: Every check of the reading that counts, whatever came of it
-- check_id: 核对 | the check
-- document_id: 文档 | the document
-- table_id: 表，为空时在表与表之间 | the table; null: between tables, or against the prose
-- rule: 规则 | the rule
-- version: 规则版本 | its version
-- family: 规则类别 | what it belongs to
-- severity: error、warning、info | how bad
-- outcome: 结果 | pass, pass_within_rounding, fail or not_checkable
-- reason: 原因 | why it is not checkable, or on what a failure rests
-- tables: 涉及的表 | the tables that take part
-- unit: 单位 | unit of the next three
-- stated: 公布的数 | the displayed value
-- computed: 应有的数 | the exact sum
-- difference: 差额 | stated less computed
-- message_zh: 说明 | in Chinese
-- message_en: 英文说明 | in English
-- operands: 涉及的全部数字 | every figure that takes part, with its place
select c.check_id, c.document_id, c.table_id, c.rule, c.version, c.family, c.severity, c.outcome, c.reason, c.tables,
       c.unit, c.stated, c.computed, c.difference, c.message_zh, c.message_en, c.operands
from checks c join v1.readings using (document_id, parser_version)
