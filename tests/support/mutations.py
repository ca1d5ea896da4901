"""Spoils bytes in the ways in which files get spoiled: cut, flipped, lost, doubled, zeroed."""

import io
import random
import zipfile

KINDS = ("cut", "flip", "lose", "double", "zero", "swap")


def spoiled(data: bytes, seed: int) -> bytes:
    """A copy of `data` with one to four spoilings; the same seed gives the same copy."""
    source = random.Random(seed)
    out = bytearray(data)
    for _ in range(source.randint(1, 4)):
        if len(out) < 8:
            break
        _spoil(out, source)
    return bytes(out)


def spoiled_inside(data: bytes, seed: int) -> bytes:
    """A ZIP package with one member spoiled and everything around it sound, checksums included."""
    source = random.Random(seed)
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        victim = source.choice([name for name in old.namelist() if name.endswith((".xml", ".rels"))])
        for name in old.namelist():
            new.writestr(name, spoiled(old.read(name), seed) if name == victim else old.read(name))
    return buffer.getvalue()


def _spoil(out: bytearray, source: random.Random) -> None:
    kind = source.choice(KINDS)
    at = source.randrange(len(out))
    end = min(len(out), at + source.choice((1, 4, 64, 1024)))
    if kind == "cut":
        del out[max(at, 4) :]
    elif kind == "flip":
        out[at] ^= 1 << source.randrange(8)
    elif kind == "lose":
        del out[at:end]
    elif kind == "double":
        out[at:at] = out[at:end]
    elif kind == "zero":
        out[at:end] = bytes(end - at)
    else:
        other = source.randrange(len(out))
        out[at], out[other] = out[other], out[at]
