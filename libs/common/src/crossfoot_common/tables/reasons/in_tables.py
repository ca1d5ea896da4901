"""Why a check inside a table could not be made: codes of the validator, in both languages."""

from crossfoot_common.tables.reasons.words import Words

IN_TABLES: dict[str, Words] = {
    "total_blank": ("合计未填报", "the total is not reported"),
    "parts_blank": ("各组成部分均未填报", "none of the parts is reported"),
    "contradicted_by_table": (
        "本表其他行列与这一结构不符，不能据此判断",
        "other rows or columns of this table contradict the structure",
    ),
    "structure_not_proven": (
        "表内没有足够依据证明这些数应当相加",
        "nothing in the table proves that these figures must add up",
    ),
    "unlike_other_lines": (
        "其他行或列的数字如此相加，此处不符，但没有依据证明此处必须相加",
        "other lines add up so and this one does not, but nothing proves that it must",
    ),
    "blank_cell_explains": (
        "同一空白单元格若有一数，本行与本列即均相符：该数可能在转换中丢失",
        "with one figure in a blank cell its row and its column both agree: it may have been lost",
    ),
    "moved_figure_explains": (
        "若某数位于相邻的空白单元格，两处即均相符：该数可能错位",
        "with one figure in the blank cell beside it both sums agree: it may stand in the wrong cell",
    ),
    "left_out_figure_explains": (
        "计入未能归类的一行或一列即相符：其编码或名称可能丢失",
        "with a figure that no sum takes in it agrees: its code or name may have been lost",
    ),
    "neighbouring_figures_explain": (
        "相邻行、列的数字互换或整列移位后即相符：可能是转换造成的错位",
        "with figures of a neighbouring row or column it agrees: they may have moved in the file",
    ),
    "not_an_identity": ("两数之间并非恒等关系", "the relation is no identity"),
    "carry_over_unknown": ("结转结余未按资金来源列示", "carry-over is not split by fund"),
    "scoring_rule_unknown": ("评分规则未说明", "the scoring rule is not stated"),
    "reading_not_confirmed": (
        "没有足够的行列证实应当比较的是哪些数",
        "too few rows or columns bear out which figures are compared",
    ),
    "another_reading_holds": (
        "按另一种可能的读法即相符，不能据此判断",
        "it agrees when it is read in another way that is possible here",
    ),
    "uncoded_row_among_parts": (
        "有未列编码的行可能也是组成部分",
        "a row without a code may be one more part",
    ),
    "rates_among_amounts": ("比例、平均数与金额不能相加", "per cents, averages and amounts do not add up"),
    "lines_left_out_by_note": (
        "附注说明有涉密内容未列示，差额可能即为未列部分",
        "a note says that confidential lines are left out, which may be what is missing",
    ),
    "list_goes_on_beside": (
        "清单分栏并列，本栏合计可能包含其他各栏",
        "the list goes on in the panels beside it, which its total may cover",
    ),
    "figure_of_another_sort": (
        "其中一数为不带小数的整数，可能是编码或行号",
        "one figure is a bare whole number among amounts: it may be a code or the number of a line",
    ),
    "part_unread": ("有的单元格不是可读的数字", "one of the cells is not readable as a number"),
    "picture_read_in_two_ways": (
        "图片中的数字识别不确定",
        "figures of the picture are not read with certainty",
    ),
    "picture_may_show_another_figure": (
        "图片中的数字若为另一种可能的识别结果即相符",
        "it agrees with another reading of the picture that is possible",
    ),
    "picture_within_rounding": (
        "仅在四舍五入误差内相符，图片识别的数字不能据此证实",
        "it agrees within rounding alone, which proves no figure that was read off a picture",
    ),
    "cut_off": ("比例似为截位而非四舍五入", "the rate seems to be cut off instead of rounded"),
    "base_near_zero": ("基数接近零", "the base is about zero"),
    "base_below_zero": ("按增减额推算，基数为负数", "the base that follows from the change is below zero"),
    "nothing_to_add": ("表中没有可与其相加核对的其他数", "the table lists nothing that could be its parts"),
    "base_not_told": ("无法确定其所比较的是哪些数", "nothing tells which figures it compares"),
    "parts_not_told": ("无法确定哪些数是其组成部分", "nothing tells which figures are its parts"),
    "rule_doubted_here": (
        "本规则在本文件中多数不符，所依据的读法存疑",
        "this rule fails more often than it holds here, so what it rests on is doubted",
    ),
    "rule_failed": ("规则运行出错（程序缺陷，请报告）", "the rule failed here (a bug: please report it)"),
    "search_cut_short": (
        "表过大，仅查找了相邻各行列之和与整段之和",
        "the table is too large: only sums of neighbours and of whole blocks were looked for",
    ),
}
