"""A small rotating log that can be sent to a stranger: what happened and where, never names or amounts.

Only coded events are logged, with facts from a fixed list (counts, times, versions). A failure is written as
its types and the places in the program it passed; its message stays out, because messages quote what people
typed.
"""

import logging
import re
import traceback
from pathlib import Path

_LOGGER = "creditdesk"
_MAX_BYTES = 512 * 1024
_KEPT_FILES = 3
#: Facts an event may carry: sizes, times, versions, our own identities. Nothing a person typed.
SAFE_FACTS = frozenset(
    "bytes command count errno error files format items kind ledger letters ms pages platform python qt rows "
    "run schema sqlite status step verb version".split()
)
_PLAIN = re.compile(r"[A-Za-z0-9_.:+-]{1,40}")


def start(folder: Path) -> None:
    """Begin to log into ``folder``; makes it; ``OSError`` when it cannot be written."""
    from logging.handlers import RotatingFileHandler

    folder.mkdir(parents=True, exist_ok=True)
    stop()
    handler = RotatingFileHandler(
        folder / "creditdesk.log", maxBytes=_MAX_BYTES, backupCount=_KEPT_FILES, encoding="utf-8"
    )
    formatter = logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    handler.setFormatter(formatter)
    logger = logging.getLogger(_LOGGER)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False


def kept() -> bool:
    """Whether a log is being written."""
    return any(isinstance(handler, logging.FileHandler) for handler in logging.getLogger(_LOGGER).handlers)


def stop() -> None:
    """Close the log; without one, events are dropped."""
    logger = logging.getLogger(_LOGGER)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


def event(code: str, **facts: int | float | str | None) -> None:
    """Log that ``code`` happened. ``facts`` must be named in ``SAFE_FACTS`` (else ``ValueError``: our bug);
    a text that is not one plain word is written as ``?``."""
    unknown = sorted(set(facts) - SAFE_FACTS)
    if unknown:
        raise ValueError(f"not a fact the log may carry: {', '.join(unknown)}")
    words = [code, *(f"{name}={_plain(value)}" for name, value in facts.items())]
    logging.getLogger(_LOGGER).info("%s", " ".join(words))


def failure(error: BaseException) -> None:
    """Log an unforeseen failure as types and places, without its message."""
    logging.getLogger(_LOGGER).error("%s", " < ".join(places(error)))


def places(error: BaseException) -> list[str]:
    """What a failure passed, for the log and for the person to copy: its type, then file:line:function from
    the inside out, then the same of its cause. No message, no values."""
    found: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        found.append(type(current).__name__)
        frames = reversed(traceback.extract_tb(current.__traceback__))
        found.extend(f"{_short(frame.filename)}:{frame.lineno}:{frame.name}" for frame in frames)
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return found


def _short(filename: str) -> str:
    """The last two parts of a file's path: enough to find it, nothing of the person's folders."""
    return "/".join(Path(filename).parts[-2:])


def _plain(value: int | float | str | None) -> str:
    text = str(value)
    return text if _PLAIN.fullmatch(text) else "?"
