"""Bytes to documents, documents to passages; which documents are copies of which.

Plain text, HTML, pages saved by a browser and PDF, in English and Spanish.

Nothing here needs the network. Libraries that take apart HTML and PDF are loaded when the first such file is read.
"""

from segun.documents.copies import find_copies
from segun.documents.cutting import windows_of
from segun.documents.intake import MAX_MEGABYTES, check_size, load_file, read_document, read_file
from segun.documents.originals import Originals
from segun.documents.passages import passages, sentences_of
from segun.documents.sentences import sentences

__all__ = [
    "MAX_MEGABYTES",
    "Originals",
    "check_size",
    "find_copies",
    "load_file",
    "passages",
    "read_document",
    "read_file",
    "sentences",
    "sentences_of",
    "windows_of",
]
