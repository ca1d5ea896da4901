-- zh: “三公”经费（元），与上年比较；上年数取自本文件的表或文字，否则取自上年的文件
-- en: The three public expenses in 元 beside last year's, from the same document's tables or prose, else last year's
-- disclosure_id: 公开事项 | what was published
-- entity: 单位名称 | name of the organisation
-- region: 地区 | region
-- fiscal_year: 年度 | fiscal year
-- scope: 部门或单位 | department or unit
-- entity_id: 单位 | the organisation
-- stage: 预算或决算 | budget or final accounts
-- measure: 预算数、决算数等 | which of the figures of a year
-- total: 合计 | total
-- abroad: 因公出国（境）费 | travel abroad
-- vehicles: 公务用车购置及运行维护费 | official vehicles
-- vehicle_purchase: 公务用车购置费 | their purchase
-- vehicle_running: 公务用车运行维护费 | their running
-- reception: 公务接待费 | receptions
-- last_year: 上年合计 | last year's total
-- last_year_from: 上年数来源 | where that is from: this document's tables, its prose, or last year's document
-- change: 增减 | total less last year's
-- proven: 合计是否被校验覆盖 | whether a check that holds covers the total
-- rejected_tables: 未通过的表 | tables that were rejected, and whose figures are therefore missing
with figures as not materialized (
    select disclosure_id, entity_id, entity, region, fiscal_year, scope, stage, measure, period,
           max(yuan) filter (where concept = 'three_public') as total,
           max(yuan) filter (where concept = 'abroad') as abroad,
           max(yuan) filter (where concept = 'vehicles') as vehicles,
           max(yuan) filter (where concept = 'vehicle_purchase') as vehicle_purchase,
           max(yuan) filter (where concept = 'vehicle_running') as vehicle_running,
           max(yuan) filter (where concept = 'reception') as reception,
           coalesce(bool_or(proven) filter (where concept = 'three_public'), false) as proven
    from v1.current_facts
    where concept in ('three_public', 'abroad', 'vehicles', 'vehicle_purchase', 'vehicle_running', 'reception')
      and doubtful is null and subject is null and function is null and economic is null and nature is null
      and fund is null
    group by disclosure_id, entity_id, entity, region, fiscal_year, scope, stage, measure, period
), said as (
    select disclosure_id, min(coalesce(yuan, 0)) as change
    from v1.statements
    where kind = 'change' and compared_to = 'previous_year' and concept = 'three_public' and certain
      and period = fiscal_year and (yuan is not null or value = 0)
    group by disclosure_id
    having count(distinct coalesce(yuan, 0)) = 1
)
select now.disclosure_id, now.entity, now.region, now.fiscal_year, now.scope, now.entity_id, now.stage, now.measure,
       now.total, now.abroad, now.vehicles, now.vehicle_purchase, now.vehicle_running, now.reception,
       coalesce(own.total, now.total - said.change, before.total) as last_year,
       case when own.total is not null then 'tables of this document'
            when said.change is not null then 'prose of this document'
            when before.total is not null then 'last year''s document' end as last_year_from,
       now.total - coalesce(own.total, now.total - said.change, before.total) as change,
       now.proven, c.rejected_tables
from figures now
join v1.completeness c using (disclosure_id)
left join figures own
    on own.disclosure_id = now.disclosure_id and own.period = now.period - 1 and own.measure = now.measure
left join said on said.disclosure_id = now.disclosure_id and now.measure = now.stage
left join figures before
    on before.entity_id = now.entity_id and before.scope = now.scope and before.stage = now.stage
    and before.measure = now.measure and before.fiscal_year = now.fiscal_year - 1
    and before.period = before.fiscal_year
where now.period = now.fiscal_year
