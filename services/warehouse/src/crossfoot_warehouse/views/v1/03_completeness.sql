-- zh: 每个公开事项有多少张表、多少通过、缺什么：任何合计都要看这里
-- en: How many tables each disclosure has, how many were accepted, and what is missing for every total
-- disclosure_id: 公开事项 | what was published
-- entity: 单位名称 | name of the organisation
-- region: 地区 | region
-- fiscal_year: 年度 | fiscal year
-- stage: budget 预算，final_accounts 决算 | budget or final accounts
-- scope: department 部门，unit 单位 | department or unit
-- tables: 当前表数 | current tables
-- accepted: 通过的表数 | accepted
-- rejected: 未通过的表数 | rejected: their figures are in no view of facts
-- verified: 完全验证的表数 | accepted and verified throughout
-- awaited: 尚未到达的表数 | tables that the documents announce and that are not there yet
-- rejected_tables: 未通过的表名 | titles of the rejected ones
-- entity_id: 单位 | the organisation
select s.disclosure_id, e.name as entity, e.region, s.fiscal_year, s.stage, s.scope,
       coalesce(t.tables, 0) as tables, coalesce(t.accepted, 0) as accepted,
       coalesce(t.rejected, 0) as rejected, coalesce(t.verified, 0) as verified,
       coalesce(a.announced, 0) - coalesce(t.arrived, 0) as awaited,
       coalesce(t.rejected_tables, '{}') as rejected_tables, s.entity_id
from disclosures s
left join entities e using (entity_id)
left join lateral (
    select count(*) as arrived,
           count(*) filter (where status = 'current') as tables,
           count(*) filter (where status = 'current' and verdict = 'accepted') as accepted,
           count(*) filter (where status = 'current' and verdict = 'rejected') as rejected,
           count(*) filter (where status = 'current' and verdict = 'accepted' and verification = 'verified')
               as verified,
           array_agg(title order by document_id, sequence)
               filter (where status = 'current' and verdict = 'rejected') as rejected_tables
    from v1.table_versions v where v.disclosure_id = s.disclosure_id
) t on true
cross join lateral (
    select count(*) as documents, sum(table_count) as announced
    from documents d join v1.readings using (document_id, parser_version)
    where d.disclosure_id = s.disclosure_id
) a
where a.documents > 0
