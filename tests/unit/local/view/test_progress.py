"""What has become of a file is seen at 80 columns, however long its name is."""

import io

from rich.console import Console

from crossfoot_local.following import Followed
from crossfoot_local.view.progress import FilesOnTheirWay

LONG = "青石县人力资源和社会保障局及所属事业单位2031年部门决算公开（扫描件）.pdf"


def test_the_step_is_whole_and_the_name_is_cut() -> None:
    console = Console(file=io.StringIO(), width=80, force_terminal=True)
    file = Followed(LONG, uploaded=True, announced=True)
    with FilesOnTheirWay(console, [file, Followed("b.txt")]) as shown:
        file.pages = "13 of 40"
        shown.changed([file, Followed("b.txt")])
    assert isinstance(console.file, io.StringIO)
    said = console.file.getvalue()
    assert "read 13 of 40 pages" in said
    assert "0 of 2" in said
    assert "青石县人力资源" in said
    assert LONG not in said
