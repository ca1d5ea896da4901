"""Why a figure of the prose could not be checked."""

from crossfoot_common.tables.reasons.words import phrases

IN_PROSE = phrases(
    {
        "what it is a share of is not in its paragraph, and the document speaks of several accounts": (
            "所占的总数不在同一段，而文件涉及多套账目"
        ),
        "more than one figure is called as what it is a share of": "可作为所占总数的数不止一个",
        "the document speaks of more than one {}, and this does not say of which": (
            "文件涉及不止一个{0}，此处未说明是哪一个"
        ),
        "region or level": "地区或级次",
        "unit": "单位",
        "fund": "资金",
        "stage": "阶段",
        "year": "年度",
        "it is a figure of several years": "此数为多年合计",
        "the document speaks of more than one region, level or unit": "文件涉及不止一个地区、级次或单位",
        "the vehicles may be held by another organisation": "车辆可能登记在其他单位名下",
        "its section is about another year": "所在部分说的是另一年度",
        "more than two different figures are given for it": "对此给出了两个以上不同的数",
        "a side of the account is told more than once": "收支的一方不止一次给出",
        "a term may be one of several lines": "其中一项可能对应多个科目",
        "what the terms are added to stands in another sentence": "各项所加到的数在另一句中",
        "its parts are of the other side of the account": "各组成部分属于收支的另一方",
        "the list can be read in two ways": "列举可以有两种读法",
        "the years of the span can be counted in two ways": "期间的年数可以有两种算法",
        "the clause can be read in two ways": "该分句可以有两种读法",
        "the lines are not identified": "无法确定所指的科目",
        "they are not of one measure": "两者不是同一口径的数",
        "the parts add up within rounding only": "各部分仅在四舍五入误差内相加得总数",
        "no other share confirms the base": "没有其他占比可以证实基数",
        "the base is not identified": "无法确定基数",
        "what is gone since last year is not listed": "未列出上年有而本年没有的项目",
        "the parts add up to another figure of the total": "各部分之和等于该总数的另一个数",
        "nothing proves that these parts are all": "没有依据表明列出的是全部组成部分",
        "the total is that of one fund, and other money may pay for the items as well": (
            "总数仅为一种资金，各项也可能使用其他资金"
        ),
        "an item gives more than one amount": "其中一项给出了不止一个金额",
        "the text does not say how many items there are": "文中未说明共有几项",
        "this year's totals are not equal": "本年收支总计不相等",
        "one of the totals may be the year's own": "其中一个总计可能只是本年合计",
        "no rate bears the change out": "没有增减比例可以印证此变动",
        "the words fit more than one line of the accounts": "文字可对应不止一个科目",
        "the tables contradict each other": "各表之间相互矛盾",
        "the figures contradict each other": "各数相互矛盾",
        "money of last year may be meant or not": "是否包含上年资金不明",
        "whether money carried over is included is not said": "未说明是否包含上年结转",
        "too few projects of this text have the amount that their forms say": (
            "文中与绩效表金额一致的项目过少"
        ),
        "one of them may close a sum that the other is a part of": "其一可能是包含另一数的合计",
        "the words may mean another line of the accounts": "文字可能指另一科目",
        "not every project needs a form in the document": "不一定每个项目都在文件中附绩效表",
        "the change stands in another paragraph": "变动数在另一段",
        "the base is about zero": "基数接近零",
        "a line of the form may not be told": "文中可能未列出该表的某一项",
        "more than one budget may be meant": "文中有多个预算数，所比的是哪一个不明",
        "more than one change of it is told": "文中对同一预算列有多项调整，不能只按其中一项核对",
        "it is the rate of the change since last year": "该比率是与上年相比的增减率",
        "a doubtful figure": "其中一数存疑",
        "it fits another line spoken of just before": "与此前刚提到的另一科目相符",
        "a figure of the years compared comes after the change": "所比较年度的数在变动数之后才出现",
    }
)
