-- zh: 每个有内容的单元格：原文、数值、在文件中的位置
-- en: Every cell that shows something: its text, its number, where it stands in the file
-- table_id: 表 | the table
-- document_id: 文档 | the document
-- parser_version: 解析器版本 | who read it
-- sequence: 表序号 | the table's number in its document
-- row_index: 行（从0起） | row, from 0, headers not counted
-- column_index: 列（从0起） | column, from 0
-- text: 原文 | as published
-- number: 数值，单位见表或列 | its number, exactly, in the unit of its column or table
-- decimals: 小数位数 | decimals displayed
-- percent: 是否百分数 | whether it shows a per cent sign
-- line: 文本行（从1起） | line of the source, from 1
-- cell: 行内第几格（从0起） | cell in that line or sheet row, from 0
-- page: 页（从1起） | page, from 1
-- box: 页面上的位置：左、上、右、下，单位百分之一点 | left, top, right, bottom on the page, in hundredths of a point
-- tied: 是否有表间或文表校验通过 | whether a check between tables or against the prose covers it and holds
-- origin: 来源：text 文件中的文字，ocr 从图片识别 | where it comes from: text of the file, or ocr, read off a picture
-- read_twice: 图片中的数字是否两次识别一致 | of a picture: whether two recognisers read the same; null: it is text
-- ocr: 图片识别的详情：另一读数、其他可能、存疑 | of a picture: the other reading, other possible figures, a doubt
select c.table_id, t.document_id, t.parser_version, t.sequence, c.row_index, c.column_index, c.text, c.number,
       c.decimals, c.percent, c.line, c.cell, c.page, c.box, k.row_index is not null as tied,
       case when c.ocr is null then 'text' else 'ocr' end as origin, (c.ocr->>'twice')::boolean as read_twice, c.ocr
from cells c join tables t using (table_id)
left join tied_cells k on (k.document_id, k.parser_version, k.sequence, k.row_index, k.column_index)
    = (t.document_id, t.parser_version, t.sequence, c.row_index, c.column_index)
