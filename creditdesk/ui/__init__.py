"""The window. Importing any part of it first makes Qt safe on Python 3.11, see ``steady``."""

from creditdesk.ui.steady import keep_constants

keep_constants()
