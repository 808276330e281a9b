"""Lower case that leaves every letter where it is."""


def lower(text: str) -> str:
    """The text in lower case, letter for letter (a few letters grow in lower case; offsets must not move)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one := char.lower()) == 1 else char for char in text)
