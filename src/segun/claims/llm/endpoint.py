"""Asking an OpenAI-compatible endpoint over HTTP: time-outs, retries with back-off, limits, and a key that is never shown.

``httpx2`` (the extra ``segun[llm]``) is loaded when the first request is made.
"""

import contextlib
import os
import threading
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any

import orjson

from segun.claims.llm.address import Address, admitted
from segun.claims.llm.exchange import Reply, Request
from segun.claims.llm.settings import KEY_VARIABLE, LlmSettings
from segun.claims.llm.wire import PATH, Dialect, body_of, complaint_in, completion_in, reply_of
from segun.errors import EndpointFailed, InputError

MAX_REPLY_BYTES = 2_000_000  # three hundred claims with long quotes have a tenth of it
_CONNECT_SECONDS = 10.0
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0  # seconds; each pause is twice the one before
_BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})  # the same request may be answered later
_KEY_REFUSED = frozenset({401, 403})
_NOT_TAKEN = frozenset({400, 415, 422, 501})  # another dialect may be
_GIVE_UP_AFTER = 3  # documents in a row that got no answer at all: the endpoint is gone, and the rest need not wait for it


class _Later(Exception):
    """A failure that may pass; ``pause`` is the number of seconds that the endpoint asks for."""

    def __init__(self, reason: str, pause: float | None = None) -> None:
        self.reason, self.pause = reason, pause
        super().__init__(reason)


class HttpEndpoint:
    """An endpoint. Raises BadSettings, EndpointRefused or InputError when it is made, before anything is sent.

    ``sleep`` and ``clock`` stand in for time in tests.
    """

    def __init__(
        self,
        settings: LlmSettings,
        *,
        environment: Mapping[str, str] = os.environ,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.address: Address = admitted(settings.endpoint, allow_remote=settings.allow_remote)
        self._settings, self._sleep, self._clock = settings, sleep, clock
        self._key = _key(environment)
        self._client = _client(self.address, settings)
        self._lock = threading.Lock()
        self._dialect = Dialect()
        self._gone: str | None = None
        self._lost = 0

    def ask(self, request: Request) -> Reply:
        """Send a request until it is answered, cannot be, or was sent often enough. Raises EndpointFailed."""
        if self._gone is not None:
            raise EndpointFailed(self._gone, lasting=True)
        pause = _FIRST_PAUSE
        for attempt in range(self._settings.retries + 1):
            try:
                reply = self._in_some_dialect(request)
            except _Later as later:
                if attempt == self._settings.retries:
                    self._note_lost(later.reason)
                    raise EndpointFailed(later.reason) from None
                self._sleep(min(_LONGEST_PAUSE, max(pause, later.pause or 0.0)))
                pause *= 2
            except EndpointFailed as failed:
                if failed.lasting:
                    self._gone = failed.reason
                raise
            else:
                with self._lock:
                    self._lost = 0
                return reply
        raise AssertionError("a loop of at least one attempt returns or raises")

    def close(self) -> None:
        """Close the connections; requests under way fail."""
        self._gone = "reading was ended"
        with contextlib.suppress(RuntimeError):
            self._client.close()

    def _note_lost(self, reason: str) -> None:
        with self._lock:
            self._lost += 1
            if self._lost >= _GIVE_UP_AFTER:
                self._gone = f"{reason}; not asked any more"

    def _in_some_dialect(self, request: Request) -> Reply:
        """Send a request in the dialect that the endpoint took last, and in plainer ones while it refuses them."""
        dialect: Dialect | None = self._dialect
        complaint, status = "", 0
        while dialect is not None:
            status, data, pause = self._sent(orjson.dumps(body_of(request, dialect)))
            if status == 200:
                self._dialect = dialect
                return reply_of(completion_in(data))
            complaint = complaint_in(data)
            if status in _BUSY:
                raise _Later(f"the endpoint answers {status}{_told(complaint, self._key)}", pause)
            if status not in _NOT_TAKEN:
                break
            dialect = dialect.plainer(complaint)
        if status in _KEY_REFUSED:
            known = f"refuses the key in {KEY_VARIABLE}" if self._key else f"wants a key ({KEY_VARIABLE} in the environment)"
            raise EndpointFailed(f"the endpoint {known}", lasting=True)
        if 300 <= status < 400:
            raise EndpointFailed("the endpoint sends elsewhere; redirects are not followed", lasting=True)
        raise EndpointFailed(f"the endpoint answers {status}{_told(complaint, self._key)}", lasting=status == 404)

    def _sent(self, body: bytes) -> tuple[int, bytes, float | None]:
        """Status, body and wished pause of the answer to one request. Raises _Later or EndpointFailed."""
        import httpx2

        headers = {"content-type": "application/json", "accept": "application/json", "accept-encoding": "identity"}
        if self._key:
            headers["authorization"] = f"Bearer {self._key}"
        deadline = self._clock() + self._settings.timeout
        try:
            with self._client.stream("POST", f"{self.address.url}{PATH}", content=body, headers=headers) as answer:
                return answer.status_code, self._received(answer, deadline), _pause(answer.headers.get("retry-after"))
        except httpx2.TimeoutException:
            raise _Later(f"no answer within {self._settings.timeout:g} s") from None
        except httpx2.ConnectError:
            raise _Later(f"nothing answers at {self.address.host}") from None
        except (httpx2.TransportError, httpx2.StreamError, RuntimeError):  # RuntimeError: the client was closed meanwhile
            raise _Later("the connection broke off") from None

    def _received(self, answer: Any, deadline: float) -> bytes:
        parts, size = [], 0
        for part in answer.iter_bytes():
            size += len(part)
            if size > MAX_REPLY_BYTES:
                raise EndpointFailed(f"the answer is larger than {MAX_REPLY_BYTES / 1e6:g} MB")
            if self._clock() > deadline:
                raise _Later(f"no whole answer within {self._settings.timeout:g} s")
            parts.append(part)
        return b"".join(parts)


def _client(address: Address, settings: LlmSettings) -> Any:
    try:
        import httpx2  # imported here: a tenth of a second that no other reader needs
    except ImportError:
        raise InputError('the llm reader needs an HTTP client: pip install "segun[llm]"') from None
    return httpx2.Client(
        timeout=httpx2.Timeout(settings.timeout, connect=min(_CONNECT_SECONDS, settings.timeout)),
        limits=httpx2.Limits(max_connections=settings.concurrency),
        follow_redirects=False,
        trust_env=not address.local,  # a proxy from the environment would carry documents off this machine
    )


def _key(environment: Mapping[str, str]) -> str:
    key = environment.get(KEY_VARIABLE, "").strip()
    if not (key.isascii() and key.isprintable()) or any(char.isspace() for char in key):
        raise InputError(f"{KEY_VARIABLE} holds characters that no key has")
    return key


def _told(complaint: str, key: str) -> str:
    """What the endpoint says, for a message; never with the key in it."""
    if not complaint or (key and key[:8] in complaint):
        return ""
    return f" ({complaint})"


def _pause(header: str | None) -> float | None:
    """The seconds that ``Retry-After`` asks for, as a number or a date."""
    if header is None:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time.time())
    except ValueError:
        return None
