"""Takes an archive apart: each member is a disclosure file of its own."""

import stat
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from crossfoot_common import media_types
from crossfoot_common.detection import detect
from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits, Member
from crossfoot_parser.core.readers.packages import check_package, unpack
from crossfoot_parser.core.readers.sevenzip import seven_zip_members

ARCHIVES: Final = frozenset({media_types.ZIP, media_types.RAR, media_types.SEVEN_ZIP})
_NO_RAR: Final = "RAR needs bsdtar, which is not installed here; publish or upload the members, or a ZIP"
_WALKED: Final = frozenset({media_types.ZIP, media_types.SEVEN_ZIP})
_DEPTH: Final = 4  # archives in archives; deeper than that nobody publishes
_LITTER: Final = frozenset(("thumbs.db", ".ds_store", "desktop.ini"))


def members(data: bytes, media_type: str, limits: Limits) -> tuple[Member, ...]:
    """The files in an archive, those of archives inside it included, in their order.

    Names are paths below the archive, in whatever encoding they were written; litter of operating systems
    and links are not members.

    Raises:
        PermanentError: `unsupported_format` (RAR, methods of 7z), `encrypted`, `damaged`, `no_content`,
            `archive_limit`, `nesting_limit`.
    """
    if media_type == media_types.RAR:
        raise PermanentError("unsupported_format", _NO_RAR)
    if media_type not in ARCHIVES:
        raise PermanentError("unsupported_format", f"{media_type} is no archive")
    found: list[Member] = []
    size = 0
    for member in _walk(data, "", 1, limits):
        found.append(member)
        size += len(member.data)
        if len(found) > limits.archive_members:
            raise PermanentError("archive_limit", f"more than {limits.archive_members} members")
        if size > limits.archive_bytes:
            raise PermanentError("archive_limit", f"more than {limits.archive_bytes} bytes unpacked")
    if not found:
        raise PermanentError("no_content", "the archive has no members")
    return tuple(found)


def _walk(data: bytes, folder: str, depth: int, limits: Limits) -> Iterator[Member]:
    if depth > _DEPTH:
        raise PermanentError("nesting_limit", f"archives in archives: {folder}")
    seven = detect(data) == media_types.SEVEN_ZIP
    for name, inner in _of_seven_zip(data, limits) if seven else _of_zip(data, limits):
        if detect(inner, name) in _WALKED:
            yield from _walk(inner, f"{folder}{name}/", depth + 1, limits)
        else:
            yield Member(folder + name, inner)


def _of_zip(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    with check_package(data, limits) as package:
        entries = package.infolist()
        if len(entries) > 50 * limits.archive_members:
            raise PermanentError("archive_limit", f"{len(entries)} entries")
        for entry in entries:
            if name := safe_name(entry):
                yield name, unpack(package, entry, limits)


def _of_seven_zip(data: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    for path, content in seven_zip_members(data, limits):
        if name := name_below(path):
            yield name, content


def safe_name(entry: zipfile.ZipInfo) -> str:
    """The name of a member as a path that stays below the archive; blank for what is no member."""
    # not is_dir(), which stumbles over a blank name
    if entry.filename.endswith("/") or stat.S_ISLNK(entry.external_attr >> 16):
        return ""
    return name_below(_decoded(entry))


def name_below(path: str) -> str:
    """A path that stays below the archive; blank for what operating systems leave lying about."""
    parts = [part for part in path.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    if parts and len(parts[0]) == 2 and parts[0][1] == ":":
        parts = parts[1:]
    if not parts or "__MACOSX" in parts:
        return ""
    last = parts[-1]
    if last.lower() in _LITTER or last.startswith(("~$", "._")):
        return ""
    return str(PurePosixPath(*("".join(char for char in part if char >= " ") or "_" for part in parts)))


def _decoded(entry: zipfile.ZipInfo) -> str:
    """Chinese Windows writes GBK and does not say so; Python then shows code page 437."""
    if entry.flag_bits & 0x800:
        return entry.filename
    try:
        raw = entry.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename
