-- zh: 预算与决算：支出总额与功能分类（类）
-- en: Budget against final accounts: total expenditure, and by class of function
select entity, region, fiscal_year, scope, function, coalesce(basis, fund) as money, published_budget, stated_budget,
       adjusted_budget, final_accounts, difference, rejected_tables
from v1.budget_and_final_accounts
where concept = 'current' and flow = 'expenditure' and economic is null and nature is null
  and (function is null or length(function) = 3)
order by entity, fiscal_year, scope, function nulls first, money
