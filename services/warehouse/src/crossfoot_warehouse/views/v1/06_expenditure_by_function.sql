-- zh: 按功能分类的支出（元）：每个代码一行，各级分开
-- en: Expenditure by function in 元: one row for each code; levels are apart and must not be added up together
-- disclosure_id: 公开事项 | what was published
-- entity: 单位名称 | name of the organisation
-- region: 地区 | region
-- fiscal_year: 年度 | fiscal year
-- scope: 部门或单位 | department or unit
-- stage: 预算或决算 | budget or final accounts
-- measure: 预算数、决算数等 | which of the figures of a year
-- function: 功能分类代码 | functional code
-- level: 类、款、项 | its level
-- label: 科目名称 | its name as published
-- total: 全部资金 | all funds
-- basic: 其中基本支出 | basic expenditure out of all funds
-- project: 其中项目支出 | project expenditure out of all funds
-- fiscal_appropriation: 财政拨款 | out of the appropriation
-- general_public_budget: 一般公共预算 | out of the general public budget
-- gov_fund: 政府性基金 | out of government funds
-- proven: 总额是否被校验覆盖 | whether a check that holds covers the total
-- rejected_tables: 未通过的表 | tables that were rejected, and whose figures are therefore missing
-- entity_id: 单位 | the organisation
select f.disclosure_id, f.entity, f.region, f.fiscal_year, f.scope, f.stage, f.measure, f.function,
       f.function_level as level,
       (array_agg(f.label order by f.fund is null desc, f.nature is null desc, f.fact_id))[1] as label,
       max(yuan) filter (where basis = 'all' and nature is null) as total,
       max(yuan) filter (where basis = 'all' and nature = 'basic') as basic,
       max(yuan) filter (where basis = 'all' and nature = 'project') as project,
       max(yuan) filter (where basis = 'fiscal_appropriation' and nature is null) as fiscal_appropriation,
       max(yuan) filter (where fund = 'general_public_budget' and nature is null) as general_public_budget,
       max(yuan) filter (where fund = 'gov_fund' and nature is null) as gov_fund,
       coalesce(bool_or(proven) filter (where basis = 'all' and nature is null), false) as proven,
       c.rejected_tables, f.entity_id
from v1.current_facts f join v1.completeness c using (disclosure_id)
where f.concept = 'current' and f.flow = 'expenditure' and f.function is not null and f.economic is null
  and f.subject is null and f.doubtful is null and f.period = f.fiscal_year
group by f.disclosure_id, f.entity, f.region, f.fiscal_year, f.scope, f.stage, f.measure, f.function,
         f.function_level, c.rejected_tables, f.entity_id
