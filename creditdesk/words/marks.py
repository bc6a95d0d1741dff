"""Marking a string for the translation tools without needing Qt."""


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:  # noqa: N802 - the name the Qt tools look for
    """Mark ``source`` for translation and return it unchanged."""
    return source
