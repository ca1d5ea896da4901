-- zh: 文字说明中的数字：金额、增减、增长率、占比、没有
-- en: What the prose states: figures, changes, rates, shares, and that there is none
-- statement_id: 陈述 | the statement
-- disclosure_id: 公开事项 | what was published
-- entity: 单位名称 | name of the organisation
-- fiscal_year: 公开事项的年度 | the year of the disclosure
-- stage: 预算或决算 | budget or final accounts
-- scope: 部门或单位 | department or unit
-- kind: figure 金额，change 增减，growth_rate 增长率，share 占比，count 数量，nil 没有 | what it is
-- concept: 项目 | what it is about
-- flow: 收入或支出 | which way
-- fund: 资金来源 | one fund or source
-- basis: 口径范围 | total over which funds
-- function: 功能分类代码 | functional code
-- economic: 经济分类代码 | economic code
-- nature: 支出性质 | basic, project and so on
-- period: 数字所属年度 | the year that it is of
-- measure: 预算数、决算数等 | which of the figures of a year
-- compared_to: 与什么相比 | what a change or rate is against
-- statement: 同一句话的编号 | the same for figures of one sentence
-- yuan: 金额（元），减少为负 | in 元; a decrease is negative
-- value: 公布的数 | as published
-- decimals: 公布的小数位数 | decimals displayed
-- unit: 单位 | unit; % for rates and shares
-- certain: 含义是否唯一、读数是否无疑 | whether it can be calculated with
-- text: 原文 | the words
-- document_id: 文档 | the document
select s.statement_id, d.disclosure_id, e.name as entity, p.fiscal_year, p.stage, p.scope, s.kind, s.concept, s.flow,
       s.fund, s.basis, s.function, s.economic, s.nature, s.period, s.measure, s.compared_to, s.statement,
       case when s.kind = 'nil' then 0 else s.base_value end as yuan, s.value, s.decimals, s.unit, s.certain, s.text,
       s.document_id
from statements s
join v1.readings using (document_id, parser_version)
join documents d using (document_id, parser_version)
join disclosures p on p.disclosure_id = d.disclosure_id
left join entities e on e.entity_id = p.entity_id
