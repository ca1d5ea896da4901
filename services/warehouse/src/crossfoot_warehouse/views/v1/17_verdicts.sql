-- zh: 每个文件的结论，不含计数：按结论筛选和清点很快
-- en: The verdict on every document without its counts: quick to filter and to count by
-- document_id: 文档 | the document
-- parser_version: 有效的解析器版本 | the parser version that counts
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
-- detail: 无法读取的详情 | the same in more words
-- members: 压缩包内的文件（哈希） | the files in an archive, by hash
-- read_from: 单位、年度、阶段、口径各读自何处 | where in the document its name, year, stage and scope were read
-- tables: 表数 | tables that it has
-- accounting: 文件中每个数字的去向 | what became of every figure that the reader saw; null: read before it was counted
-- kind: 文件类别 | what kind of document it is; null: read before it was told
select d.document_id, d.parser_version, d.sha256, d.source, d.media_type, d.received_at, d.disclosure_id, d.entity_id,
       coalesce(e.name, d.entity) as entity, e.region, d.fiscal_year, d.stage, d.scope,
       case when d.outcome <> 'checked' then d.outcome
            when (select bool_or(t.verdict = 'rejected') from tables t where t.document_id = d.document_id
                  and t.parser_version = d.parser_version)
              or exists (select from findings f join checks c using (check_id) where f.document_id = d.document_id
                         and f.parser_version = d.parser_version and f.table_id is null and c.severity = 'error')
            then 'rejected' else 'accepted' end as verdict,
       d.reason, d.detail, d.members, d.read_from, d.table_count as tables,
       d.accounting, d.kind
from documents d
left join entities e on e.entity_id = d.entity_id
where not exists (select from documents newer where newer.document_id = d.document_id
                  and (coalesce(newer.reading, -1), newer.parser_version)
                    > (coalesce(d.reading, -1), d.parser_version))
