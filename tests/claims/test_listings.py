import pytest

from segun.claims.listings import accounts
from segun.model import Passage, PassageKind

HERALDS = frozenset({"findings"})


def passages(*texts: str) -> tuple[str, list[Passage]]:
    text, made = "\n".join(texts), list[Passage]()
    start = 0
    for index, words in enumerate(texts):
        made.append(Passage("d", index, PassageKind.PARAGRAPH, start, start + len(words), ()))
        start += len(words) + 1
    return text, made


@pytest.mark.parametrize(
    ("texts", "items"),
    [
        (("the study's findings:", "• one", "• two", "the mayor spoke."), ["• one", "• two"]),
        (("the study's findings:", "the mayor spoke.", "• one"), []),
        (("also today:", "• one"), []),
        (("the findings are out.", "• one"), []),
    ],
)
def test_items_below_findings_go_on_with_the_account(texts: tuple[str, ...], items: list[str]) -> None:
    text, made = passages(*texts)
    begins = accounts(text, made, HERALDS)
    assert [text[one.start : one.end] for one in made if one.start in begins] == items
