-- zh: 有效解析结果的发现，附由此引起的不符和最新意见；不看表是否已被取代，因此很快
-- en: Findings of the reading that counts, with what follows from them and their latest review; quick, because it does not ask whether a table was superseded
-- finding_id: 发现 | the finding
-- fingerprint: 指纹（再次检查同一文件时不变） | the same when the same file is checked again
-- document_id: 文档 | the document
-- table_id: 表，为空时在表与表之间 | the table; null: between tables, or against the prose
-- check_id: 核对 | the check that failed
-- entity_id: 单位 | the organisation
-- entity: 单位名称 | its name
-- region: 地区 | its region
-- fiscal_year: 年度 | fiscal year
-- stage: 预算或决算 | budget or final accounts
-- scope: 部门或单位 | department or unit
-- table_title: 表名 | title of the table
-- table_sequence: 表序号 | its number in the document
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
-- suspect: 可疑单元格 | the one cell that explains it, if there is one
-- consequences: 由此引起的其他不符 | failed checks that follow from the same wrong figure
-- review: 最新意见 | the latest review: confirmed, known, disputed or withdrawn
-- review_word: 意见的说明 | its words
-- reviewer: 审阅人 | who said so
-- reviewed_at: 意见的时间 | when
-- received_at: 文件收到时间 | when the file came in
-- source: 文件名 | the name under which the file came in
-- words: 两种语言的说明，供查找 | the message in both languages, to be searched
-- outcome: 核对的结果 | what came of the check: fail
select f.finding_id, f.fingerprint, f.document_id, f.table_id, f.check_id, d.entity_id,
       coalesce(e.name, d.entity) as entity, e.region, d.fiscal_year, d.stage, d.scope, t.title as table_title,
       t.sequence as table_sequence, c.rule, c.version as rule_version, c.family, c.severity, c.unit, c.stated,
       c.computed, c.difference, c.message_zh, c.message_en, f.suspect, f.consequences, r.verdict as review,
       r.word as review_word, r.reviewer, r.reviewed_at, d.received_at, d.source,
       coalesce(f.words, (select w.message_zh || e'\n' || w.message_en from checks w
                          where w.check_id = f.check_id)) as words, c.outcome
from findings f
left join checks c using (check_id) -- each finding has one: `left`, so that a question without its columns skips it
join documents d on (d.document_id, d.parser_version) = (f.document_id, f.parser_version)
left join entities e on e.entity_id = d.entity_id
left join tables t on t.table_id = f.table_id
left join lateral (
    select verdict, word, reviewer, reviewed_at from reviews r
    where r.document_id = f.document_id and r.fingerprint = f.fingerprint
    order by reviewed_at desc, review_id desc limit 1
) r on true
where not exists (select from documents newer where newer.document_id = d.document_id
                  and (coalesce(newer.reading, -1), newer.parser_version)
                    > (coalesce(d.reading, -1), d.parser_version))
