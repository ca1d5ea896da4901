"""What a worker answers, as data: JSON and the byte strings that it refers to, never a pickle.

A worker reads strangers' bytes. If they took it over, unpickling its answer would hand them the service.
"""

import dataclasses
import functools
import json
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from multiprocessing.connection import Connection
from typing import Any

from pydantic import BaseModel, TypeAdapter

from crossfoot_common.errors import REASONS, PermanentError, Reason, TransientError
from crossfoot_common.tables.values import Value

LARGEST = 1024 * 1024 * 1024
"""Bytes of one part of an answer."""
_BESIDE = 64 * 1024
"""Bytes up to which a part travels behind the JSON: a way of its own costs more than copying it."""
_BYTES = "$bytes"


@dataclasses.dataclass(frozen=True, slots=True)
class Progress:
    """No answer yet, but how far it is."""

    done: int
    of: int


def send(pipe: Connection, answer: object) -> None:
    """Send a result, a PermanentError or a TransientError; or progress, before one of them."""
    parts: list[bytes] = []
    if isinstance(answer, Progress):
        said: dict[str, object] = {"progress": [answer.done, answer.of]}
    elif isinstance(answer, TransientError):
        said = {"later": str(answer)}
    elif isinstance(answer, PermanentError):
        said = {"reason": answer.reason, "detail": answer.detail}
    else:
        said = {"result": _tree(answer, parts)}
    head = json.dumps(said | {"parts": [len(part) for part in parts]}).encode()
    pipe.send_bytes(b"".join((head, b"\n", *(part for part in parts if len(part) <= _BESIDE))))
    for part in parts:
        if len(part) > _BESIDE:
            pipe.send_bytes(part)


def receive(pipe: Connection, function: Callable[..., object]) -> Any:  # noqa: ANN401 - as the function is annotated
    """The result as the function's annotation promises, the error that was sent, to be raised, or progress.

    Raises:
        OSError: the worker is gone, or what it sends is no answer.
    """
    try:
        head, _, beside = pipe.recv_bytes(LARGEST).partition(b"\n")
        said = json.loads(head)
        parts = list(_parts(pipe, said["parts"], beside))
        if "progress" in said:
            done, of = said["progress"]
            return Progress(int(done), int(of))
        if "later" in said:
            return TransientError(str(said["later"]))
        if "reason" in said:
            given: Reason = said["reason"]
            return PermanentError(given if given in REASONS else "handler_failed", str(said["detail"]))
        return _shape(function).validate_python(_whole(said["result"], parts))
    except (ValueError, KeyError, TypeError, IndexError, RecursionError) as error:
        raise OSError(f"a worker's answer is none: {error!r}") from error


def _parts(pipe: Connection, sizes: Iterable[int], beside: bytes) -> Iterator[bytes]:
    """The byte strings of an answer in their order: small ones lie beside the JSON, large ones follow."""
    at = 0
    for size in sizes:
        if size > _BESIDE:
            part = pipe.recv_bytes(LARGEST)
        else:
            part, at = beside[at : at + size], at + size
        if len(part) != size:
            raise ValueError(f"a part of {len(part)} bytes that should have {size}")
        yield part


def _tree(value: object, parts: list[bytes]) -> object:
    """The value in JSON's terms; byte strings go to `parts`."""
    if isinstance(value, bytes):
        parts.append(value)
        return {_BYTES: len(parts) - 1}
    if isinstance(value, BaseModel | Value):
        return value.model_dump(mode="json")
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {one.name: _tree(getattr(value, one.name), parts) for one in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {key: _tree(one, parts) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tree(one, parts) for one in value]
    return value


def _whole(tree: Any, parts: list[bytes]) -> Any:  # noqa: ANN401 - whatever JSON holds
    if isinstance(tree, dict):
        if tree.keys() == {_BYTES}:
            return parts[tree[_BYTES]]
        return {key: _whole(one, parts) for key, one in tree.items()}
    return [_whole(one, parts) for one in tree] if isinstance(tree, list) else tree


@functools.lru_cache(maxsize=64)
def _shape(function: Callable[..., object]) -> TypeAdapter[Any]:
    return TypeAdapter(typing.get_type_hints(function)["return"])
