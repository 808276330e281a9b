"""Lists of relations: what stands beside a standing."""

import pytest
from starlette.testclient import TestClient

from segun.views.line import Line

TOLD = {"en": "independence not established", "es": "independencia no establecida"}


@pytest.mark.parametrize("language", TOLD)
@pytest.mark.parametrize("path", ["/actor/xx:herons", "/network"])
def test_a_single_origin_of_several_marks_is_explained_where_it_stands(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, path: str, language: str
) -> None:
    assert TOLD[language] not in client.get(path, params={"lang": language}).text
    monkeypatch.setattr(Line, "independence_open", property(lambda line: line.assessment is not None))
    assert TOLD[language] in client.get(path, params={"lang": language}).text
