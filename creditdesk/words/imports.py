"""Sentences about files that are read in."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {}
