"""Why a figure is not certain: as the parser notes it on facts and claims."""

from crossfoot_common.tables.reasons.words import phrases

AGAINST_SCHEDULE = "it says how far ahead or behind schedule a line is"
CLOSES = "it closes a sum that transfers are part of"
ON_OTHER_BASIS = "it is told on another basis than the figure"
TORN = "its digits stand on two lines"
"""A doubt of which a wrong digit is none: what was lost or put in between lines changes their number."""
TWO_FIGURES = "a figure without a name stands behind it in its row"

OF_FIGURES = phrases(
    {
        "the table does not say its unit": "表未注明金额单位",
        "the table does not say which of the organisations it is about": "表未注明属于哪个单位",
        "the title does not say which fund": "标题未注明资金性质",
        "the title names one fund, and tables of this kind are about more": (
            "标题只说一种资金，而此类表通常涉及多种"
        ),
        "what was carried over has a column of its own beside the sources": "上年结转在各来源之外另列一栏",
        "the kind was told from the grid, not from a title": "表的种类由表格内容而非标题判断",
        "several forms are about a project of this name": "有多张绩效表的项目同名",
        "read off a picture, where another figure is possible": "识别自图片，可能是另一个数",
        TWO_FIGURES: "同一行其后有一个没有名称的数字",
        "another table of the same kind says otherwise": "同类的另一张表给出不同的数",
        "the total may include what the title names as well": "合计可能还包含标题所列的其他内容",
        AGAINST_SCHEDULE: "只说明快于或慢于进度多少",
        CLOSES: "所结的合计包含转移性收支",
        "its base is named too often": "其基数被提到的次数过多",
        "a second budget or target of one figure": "同一数对比了不止一个预算或目标",
        ON_OTHER_BASIS: "所说的口径与该数不同",
        "a second rate of one figure: it may be told on another basis": "同一数的第二个增长率，口径可能不同",
        "a second share of one figure: the figure of its own may be lost": (
            "同一数的第二个比重，可能漏读了自己的数"
        ),
        "its figure stands in another sentence: one of its own may be lost": (
            "其数在另一句中，可能漏读了自己的数"
        ),
        "too many words without a stop before it": "之前的文字过长而没有断句",
        "in a clause of reasons": "在说明原因的分句中",
        TORN: "其数字分在两行",
        "a blank stands within its digits": "其数字中间有空格",
        "one of several figures for several names": "多个名称与多个数字的对应不明",
        "a percentage without a word that says of what": "百分比未说明是什么的比例",
        "the direction is left open": "未说明是增加还是减少",
        "it stands in too many lists within each other": "所在列举嵌套过多",
    }
)
