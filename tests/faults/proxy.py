"""A TCP proxy that cuts and delays what goes through it: the network between a service and a server."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator


class Proxy:
    """Forwards a loopback port to another, in a thread of its own."""

    def __init__(self, target: int) -> None:
        self.target = target
        self.port = 0
        self.delay_s = 0.0
        self.cuts = 0
        self._open: set[asyncio.StreamWriter] = set()
        self._refusing = False
        self._loop = asyncio.new_event_loop()

    def cut(self) -> None:
        """Break every connection in the middle, and refuse new ones until `mend`."""
        self.cuts += 1
        self._refusing = True
        self._loop.call_soon_threadsafe(self._break)

    def mend(self) -> None:
        """Let connections through again, at once."""
        self._refusing = False
        self.delay_s = 0.0

    def _break(self) -> None:
        for writer in list(self._open):
            writer.transport.abort()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._refusing:
            writer.transport.abort()
            return
        try:
            upstream, server = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        self._open |= {writer, server}
        with contextlib.suppress(asyncio.CancelledError):  # the proxy ends
            await asyncio.gather(self._pump(reader, server), self._pump(upstream, writer))
        self._open -= {writer, server}

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(65536):
                if self.delay_s:
                    await asyncio.sleep(self.delay_s)
                sink.write(data)
                await sink.drain()
        with contextlib.suppress(OSError, RuntimeError):
            sink.close()

    async def _listen(self, ready: threading.Event) -> None:
        server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        async with server:
            await server.serve_forever()

    @contextlib.contextmanager
    def running(self) -> Iterator["Proxy"]:
        """The proxy for as long as this is open."""
        ready = threading.Event()

        def run() -> None:
            with contextlib.suppress(asyncio.CancelledError):
                self._loop.run_until_complete(self._listen(ready))
            if rest := asyncio.all_tasks(self._loop):
                self._loop.run_until_complete(asyncio.wait(rest))

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        assert ready.wait(10)
        try:
            yield self
        finally:
            self._loop.call_soon_threadsafe(self._end)
            thread.join(10)
            self._loop.close()

    def _end(self) -> None:
        self._break()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
