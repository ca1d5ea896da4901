-- zh: 每张表的各个版本：哪个文件的哪张表是当前版本、重复或已被取代
-- en: Every version of every table of a disclosure: which is current, which a duplicate, which superseded
-- table_id: 表 | the table
-- disclosure_id: 公开事项（单位、年度、阶段、口径） | what was published: entity, year, stage and scope
-- slot: 同一公开事项中的同一张表 | the same for versions of one table
-- document_id: 文档 | the document that holds this version
-- parser_version: 解析器版本 | who read it
-- sequence: 表序号 | the table's number in its document
-- title: 表名 | as published
-- kind: 表类 | kind of table
-- verdict: accepted 通过，rejected 不通过 | accepted or rejected
-- verification: 验证程度 | how well it was proven
-- received_at: 最近一次收到的时间 | when the file last came in
-- revision: 第几版（数字变化才算新版） | counted from 1; only other figures make a new one
-- status: current 当前，duplicate 重复，superseded 已被取代 | current, duplicate or superseded
with here as not materialized (
    select t.table_id, t.disclosure_id, t.slot, t.document_id, t.parser_version, t.sequence, t.title, t.kind,
           t.verdict, t.verification, coalesce(t.figures, t.table_id) as figures,
           coalesce(d.received_at, '-infinity') as received_at
    from tables t
    join documents d using (document_id, parser_version)
    where not exists (select from documents newer where newer.document_id = d.document_id
                      and (coalesce(newer.reading, -1), newer.parser_version)
                        > (coalesce(d.reading, -1), d.parser_version))
), versions as not materialized (
    select disclosure_id, slot, document_id, received_at, string_agg(figures, ',' order by sequence) as figures
    from here group by disclosure_id, slot, document_id, received_at
), marked as not materialized (
    select *, (figures is distinct from lag(figures) over same)::int as changed
    from versions window same as (partition by disclosure_id, slot order by received_at, document_id)
), numbered as not materialized (
    select *, sum(changed) over (partition by disclosure_id, slot order by received_at, document_id) as revision
    from marked
), ranked as not materialized (
    select disclosure_id, slot, document_id, revision,
           max(revision) over (partition by disclosure_id, slot) as newest,
           row_number() over (partition by disclosure_id, slot, revision order by received_at, document_id) as copy
    from numbered
)
select h.table_id, h.disclosure_id, h.slot, h.document_id, h.parser_version, h.sequence, h.title, h.kind,
       h.verdict, h.verification, nullif(h.received_at, '-infinity') as received_at, r.revision::int as revision,
       case when r.copy > 1 then 'duplicate' when r.revision = r.newest then 'current' else 'superseded' end
           as status
from here h join ranked r using (disclosure_id, slot, document_id)
