"""Why something was put right or is doubted in reading: the reasons of remarks, mostly templates."""

from crossfoot_common.tables.reasons.words import phrases

OF_READINGS = phrases(
    {
        "a table of the same title or list stands {} it": "同名或列着同一清单的表紧邻其{0}",
        "before": "前",
        "behind": "后",
        "a lone label between its pieces": "各段之间有单独一行标签",
        "beside it stand lines with figures alone, which may be rows or cells of it": (
            "旁边有只含数字的行，可能是该表的行或单元格"
        ),
        "{} in no known encoding": "有 {0} 处编码无法识别",
        "{} rows or cells with figures are not shown": "有 {0} 个含数字的行或单元格未显示",
        "{} cells with figures; totals may still count them": (
            "有 {0} 个单元格的数字被划掉，合计可能仍包含它们"
        ),
        "{} characters": "{0} 个字符",
        "{} characters: {}": "{0} 个字符：{1}",
        "{} pages in the archive that no frame shows": "网页存档中有 {0} 页未被任何框架显示",
        "the archive has no end": "网页存档没有结尾",
        "it is not in the document": "文件中没有其内容",
        "it stands in a cell": "位于单元格内",
        "its rows are the text of the cell": "其各行作为单元格的文字读取",
        "{} groups have no end": "有 {0} 组没有结尾",
        "sheet row {} is hidden": "工作表第 {0} 行是隐藏的",
        "{} further rows are hidden": "另有 {0} 行是隐藏的",
        "sheet column {} is hidden": "工作表第 {0} 列是隐藏的",
        "{} further columns are hidden": "另有 {0} 列是隐藏的",
        "{} formulas whose values the file does not hold": "有 {0} 个公式，文件中没有其结果",
        "{}: column {}, {} cells": "{0}：第 {1} 列，{2} 个单元格",
        "{}: {} cells": "{0}：{1} 个单元格",
        "{} is {}: needs_ocr": "{0}是图像，需要文字识别",
        "{} is a picture: needs_ocr": "{0}是图片，需要文字识别",
        "{}: the fonts do not say which characters they show: needs_ocr": (
            "{0}的字体未说明所显示的字符，需要文字识别"
        ),
        "{}: {} characters {}": "{0}：{1} 个字符（{2}）",
        "invisible": "不可见",
        "transparent": "透明",
        "white": "白色",
        "on a layer that is switched off": "在已关闭的图层上",
        "outside the page": "在页面之外",
        "{}: {} of unknown meaning": "{0}：{1} 个字符含义不明",
        "a heading that may stand over other columns": "表头可能对应其他列",
        "no heading above its columns": "各列之上没有表头",
        "columns without a heading": "有的列没有表头",
        "headings stand apart from figures, in several ways": "表头与数字位置不同，对应方式不止一种",
        "a heading over several columns that nothing divides": "一个表头跨多列而没有分隔",
        "it is wider than page {}": "宽度超过第 {0} 页",
        "a font does not say which characters it shows": "字体未说明所显示的字符",
        "{}, at {} dots an inch": "{0}，每英寸 {1} 点",
        "{} has {} dots an inch, {} are wanted": "{0}每英寸 {1} 点，需要 {2} 点",
        "{} has no shades: hairlines may be lost": "{0}没有灰度，细线可能丢失",
        "{} lay on its side: turned by {} degrees": "{0}横放，已转正 {1} 度",
        "ink goes on over the edge of the cell": "墨迹越出单元格边缘",
        "“{}”: ink goes on over the edge of the cell": "“{0}”：墨迹越出单元格边缘",
        "characters that can hardly be read": "字符难以辨认",
        "“{}”: characters that can hardly be read": "“{0}”：字符难以辨认",
        "other decimals than the figures of its column": "小数位数与同列其他数字不同",
        "“{}”: other decimals than the figures of its column": "“{0}”：小数位数与同列其他数字不同",
        "not read twice": "未经两次一致读出",
        "“{}”: not read twice": "“{0}”：未经两次一致读出",
        "“{}”: the second reading is “{}”": "“{0}”：第二次读为“{1}”",
        "no rule is drawn between its rows and some lines show no figures": (
            "各行之间没有画线，且有的行没有数字"
        ),
        "{} delimited cells, where no other row has more than {}": "有 {0} 个单元格，而其他各行最多 {1} 个",
        "{} and {} delimited cells, where all other rows have {}": (
            "两行各有 {0} 和 {1} 个单元格，而其他各行均有 {2} 个"
        ),
        "{} delimited cells, where {} of {} rows have {}": "有 {0} 个单元格，而 {2} 行中的 {1} 行有 {3} 个",
        "a cell a line, and fewer figures than headings: they stand from the left": (
            "一行一个单元格，数字少于表头，自左起放置"
        ),
        "a page without headings that has other columns than the one with them": (
            "该页没有表头，且列数与有表头的页不同"
        ),
        "its last page shows headings alone": "其最后一页只有表头",
        "a page whose headings are not those of the columns that it was laid over": (
            "该页的表头与其对齐的各列的表头不同"
        ),
        "a cell a line, and more labels than headings for them": "一行一个单元格，标签多于其表头",
        "a cell a line, and fewer labels than headings: they stand from the left": (
            "一行一个单元格，标签少于表头，自左起放置"
        ),
        "the headings of several rows show no blank cell and differ in number": (
            "各层表头没有空白单元格而个数不同"
        ),
        "{} cells and none of them blank, where {} are shown elsewhere": (
            "有 {0} 个单元格且没有空白，而其他行有 {1} 个"
        ),
        "the page draws no rules and its figures do not stand in columns": ("该页没有画线，数字也未对齐成列"),
        (
            "one blank between cells and none for blank cells; no sum says in which columns these figures"
            " stand"
        ): "单元格之间只有一个空格，空白单元格没有占位，没有合计能说明这些数字所在的列",
        "one blank between headings and none for blank cells; they may stand over other columns": (
            "表头之间只有一个空格，空白单元格没有占位，表头可能对应其他列"
        ),
        "{} figures of this line are in no cell": "该行有 {0} 个数字不在任何单元格中",
        "figures of a line between this row and the one above are in no cell": (
            "该行与上一行之间有数字不在任何单元格中"
        ),
        "a cell does not fit its column, and in more than {} columns nothing is moved": (
            "有单元格与所在列不符，超过 {0} 列的表不作移动"
        ),
        "with blank cells put in, every cell fits its column": "补上空白单元格后，各单元格均与所在列相符",
        "{} readings fit and put a figure into different columns; the literal one stands": (
            "有 {0} 种读法可行而数字所在的列不同，按原样读取"
        ),
        "sums chose: only so the columns add up as in every other row": (
            "由合计确定：只有这样各列才与其他行一样相加"
        ),
        "of several readings the one by which the rows beside it were moved": (
            "几种读法中与相邻行移动相同的一种"
        ),
        "“{}” fits no column; as “{}” and “{}” the whole row fits": (
            "“{0}”与任何列都不符，分为“{1}”和“{2}”则整行相符"
        ),
        "its code is written like all those of this column and unlike those of the column it stood in": (
            "其编码的写法与本列一致，而与原来所在的列不同"
        ),
        "a row with nothing but a piece of a name": "该行只有名称的一部分",
        "one of its figures stands in a row without a name": "其中一个数字所在的行没有名称",
        "“{}”: {}": "“{0}”：{1}",
        "“{}” is the mark of a note where a figure belongs": "“{0}”是注释标记，应为数字",
        "“{}” is a figure with its sign or the mark of a note behind it": "“{0}”的数字后有负号或注释标记",
        "“{}” is half a figure": "“{0}”是半个数字",
        "“{}” is more than one figure": "“{0}”不止一个数字",
        "“{}” is a name and a figure": "“{0}”是名称和数字",
        "“{}” is a figure where a name belongs": "“{0}”是数字，而此处应为名称",
        "“{}” is a figure where a line number belongs": "“{0}”是金额，而此处应为行次",
        "a row begins with an amount": "该行以金额开头，没有名称",
        "a row of headings that are not those above": "该行是与上方不同的表头",
        "they would fit their columns one or more further, but a cell that has an address is not moved": (
            "移动一列或多列后与所在列相符，但有地址的单元格不作移动"
        ),
        "the rows beside it say the same, figure by figure": "与相邻的行逐个数字相同",
        "{} has no columns below it; the label stood one column to the left": (
            "“{0}”之下没有列，标签原在左边一列"
        ),
        "{} headings stood left of the {} panels that they head": "有 {0} 个标题原在其所属各栏组的左边",
        "{} labels stood left of the {} columns below “{}”": "有 {0} 个标签原在“{2}”之下 {1} 列的左边",
        "headings and contents of its columns agree with the first page only in this order": (
            "各列的表头和内容只有按此顺序才与首页一致"
        ),
        "it has the headings of the first page in another order": "该页表头与首页相同，顺序不同",
        "the page ended within its row": "该行跨页",
        "{} labels stood over columns of another sort; with one blank put in, all agree": (
            "有 {0} 个标签原在内容不同的列上，补一个空白后全部相符"
        ),
        "figures in two columns below one heading": "一个表头下有两列数字",
        "no row above the figures reads like a header": "数字之上没有像表头的行",
        "the rows below it have columns of their own; their literal reading stands": (
            "其下各行自有列，按原样读取"
        ),
        "a figure fits under more than one heading; the literal reading stands": (
            "有数字可归于不止一个表头，按原样读取"
        ),
        "the sorts of its cells (level, name, value, points) fit the headings only this way": (
            "各单元格的内容（层级、名称、数值、分值）只有这样才与表头相符"
        ),
        "its number goes on from the row above, which stands behind a merged cell": (
            "序号接上一行，而上一行在合并单元格之后"
        ),
        "short lines below it that are no sentences; they stand among the notes": (
            "其下有不成句的短行，归入附注"
        ),
    }
)
