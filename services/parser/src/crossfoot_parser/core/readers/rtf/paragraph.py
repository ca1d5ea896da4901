"""The text of the paragraph that is being written, and what of it nobody shows."""

from crossfoot_parser.core.readers.page_heads import says_something
from crossfoot_parser.core.readers.raised import raised
from crossfoot_parser.core.readers.rtf.state import PAGE_FEET, Group
from crossfoot_parser.core.readers.struck import has_figure


class Paragraph:
    """Runs are said one after the other; what is hidden or struck through is only counted."""

    def __init__(self) -> None:
        self.hidden = self.struck = 0  # characters, of the whole document
        self.page_feet: list[str] = []
        self._at_edge: list[str] = []
        self._text: list[str] = []
        self._struck: list[str] = []

    def say(self, text: str, group: Group) -> None:
        """One run as its group shows it."""
        if group.at_edge:
            self._at_edge.append(text)
        if group.left_out or not text:
            return
        if group.hidden:
            self.hidden += len(text)
        elif group.struck:
            self._struck.append(text)
        else:
            self._text.append(raised(text, "".join(self._text[-3:])) if group.raised else text)

    def end_edge(self, destination: str) -> list[str]:
        """The lines at the head of pages; a foot is kept to be named."""
        text = "".join(self._at_edge)
        self._at_edge.clear()
        if destination in PAGE_FEET:
            self.page_feet.append(text)
            return []
        return [line.strip() for line in text.split("\n") if says_something(line)]

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been shown yet."""
        return not any(text.strip() for text in self._text)

    def end(self) -> str:
        """What it shows; halves of characters beyond the first plane are put together."""
        text = "".join(self._text)
        self._text.clear()
        return text.encode("utf-16-le", errors="surrogatepass").decode("utf-16-le", errors="replace")

    def end_struck(self) -> bool:
        """Whether a figure was struck through since this was asked last."""
        text = "".join(self._struck)
        self._struck.clear()
        self.struck += len(text)
        return has_figure(text)
