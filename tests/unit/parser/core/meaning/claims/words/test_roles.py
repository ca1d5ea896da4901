import pytest

from crossfoot_parser.core.meaning.claims.words.roles import role_of, unchanged


@pytest.mark.parametrize(
    ("lead", "family", "kind", "sign", "noun"),
    [
        ("收入总计增加", "money", "change", 1, "收入总计"),
        ("比上年预算减少", "money", "change", -1, ""),
        ("较2030年决算增加", "money", "change", 1, ""),
        ("比上年增加了", "money", "change", 1, ""),
        ("与上年相比收、支预算总计各增加", "money", "change", 1, "收、支预算总计"),
        ("“三公”经费支出预算数比2030年增加了", "money", "change", 1, "“三公”经费支出预算数"),
        ("本年数小于上年预算数", "money", "change", -1, "本年数"),
        ("增长", "percent", "growth_rate", 1, ""),
        ("降幅", "percent", "growth_rate", -1, ""),
        ("同比下降", "percent", "growth_rate", -1, ""),
        ("减幅", "percent", "growth_rate", -1, ""),
        ("比上年预算增", "money", "change", 1, ""),
        ("较2030年支出减", "money", "change", -1, ""),
        ("同比净增", "percent", "growth_rate", 1, ""),
        ("比上年核减", "money", "level", 1, "比上年核减"),
        ("比上年增减", "money", "level", 1, "比上年增减"),
        ("预算减", "money", "level", 1, "预算减"),
        ("占", "percent", "share", 1, ""),
        ("占比", "percent", "share", 1, ""),
        ("占本年支出合计的", "percent", "share", 1, ""),
        ("完成年初预算的", "percent", "completion", 1, ""),
        ("预算执行率为", "percent", "completion", 1, ""),
        ("资金使用率达", "percent", "completion", 1, ""),
        ("支付率", "percent", "completion", 1, ""),
        ("设备使用率", "percent", "unknown", 1, "设备使用率"),
        ("基本支出", "money", "level", 1, "基本支出"),
        ("支出决算", "money", "level", 1, "支出决算"),
    ],
)
def test_the_role_of_a_figure(lead: str, family: str, kind: str, sign: int, noun: str) -> None:
    role = role_of(lead, family)  # type: ignore[arg-type]
    assert (role.kind, role.sign, role.noun) == (kind, sign, noun)


def test_a_template_that_leaves_the_direction_open_says_so() -> None:
    assert role_of("增加(减少)", "money").unclear is not None


def test_the_base_of_a_share_is_kept_in_words() -> None:
    assert role_of("占“三公”经费的", "percent").base == "“三公”经费"
    assert role_of("占政府采购支出总额的", "percent").base == "政府采购支出总额"


@pytest.mark.parametrize(
    "text",
    ["与上年持平", "与2030年预算数相同", "比上年无变化", "与上年预算数一致", "与上年度持平", "与上年数一致"],
)
def test_words_for_no_change(text: str) -> None:
    assert unchanged(text) is not None


def test_a_plain_mention_of_last_year_is_no_comparison() -> None:
    assert unchanged("上年结转") is None


@pytest.mark.parametrize("lead", ["决算数小于预算数", "比年初预算增加", "较全年预算数减少"])
def test_a_comparison_with_the_budget_is_no_change_against_last_year(lead: str) -> None:
    role = role_of(lead, "money")
    assert (role.kind, role.against_budget, role.sign) == ("change", True, 1 if "增" in lead else -1)
    rate = role_of(lead, "percent")
    assert (rate.kind, rate.against_budget, rate.sign) == ("growth_rate", True, role.sign)


@pytest.mark.parametrize("lead", ["总投资超过", "人均高于"])
def test_more_than_is_no_change_without_a_year(lead: str) -> None:
    assert role_of(lead, "money").kind == "level"
