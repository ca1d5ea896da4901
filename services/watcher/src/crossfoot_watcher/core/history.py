"""Which outcome stands under a name, and which were said there before it. Pure, whatever comes in what order.

An uploader reads the outcome of the last upload; what became of the ones before, and what an earlier parser
said, stays below it.
"""

from collections.abc import Iterable
from operator import itemgetter

from crossfoot_common.versions import order
from crossfoot_watcher.core.results import Earlier, Outcome

MOST = 100
"""Earlier outcomes that are kept, the latest: an object that is written for ever must not grow for ever."""


def recorded(there: Outcome | None, said: Outcome) -> Outcome:
    """What stands under a name once this has been said too; what is there, when it says no more."""
    if there is None:
        return said
    if _same_reading(said, there):
        return said.model_copy(update={"history": there.history}) if _knows_more(said, there) else there
    newer, older = (said, there) if _supersedes(said, there) else (there, said)
    earlier = [*there.history, *said.history, *([] if older.status == "in_progress" else [_earlier(older)])]
    history = tuple(_in_order(earlier))
    return newer if history == newer.history else newer.model_copy(update={"history": history})


def first_end(before: Outcome | None, now: Outcome) -> bool:
    """Whether an upload has come to its end just now; what is read again later has long had one."""
    if now.status == "in_progress":
        return False
    upload = (now.received_at, now.sha256)
    if before and before.status != "in_progress" and (before.received_at, before.sha256) == upload:
        return False
    return all((one.received_at, one.sha256) != upload for one in now.history)


def _same_reading(said: Outcome, there: Outcome) -> bool:
    """Whether both speak of one upload, read by one parser."""
    return (said.received_at, said.sha256, said.parser_version) == (
        *(there.received_at, there.sha256),
        there.parser_version,
    )


def _knows_more(said: Outcome, there: Outcome) -> bool:
    """Whoever knows less is late, or repeats itself; how far a file is, is said once."""
    if said.status == "in_progress":
        return False
    return said.model_copy(update={"history": there.history}) != there


def _supersedes(said: Outcome, there: Outcome) -> bool:
    """Whether it is of a later upload, or of the same and by a newer parser."""
    if said.received_at != there.received_at or said.sha256 != there.sha256:
        return said.received_at >= there.received_at
    return order(said.parser_version) >= order(there.parser_version)


def _earlier(one: Outcome) -> Earlier:
    return Earlier.model_validate(one.model_dump(include=set(Earlier.model_fields)))


def _in_order(earlier: Iterable[Earlier]) -> list[Earlier]:
    """The latest first, each upload and reading once."""
    each = {(one.received_at, order(one.parser_version), one.sha256): one for one in earlier}
    return [one for _, one in sorted(each.items(), key=itemgetter(0), reverse=True)][:MOST]
