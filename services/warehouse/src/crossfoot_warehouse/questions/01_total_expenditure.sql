-- zh: 各单位各年度的支出总额（元）
-- en: Total expenditure by entity and year, in 元
select entity, region, fiscal_year, scope, stage, expenditure, expenditure_with_carry_over, proven, rejected_tables
from v1.totals
where measure = stage
order by entity, fiscal_year, stage, scope
