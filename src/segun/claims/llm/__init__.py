"""A reader that is a language model and may only quote: it proposes, and the checks of this package dispose.

::

    triage -> request (prompt, numbered sentences) -> kept reply | endpoint | batch file -> schema (repaired twice at most)
    reply -> grounding (quotes, names, words, dates) -> claims, and what was dropped with its reason
"""
