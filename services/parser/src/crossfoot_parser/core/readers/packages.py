"""Opens ZIP packages (office files and archives) with limits, before any library unpacks them."""

import io
import zipfile

from crossfoot_common.errors import PermanentError
from crossfoot_parser.core.blocks import Limits

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SMALL = 8 * 1024 * 1024  # below this a ratio says nothing: a sheet of zeros packs 1:500


def check_package(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """The package, once its directory has been found to be sane.

    Raises:
        PermanentError: `empty_file`, `encrypted` (a locked office file is an OLE file), `damaged`,
            `archive_limit`.
    """
    if not data.strip(b"\0"):
        raise PermanentError("empty_file", f"{len(data)} bytes")
    if data.startswith(_COMPOUND):
        raise PermanentError("encrypted", "the office file is locked with a password")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise PermanentError("damaged", f"package: {error}") from error
    check_sizes(package.infolist(), limits)
    return package


def office_package(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """A package whose members have names with slashes, as the standards of office files ask for.

    Some Windows programs write backslashes. In an archive of other files they may be half of a character.

    Raises:
        PermanentError: as `check_package`.
    """
    package = check_package(data, limits)
    for member in package.infolist():
        member.filename = member.filename.replace("\\", "/")
        package.NameToInfo[member.filename] = member
    return package


def check_sizes(members: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse what would unpack to more than is allowed; the sizes are those that the directory claims.

    Raises:
        PermanentError: `encrypted`, `archive_limit`.
    """
    if any(member.flag_bits & 1 for member in members):
        raise PermanentError("encrypted", "the package has locked members")
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if total > limits.archive_bytes:
        raise PermanentError("archive_limit", f"{total} bytes unpacked")
    if total > _SMALL and total > packed * limits.archive_ratio:
        raise PermanentError("archive_limit", f"unpacks {total // max(packed, 1)} to one")


def unpack(package: zipfile.ZipFile, name: str | zipfile.ZipInfo, limits: Limits) -> bytes:
    """One member, never more of it than is allowed, whatever the directory claims.

    Raises:
        PermanentError: `archive_limit`, `damaged`.
    """
    label = name if isinstance(name, str) else name.filename
    try:
        with package.open(name) as member:
            data = member.read(limits.archive_bytes + 1)
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, KeyError) as error:
        raise PermanentError("damaged", f"{label}: {error}") from error
    except Exception as error:  # zlib.error, lzma.LZMAError: whatever a decompressor raises
        raise PermanentError("damaged", f"{label}: {type(error).__name__}") from error
    if len(data) > limits.archive_bytes:
        raise PermanentError("archive_limit", label)
    return data
