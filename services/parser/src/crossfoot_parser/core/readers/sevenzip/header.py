"""Reads the header of a 7z archive: which streams there are, how they are packed, which files they hold.

Source: 7zFormat.txt of the LZMA SDK (public domain).
"""

from dataclasses import dataclass, field

from crossfoot_parser.core.readers.sevenzip.cursor import Cursor

_END, _HEADER, _PROPERTIES, _EXTRA, _STREAMS, _FILES = 0, 1, 2, 3, 4, 5
_PACKED, _UNPACKED, _PARTS, _SIZE, _DIGEST, _FOLDER, _SIZES, _COUNT = 6, 7, 8, 9, 10, 11, 12, 13
_BLANK, _BLANK_FILE, _NAMES = 14, 15, 17
_MOST = 100_000  # streams and files
_MOST_CODERS = 8


@dataclass(frozen=True, slots=True)
class Coder:
    """One method, and what it needs to know."""

    method: bytes
    properties: bytes
    inputs: int = 1
    outputs: int = 1


@dataclass(slots=True)
class Folder:
    """Streams that are packed together: methods from the outermost to the one that reads the file."""

    coders: list[Coder]
    bound: dict[int, int]  # input → the output that it reads
    sizes: list[int] = field(default_factory=list)
    digest: int | None = None
    parts: list[tuple[int, int | None]] = field(default_factory=list)  # size and check sum of each file

    @property
    def size(self) -> int:
        """How many bytes come out in the end."""
        open_ends = [at for at in range(len(self.sizes)) if at not in self.bound.values()]
        return self.sizes[open_ends[0]] if open_ends else 0


@dataclass(slots=True)
class Streams:
    """Where the packed streams lie, and what comes out of them."""

    start: int = 0
    packed: list[int] = field(default_factory=list)
    folders: list[Folder] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in the archive: a file with content, an empty one, or a folder."""

    name: str
    filled: bool = True
    folder: bool = False


def read_header(data: bytes) -> tuple[Streams, list[Entry], bool]:
    """The streams; what is named in the archive; whether the header itself is packed.

    Raises:
        ValueError: it is torn.
    """
    cursor = Cursor(data)
    kind = cursor.byte()
    if kind != _HEADER:
        return _streams(cursor), [], True
    streams, files = Streams(), []
    while (kind := cursor.byte()) != _END:
        if kind == _STREAMS:
            streams = _streams(cursor)
        elif kind == _FILES:
            files = _files(cursor)
        elif kind == _PROPERTIES:
            while cursor.byte() != _END:
                cursor.take(cursor.number())
        elif kind == _EXTRA:
            _streams(cursor)
        else:
            raise ValueError(f"part {kind}")
    return streams, files, False


def _streams(cursor: Cursor) -> Streams:
    streams = Streams()
    while (kind := cursor.byte()) != _END:
        if kind == _PACKED:
            _packed(cursor, streams)
        elif kind == _UNPACKED:
            _unpacked(cursor, streams)
        elif kind == _PARTS:
            _parts(cursor, streams)
        else:
            raise ValueError(f"part {kind} of the streams")
    for folder in streams.folders:
        folder.parts = folder.parts or [(folder.size, folder.digest)]
    return streams


def _packed(cursor: Cursor, streams: Streams) -> None:
    streams.start, count = cursor.number(), cursor.count(_MOST)
    while (kind := cursor.byte()) != _END:
        if kind == _SIZE:
            streams.packed = [cursor.number() for _ in range(count)]
        elif kind == _DIGEST:
            cursor.digests(count)
        else:
            raise ValueError(f"part {kind} of the packed streams")


def _unpacked(cursor: Cursor, streams: Streams) -> None:
    while (kind := cursor.byte()) != _END:
        if kind == _FOLDER:
            count = cursor.count(_MOST)
            if cursor.byte():
                raise ValueError("folders lie elsewhere")
            streams.folders = [_folder(cursor) for _ in range(count)]
        elif kind == _SIZES:
            for folder in streams.folders:
                folder.sizes = [cursor.number() for coder in folder.coders for _ in range(coder.outputs)]
        elif kind == _DIGEST:
            for folder, digest in zip(streams.folders, cursor.digests(len(streams.folders)), strict=True):
                folder.digest = digest
        else:
            raise ValueError(f"part {kind} of the folders")


def _folder(cursor: Cursor) -> Folder:
    coders: list[Coder] = []
    for _ in range(cursor.count(_MOST_CODERS)):
        flags = cursor.byte()
        method = cursor.take(flags & 0xF)
        inputs = outputs = 1
        if flags & 0x10:
            inputs, outputs = cursor.count(_MOST_CODERS), cursor.count(_MOST_CODERS)
        properties = cursor.take(cursor.number()) if flags & 0x20 else b""
        coders.append(Coder(method, properties, inputs, outputs))
    outputs = sum(coder.outputs for coder in coders)
    bound = {cursor.number(): cursor.number() for _ in range(max(0, outputs - 1))}
    open_inputs = sum(coder.inputs for coder in coders) - len(bound)
    if open_inputs > 1:
        for _ in range(open_inputs):
            cursor.number()
    return Folder(coders, bound)


def _parts(cursor: Cursor, streams: Streams) -> None:
    counts = [1] * len(streams.folders)
    sizes: list[list[int]] = [[folder.size] for folder in streams.folders]
    digests: list[int | None] = []
    while (kind := cursor.byte()) != _END:
        if kind == _COUNT:
            counts = [cursor.count(_MOST) for _ in streams.folders]
            sizes = [
                [folder.size] * (count == 1) for folder, count in zip(streams.folders, counts, strict=True)
            ]
        elif kind == _SIZE:
            for folder, count, own in zip(streams.folders, counts, sizes, strict=True):
                own[:] = [cursor.number() for _ in range(count - 1)]
                if count:
                    own.append(folder.size - sum(own))
        elif kind == _DIGEST:
            unknown = sum(
                count
                for folder, count in zip(streams.folders, counts, strict=True)
                if count != 1 or folder.digest is None
            )
            digests = cursor.digests(unknown)
        else:
            raise ValueError(f"part {kind} of the files in the folders")
    left = iter(digests)
    for folder, own in zip(streams.folders, sizes, strict=True):
        if any(size < 0 for size in own):
            raise ValueError("files are larger than their folder")
        known = len(own) == 1 and folder.digest is not None
        folder.parts = [(size, folder.digest if known else next(left, None)) for size in own]


def _files(cursor: Cursor) -> list[Entry]:
    count = cursor.count(_MOST)
    names, blank, empty = [""] * count, [False] * count, [False] * count
    while (kind := cursor.byte()) != _END:
        inner = Cursor(cursor.take(cursor.number()))
        if kind == _NAMES:
            if inner.byte():
                raise ValueError("names lie elsewhere")
            names = [inner.name() for _ in range(count)]
        elif kind == _BLANK:
            blank = inner.bits(count)
        elif kind == _BLANK_FILE:
            told = iter(inner.bits(sum(blank)))
            empty = [next(told) if without else False for without in blank]
    return [
        Entry(name, not without, without and not file)
        for name, without, file in zip(names, blank, empty, strict=True)
    ]
