-- zh: 预算与决算对照（元）：同一单位、年度、口径、含义
-- en: Budget beside final accounts in 元: one entity, year, scope and meaning
-- entity_id: 单位 | the organisation
-- entity: 单位名称 | its name
-- region: 地区 | its region
-- fiscal_year: 年度 | fiscal year
-- scope: 部门或单位 | department or unit
-- concept: 项目 | what it is
-- concept_zh: 项目名称 | in Chinese
-- flow: 收入或支出 | which way
-- fund: 资金来源 | one fund or source
-- basis: 口径范围 | total over which funds
-- function: 功能分类代码 | functional code
-- economic: 经济分类代码 | economic code
-- nature: 支出性质 | basic, project and so on
-- published_budget: 预算公开中的预算数 | in the published budget
-- stated_budget: 决算公开中的年初预算数 | the budget as the final accounts state it
-- adjusted_budget: 全年预算数 | the adjusted budget, in the final accounts
-- final_accounts: 决算数 | what was spent or received
-- difference: 决算数减预算数 | final accounts less published budget
-- rejected_tables: 未通过的表 | tables of either that were rejected
select f.entity_id, f.entity, f.region, f.fiscal_year, f.scope, f.concept,
       min(f.concept_zh) as concept_zh, f.flow, f.fund, f.basis, f.function, f.economic, f.nature,
       max(yuan) filter (where f.stage = 'budget' and measure = 'budget') as published_budget,
       max(yuan) filter (where f.stage = 'final_accounts' and measure = 'budget') as stated_budget,
       max(yuan) filter (where f.stage = 'final_accounts' and measure = 'adjusted_budget') as adjusted_budget,
       max(yuan) filter (where f.stage = 'final_accounts' and measure = 'final_accounts') as final_accounts,
       max(yuan) filter (where f.stage = 'final_accounts' and measure = 'final_accounts')
         - max(yuan) filter (where f.stage = 'budget' and measure = 'budget') as difference,
       (select coalesce(array_agg(distinct title), '{}') from v1.completeness c, unnest(c.rejected_tables) title
        where c.disclosure_id = any(array_agg(distinct f.disclosure_id))) as rejected_tables
from v1.current_facts f join disclosures d using (disclosure_id)
where not d.alone and f.doubtful is null and f.subject is null and f.period = f.fiscal_year
group by f.entity_id, f.entity, f.region, f.fiscal_year, f.scope, f.concept, f.flow, f.fund, f.basis, f.function, f.economic, f.nature
having count(distinct f.stage) > 1
    or count(*) filter (where f.stage = 'final_accounts' and measure in ('budget', 'adjusted_budget')) > 0
