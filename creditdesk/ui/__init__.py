"""The window. Importing any part of it first makes Qt safe on Python 3.11 and imports quick, see ``steady`` and
``plain_imports``."""

from creditdesk.ui.plain_imports import use_plain_imports
from creditdesk.ui.steady import keep_constants

use_plain_imports()
keep_constants()
