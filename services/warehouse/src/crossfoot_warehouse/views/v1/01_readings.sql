-- zh: 每个文件当前有效的解析结果（最新解析器版本）
-- en: The reading of each file that counts: that of the newest parser version whose end is there
-- document_id: 文档 | the document
-- parser_version: 有效的解析器版本 | the parser version that counts
select distinct on (document_id) document_id, parser_version
from documents
order by document_id, reading desc nulls last, parser_version desc
