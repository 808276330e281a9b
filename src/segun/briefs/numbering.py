"""The numbers of sources: each document gets the next number where it is first cited, and keeps it."""

from collections.abc import Iterable

from segun.briefs.brief import Cited, Numbers
from segun.views.on_record import ClaimOnRecord
from segun.views.standpoint import Standpoint


class Numbering:
    """Numbers documents and pages in the order in which they are first cited."""

    def __init__(self, standpoint: Standpoint) -> None:
        self._standpoint = standpoint
        self._numbers: dict[tuple[str, str], int] = {}

    def of_documents(self, documents: Iterable[str]) -> Numbers:
        """The numbers of documents by id, each once, in order."""
        return tuple(sorted({self._number("document", document) for document in documents}))

    def of_claims(self, claims: Iterable[ClaimOnRecord]) -> Numbers:
        """The numbers of the documents in which claims stand."""
        return self.of_documents(dict.fromkeys(found.claim.citation.document for found in claims))

    def of_page(self, url: str) -> Numbers:
        """The number of a page of public reporting that a pack names."""
        return (self._number("page", url),)

    def cited(self) -> tuple[Cited, ...]:
        """All that was cited, by number."""
        return tuple(self._cited(number, kind, name) for (kind, name), number in self._numbers.items())

    def _number(self, kind: str, name: str) -> int:
        return self._numbers.setdefault((kind, name), len(self._numbers) + 1)

    def _cited(self, number: int, kind: str, name: str) -> Cited:
        document = self._standpoint.ledger.document(name) if kind == "document" else None
        if document is None:
            return Cited(number, None, None, None, None, name if kind == "page" else None, False, None)
        return Cited(
            number,
            document.id,
            document.publisher,
            document.title,
            document.published,
            document.url,
            document.retold,
            document.language,
        )


def ranges(numbers: Numbers) -> str:
    """Numbers as a reader wants them: ``1–4, 7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}{'–' if len(run) > 2 else ', '}{run[-1]}" for run in runs)
