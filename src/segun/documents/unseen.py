"""What a web page holds and does not show. It must not be read: text can be hidden to be found by machines only.

Seen is what a person who opens the page can read: not elements hidden by attribute, by their own style or by a plain rule
of the page's own style sheet; not templates and scripts, structured data among them. Sheets that the page links to are not
here to be asked, and what a script would change is not known.
"""

import re
from collections.abc import Iterator
from typing import Any

_NEVER_SHOWN = ("script", "style", "template", "noscript", "iframe", "object", "datalist")
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*\.?0+(?![.\d])|font-size\s*:\s*0(?![.\d])"
)
_DISPLAY = re.compile(r"display\s*:\s*([a-z-]+)|visibility\s*:\s*([a-z-]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}|([{}])|([^{}]+)")
_PLAIN_SELECTOR = re.compile(r"([a-z][a-z0-9]*)?([.#])([\w-]+)", re.IGNORECASE)
_FOR_SCREEN_READERS = (".sr-only", ".visually-hidden", ".screen-reader-text")  # Bootstrap, WordPress and those who follow


def drop_unseen(page: Any) -> None:
    """Take everything out of an lxml tree that the page does not show; what follows a dropped element stays."""
    hidden = {*_FOR_SCREEN_READERS, *_hidden_by_sheets(page)}
    doomed = [element for element in page.iter() if _is_unseen(element, hidden)]
    for element in doomed:
        if element.getparent() is not None and element.tag != "body":
            element.drop_tree()


def _is_unseen(element: Any, hidden: set[str]) -> bool:
    if not isinstance(element.tag, str):
        return False  # a comment or a processing instruction, which the extractor drops
    if element.tag in _NEVER_SHOWN or "hidden" in element.attrib:
        return True
    if element.tag == "dialog" and "open" not in element.attrib:
        return True
    if _HIDING.search(element.get("style", "").lower()):
        return True
    names = [f".{name}" for name in element.get("class", "").split()] + [f"#{element.get('id', '')}"]
    return any(name in hidden or element.tag + name in hidden for name in names)


def _hidden_by_sheets(page: Any) -> Iterator[str]:
    """The plain selectors (``.x``, ``#x``, ``p.x``) that the page's own sheets hide for every medium; the last rule counts."""
    shown: dict[str, bool] = {}
    for sheet in page.iter("style"):
        if "print" in sheet.get("media", ""):
            continue
        for selectors, declarations in _rules(_COMMENT.sub("", sheet.text or "")):
            if not _DISPLAY.search(declarations):
                continue
            for selector in selectors.split(","):
                if _PLAIN_SELECTOR.fullmatch(selector.strip()):
                    shown[selector.strip()] = not _HIDING.search(declarations)
    return (selector for selector, is_shown in shown.items() if not is_shown)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules at the top level; those inside ``@media`` and the like hold only at times."""
    depth = 0
    for selectors, declarations, brace, _ in _RULE.findall(sheet):
        if brace:
            depth = max(0, depth + (1 if brace == "{" else -1))
        elif selectors and depth == 0:
            selectors = selectors.rpartition(";")[2].strip()
            if not selectors.startswith("@"):
                yield selectors, declarations.lower()
