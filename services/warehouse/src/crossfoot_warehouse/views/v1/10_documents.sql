-- zh: 每个文件的结果：结论、表数、验证程度、发现
-- en: How every document ended: verdict, tables, how well proven, findings
-- document_id: 文档 | the document
-- parser_version: 解析器版本 | the parser version that counts
-- sha256: 文件哈希 | hash of the file
-- source: 文件名 | the name under which it came in
-- media_type: 文件类型 | what it is
-- received_at: 收到时间 | when it came in
-- disclosure_id: 公开事项 | what it is part of
-- entity_id: 单位 | the organisation
-- entity: 单位名称 | its name, one spelling; null: the document does not say
-- region: 地区 | its region
-- fiscal_year: 年度 | fiscal year
-- stage: 预算或决算 | budget or final accounts
-- scope: 部门或单位 | department or unit
-- verdict: accepted、rejected、unreadable、unpacked | accepted, rejected, unreadable or unpacked
-- reason: 无法读取的原因 | why it could not be read
-- complete: 表是否到齐 | whether all its tables are there
-- tables: 表数 | tables that it has
-- accepted: 通过的表数 | accepted
-- rejected: 未通过的表数 | rejected
-- verified: 完全验证的表数 | verified throughout
-- findings: 错误级发现数 | findings of severity error, in tables and between them
-- proven_figures: 被校验覆盖的数字 | facts of accepted tables that a check that holds covers
-- figures: 数字总数 | facts of accepted tables
-- seen: 文件中读到的全部数字 | every figure that the reader saw in the file; null: read before it was counted
-- left_over: 其中未进入任何表格或语句的数字 | of them those in no table, no sentence and no class that explains it
-- partly_read: 可能漏读的页或段 | pages and stretches that may have been passed over, as JSON
-- kind: 文件类别 | what kind of document it is; null: read before it was told
-- pages_off_pictures: 从图片识别的页数 | pages that were read off pictures
select d.document_id, d.parser_version, d.sha256, d.source, d.media_type, d.received_at, d.disclosure_id, d.entity_id,
       coalesce(e.name, d.entity) as entity, e.region, d.fiscal_year, d.stage, d.scope,
       case when d.outcome <> 'checked' then d.outcome
            when coalesce(t.rejected, 0) > 0 or coalesce(n.between_tables, 0) > 0 then 'rejected'
            else 'accepted' end as verdict,
       d.reason, coalesce(t.arrived, 0) >= d.table_count as complete, d.table_count as tables,
       coalesce(t.accepted, 0) as accepted, coalesce(t.rejected, 0) as rejected,
       coalesce(t.verified, 0) as verified, coalesce(n.findings, 0) as findings,
       coalesce(f.proven, 0) as proven_figures, coalesce(f.figures, 0) as figures,
       (d.accounting->>'seen')::int as seen, (d.accounting->>'left_over')::int as left_over,
       coalesce(d.accounting->'partly_read', '[]') as partly_read, d.kind,
       coalesce(jsonb_array_length(d.accounting->'pictured'), 0) as pages_off_pictures
from documents d
join v1.readings using (document_id, parser_version)
left join entities e on e.entity_id = d.entity_id
left join lateral (
    select count(*) as arrived, count(*) filter (where verdict = 'accepted') as accepted,
           count(*) filter (where verdict = 'rejected') as rejected,
           count(*) filter (where verification = 'verified') as verified
    from tables t where (t.document_id, t.parser_version) = (d.document_id, d.parser_version)
) t on true
left join lateral (
    select count(*) filter (where c.severity = 'error') as findings,
           count(*) filter (where c.severity = 'error' and f.table_id is null) as between_tables
    from findings f join checks c using (check_id)
    where (f.document_id, f.parser_version) = (d.document_id, d.parser_version)
) n on true
left join lateral (
    select count(*) as figures, count(*) filter (where f.proven or exists (
               select from tables s join tied_cells t using (document_id, parser_version, sequence)
               where s.table_id = f.table_id and (t.row_index, t.column_index) = (f.row_index, f.column_index)
           )) as proven
    from facts f where (f.document_id, f.parser_version) = (d.document_id, d.parser_version)
) f on true
