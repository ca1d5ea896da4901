-- zh: 每张表的当前版本来自哪个文件、第几版
-- en: From which file the current version of every table is, and which revision it is
select c.entity, c.region, c.fiscal_year, c.stage, c.scope, v.title, v.kind, v.revision, v.verdict, v.received_at,
       d.source
from v1.table_versions v
join v1.completeness c using (disclosure_id)
join v1.documents d using (document_id)
where v.status = 'current'
order by c.entity, c.fiscal_year, c.stage, c.scope, d.source, v.sequence
