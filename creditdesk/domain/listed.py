"""Several names in one parameter of a sentence."""

from collections.abc import Iterable


class Listed(str):
    """For machines a text with commas; screens join ``parts`` as their language does. ``more``: they are not all."""

    parts: tuple[str, ...]
    more: bool

    def __new__(cls, parts: Iterable[str], *, more: bool = False) -> "Listed":
        """``parts`` in their order; the text ends with an ellipsis where there are ``more``."""
        kept = tuple(parts)
        made = super().__new__(cls, ", ".join((*kept, "…") if more else kept))
        made.parts, made.more = kept, more
        return made
