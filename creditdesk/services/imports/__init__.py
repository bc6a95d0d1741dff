"""Import of tables: read a file, look at what it would do, store it as a whole, take it back as a whole."""

from creditdesk.services.imports.look import Look, look
from creditdesk.services.imports.reading import Reading, ReadRequest, read_file
from creditdesk.services.imports.results import ImportCounts, ImportResult, Preview
from creditdesk.services.imports.store import import_table, preview
from creditdesk.services.imports.undo import imports, undo_import, why_not_undone

__all__ = [
    "ImportCounts",
    "ImportResult",
    "Look",
    "Preview",
    "ReadRequest",
    "Reading",
    "import_table",
    "imports",
    "look",
    "preview",
    "read_file",
    "undo_import",
    "why_not_undone",
]
