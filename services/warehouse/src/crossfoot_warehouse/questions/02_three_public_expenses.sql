-- zh: “三公”经费及其比上年的增减（元）
-- en: The three public expenses and how they changed against the year before, in 元
select entity, region, fiscal_year, scope, stage, total, last_year, change,
       round(100 * change / nullif(last_year, 0), 2) as change_in_percent, last_year_from, proven, rejected_tables
from v1.three_public_expenses
where measure = stage
order by entity, fiscal_year, stage, scope
