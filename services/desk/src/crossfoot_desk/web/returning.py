"""Back to where a link stood: a path of this desk, and never somebody else's address."""


def local(said: str) -> str:
    """The path; the first page for everything that would lead away."""
    leads_away = not said.startswith("/") or said.startswith(("//", "/\\")) or not said.isprintable()
    return "/" if leads_away else said
