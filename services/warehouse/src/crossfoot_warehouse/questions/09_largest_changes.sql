-- zh: 支出总额比上年变化最大的单位
-- en: Whose total expenditure changed most against the year before
select now.entity, now.region, now.fiscal_year, now.scope, now.stage, before.expenditure as last_year,
       now.expenditure, now.expenditure - before.expenditure as change,
       round(100 * (now.expenditure - before.expenditure) / nullif(before.expenditure, 0), 2) as change_in_percent,
       now.proven and before.proven as proven
from v1.totals now
join v1.totals before
    on before.entity_id = now.entity_id and before.scope = now.scope and before.stage = now.stage
    and before.measure = now.measure and before.fiscal_year = now.fiscal_year - 1
where now.measure = now.stage and now.expenditure <> before.expenditure
order by abs(now.expenditure - before.expenditure) desc, now.entity
