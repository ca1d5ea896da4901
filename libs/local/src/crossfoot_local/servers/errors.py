"""What servers are refused with: apart from what starts them, which takes as long to load as a small file."""


class ServerError(RuntimeError):
    """A server did not start; the message says which, why, and what to do."""
