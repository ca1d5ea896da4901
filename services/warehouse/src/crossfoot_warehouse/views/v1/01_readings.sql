-- zh: 每个文件当前有效的解析结果（最新解析器版本）
-- en: The reading of each file that counts: that of the newest parser version whose end is there
-- document_id: 文档 | the document
-- parser_version: 有效的解析器版本 | the parser version that counts
select document_id, parser_version
from documents d
where not exists (select from documents newer where newer.document_id = d.document_id
                      and (coalesce(newer.reading, -1), newer.parser_version)
                        > (coalesce(d.reading, -1), d.parser_version))
