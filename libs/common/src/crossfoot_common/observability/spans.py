"""Spans: what a service did with a message and for how long, under the trace ids that the headers carry.

Off unless a collector is named. The tree is the way of the messages: a message that is processed has a span
below the one that sent it, which is below the processing that it came of.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from crossfoot_common.errors import CrossfootError

Kind = Literal["internal", "consumer", "producer"]


@dataclass(frozen=True, slots=True)
class Span:
    """Work that ends now; `own` and `parent` are traceparents, `began` is Unix time in seconds."""

    name: str
    kind: Kind
    own: str
    parent: str | None
    began: float
    attributes: Mapping[str, str | int]
    error: str = ""


class Spans(Protocol):
    """Where spans go."""

    def tell(self, span: Span) -> None:
        """Never waits."""
        ...

    def close(self) -> None:
        """Send what is left."""
        ...


class Untold:
    """No collector is named: nothing is told."""

    def tell(self, span: Span) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing is left."""


class NoExporterError(CrossfootError):
    """A collector is named, and the extra that speaks to it is not installed."""


def spans_to(endpoint: str, service: str) -> Spans:
    """Spans of a service for the collector at this address (OTLP over HTTP); empty: for nobody.

    Raises:
        NoExporterError: the extra `otlp` is not installed.
    """
    if not endpoint:
        return Untold()
    try:
        from crossfoot_common.observability.otlp import Otlp  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise NoExporterError(f"CROSSFOOT_OTLP_ENDPOINT needs crossfoot-common[otlp]: {error}") from error
    return Otlp(endpoint, service)
