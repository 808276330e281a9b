"""The letters of a stored text: one form for what looks the same, and nothing that cannot be seen.

Every extracted text goes through :func:`stored_letters` once, before it is stored; offsets count in its result, so nothing
here can move a citation. What changes, and why:

- *Line breaks* become ``\\n``; spaces of any width become the plain space. They look alike and split names otherwise.
- *Unicode NFC*: "ú" is one character whether the file holds it as one or as "u" and an accent (macOS and PDF files do),
  or "Culiacán" would not be found. Not NFKC, which would also change what can be seen ("²" to "2").
- *Ligatures* of typesetting ("ﬁ") become their letters, as a person reads and searches them.
- *Unseen characters* are dropped: controls, zero-width and soft hyphens, direction marks, variation selectors and tag
  characters. They can split a name or hide words from the reader of a page. (Emoji made of several lose their glue.)
- *Windows quotes* that a wrong declaration turned into control characters (U+0093) become the quotes that were meant.

Letters of other alphabets that look like Latin ones are left as they are: which of them was meant is not certain.
"""

import re
import unicodedata

_LINE_BREAK = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_WINDOWS = re.compile("[\x80-\x9f]")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # controls
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"  # Unicode's "default ignorable", and U+FFF9-B
    "\ud800-\udfff]"  # halves of a pair: no text has them, and no file in UTF-8 can
)


def stored_letters(text: str) -> str:
    """The text in the form in which it is stored and cited, without white space around it. Applying it twice changes nothing."""
    text = _LINE_BREAK.sub("\n", text)
    if not text.isascii():
        text = _SPACE.sub(" ", text)
        text = _WINDOWS.sub(_as_windows_meant, text)
        text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = _UNSEEN.sub("", text)
    return unicodedata.normalize("NFC", text).strip()


def one_line(text: str) -> str:
    """A title, name or other single line in stored form, with every run of white space as one space."""
    return " ".join(stored_letters(text).split())


def _as_windows_meant(found: re.Match[str]) -> str:
    return found[0].encode("latin-1").decode("cp1252", errors="ignore")
