"""What holds inside a group of RTF: fonts, what is hidden, which destination its text goes to."""

from dataclasses import dataclass, field

from crossfoot_common.encodings import is_chinese
from crossfoot_parser.core.readers.word.symbols import in_font

_CODE_PAGES = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SYMBOL_SET = 2
# destinations whose text is not a part of what is read; those that \\* marks are left out unless known
LEFT_OUT = frozenset(
    (
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf",
        "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "objdata", "nonshppict",
        "nonesttables", "themedata", "colorschememapping", "datastore", "latentstyles", "fldinst", "xe", "tc",
        "bkmkstart", "bkmkend", "template", "listtable", "listoverridetable", "rsidtbl", "generator",
    )
)  # fmt: skip
PAGE_HEADS = frozenset(word for word in LEFT_OUT if word.startswith("header"))
PAGE_FEET = frozenset(word for word in LEFT_OUT if word.startswith("footer"))
KNOWN = frozenset(("shppict", "shptxt", "nesttableprops", "shpinst"))


@dataclass(slots=True)
class Group:
    """The state that a closing brace gives back."""

    left_out: bool = False
    at_edge: str = ""  # head or foot of pages: the destination of its text
    hidden: bool = False
    struck: bool = False
    raised: bool = False
    font: int = 0
    fallbacks: int = 1  # bytes behind a \\u that stand for the same character
    list_number: bool = False


@dataclass(slots=True)
class Fonts:
    """Code pages and names of fonts by number, and the page of everything else."""

    page: str = "cp1252"
    default: int = 0
    charsets: dict[int, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)

    def text(self, data: bytes, font: int) -> str:
        """Bytes as the font of their run shows them. GBK is read where nothing says otherwise and it fits."""
        charset = self.charsets.get(font)
        if charset == _SYMBOL_SET:
            return in_font(self.names.get(font, "Symbol"), data.decode("latin-1"))
        page = _CODE_PAGES.get(charset, self.page) if charset else self.page
        if data.isascii():
            return data.decode("ascii")
        if page == "cp1252" and is_chinese(data):
            return data.decode("gb18030")
        try:
            return data.decode("gb18030" if page in {"cp936", "gbk"} else page)
        except (UnicodeDecodeError, LookupError):
            return data.decode("gb18030", errors="replace")
