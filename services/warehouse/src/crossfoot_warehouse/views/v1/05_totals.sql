-- zh: 每个公开事项的收支总额（元），以及为此缺少的表
-- en: Total income and expenditure of each disclosure in 元, and which tables are missing for them
-- disclosure_id: 公开事项 | what was published
-- entity: 单位名称 | name of the organisation
-- region: 地区 | region
-- fiscal_year: 年度 | fiscal year
-- scope: 部门或单位 | department or unit
-- stage: 预算或决算 | budget or final accounts
-- measure: 预算数、决算数等 | which of the figures of a year
-- income: 本年收入合计 | income of the year
-- expenditure: 本年支出合计 | expenditure of the year
-- income_with_carry_over: 收入总计（含结转） | with what was carried over
-- expenditure_with_carry_over: 支出总计（含结转） | with what is carried over
-- carry_over_in: 年初（上年）结转 | carried over from last year
-- carry_over_out: 年末结转 | carried over to next year
-- proven: 支出合计是否被校验覆盖 | whether a check that holds covers the total of expenditure
-- rejected_tables: 未通过的表 | tables that were rejected, and whose figures are therefore missing
-- entity_id: 单位 | the organisation
select f.disclosure_id, f.entity, f.region, f.fiscal_year, f.scope, f.stage, f.measure,
       max(yuan) filter (where f.concept = 'current' and flow = 'income') as income,
       max(yuan) filter (where f.concept = 'current' and flow = 'expenditure') as expenditure,
       max(yuan) filter (where f.concept = 'grand_total' and flow = 'income') as income_with_carry_over,
       max(yuan) filter (where f.concept = 'grand_total' and flow = 'expenditure') as expenditure_with_carry_over,
       max(yuan) filter (where f.concept = 'carry_over_in') as carry_over_in,
       max(yuan) filter (where f.concept = 'carry_over_out') as carry_over_out,
       coalesce(bool_or(proven) filter (where f.concept = 'current' and flow = 'expenditure'), false) as proven,
       c.rejected_tables, f.entity_id
from v1.current_facts f join v1.completeness c using (disclosure_id)
where f.basis = 'all' and f.fund is null and f.function is null and f.economic is null and f.nature is null
  and f.subject is null and f.doubtful is null and f.period = f.fiscal_year
  and f.concept in ('current', 'grand_total', 'carry_over_in', 'carry_over_out')
group by f.disclosure_id, f.entity, f.region, f.fiscal_year, f.scope, f.stage, f.measure, c.rejected_tables, f.entity_id
