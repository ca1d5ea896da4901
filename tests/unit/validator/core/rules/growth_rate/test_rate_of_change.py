from crossfoot_validator.core.rules.growth_rate.rate_of_change import RULE
from tests.support.prose_documents import document, outcomes
from tests.support.rules import examined


def test_a_rate_that_rounds_to_what_is_shown_passes() -> None:
    # 10.5 / 300 = 3.5 %
    assert outcomes(RULE, "2031年收入总计310.5万元，比上年增加10.5万元，增长3.5%。") == ["pass"]
    # -1.5 / 312 = -0.4807 %
    assert outcomes(RULE, "2031年收入总计310.5万元，比上年减少1.5万元，下降0.48%。") == ["pass"]


def test_a_rate_within_the_rounding_of_the_amounts_passes() -> None:
    # 0.3 / 2.2 = 13.636 %, but 0.25 / 2.25 = 11.1 % and 0.35 / 2.15 = 16.3 %
    assert outcomes(RULE, "2031年“三公”经费预算2.5万元，比上年增加0.3万元，增加13.1%。") == [
        "pass_within_rounding"
    ]


def test_a_wrong_rate_fails_and_names_its_figures() -> None:
    (check,) = examined(RULE, document("2031年收入总计310.5万元，", "比上年增加10.5万元，增长5.3%。"))
    assert check.outcome == "fail"
    assert [(o.role, o.source.text, o.source.line) for o in check.operands] == [
        ("stated", "5.3%", 2),
        ("part", "10.5万元", 2),
        ("part", "310.5万元", 1),
    ]
    assert "5.3%" in check.message_zh
    assert "3.5" in check.message_en


def test_a_direction_against_the_change_fails() -> None:
    assert outcomes(RULE, "2031年收入总计310.5万元，比上年增加10.5万元，下降3.5%。") == ["fail"]


def test_multiples_count_in_hundreds_of_per_cent() -> None:
    assert outcomes(RULE, "预留机动经费2388.04万元，与上年相比增加2247.84万元，增长16倍。") == ["pass"]
    assert outcomes(RULE, "预留机动经费2388.04万元，与上年相比增加2247.84万元，增长12倍。") == ["fail"]


def test_a_base_of_zero_cannot_be_checked() -> None:
    assert outcomes(RULE, "公务接待费0.3万元，比2030年增加0.3万元，增加100%。") == ["not_checkable"]


def test_an_increase_greater_than_the_figure_says_that_its_base_is_below_zero() -> None:
    (check,) = examined(RULE, document("2031年公务接待费12万元，比2030年增加30万元，增加40%。"))
    assert (check.outcome, check.reason) == ("not_checkable", "base_below_zero")
    assert "基数为负数" in check.message_zh
    assert "接近零" not in check.message_zh


def test_a_change_that_fits_the_total_passes_with_it() -> None:
    text = "预算收入总计90万元，其中：本年收入90万元，上年结转0万元，比上年减少3万元，下降{}%。"
    assert outcomes(RULE, text.format("3.23")) == ["pass"]
    assert outcomes(RULE, text.format("7.23")) == ["not_checkable"]


def test_a_rate_that_fits_the_line_before_is_no_proof() -> None:
    texts = "支出总计200万元。基本支出80万元，占40%，比上年增加10万元，增长5.26%。"
    assert outcomes(RULE, texts) == ["not_checkable"]


def test_a_clause_of_reasons_is_not_read_as_the_change_of_the_line() -> None:
    text = "支出总计210万元，比上年增加10万元，增长5%，主要原因是人员经费增加8万元，增长50%。"
    assert outcomes(RULE, text) == ["pass"]


def test_an_open_template_is_no_claim() -> None:
    text = "其他资金收入预算总计0万元，与上年相比增加（减少）0万元，增长（减少）0%。"
    assert outcomes(RULE, text) == ["not_checkable"]


