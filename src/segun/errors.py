"""Every error that Segun raises on purpose. Each carries fields and reads as one clear line for the user.

::

    SegunError
    ├── InputError                  what the user gave cannot be used (exit code 2)
    │   ├── BadDate                 not a date
    │   ├── BadMoment               not a moment of the record
    │   ├── NothingByThen           a moment by which nothing with a date was on record
    │   ├── UnknownName             a name that nothing in the workspace or its packs bears
    │   ├── AmbiguousName           a name of several actors
    │   ├── ContradictoryJudgements a judgement that others contradict
    │   ├── NotRecorded             an id that the ledger does not hold
    │   ├── AlreadyRecorded         a claim that the ledger holds already
    │   ├── NoLongerCounts          a claim or document that was superseded or retracted before
    │   ├── BadDraft                a claim that a person wrote and that is none yet, field by field
    │   ├── NotFromHere             a form that was not sent by a page of this workspace
    │   ├── NotUndone               a decision that cannot be taken back, as others rest on it
    │   ├── UnknownQuestion         a question that ``ask`` cannot parse
    │   ├── AsksForList             a question with an open end, where a relation between two ends is wanted
    │   └── EndpointRefused         a language model that is not on this machine, and no leave to send it documents
    ├── DocumentRefused             one document cannot be read; the others go on (exit code 1 at the end)
    ├── EndpointFailed              a language model's endpoint gives no answer that can be used
    ├── AnswerWaiting               a request was not answered yet (reading from batch files)
    ├── CitationNotExact            a quote that is not a substring of the stored text; never stored
    └── WorkspaceError              the folder or its ledger cannot be used (exit code 3)
        ├── NotAWorkspace           no segun.toml here or above
        ├── BadSettings             segun.toml or an environment variable says something impossible
        ├── NewerWorkspace          made by a newer version of Segun
        ├── LedgerBusy              another process is writing
        ├── LedgerUnwritable        read-only or full disk
        ├── LedgerDamaged           the chain of entries does not verify
        └── OriginalLost            the stored original of a document is missing or changed
"""

from collections.abc import Mapping


class SegunError(Exception):
    """Root of the tree. ``exit_code`` is what the command line ends with, ``http_status`` what the web answers."""

    exit_code = 1
    http_status = 500


class InputError(SegunError):
    """What the user gave cannot be used as it is."""

    exit_code = 2
    http_status = 400


class BadDate(InputError):
    """Not a date in the form YYYY, YYYY-MM or YYYY-MM-DD."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"not a date: {text!r} (write YYYY, YYYY-MM or YYYY-MM-DD)")


class BadMoment(InputError):
    """Not a moment of the record: neither a date nor a date with a time."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"not a moment: {text!r} (write a date, or 2026-03-14T15:30 in UTC)")


class NothingByThen(InputError):
    """A moment of the record by which it held nothing with a date."""

    def __init__(self, moment: str) -> None:
        self.moment = moment
        super().__init__(f"nothing with a date was on record by {moment} UTC")


class UnknownName(InputError):
    """A name that no actor, place or source bears; ``near`` holds names that look like it."""

    http_status = 404

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        self.name, self.near = name, near
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"nothing here is called {name!r}{hint}")


class AmbiguousName(InputError):
    """A name of several actors; ``candidates`` pairs each id with its usual name."""

    def __init__(self, name: str, candidates: tuple[tuple[str, str], ...]) -> None:
        self.name, self.candidates = name, candidates
        listed = ", ".join(f"{usual} ({id})" for id, usual in candidates)
        super().__init__(f"{name!r} may be any of: {listed}")


_FORMS_SHOWN = 8  # examples that an error line gives; all of them would fill three screens


