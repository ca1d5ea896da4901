-- zh: 单位：规范名称、地区、曾用写法
-- en: Organisations: one spelling, region, and the names under which they publish
-- entity_id: 单位 | the organisation
-- name: 规范名称 | one spelling of its name
-- region: 地区 | region, from the name or the folders that the files came from
-- level: 本级：部门机关自身 | 本级: the office of a department itself
-- part_of: 所属部门 | the department that a 本级 belongs to
-- told_apart: 名称是否唯一 | whether the name can mean no other organisation
-- names: 公布时的写法 | names as published
-- first_year: 最早年度 | first fiscal year
-- last_year: 最近年度 | last fiscal year
select e.entity_id, e.name, e.region, e.level, e.part_of, e.told_apart,
       (select array_agg(n.published order by n.published) from entity_names n where n.entity_id = e.entity_id)
           as names,
       (select min(fiscal_year) from disclosures d where d.entity_id = e.entity_id) as first_year,
       (select max(fiscal_year) from disclosures d where d.entity_id = e.entity_id) as last_year
from entities e
