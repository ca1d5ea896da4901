"""Why a check between tables could not be made."""

from crossfoot_common.tables.reasons.words import phrases

IN_DOCUMENTS = phrases(
    {
        (
            "most of what these tables share disagrees: they are not about the same accounts,"
            " or one is shifted"
        ): "两表多数项目不一致，口径可能不同，或其中一表错位",
        "these tables disagree in most of what they share: their bases differ": (
            "两表多数项目不一致，口径不同"
        ),
        "the difference is no more than the rounding of the totals on which this rests may hide": (
            "差额不超过所依据合计数的四舍五入误差"
        ),
        "the unit of one of these tables is wrong, which is told once": "其中一表的金额单位有误，已另行指出",
        "more tables state it than are compared with each other": "载有此数的表过多，未逐一比较",
        "but for a name nothing shows that both tables are about the same money": (
            "除名称相同外，没有依据表明两表所指为同一笔资金"
        ),
        "a list of projects may leave some of them out": "项目清单可能未列全部项目",
        "too few amounts are equal in both tables to show that they are about the same accounts": (
            "两表相同的数过少，不足以表明口径相同"
        ),
        "amounts below zero are stated, so a part may exceed its whole": "载有负数，部分可能大于总体",
        "amounts below zero are stated": "载有负数",
        "cities draw the line between the two differently": "各地对两者的划分口径不同",
        "too few items are equal in both tables to show that one is part of the other": (
            "两表相同的项目过少，不足以表明其一是另一的组成部分"
        ),
        "only one source of the purchases is named in the table of the sources": (
            "来源表中只列出一种采购资金来源"
        ),
        "money of last year may pay for it as well": "也可能使用上年结转资金",
        "money of other funds may pay for it as well": "也可能使用其他来源资金",
        "a class has no items there: they may be read below another one": (
            "有的类在该表中没有项，其项可能被读到其他类之下"
        ),
        "the items that were read do not add up to the total of their own table": (
            "读取的各项之和与其所在表的合计不符"
        ),
        "too few items are equal in both tables to show that they are about the same money": (
            "两表相等的科目太少，不足以证明所指为同一资金"
        ),
        "no identity: contributions may be paid out of other items as well": (
            "缴费也可能由其他科目列支，两者未必相等"
        ),
        "no identity: money that comes in for one purpose may be carried over or spent on another": (
            "按用途安排的收入可能结转或改用于其他支出，两者未必相等"
        ),
        "told from words beside each other in a form": "数字取自表单中并列的栏目，读法不确定",
        "a form does not say of which money it speaks": "表单未注明所填为哪项资金",
        "inferred from the amounts": "对应关系仅由金额推断",
        "support of institutions (505) is not split into wages and goods": (
            "对事业单位补助（505）未分为工资福利与商品服务"
        ),
        "the totals of the two tables are not stated or differ": "两表的合计未填报或不相等",
        "there need not be a form for every project": "不一定每个项目都有绩效表",
        "not every fund is stated": "未列出全部资金来源",
    }
)
