"""JSON on the wire."""

from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response


def is_api(request: Request) -> bool:
    """Whether a request asks for JSON."""
    return request.url.path.startswith("/api/")


def wire(content: Any, *, status: int = 200) -> Response:
    """A JSON response."""
    return Response(orjson.dumps(content), status_code=status, media_type="application/json")
