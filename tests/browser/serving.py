"""Serving an application on a free port of this machine, for as long as a test looks at it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette


class _Announced(uvicorn.Server):
    """A server that says when it listens, so that nobody has to ask again and again."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """The address of ``app`` while it is served, without a slash at its end."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = _Announced(uvicorn.Config(app, log_level="warning", lifespan="off"))
        serving = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        serving.start()
        assert server.listens.wait(30), "the server does not start"
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            serving.join(10)
