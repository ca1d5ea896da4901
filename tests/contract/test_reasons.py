"""Whatever the sources give as a reason has words in both languages: none is English on a Chinese page.

Found as the sources are written: phrases of the validator and of comparisons that stand beside no Chinese,
and what remarks of the parser say. What a name stands for is looked up in its module.
"""

import ast
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from crossfoot_common.tables.reasons import known

ROOT = Path(__file__).parents[2] / "services"
PHRASES = (
    "validator/src/crossfoot_validator/core/checks",
    "validator/src/crossfoot_validator/core/document",
    "validator/src/crossfoot_validator/core/rules",
    "warehouse/src/crossfoot_warehouse/core/across",
    "parser/src/crossfoot_parser/core/meaning/facts",
)
REMARKS = "parser/src/crossfoot_parser"
FEWEST_BLANKS = 3
NO_REASONS = frozenset(
    {
        "the domain fixes the parts",  # why a list is whole: of checks that are made
        "their shares are 100%",
        "they add up in {}",
        "the appropriation is the sum of its funds",  # what is proven, with its Chinese apart
        "running costs are part of basic expenditure, item by item",
        "changes of a list",  # what a rule needs
        "a fact is made of a number",  # an error of ours
    }
)


def modules(folder: str) -> Iterator[tuple[Path, ast.Module]]:
    """The modules below a folder of the services."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        if path.parent.name == "wording":
            continue  # messages, which are written in both languages
        yield path, ast.parse(path.read_text("utf-8"))


def said(node: ast.AST) -> Iterator[str]:
    """The texts that an expression may be; holes of a template as `{}`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
    elif isinstance(node, ast.IfExp):
        yield from chain(said(node.body), said(node.orelse))


def chinese(node: ast.AST) -> bool:
    return any(any("一" <= letter <= "鿿" for letter in text) for text in said(node))


def beside_chinese(tree: ast.Module) -> set[int]:
    """Nodes that are the English of a pair, documentation, or inside another text."""
    found: set[int] = set()
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.Tuple):
            parts = list(node.elts)
        elif isinstance(node, ast.Call):
            parts = [*node.args, *(one.value for one in node.keywords)]
        elif isinstance(node, ast.JoinedStr):
            found |= {id(one) for one in node.values}
        elif isinstance(node, ast.Expr):
            found.add(id(node.value))
        if any(map(chinese, parts)):
            found |= {id(inside) for part in parts for inside in ast.walk(part)}
    return found


def phrases(tree: ast.Module) -> Iterator[str]:
    paired = beside_chinese(tree)
    for node in ast.walk(tree):
        if id(node) not in paired and not isinstance(node, ast.IfExp):
            for text in said(node):
                whole = text[:1].islower() and text[-1:] != " "
                if whole and text.isascii() and text.count(" ") >= FEWEST_BLANKS:
                    yield text


def remarks(tree: ast.Module) -> Iterator[str]:
    """What remarks say, and why; names stand for what the module says that they are."""
    names: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, []).extend(said(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Remark"):
            for part in (one.value for one in node.keywords if one.arg in {"what", "why"}):
                yield from names.get(part.id, []) if isinstance(part, ast.Name) else said(part)


@pytest.mark.parametrize("folder", PHRASES)
def test_every_phrase_of_a_check_has_chinese_words(folder: str) -> None:
    missing = {
        (path.name, text)
        for path, tree in modules(folder)
        for text in phrases(tree)
        if not known(text.strip().replace("{}", "1")) and text not in NO_REASONS
    }
    assert not missing


def test_every_remark_of_the_parser_has_chinese_words() -> None:
    found = [(path.name, text) for path, tree in modules(REMARKS) for text in remarks(tree)]
    assert len(found) > 60
    missing = {(name, text) for name, text in found if not known(text.replace("{}", "1"))}
    assert not {one for one in missing if one[1].strip("{}: ")}
