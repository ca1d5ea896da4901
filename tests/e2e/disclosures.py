"""Small disclosures of an invented entity: consistent, with one wrong total, or with no reading at all."""

from decimal import Decimal

HEADER = "项目\t\t2031年预算数\t\t"


def disclosure(number: int, *, wrong: bool = False) -> bytes:
    """A text disclosure with two tables; `wrong` plants one error, in the total of the second."""
    basic, project = Decimal(f"{100 + number}.25"), Decimal("40.50")
    total = basic + project
    stated = total + 9 if wrong else total
    return f"""青禾市样例局第{number}分局

2031年部门预算公开

2031年预算收入总表

单位名称：青禾市样例局第{number}分局

单位：万元

{HEADER}
科目编码\t科目名称\t合计\t一般公共预算\t政府性基金
\t合计\t{total}\t{basic}\t{project}
208\t社会保障和就业支出\t{basic}\t{basic}\t
20801\t人力资源事务\t{basic}\t{basic}\t
2080101\t行政运行\t{basic}\t{basic}\t
210\t卫生健康支出\t{project}\t\t{project}
21011\t行政事业单位医疗\t{project}\t\t{project}
2101101\t行政单位医疗\t{project}\t\t{project}

2031年预算支出总表

单位名称：青禾市样例局第{number}分局

单位：万元

{HEADER}
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t{stated}\t{basic}\t{project}
208\t社会保障和就业支出\t{basic}\t{basic}\t
20801\t人力资源事务\t{basic}\t{basic}\t
2080101\t行政运行\t{basic}\t{basic}\t
210\t卫生健康支出\t{project}\t\t{project}
21011\t行政事业单位医疗\t{project}\t\t{project}
2101101\t行政单位医疗\t{project}\t\t{project}
""".encode()


UNREADABLE = b"%PDF-1.7\n% nothing that a reader could follow\n"
EMPTY = b""
