"""One spelling and one id for one organisation, never one for two."""

import pytest

from crossfoot_warehouse.core.identity.entities import entity_of, region_of


def same(*names: str) -> bool:
    found = [entity_of(name) for name in names]
    assert all(found)
    return len({one.entity_id for one in found if one}) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("青石县财政局", "青石县 财政局", "青石县\n财政局", "青石县财政局。"),
        ("青石县财政局（本级）", "青石县财政局本级", "青石县财政局(机关)"),
        ("中国共产党青石县委员会组织部", "中共青石县委组织部", "青石县委组织部"),
    ],
)
def test_spellings_of_one_name_are_one(names: tuple[str, ...]) -> None:
    assert same(*names)


@pytest.mark.parametrize(
    "names",
    [
        ("中共青石县委组织部", "中共青石县委宣传部"),
        ("中共青石县委员会", "中共青石县委员会党校"),
        ("青石县财政局", "青石县财政局（本级）"),
        ("青石县财政局", "白石县财政局"),
        ("青石县教育局", "青石县教育局招生办公室"),
    ],
)
def test_two_organs_are_two(names: tuple[str, ...]) -> None:
    assert not same(*names)


def test_the_office_of_a_department_is_a_part_of_it() -> None:
    whole, office = entity_of("青石县财政局"), entity_of("青石县财政局本级")
    assert whole is not None
    assert office is not None
    assert (office.part_of, office.level) == (whole.entity_id, "本级")


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("青石县财政局", "青石县"),
        ("青州市青石县财政局", "青州市青石县"),
        ("泽州县医疗保险服务中心", "泽州县"),
        ("沙县教育局", "沙县"),
        ("青禾市市政管理处", "青禾市"),
        ("青禾市市场监督管理局", "青禾市"),
        ("青禾市城区民政局", "青禾市城区"),
        ("某省某自治州某县某镇人民政府", "某省某自治州某县某镇"),
        ("国家税务总局青石县税务局", "青石县"),
        ("市场监督管理局", None),
        ("教育局", None),
        ("县委办公室", None),
        ("本市教育局", None),
        ("城市管理局", None),
        ("乡村振兴局", None),
        ("", None),
    ],
)
def test_the_region_that_a_name_says(name: str, region: str | None) -> None:
    assert region_of(name) == region


@pytest.mark.parametrize(
    ("name", "source", "told"),
    [
        ("青石县教育局", "", True),
        ("教育局", "", False),
        ("教育局", "2031/教育局.pdf", False),
        ("教育局", "青石县/教育局.pdf", True),
        ("教育局", "青禾市/教育局.pdf", False),  # those of its counties lie there as well
        ("鼓楼区教育局", "", False),  # in more than one city
        ("鼓楼区教育局", "青禾市/x.zip!a.pdf", True),
        ("城关镇人民政府", "", False),
        ("青禾新区教育局", "", True),
    ],
)
def test_who_can_be_told_apart(name: str, source: str, told: bool) -> None:
    found = entity_of(name, source)
    assert found is not None
    assert found.told_apart is told


def test_folders_that_say_whose_it_is_give_the_full_name() -> None:
    short, full = entity_of("教育局", "青石县/a.pdf"), entity_of("青石县教育局")
    assert short == full


def test_a_name_of_nothing_is_nobody() -> None:
    assert entity_of(" \n") is None
    assert entity_of("（本级）") is None
