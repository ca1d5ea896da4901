-- zh: 哪些公开事项没有提到政府采购，或说明没有
-- en: Whose disclosures name no procurement, or say that there is none
select c.entity, c.region, c.fiscal_year, c.stage, c.scope,
       case when said.none then 'says that there is none'
            when empty.tables > 0 then 'has a table without figures'
            else 'names none' end as procurement,
       c.awaited, c.rejected_tables
from v1.completeness c
left join lateral (
    select bool_or(s.kind = 'nil') as none, count(*) filter (where s.kind <> 'nil') as figures
    from v1.statements s where s.disclosure_id = c.disclosure_id and s.concept like 'procurement%'
) said on true
left join lateral (
    select count(*) as tables from v1.table_versions v
    where v.disclosure_id = c.disclosure_id and v.status = 'current' and v.kind = 'procurement'
) empty on true
where c.tables > 0 and coalesce(said.figures, 0) = 0
  and not exists (select from v1.current_facts f
                  where f.disclosure_id = c.disclosure_id and f.concept like 'procurement%')
order by c.entity, c.fiscal_year, c.stage, c.scope
