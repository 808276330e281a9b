"""Sources of packs are named in the language of the page."""

import pytest
from starlette.testclient import TestClient
from tests.fictional import MINISTRY, PACT

USUAL, SPANISH = MINISTRY.name, "Ministerio del Interior"


@pytest.mark.parametrize(("language", "shown", "other"), [("en", USUAL, SPANISH), ("es", SPANISH, USUAL)])
def test_a_source_has_the_name_of_the_language_and_tells_the_other(
    client: TestClient, language: str, shown: str, other: str
) -> None:
    page = client.get(f"/source/{MINISTRY.id}", params={"lang": language}).text
    assert f"<h1>{shown}</h1>" in page
    assert f": {other}</p>" in page


@pytest.mark.parametrize("path", [f"/relation/{PACT.id}", "/claims", f"/brief?about={PACT.id}", "/actor/xx:herons"])
def test_who_speaks_is_named_in_the_language_of_the_page(client: TestClient, path: str) -> None:
    english, spanish = (client.get(path, params={"lang": language, "about": PACT.id}).text for language in ("en", "es"))
    assert USUAL in english and SPANISH not in english
    assert SPANISH in spanish and USUAL not in spanish
