-- zh: 每个文件有多少数字被通过的校验覆盖
-- en: How much of each document is proven: figures that a check that holds covers
select entity, region, fiscal_year, stage, scope, verdict, tables, verified, figures, proven_figures,
       round(100.0 * proven_figures / nullif(figures, 0), 1) as proven_in_percent, source
from v1.documents
where verdict in ('accepted', 'rejected')
order by proven_in_percent nulls first, source
