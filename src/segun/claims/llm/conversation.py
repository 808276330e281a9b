"""One run of a document put to a model: the request, and at most two more with the error where the reply is not of the schema."""

from collections.abc import Sequence
from dataclasses import dataclass

from segun.claims.llm.exchange import Asker, Message, Reply, Request
from segun.claims.llm.journal import Journal
from segun.claims.llm.page import Page
from segun.claims.llm.prompt import Prompt, filled
from segun.claims.llm.reply import Proposals, Unreadable, proposals
from segun.claims.llm.runs import Run, numbered
from segun.errors import EndpointFailed
from segun.model import MentionKind, Span

REPAIRS = 2
_MOST_NAMES = 60  # suggestions; more would crowd out the text
_SENT_BACK = 6000  # characters of a bad reply that are sent back with its error
_NAMED = frozenset({MentionKind.GROUP, MentionKind.PERSON, MentionKind.SOURCE, MentionKind.PLACE})


@dataclass(frozen=True, slots=True)
class Terms:
    """With whom a run is talked over: the model, the prompt and its hash, and how long a reply may be."""

    model: str
    prompt: Prompt
    hash: str
    reply_tokens: int


def request_of(page: Page, run: Run, terms: Terms) -> Request:
    """The first request about a run."""
    document, prompt = page.document, terms.prompt
    values = {
        "published": document.published.isoformat() if document.published else prompt.unknown,
        "publisher": " ".join((document.publisher or prompt.unknown).split())[:100],
        "names": ", ".join(_names(page, run.span)) or prompt.none,
        "mark": f"document-{document.text_sha256[:16]}",  # no text holds its own digest: the delimiter cannot be forged
        "text": numbered(page, run, prompt.withheld),
    }
    messages = (("system", prompt.instructions), ("user", filled(prompt.user.strip(), values)))
    span = run.span
    return Request(
        text=document.text_sha256,
        run=(span.start, span.end),
        attempt=0,
        model=terms.model,
        prompt=terms.hash,
        messages=messages,
        schema=prompt.schema,
        reply_tokens=terms.reply_tokens,
    )


class BadReplies(EndpointFailed):
    """Replies that were not of the schema, however often they were sent back; ``keys`` are those of their requests."""

    def __init__(self, reason: str, keys: Sequence[str]) -> None:
        self.keys = tuple(keys)
        super().__init__(reason)


def talked_over(page: Page, run: Run, terms: Terms, asker: Asker, journal: Journal) -> Proposals:
    """What the model proposes about a run. Raises EndpointFailed, or AnswerWaiting.

    A reply in which only some claims are not of the schema is sent back too; if the last is no better, the good ones are kept.
    """
    request = request_of(page, run, terms)
    best: Proposals | None = None
    keys = []
    error = ""
    for attempt in range(REPAIRS + 1):
        keys.append(request.key)
        reply = asker.ask(request)
        journal.note_reply(reply)
        try:
            found = proposals(reply.text, terms.prompt, cut=reply.cut)
        except Unreadable as unreadable:
            error = unreadable.told
        else:
            if found.error is None:
                return found
            if best is None or len(found.claims) >= len(best.claims):
                best = found
            error = found.error
        if attempt < REPAIRS:
            request = _sent_back(request, reply, error, terms.prompt)
    if best is not None:
        return best
    raise BadReplies(f"its answer was not of the schema, {REPAIRS + 1} times: {error}", keys)


def _sent_back(request: Request, reply: Reply, error: str, prompt: Prompt) -> Request:
    """The first request once more, with the last bad reply and what is wrong with it."""
    repair = filled(prompt.repair.strip(), {"error": error})
    messages: tuple[Message, ...] = (*request.messages[:2], ("assistant", reply.text[:_SENT_BACK]), ("user", repair))
    return Request(
        text=request.text,
        run=request.run,
        attempt=request.attempt + 1,
        model=request.model,
        prompt=request.prompt,
        messages=messages,
        schema=request.schema,
        reply_tokens=request.reply_tokens,
    )


def _names(page: Page, span: Span) -> list[str]:
    """The names that the mention stage found in a run, each once, as the text writes them; none from what is withheld."""
    names: dict[str, None] = {}
    for mention in page.mentions_in(span):
        if mention.kind in _NAMED and not page.is_withheld(Span(mention.start, mention.end)):
            names.setdefault(" ".join(mention.text.split()))
    return list(names)[:_MOST_NAMES]
