"""The words that events may use for one thing: each enumeration by a name of its own, open or closed.

Generators make a type of every enumeration. Without a name they take the property's, and two properties that
are called alike become one type, whose values are those of the one that came first. An *open*
enumeration grows within a version: a consumer takes a value that it does not know as it takes a field
that it does not know. A *closed* one never grows: a new value is a new version of the event.
"""

from dataclasses import dataclass
from typing import Any, get_args, get_type_hints

from crossfoot_common.errors import Reason
from crossfoot_common.events.document_checked import DocumentChecked
from crossfoot_common.events.document_completed import DocumentCompleted
from crossfoot_common.events.document_parsed import DocumentParsed
from crossfoot_common.events.review_recorded import ReviewVerdict
from crossfoot_common.tables import checks, concepts, model


@dataclass(frozen=True, slots=True)
class Words:
    """One enumeration of the contract. `values` are those known today, as they are declared."""

    name: str
    values: tuple[Any, ...]
    open: bool
    about: str

    @property
    def schema(self) -> dict[str, Any]:
        """Its JSON Schema. An open one is a string whose known values are listed beside it."""
        kind = "integer" if all(isinstance(value, int) for value in self.values) else "string"
        known = "x-extensible-enum" if self.open else "enum"
        more = " More values may come: be ready for one that you do not know." if self.open else ""
        return {"description": self.about + more, "title": self.name, "type": kind, known: list(self.values)}


def _of(owner: type, field: str) -> tuple[Any, ...]:
    """The values of a field's Literal, without None."""
    found = get_type_hints(owner)[field]
    inner = [get_args(one) or (one,) for one in get_args(found)]
    return tuple(value for one in inner for value in one if value is not type(None))


WORDS = (
    Words(
        "TableKind",
        get_args(model.Kind),
        open=True,
        about="What kind of table this is.",
    ),
    Words("ColumnRole", get_args(model.ColumnRole), open=True, about="What a column holds."),
    Words("Stage", get_args(model.Stage), open=True, about="Budget (预算) or final accounts (决算)."),
    Words("Scope", get_args(model.Scope), open=True, about="A whole department (部门) or one unit (单位)."),
    Words(
        "DocumentKind",
        get_args(model.DocumentKind),
        open=True,
        about="What kind of document this is; `other`: its words tell none.",
    ),
    Words("Flow", get_args(concepts.Flow), open=False, about="Which way the money goes."),
    Words("ClaimKind", get_args(model.ClaimKind), open=True, about="What a figure in prose says."),
    Words("ClaimRole", _of(model.Claim, "role"), open=True, about="What a figure is in its statement."),
    Words("ComparedTo", _of(model.Claim, "compared_to"), open=True, about="What a figure is held beside."),
    Words(
        "RuleFamily", get_args(checks.Family), open=True, about="Rules that ask the same kind of question."
    ),
    Words(
        "Severity", get_args(checks.Severity), open=False, about="`error` rejects a table, the others do not."
    ),
    Words(
        "CheckOutcome", get_args(checks.Outcome), open=False, about="What came of one application of a rule."
    ),
    Words("Verification", get_args(checks.Verification), open=False, about="How well a table is proven."),
    Words("OperandRole", get_args(checks.OperandRole), open=False, about="What a figure does in a check."),
    Words("Sign", get_args(checks.Sign), open=False, about="-1: the figure is subtracted."),
    Words("Reason", get_args(Reason), open=True, about="Why a file or a message could not be processed."),
    Words(
        "ParseOutcome",
        get_args(DocumentParsed.model_fields["outcome"].annotation),
        open=True,
        about="Whether a file was read; `unpacked`: an archive, whose members travel as files of their own.",
    ),
    Words(
        "DocumentOutcome",
        get_args(DocumentChecked.model_fields["outcome"].annotation),
        open=True,
        about="Where a file's way ended; `unpacked`: an archive, whose members have ends of their own.",
    ),
    Words(
        "DocumentVerdict",
        get_args(DocumentCompleted.model_fields["verdict"].annotation),
        open=True,
        about="The verdict on a whole document, or that it is none that could have one.",
    ),
    Words(
        "ReviewVerdict",
        get_args(ReviewVerdict),
        open=True,
        about="What a person says of a finding; `withdrawn` takes back what was said before.",
    ),
)

BY_VALUES = {frozenset(words.values): words for words in WORDS}


def named(values: list[Any]) -> Words:
    """The enumeration of these values.

    Raises:
        LookupError: it has no name yet; give it one above, and say whether it is open.
    """
    found = BY_VALUES.get(frozenset(values))
    if found is None:
        raise LookupError(f"an enumeration without a name in events/words.py: {values}")
    return found
