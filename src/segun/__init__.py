"""Segun reads reporting on armed and criminal groups and keeps who says what, according to whom.

The pipeline, in order: documents -> mentions -> claims -> identity -> ledger -> assessment -> views; ``model`` is the
vocabulary that they share, ``pipeline`` the only module that knows the order, ``cli`` and ``web`` the two faces.
"""

__version__ = "0.1.0"
