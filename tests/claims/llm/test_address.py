import pytest

from segun.claims.llm.address import address_of, admitted
from segun.errors import BadSettings, EndpointRefused


@pytest.mark.parametrize(
    ("endpoint", "url"),
    [
        ("http://localhost:11434/v1", "http://127.0.0.1:11434/v1"),  # the name is not looked up
        ("http://LOCALHOST:11434/v1/", "http://127.0.0.1:11434/v1"),
        ("http://127.0.0.1:8000/v1", "http://127.0.0.1:8000/v1"),
        ("http://127.8.9.1/v1", "http://127.8.9.1/v1"),
        ("https://[::1]:8080/api/v1", "https://[::1]:8080/api/v1"),
    ],
)
def test_this_machine(endpoint: str, url: str) -> None:
    address = admitted(endpoint, allow_remote=False)
    assert (address.url, address.local) == (url, True)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://api.example.com/v1",
        "http://localhost.example.com/v1",
        "http://localhost./v1",
        "http://model.localhost/v1",
        "http://127.0.0.1.nip.io/v1",
        "http://127.1/v1",
        "http://2130706433/v1",
        "http://0x7f000001/v1",
        "http://0.0.0.0:8000/v1",
        "http://[::ffff:127.0.0.1]/v1",
        "http://[::]/v1",
        "http://192.168.1.20:11434/v1",
        "http://169.254.169.254/v1",
    ],
)
def test_everything_else_is_elsewhere(endpoint: str) -> None:
    with pytest.raises(EndpointRefused) as refused:
        admitted(endpoint, allow_remote=False)
    assert "would go there" in str(refused.value)
    assert not admitted(endpoint, allow_remote=True).local


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "localhost:11434",
        "ftp://localhost/v1",
        "file:///etc/passwd",
        "http://",
        "http://localhost:99999/v1",
        "http://localhost@models.example/v1",
        "http://user:pass@localhost/v1",
        "http://localhost/v1?key=abc",
        "http://localhost/v1#x",
        "http://local host/v1",
        "http://lоcalhost/v1",
        "http://[::1/v1",
    ],
)
def test_what_is_no_address_or_holds_a_secret(endpoint: str) -> None:
    with pytest.raises(BadSettings) as refused:
        address_of(endpoint)
    assert "pass" not in str(refused.value).replace("password", "")
