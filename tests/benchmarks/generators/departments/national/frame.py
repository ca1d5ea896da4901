"""What all tables of the national form share, and this year's money item by item."""

from tests.benchmarks.generators.blocks import Grid, Pen
from tests.benchmarks.generators.departments.model import Department

Row = tuple[str, ...]
ALL_CLASSES = {
    "201": "一般公共服务支出",
    "202": "外交支出",
    "203": "国防支出",
    "204": "公共安全支出",
    "205": "教育支出",
    "206": "科学技术支出",
    "207": "文化旅游体育与传媒支出",
    "208": "社会保障和就业支出",
    "210": "卫生健康支出",
    "211": "节能环保支出",
    "212": "城乡社区支出",
    "213": "农林水支出",
    "214": "交通运输支出",
    "216": "商业服务业等支出",
    "221": "住房保障支出",
    "229": "其他支出",
}


def frame(
    pen: Pen, one: Department, number: int, title: str, columns: tuple[Row, ...], rows: list[Row], note: str
) -> Grid:
    """A table with the form's number, the entity, the unit and the note of the form."""
    return Grid(
        title,
        columns,
        tuple(rows),
        unit=f"{'金额单位' if pen.chance(0.5) else '单位'}：{pen.book.style.unit}",
        form=f"公开{number:02}表",
        entity=f"{pen.rng.choice(('部门', '编制单位', '单位'))}：{one.name}",
        notes=(f"注：{note}",) if pen.chance(0.6) else (),
    )


def classes(one: Department, part: str) -> list[tuple[str, int]]:
    """All classes of the form, most of them 0."""
    return [(name, one.sum(part, code)) for code, name in ALL_CLASSES.items()]


def amount(one: Department, part: str, prefix: str) -> int:
    """Attributes that are no attribute of an item: this year's income of each."""
    if part == "appropriated_now":
        return one.sum("basic", prefix) + one.sum("general", prefix) + one.sum("fund", prefix)
    if part == "own_now":
        return one.sum("own", prefix) + (one.left if one.items[0].code.startswith(prefix) else 0)
    if part == "received":
        return amount(one, "appropriated_now", prefix) + amount(one, "own_now", prefix)
    return one.sum(part, prefix) if part else 0
