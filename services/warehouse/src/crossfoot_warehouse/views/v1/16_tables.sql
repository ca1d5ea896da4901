-- zh: 每个文件有效解析结果中的表：列名、位置、修复与存疑
-- en: The tables of the reading of each document that counts: headings, place, repairs, doubts
-- table_id: 表 | the table
-- document_id: 文档 | the document
-- sequence: 表序号 | its number in the document
-- title: 表名 | as published
-- kind: 表类 | kind of table
-- unit: 单位 | unit of its figures
-- columns: 列名 | headings of its columns
-- paths: 列名的各层 | the same, level by level
-- place: 在文件中的位置 | where it stands in the file
-- empty: 是否空表 | whether it has no figures
-- nil_statement: 说明没有数据的文字 | the sentence that says so
-- verdict: accepted 通过，rejected 不通过 | accepted or rejected
-- verification: 验证程度 | how well it was proven
-- repairs: 修复 | what the parser put right
-- doubts: 存疑 | what it doubts
-- disclosure_id: 公开事项 | what it is part of
-- slot: 同一公开事项中的同一张表 | the same for versions of one table
select t.table_id, t.document_id, t.sequence, t.title, t.kind, t.unit, t.columns, t.paths, t.place, t.empty,
       t.nil_statement, t.verdict, t.verification, t.repairs, t.doubts, t.disclosure_id, t.slot
from tables t join v1.readings using (document_id, parser_version)
