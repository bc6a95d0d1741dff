"""Text that has to fit a place of fixed size: it gets smaller before anything of it is left out."""

from collections.abc import Sequence

from creditdesk.documents.lines import Line, Type, clip, wrap
from creditdesk.documents.text_safety import ELLIPSIS


def fitted(
    text: str, face: Type, width: float, most: int, sizes: Sequence[float], *, bold: bool = False
) -> tuple[Type, list[Line]]:
    """``text`` at the first of ``sizes`` at which it takes at most ``most`` lines of ``width`` points.

    At the last size it takes as many lines as it needs: nothing is ever left out.
    """
    small, lines = face, list[Line]()
    for size in sizes:
        small = face.resized(size)
        lines = wrap(text, small, width, bold=bold)
        if len(lines) <= most:
            break
    return small, lines


def broken(text: str, face: Type, width: float, most: int, *, bold: bool = False) -> list[str]:
    """``text`` in at most ``most`` lines, the last cut when it must be."""
    lines = ["".join(piece.text for piece in line.pieces) for line in wrap(text, face, width, bold=bold)]
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], clip(lines[most - 1] + ELLIPSIS, face, width, bold=bold)]


def return_lines(
    name: str, address: Sequence[str], face: Type, width: float, between: str = " · "
) -> list[str]:
    """Name and address on at most two lines of ``width``; what is too long is cut where the post misses it least."""
    whole = between.join((name, *address))
    if face.width(whole) <= width:
        return [whole]
    for share in (2.5, 2.0, 1.9, 1.8, 1.7, 1.6):
        lines = broken(_return_words(name, address, face, share * width, between), face, width, 3)
        if len(lines) <= 2:
            return lines
    return [_return_words(name, address, face, width, between)]


def _return_words(name: str, address: Sequence[str], face: Type, width: float, between: str) -> str:
    """Name and address within ``width`` points.

    The post needs street and town to bring a letter back, so the name is cut first, down to a quarter of the room;
    then the lines between name and town; the town itself, the last line, last of all.
    """
    whole = between.join((name, *address))
    if face.width(whole) <= width or not address:
        return clip(whole, face, width)
    joint, middle = face.width(between), between.join(address[:-1])
    least = min(face.width(name), width / 4)
    town = clip(address[-1], face, width - least - joint - (width / 5 if middle else 0))
    left = width - face.width(town) - joint
    if middle:
        middle = clip(middle, face, left - least - joint)
        left -= face.width(middle) + joint
    return between.join(part for part in (clip(name, face, left), middle, town) if part)
