"""Reading counts what became of the figures of every document that it hands on."""

from collections.abc import Callable

from crossfoot_common.observability.metrics import Metrics
from crossfoot_parser.adapters.reading import Reading
from crossfoot_parser.adapters.work import Told
from crossfoot_parser.core.blocks import Limits
from tests.support.samples import file_received

TEXT = """青石县财政局2031年部门预算公开
收入总表
单位：万元
项目\t预算数
一般公共预算\t30.00
政府性基金\t12.00
合计\t42.00
"""


class InThisProcess:
    """A pool without processes: what is counted is looked at, not where it is read."""

    async def run(self, function: Callable[..., Told], *arguments: object) -> Told:
        return function(*arguments)


async def test_figures_are_counted_by_what_became_of_them() -> None:
    metrics = Metrics("parser")
    reading = Reading(InThisProcess(), Limits(), metrics)  # type: ignore[arg-type] # a fake
    messages = await reading(file_received("a"), TEXT.encode())
    assert len(messages) == 2

    def counted(outcome: str) -> float | None:
        return metrics.registry.get_sample_value("crossfoot_figures_total", {"outcome": outcome})

    assert counted("in_tables") == 4, "the three cells and the year of the title"
    assert counted("left_over") == 0
    assert counted("excused") == 0
