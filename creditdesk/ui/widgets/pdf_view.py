"""A PDF on the screen, byte for byte what is printed: pages, zoom, and everything by keyboard too.

The bytes stay in memory; nothing is written to a file. Without a document it shows a sentence.
"""

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from creditdesk.ui import formats, theme
from creditdesk.ui.widgets import buttons
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.hand_on import HandsOn
from creditdesk.ui.widgets.labels import label

_SMALLEST, _LARGEST, _STEP = 0.25, 4.0, 1.25
_BAR = 40
#: From this width on the bar has room for all its parts.
_WIDE = 400
#: Below this width a pane fits the text of a letter, not its white margins: this much of the sheet's width goes at each
#: side (text of our forms begins 25 mm from the edge and ends 18 mm before it, a mark of a copy a little later).
_NARROW, _WHITE = 560, 15 / 210
_AROUND = QMargins(12, 4, 12, 12)


class PdfView(HandsOn):
    """``show_pdf(bytes)`` shows a document, ``say(sentence)`` what there is instead.

    + and - zoom, and the next document keeps that; 0 fits the width, Page Up and Page Down turn pages; Enter or a
    double click asks for the document in a window of its own, large enough to be read: ``enlarged(bytes)``, see
    ``pdf_window.view_with_window``.
    """

    enlarged = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, alone: bool = False) -> None:
        """``name`` is what a screen reader calls the view, translated; ``alone``: it has a window of its own."""
        super().__init__(parent)
        self._alone = alone
        self._document = QPdfDocument(None)  # type: ignore[arg-type] - without a parent, or Qt keeps it alive
        self._buffer: QBuffer | None = None
        self.view = _Pages(self)
        self.view.setAccessibleName(name)
        self.nothing = EmptyState()
        self.page_words, self.zoom_words = label("", "caption"), label("", "caption")
        self._lay_out()
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._describe())
        self.view.zoomFactorChanged.connect(lambda _factor: self._describe())
        self.hand_on_to(self.view)
        document = self._document
        self.destroyed.connect(lambda *_: document.close() if shiboken6.isValid(document) else None)
        self.say("")

    # -- what pages use

    def show_pdf(self, content: bytes) -> bool:
        """Show a document from its bytes; False (and a sentence) when they are no PDF that can be shown."""
        self._forget()
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(content))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.status() != QPdfDocument.Status.Ready:
            self.say(self.tr("This document cannot be shown. It is stored all the same and can be printed."))
            return False
        self.view.setDocument(self._document)
        self._stack.setCurrentIndex(1)
        self.bar.show()
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom:
            self._to_middle()
            self._describe()
        else:
            self.fit_width()
        return True

    def say(self, sentence: str) -> None:
        """No document: show a sentence instead."""
        self._forget()
        self.nothing.say(sentence, icon="file" if sentence else "")
        self._stack.setCurrentIndex(0)
        self.bar.hide()

    @property
    def pages(self) -> int:
        """Number of pages, 0 without a document."""
        return self._document.pageCount() if self._stack.currentIndex() == 1 else 0

    @property
    def page(self) -> int:
        """The page in front, 0 = first."""
        return self.view.pageNavigator().currentPage()

    def turn(self, by: int) -> None:
        """Go ``by`` pages on (or back)."""
        target = min(max(self.page + by, 0), max(self.pages - 1, 0))
        self.view.pageNavigator().jump(target, QPointF(), self.view.zoomFactor())
        self._describe()

    def zoom(self, by: float) -> None:
        """Larger (``by`` above 1) or smaller."""
        shown = self._shown_zoom()
        self.view.setDocumentMargins(_AROUND)
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(shown * by, _SMALLEST), _LARGEST))
        self._to_middle()
        self._describe()

    def fit_width(self) -> None:
        """As wide as the pane, and it stays so; in a narrow pane the text is, since a white margin is not read."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._fit_text()
        self._describe()

    def enlarge(self) -> None:
        """Ask for a window of its own, where there is a document and it has none yet."""
        if self.pages and self._buffer is not None and not self._alone:
            self.enlarged.emit(bytes(self._buffer.data().data()))

    def close_document(self) -> None:
        """Let the document go, such as before the window closes."""
        self.say("")

    # -- inside

    def sized(self) -> None:
        """The pages have another width. They have it later than the view around them, when that is shown at last."""
        if self.pages:
            self._fit_text()
            self._describe()

    def _lay_out(self) -> None:
        self.bar = QWidget()
        self.bar.setFixedHeight(_BAR)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        self.back = buttons.icon_button("chevron-left", self.tr("Previous page"), lambda: self.turn(-1))
        self.on = buttons.icon_button("chevron-right", self.tr("Next page"), lambda: self.turn(1))
        self.fit = buttons.button(self.tr("Fit width"), self.fit_width, "chip")
        smaller = buttons.icon_button("minus", self.tr("Smaller"), lambda: self.zoom(1 / _STEP))
        larger = buttons.icon_button("plus", self.tr("Larger"), lambda: self.zoom(_STEP))
        for part in (self.back, self.page_words, self.on):
            row.addWidget(part)
        row.addStretch(1)
        for part in (smaller, self.zoom_words, larger, self.fit):
            row.addWidget(part)
        if not self._alone:
            row.addWidget(buttons.icon_button("eye", self.tr("Read in a window of its own"), self.enlarge))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        self._stack = QStackedLayout()  # in its place before it gets pages, or the first one is a window
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.view)

    def _fit_text(self) -> None:
        """Leave the white margins of the sheet out of sight where the pane is narrow and the width is fitted."""
        if self.view.zoomMode() != QPdfView.ZoomMode.FitToWidth:
            return
        around, width = QMargins(_AROUND), self.view.viewport().width()
        if not self._alone and width < _NARROW:
            out = round(width * _WHITE / (1 - 2 * _WHITE))
            around.setLeft(-out)
            around.setRight(-out)
        if self.view.documentMargins() != around:
            self.view.setDocumentMargins(around)

    def _to_middle(self) -> None:
        """Show the middle of a sheet that is wider than the pane."""
        across = self.view.horizontalScrollBar()
        across.setValue((across.minimum() + across.maximum()) // 2)

    def _forget(self) -> None:
        self._document.close()
        if self._buffer is not None:
            self._buffer.close()
            self._buffer.deleteLater()
            self._buffer = None

    def _describe(self) -> None:
        how = formats.current()
        self.page_words.setText(
            self.tr("Page {0} of {1}").format(how.count(self.page + 1), how.count(self.pages))
        )
        self.zoom_words.setText(how.percent(self._shown_zoom()))
        self._make_room()
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < self.pages - 1)

    def _make_room(self) -> None:
        """A narrow bar shows only what there is to do: no pages to turn where there is one, no fitting of what fits."""
        for part in (self.back, self.page_words, self.on):
            part.setVisible(self.pages > 1)
        fitted = self.view.zoomMode() == QPdfView.ZoomMode.FitToWidth
        self.fit.setVisible(not fitted or self.pages < 2 or self.width() >= _WIDE)

    def _shown_zoom(self) -> float:
        """The zoom in use; Qt does not report the one that fitting gives."""
        if self.view.zoomMode() == QPdfView.ZoomMode.Custom or not self.pages:
            return self.view.zoomFactor()
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        inches = self._document.pagePointSize(self.page).width() / 72
        return max(room, 1) / (inches * self.view.logicalDpiX()) if inches else 1.0


class _Pages(QPdfView):
    """QPdfView with keys of its own and the ground of the theme."""

    def __init__(self, owner: PdfView) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QPdfView.Shape.NoFrame)
        self.setDocumentMargins(_AROUND)
        self._ground()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._owner.zoom(_STEP)
        elif key == Qt.Key.Key_Minus:
            self._owner.zoom(1 / _STEP)
        elif key == Qt.Key.Key_0:
            self._owner.fit_width()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._owner.enlarge()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) and self._owner.pages > 1:
            self._owner.turn(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._owner.sized()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._owner.enlarge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._ground()

    def _ground(self) -> None:
        """What lies around the pages, in the present theme."""
        wanted, palette = QColor(theme.tokens().window), self.palette()
        if palette.color(QPalette.ColorRole.Dark) != wanted:
            palette.setColor(QPalette.ColorRole.Dark, wanted)
            self.setPalette(palette)
