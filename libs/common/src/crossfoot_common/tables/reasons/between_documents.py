"""Why figures of two documents could not be held against each other."""

from crossfoot_common.tables.reasons.words import phrases

BETWEEN_DOCUMENTS = phrases(
    {
        "too few other figures show that the two speak of the same accounts": (
            "其他相符的数过少，不足以表明两份文件口径相同"
        ),
        "{} figures differ: another scope, a changed organisation or restated figures": (
            "有 {0} 个数不同：可能口径不同、机构变动或数据调整"
        ),
        "the documents split these figures otherwise": "各份文件对这些数的划分不同",
    }
)
