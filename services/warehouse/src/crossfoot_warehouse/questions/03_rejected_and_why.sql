-- zh: 哪些表未通过，为什么
-- en: Which tables were rejected, and why
select entity, region, fiscal_year, stage, scope, coalesce(table_title, '表间或文字') as table_title, rule,
       stated, computed, difference, unit, message_zh, message_en, source
from v1.findings_in_words
where severity = 'error' and (status = 'current' or status is null)
order by entity, fiscal_year, stage, scope, table_title, message_zh
