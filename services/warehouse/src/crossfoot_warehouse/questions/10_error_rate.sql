-- zh: 各地区各年度的出错率：未通过的文件与表
-- en: Error rate by region and year: documents and tables that were rejected
select region, fiscal_year, stage, count(*) as documents, count(*) filter (where verdict = 'rejected') as rejected,
       round(100.0 * count(*) filter (where verdict = 'rejected') / count(*), 1) as rejected_in_percent,
       sum(tables) as tables, sum(d.rejected) as rejected_tables, sum(findings) as findings
from v1.documents d
where verdict in ('accepted', 'rejected')
group by region, fiscal_year, stage
order by region nulls last, fiscal_year, stage
