-- zh: 尚未到达终点的文件：最近一次比对存储桶与数据库时所见，此后已到的不列
-- en: Files that are not at their end, as bucket and database were last compared; what arrived since is left out
-- why: 缺什么 | what is missing: not_taken_in, not_recorded, tables_missing or one of the outcome's reasons
-- sha256: 文件哈希，尚未接收时为空 | hash of the file; empty where it has not been taken in
-- name: 文件名 | the name under which it came in
-- seen_at: 比对时间 | when that was compared
-- document: 是否已有文档 | whether it has a document to look at
select o.why, o.sha256, o.name, o.seen_at, o.why not in ('not_taken_in', 'not_recorded') as document
from open_files o
where o.why <> 'not_recorded' or not exists (select from documents d where d.sha256 = o.sha256)
