"""The rows below say which way to read the headings is right."""

from crossfoot_parser.core.layout.dropped.choosing import Body, choose

NESTED = ["基本支出", "科目编码 科目名称 合计 项目支出", "小计 人员经费 公用经费"]
ROWS = ["合计 9.00 5.00 3.00 2.00 4.00", "208 保障 4.00 4.00", "210 卫生 5.00 5.00 3.00 2.00"]


def chosen(heads: list[str], rows: list[str], *, columns: int | None = None, led: bool = True) -> Body | None:
    return choose([t.split() for t in heads], [t.split() for t in rows], columns=columns, led=led)


def test_sums_of_whole_rows_choose() -> None:
    body = chosen(NESTED, ROWS, led=True)
    assert body is not None
    assert ["/".join(path) for path in body.layout.paths][2:] == [
        "合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"
    ]  # fmt: skip
    assert body.sure


def test_where_no_sum_tells_nothing_is_sure() -> None:
    body = chosen(NESTED, [row.replace("5.00 3.00 2.00 4.00", "5.00 3.50 1.00 4.50") for row in ROWS])
    assert body is not None
    assert not body.sure


def test_numbers_of_the_columns_rule_out_other_widths() -> None:
    assert chosen(["项目 合计 项目支出"], ["甲 1.00 1.00", "乙 2.00 2.00", "丙 3.00 3.00"], columns=3) is None


def test_rows_below_headings_that_fit_nowhere_are_a_table_without_headings_where_a_title_leads() -> None:
    heads = ["项目 上年执", "行数 本年预", "算数 比上年增", "减额"]
    rows = [f"{name} 3.00 2.00 1.00 4.00 9.00" for name in "甲乙丙丁戊"]
    body = chosen(heads, rows)
    assert body is not None
    assert (len(body.layout.paths), body.sure, body.layout.rows()) == (6, False, [])
    assert chosen(heads, rows, led=False) is None


def test_a_grand_total_says_nothing_of_what_headings_span() -> None:
    heads = ["项目 合计 养老保险 医疗保险 工伤保险", "基金 统筹基金"]
    body = chosen(
        heads, ["甲 9.00 1.00 3.00 4.00 1.00", "乙 8.00 1.00 2.00 4.00 1.00", "丙 5.00 1.00 1.00 1.00 2.00"]
    )
    assert body is not None
    assert not body.sure


def over(body: Body | None) -> list[str]:
    assert body is not None
    return ["/".join(path) for path in body.layout.paths]


def test_a_divided_heading_is_the_one_whose_words_the_line_below_takes_up() -> None:
    rows = [f"{name} 3.00 5.00 2.00 66.67%" for name in ("甲", "乙", "丙")]
    body = chosen(["项目 2031年度 2032年度 比上年增减", "增减额 增减%"], rows)
    assert over(body) == ["项目", "2031年度", "2032年度", "比上年增减/增减额", "比上年增减/增减%"]
    assert body is not None
    assert body.sure


def test_headings_that_are_all_divided_alike_are_the_spanning_ones() -> None:
    rows = [f"{name} 3.00 5.00 2.00 6.00" for name in ("甲", "乙", "丙")]
    body = chosen(["地区 2031年度 2032年度", "预算 决算 预算 决算"], rows)
    assert over(body) == ["地区", "2031年度/预算", "2031年度/决算", "2032年度/预算", "2032年度/决算"]
    assert body is not None
    assert body.sure


def test_no_heading_stands_over_a_column_where_another_may_as_well() -> None:
    rows = [f"{name} 3.00 5.00 2.00 6.00" for name in ("甲", "乙", "丙")]
    body = chosen(["项目 2031年度 2032年度 其中", "本级 下级"], rows)
    assert over(body) == ["项目", "", "", "", ""]
    assert body is not None
    assert not body.sure


def test_rows_that_years_name_are_rows() -> None:
    rows = ["2031 9.00 5.00 4.00", "2032 8.00 5.00 3.00", "2033 7.00 4.00 3.00"]
    body = chosen(["年份 合计 基本支出 项目支出"], rows)
    assert body is not None
    assert [row.options for row in body.rows] == [(tuple(row.split()),) for row in rows]


def test_amounts_that_look_like_years_name_no_rows() -> None:
    for rows in (
        ["2031 9.00 5.00", "2031 8.00 5.00", "2031 7.00 4.00"],
        ["2031 9.00", "2040 8.00", "2033 7.00"],
    ):
        assert chosen(["年份 合计 支出"], rows) is None
