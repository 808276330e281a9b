"""Lower case that leaves every letter where it is, and quotation marks of one kind."""

import re

# Up to 60 letters: names and turns of speech; in longer stretches an apostrophe is as likely as a closing mark.
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)([^'‘’\"“”\n]{1,60})['’](?!\w)")


def lower(text: str) -> str:
    """The text in lower case, letter for letter (a few letters grow in lower case; offsets must not move)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one := char.lower()) == 1 else char for char in text)


def double_quoted(text: str) -> str:
    """The text with single quotation marks around a few words as double ones: 'Los Zetas' is no possessor."""
    return _SINGLE.sub(r'"\1"', text) if "'" in text or "‘" in text else text
