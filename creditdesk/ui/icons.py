"""Own line icons (``resources/icons/*.svg``, 24-unit grid, 1.5 stroke) drawn in a theme colour.

``dress(button, "search")`` remembers the icon's name and colour on the button, so that ``redress`` can draw
them again after the theme has changed. Icons that stand in a field or a menu are dressed actions.
"""

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget

from creditdesk import paths
from creditdesk.ui import theme

_SCALES = (1.0, 2.0)
#: Space between the icon and the word of a push button, beyond what the style leaves.
_PAD = 3
#: Names of the dynamic properties that ``dress`` leaves on a widget.
_NAME, _COLOUR, _SIZE = "icon_name", "icon_colour", "icon_size"


def pixmap(name: str, colour: str, size: int = 20, scale: float = 1.0, pad: int = 0) -> QPixmap:
    """Icon ``name`` of ``size`` device-independent pixels in ``colour`` (``#RRGGBB``), ``pad`` empty ones after it.

    Most stand on many buttons, and lists ask for theirs whenever they paint: each is drawn once and shared.
    """
    key = f"icon {name} {colour} {size} {scale} {pad}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    image = _drawn(name, colour, size, scale, pad)
    QPixmapCache.insert(key, image)
    return image


def _drawn(name: str, colour: str, size: int, scale: float, pad: int) -> QPixmap:
    source = paths.resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))
    image = QPixmap(round((size + pad) * scale), round(size * scale))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, image.height(), image.height()))
    painter.end()
    image.setDevicePixelRatio(scale)
    return image


def icon(name: str, colour: str = "ink_2", size: int = 20, pad: int = 0) -> QIcon:
    """Icon ``name`` in the theme token ``colour``; in the third ink when disabled."""
    tokens = theme.tokens()
    made = QIcon()
    for scale in _scales():
        made.addPixmap(pixmap(name, getattr(tokens, colour), size, scale, pad))
        # as the words beside it: the style would make it fainter than can be seen in a dark theme
        made.addPixmap(pixmap(name, tokens.ink_3, size, scale, pad), QIcon.Mode.Disabled)
    return made


def dress(
    target: QAbstractButton | QLabel | QAction, name: str, colour: str = "ink_2", size: int = 20
) -> None:
    """Put icon ``name`` on a button, label or action in theme token ``colour``."""
    for key, value in ((_NAME, name), (_COLOUR, colour), (_SIZE, size)):
        target.setProperty(key, value)
    _draw(target)


def action(name: str, words: str, parent: QWidget, colour: str = "ink_3", size: int = 16) -> QAction:
    """An action of ``parent`` with icon ``name``, such as the glass in a search field."""
    made = QAction(words, parent)
    dress(made, name, colour, size)
    return made


def redress(root: QWidget) -> None:
    """Draw the icons of ``root`` and everything in it again in the current theme."""
    for target in (root, *root.findChildren(QWidget), *root.findChildren(QAction)):
        if target.property(_NAME):
            _draw(target)


def _draw(target: QObject) -> None:
    name, colour, size = (target.property(key) for key in (_NAME, _COLOUR, _SIZE))
    if isinstance(target, QLabel):
        scale = _scales()[-1]
        target.setPixmap(pixmap(name, getattr(theme.tokens(), colour), size, scale))
    elif isinstance(target, QAction):
        target.setIcon(icon(name, colour, size))
    elif isinstance(target, QAbstractButton):
        pad = _PAD if isinstance(target, QPushButton) else 0
        target.setIcon(icon(name, colour, size, pad))
        target.setIconSize(QSize(size + pad, size))


def _scales() -> tuple[float, ...]:
    """The pixel ratios icons are drawn for: that of the screen in use, and double for crisp enlarging."""
    from PySide6.QtGui import QGuiApplication

    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    return (ratio,) if ratio >= _SCALES[-1] or ratio == 1.0 else (ratio, _SCALES[-1])
