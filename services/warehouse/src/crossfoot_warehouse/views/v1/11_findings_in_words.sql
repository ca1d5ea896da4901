-- zh: 发现：哪个单位的哪张表的哪些数字对不上
-- en: Findings in words: whose table, and which figures contradict each other
-- finding_id: 发现 | the finding
-- fingerprint: 指纹（再次检查同一文件时不变） | the same when the same file is checked again
-- document_id: 文档 | the document
-- entity: 单位名称 | name of the organisation
-- region: 地区 | its region
-- fiscal_year: 年度 | fiscal year
-- stage: 预算或决算 | budget or final accounts
-- scope: 部门或单位 | department or unit
-- table_title: 表名，为空时在表与表之间 | title of the table; null: between tables, or against the prose
-- rule: 规则 | the rule
-- rule_version: 规则版本 | its version
-- family: 规则类别 | what it belongs to
-- severity: error、warning、info | how bad
-- unit: 单位 | unit of the next three
-- stated: 公布的数 | the displayed value
-- computed: 应有的数 | the exact sum
-- difference: 差额 | stated less computed
-- message_zh: 说明 | in Chinese
-- message_en: 英文说明 | in English
-- operands: 涉及的全部数字 | every figure that takes part, with its place
-- suspect: 可疑单元格 | the one cell that explains it, if there is one
-- status: 所在表是否为当前版本 | whether the table is current, a duplicate or superseded
-- source: 文件名 | the name under which the file came in
-- consequences: 由此引起的其他不符 | failed checks that follow from the same wrong figure, and are no findings of their own
select f.finding_id, f.fingerprint, f.document_id, coalesce(e.name, d.entity) as entity, e.region, d.fiscal_year,
       d.stage, d.scope, t.title as table_title, c.rule, c.version as rule_version, c.family, c.severity, c.unit,
       c.stated, c.computed, c.difference, c.message_zh, c.message_en, c.operands, f.suspect,
       (select v.status from v1.table_versions v
        where v.disclosure_id = t.disclosure_id and v.slot = t.slot and v.table_id = t.table_id) as status,
       d.source, f.consequences
from findings f
join checks c using (check_id)
join documents d on (d.document_id, d.parser_version) = (f.document_id, f.parser_version)
left join entities e on e.entity_id = d.entity_id
left join tables t on t.table_id = f.table_id
where not exists (select from documents newer where newer.document_id = d.document_id
                  and (coalesce(newer.reading, -1), newer.parser_version)
                    > (coalesce(d.reading, -1), d.parser_version))
