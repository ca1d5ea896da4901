-- zh: 社会保障和就业支出（208）及其全部款、项
-- en: All of function 208, social security and employment, level by level
select entity, region, fiscal_year, scope, stage, measure, function, level, label, total, basic, project,
       fiscal_appropriation, general_public_budget, gov_fund, proven, rejected_tables
from v1.expenditure_by_function
where function like '208%'
order by entity, fiscal_year, stage, scope, measure, function