def test_a_decrease_is_shown_as_it_stands_in_the_text() -> None:
    (check,) = examined(RULE, document("2031年收入总计300.0万元，比上年减少10.0万元，下降5.00%。"))
    assert str(check.stated) == "5.00"
    assert check.computed is not None
    assert check.computed > 0
    assert "下降5.00% ≠ 10.0万元 ÷ (300.0万元 + 10.0万元) = 3.2258%" in check.message_zh


def test_more_revenue_is_an_increase_and_the_rate_may_stand_first() -> None:
    assert outcomes(RULE, "2031年收入310.5万元，比上年增收10.5万元，增长3.5%。") == ["pass"]
    assert outcomes(RULE, "2031年收入301.5万元，减收10.5万元，下降3.37%。") == ["pass"]
    assert outcomes(RULE, "2031年收入310.5万元，增长3.5%，增收10.5万元。") == ["pass"]
    assert outcomes(RULE, "2031年收入310.5万元，增长5.3%，增收10.5万元。") == ["fail"]


def test_a_figure_of_another_year_told_before_is_no_level() -> None:
    text = "2030年公务用车购置费10万元。\n\n2031年办公费5万元，公务用车购置费比上年减少34万元，下降90%。"
    assert "fail" not in outcomes(RULE, text)


def test_a_rate_on_another_basis_is_no_rate_of_the_figure_as_it_stands() -> None:
    text = "全县收入40236万元，比上年增加2000万元，增长5.23%，{}增长9.1%。"
    for words in ("剔除减税因素，同口径", "扣除退税因素后", "同口径", "按可比口径计算"):
        assert "fail" not in outcomes(RULE, text.format(words)), words
    assert outcomes(RULE, "全县收入40236万元，扣除退税因素后增长9.1%，比上年增加2000万元，增长5.32%。") == [
        "fail"
    ]


def test_a_rate_or_an_amount_that_was_made_comparable_is_not_held_against_figures_that_were_not() -> None:
    for text in (
        "全县收入40236万元，比上年增加2000万元，同口径增长9.1%。",
        "全县收入40236万元，比上年增加2000万元，按可比口径增长9.1%。",
        "全县收入40236万元，同口径比上年增加2000万元，增长9.1%。",
        "全县收入(同口径)完成40236万元，比上年增加2000万元，增长9.1%。",
    ):
        assert outcomes(RULE, text) == ["not_checkable"], text
    assert outcomes(RULE, "全县收入40236万元，同口径比上年增加2000万元，增长5.23%。") == ["pass"]


def test_the_change_of_a_narrower_line_is_none_of_the_line_that_its_name_ends_with() -> None:
    # 53 / (353 - 53) = 17.67 %; the resource tax on water is one part of the resource tax
    text = "资源税353万元，比上年增加53万元，增长17.7%。其中，水资源税比上年增加21万元，增长{}%。"
    assert outcomes(RULE, text.format("40.3")) == ["pass"]
    text = "资源税353万元。全县资源税比上年增加53万元，增长{}%。"
    assert [outcomes(RULE, text.format(one)) for one in ("17.7", "71.7")] == [["pass"], ["fail"]]


def test_the_rate_of_what_is_spent_on_something_is_none_of_the_line_told_before() -> None:
    before = "全县财政支出4353万元，比上年增加53万元，增长1.2%。"
    text = f"{before}上半年全县用于教育、水利等方面的支出817万元，增长23.5%。"
    assert outcomes(RULE, text) == ["pass"]
    # 17 / (817 - 17) = 2.125 %
    text = f"{before}全县用于教育、水利等方面的支出817万元，比上年增加17万元，增长{{}}%。"
    assert [outcomes(RULE, text.format(one)) for one in ("2.1", "1.2")] == [
        ["pass", "pass"],
        ["pass", "fail"],
    ]


def test_a_change_with_a_rate_behind_it_is_none_of_the_rate_before() -> None:
    # 119.6 / (555.6 - 119.6) = 27.43 %; what grew by 4.02 % lost its name
    text = (
        "政府性基金收支预算555.6万元。与上年相比，274.8万元，增长4.02%，主要原因是扩面；"
        "政府性基金收支预算增加119.6万元，增长27.43%。"
    )
    assert "fail" not in outcomes(RULE, text)