class UnknownQuestion(InputError):
    """A question of a form that ``ask`` does not know."""

    def __init__(self, question: str, forms: tuple[str, ...] = ()) -> None:
        self.question, self.forms = question, forms
        shown = forms[:: len(forms) // _FORMS_SHOWN + 1]  # from all over the list, so that all kinds are among them
        understood = "".join(f"\n  {form}" for form in shown)
        super().__init__(f"cannot read the question {question!r}" + (f"; try one of{understood}" if forms else ""))


class AsksForList(InputError):
    """A question with an open end ("who supports ...?") where a brief needs a relation between two named ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"{text!r} asks for a list; a brief takes a relation between two named ends")


class EndpointRefused(InputError):
    """An endpoint that is not on this machine, where the settings give no leave to send documents off it."""

    def __init__(self, host: str) -> None:
        self.host = host
        super().__init__(
            f"{host} is not this machine: the text of documents, their publisher, date and names would go there; "
            "if that is meant, write allow_remote = true under [llm] in segun.toml (docs/readers.md)"
        )


class ContradictoryJudgements(InputError):
    """A judgement on ``left`` and ``right`` that others contradict; ``path`` leads from one to the other by "same"."""

    http_status = 409

    def __init__(self, left: str, right: str, path: tuple[str, ...]) -> None:
        self.left, self.right, self.path = left, right, path
        super().__init__(
            f"{left} and {right} cannot be both the same and not the same: {' = '.join(path)}; "
            "take one of these back first (segun unsure A B)"
        )


class NotRecorded(InputError):
    """An id of a claim or document that the ledger does not hold."""

    http_status = 404

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(f"the ledger holds no {id!r}")


class AlreadyRecorded(InputError):
    """A claim that the ledger holds already, and that counts."""

    http_status = 409

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(f"{id} is in the ledger already")


class NoLongerCounts(InputError):
    """A claim or document that was superseded or retracted before; the record of it stays."""

    http_status = 409

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(f"{id} was superseded or retracted already")


class BadDraft(InputError):
    """A claim as a person wrote it that is none yet; ``fields`` says of each field what is wrong, as a key of the texts."""

    http_status = 422

    def __init__(self, fields: Mapping[str, str]) -> None:
        self.fields = dict(fields)
        super().__init__("this is no claim yet: " + "; ".join(f"{name}: {wrong}" for name, wrong in self.fields.items()))


class NotFromHere(InputError):
    """A request to write that no page of this workspace sent, or one that was opened before the server was started anew."""

    http_status = 403

    def __init__(self) -> None:
        super().__init__(
            "nothing was written: this form was not sent by a page that is open now; reload the page, then try again"
        )


class NotUndone(InputError):
    """A decision (the entry ``number``) that cannot be taken back."""

    http_status = 409

    def __init__(self, number: int, reason: str) -> None:
        self.number, self.reason = number, reason
        super().__init__(f"entry {number} cannot be taken back: {reason}")


class DocumentRefused(SegunError):
    """One document cannot be read. ``name`` is the file or address, ``reason`` says why in one line."""

    http_status = 422

    def __init__(self, name: str, reason: str) -> None:
        self.name, self.reason = name, reason
        super().__init__(f"{name}: {reason}")


class EndpointFailed(SegunError):
    """An endpoint gave no answer. ``lasting``: it will answer no other request either (a refused key, no such model)."""

    http_status = 502

    def __init__(self, reason: str, *, lasting: bool = False) -> None:
        self.reason, self.lasting = reason, lasting
        super().__init__(f"the model gave no answer: {reason}")


class AnswerWaiting(SegunError):
    """A request that no reply file has answered yet; ``key`` is its id there."""

    def __init__(self, key: str) -> None:
        self.key = key
        super().__init__("waits for the model's answer (segun batch import FILE)")


class CitationNotExact(SegunError):
    """A claim whose quote is not ``text[start:end]`` of its document."""

    def __init__(self, document: str, start: int, end: int, quote: str) -> None:
        self.document, self.start, self.end, self.quote = document, start, end, quote
        super().__init__(f"quote does not stand at {start}:{end} of {document}: {quote[:60]!r}")


class WorkspaceError(SegunError):
    """The workspace cannot be used."""

    exit_code = 3


class NotAWorkspace(WorkspaceError):
    """No ``segun.toml`` in the folder or above it."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(f"{folder} is not in a Segun workspace (make one with: segun init NAME)")


class BadSettings(WorkspaceError):
    """A setting with an impossible value; ``where`` is the file or variable."""

    def __init__(self, where: str, reason: str) -> None:
        self.where, self.reason = where, reason
        super().__init__(f"{where}: {reason}")


class NewerWorkspace(WorkspaceError):
    """A workspace made by a newer version of Segun."""

    def __init__(self, found: str, known: str) -> None:
        self.found, self.known = found, known
        super().__init__(f"this workspace was made by a newer Segun (its form is {found}, this one reads {known}); upgrade")


class LedgerBusy(WorkspaceError):
    """Another process is writing to the ledger."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"{where} is being written by another process; nothing was changed, try again")


class LedgerUnwritable(WorkspaceError):
    """The ledger cannot be written: a read-only folder or a full disk."""

    def __init__(self, where: str, reason: str) -> None:
        self.where, self.reason = where, reason
        super().__init__(f"cannot write {where}: {reason}; nothing was changed")


class LedgerDamaged(WorkspaceError):
    """The chain of entries does not verify from entry ``entry`` on."""

    def __init__(self, entry: int, reason: str) -> None:
        self.entry, self.reason = entry, reason
        super().__init__(f"the ledger does not verify at entry {entry}: {reason}")


class OriginalLost(WorkspaceError):
    """The stored original of ``document`` is missing or has changed since it was stored."""

    def __init__(self, document: str, where: str, reason: str) -> None:
        self.document, self.where, self.reason = document, where, reason
        super().__init__(f"the original of {document} at {where} is not as it was stored: {reason}")
