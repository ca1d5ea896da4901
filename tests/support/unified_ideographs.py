"""Makes the table of radicals out of Unicode's own: `python -m tests.support.unified_ideographs FILE`.

FILE is EquivalentUnifiedIdeograph.txt as Unicode publishes it (in Debian's package unicode-data); what it
says is written where the reader looks for it.
"""

import sys
from pathlib import Path

TARGET = Path("services/parser/src/crossfoot_parser/core/readers/characters/unified.py")
HEAD = '''"""CJK radicals and strokes, and the ideographs that they look like.

Made by tests/support/unified_ideographs.py.

Source: Unicode {version}, EquivalentUnifiedIdeograph.txt, © Unicode, Inc., under the Unicode License.
"""

'''


def pairs(table: str) -> dict[str, str]:
    """Radical → ideograph, from the text of the published table."""
    found: dict[str, str] = {}
    for line in table.splitlines():
        fields = [field.strip() for field in line.partition("#")[0].split(";")]
        if len(fields) == 2:
            first, _, last = fields[0].partition("..")
            codes = range(int(first, 16), int(last or first, 16) + 1)
            found.update(dict.fromkeys(map(chr, codes), chr(int(fields[1], 16))))
    return found


def module(table: str) -> str:
    """The module that holds the table."""
    found = pairs(table)
    version = table.splitlines()[0].removeprefix("# EquivalentUnifiedIdeograph-").removesuffix(".txt")
    parts = [HEAD.format(version=version)]
    for name, texts in (("RADICALS", list(found)), ("UNIFIED", list(found.values()))):
        lines = ("".join(texts[at : at + 50]) for at in range(0, len(texts), 50))
        parts.append(f"{name} = (\n" + "".join(f'    "{line}"\n' for line in lines) + ")\n")
    return "".join(parts)


if __name__ == "__main__":
    TARGET.write_text(module(Path(sys.argv[1]).read_text(encoding="utf-8")), encoding="utf-8")
