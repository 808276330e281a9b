"""Where an endpoint is: on this machine, or not.

On this machine means the loopback addresses in their usual spelling and the name ``localhost``, which is taken for 127.0.0.1
without being looked up: a name server or a hosts file cannot move it. Whatever else is written counts as remote: ``127.1``,
``0.0.0.0``, a name that happens to resolve to this machine.
"""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from segun.errors import BadSettings, EndpointRefused


@dataclass(frozen=True, slots=True)
class Address:
    """An endpoint: the ``url`` to send to (without a trailing slash), its ``host`` as the user wrote it, whether it is local."""

    url: str
    host: str
    local: bool
    encrypted: bool


def address_of(endpoint: str) -> Address:
    """The address that a setting gives. Raises BadSettings where it is none, or holds a user name or password."""
    try:
        parts = urlsplit(endpoint)
        port = parts.port
    except ValueError:
        raise BadSettings("llm.endpoint", "is not an address (expected for instance http://localhost:11434/v1)") from None
    host = (parts.hostname or "").lower()
    if parts.scheme not in ("http", "https") or not host or not endpoint.isascii() or any(c.isspace() for c in endpoint):
        raise BadSettings("llm.endpoint", "is not an address (expected for instance http://localhost:11434/v1)")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise BadSettings("llm.endpoint", "must hold no user name, password or query; a key comes from the environment")
    local = host == "localhost" or _is_loopback(host)
    shown = f"[{host}]" if ":" in host else host
    reached = "127.0.0.1" if host == "localhost" else shown
    where = f"{reached}:{port}" if port is not None else reached
    return Address(f"{parts.scheme}://{where}{parts.path.rstrip('/')}", shown, local, parts.scheme == "https")


def admitted(endpoint: str, *, allow_remote: bool) -> Address:
    """The address, if documents may be sent there. Raises EndpointRefused, or BadSettings."""
    address = address_of(endpoint)
    if not address.local and not allow_remote:
        raise EndpointRefused(address.host)
    return address


def _is_loopback(host: str) -> bool:
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return False
    return found.is_loopback and getattr(found, "ipv4_mapped", None) is None
