"""Files of others -> claims; one module a format.

Each row of a data set becomes a document of its own, whose text is the row, with the claims that the row makes. So every claim
still opens what it rests on, the same file twice adds nothing, and an import that was interrupted goes on where it stopped.
A new format is a module with a ``read`` here, an entry in ``datasets.toml``, an entry in ``docs/imports.md`` and a test.
"""

from segun.imports.dataset import DataSet, data_sets
from segun.imports.running import Import, Progress, import_file

__all__ = ["DataSet", "Import", "Progress", "data_sets", "import_file"]
