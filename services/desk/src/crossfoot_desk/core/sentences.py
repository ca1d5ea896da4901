"""The verdict on a document in one sentence: what was found, how much of it is proven, what is not known."""

from collections.abc import Iterable, Mapping
from typing import Any

from crossfoot_desk.core.languages import Words
from crossfoot_desk.core.words import REASONS


def verdict_of(document: Mapping[str, Any], counts: Mapping[str, Any], notes: int = 0) -> Words:
    """The sentence. `counts` are errors, tables and figures of the document; `notes` are lesser findings."""
    verdict = document["verdict"]
    if verdict == "unreadable":
        zh, en = REASONS.get(document["reason"] or "", (document["reason"] or "", document["reason"] or ""))
        return f"此文件没有可核对的内容：{zh}。", f"Nothing in this file could be checked: {en}."
    if verdict == "unpacked":
        number = len(document["members"] or ())
        return (
            f"这是一个压缩包，其中 {number} 个文件各有结果。",
            f"An archive; its {number} files have ends of their own.",
        )
    if not counts["complete"]:
        return "表尚未到齐，结论还会变化。", "Not all of its tables are there yet: the verdict may change."
    found, tables = counts["findings"], counts["tables"]
    if not tables:
        return "文件中没有找到表，因此没有数字得到验证。", "No table was found in it, so no figure is proven."
    zh, en = _proven(counts)
    if notes:
        zh += f"另有 {notes} 处警示或提示，不影响结论。"
        en += f" {notes} lesser {'finding does' if notes == 1 else 'findings do'} not change the verdict."
    if found:
        return _contradicts(found, counts, zh, en)
    return f"{tables} 张表没有发现不符。{zh}", f"Nothing in its {tables} tables contradicts itself. {en}"


def lesser(findings: Iterable[Mapping[str, Any]]) -> int:
    """How many findings are no errors."""
    return sum(one["severity"] != "error" for one in findings)


def _contradicts(found: int, counts: Mapping[str, Any], zh: str, en: str) -> Words:
    rejected, tables = counts["rejected"], counts["tables"]
    places = "1 place contradicts" if found == 1 else f"{found} places contradict"
    said = f"{places} the rest ({rejected} of {tables} tables are in error). {en}"
    return f"有 {found} 处数字自相矛盾（{rejected} 张表有误，共 {tables} 张）。{zh}", said


def _proven(counts: Mapping[str, Any]) -> Words:
    """How much is proven: a verdict without it would be taken for a proof of everything."""
    figures, proven = counts["figures"], counts["proven_figures"]
    if not figures:
        return "没有数字可以验证。", "There is no figure that could be proven."
    left = figures - proven
    if not left:
        zh = f"通过的表中有含义的 {figures} 个数字都有相符的核对。"
        return zh, f"All {figures} figures in accepted tables are covered by a check that holds."
    zh = f"通过的表中有含义的数字 {figures} 个：{proven} 个有相符的核对，{left} 个没有核对涉及。"
    en = (
        f"Of {figures} figures in accepted tables {proven} are covered by a check that holds, {left} by none."
    )
    return zh, en
