"""Shows one page of the guide: Qt's Markdown, dressed in the type and colours of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from creditdesk.ui import fonts, formats, theme

#: Body type of the guide, a little larger than that of tables: it is read, not scanned.
_BODY, _HEADINGS = 14, {1: 22, 2: fonts.SECTION, 3: 14}
_LINE_PERCENT, _TABLE_PERCENT = 125, 110
_PAD, _INDENT = 32, 26
#: Widest column of text that reads well, in pixels.
_MEASURE = 620
SCHEME = "help"


class HelpBrowser(QTextBrowser):
    """``followed(key)`` when a link to another page is pressed; nothing outside the guide is ever opened."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "guide")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._follow)

    def show_page(self, markdown: str, words: Iterable[str] = ()) -> None:
        """Show a page from its top; ``words`` that were looked for are marked in it."""
        document = QTextDocument(self)
        document.setDefaultFont(fonts.sized(_BODY))
        document.setIndentWidth(_INDENT)
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        _Dresser(document).dress()
        self.setDocument(document)
        self._frame()
        self.mark(words)
        self.verticalScrollBar().setValue(0)

    def mark(self, words: Iterable[str]) -> None:
        """Colour every place of ``words``."""
        marks: list[QTextEdit.ExtraSelection] = []
        look = QTextCharFormat()
        look.setBackground(QColor(theme.tokens().warn_ground))
        look.setForeground(QColor(theme.tokens().warn))
        for word in words:
            place = self.document().find(word)
            while not place.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = place, look  # type: ignore[attr-defined]
                marks.append(mark)
                place = self.document().find(word, place)
        self.setExtraSelections(marks)

    def resizeEvent(self, event: object) -> None:
        self._frame()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def _frame(self) -> None:
        """Margins around the text, wider where the window is wide."""
        root = self.document().rootFrame()
        look = root.frameFormat()
        side = max(_PAD, self.viewport().width() - _MEASURE - _PAD)
        if look.rightMargin() != side or look.topMargin() != _PAD - 8:
            look.setTopMargin(_PAD - 8)
            look.setBottomMargin(_PAD)
            look.setLeftMargin(_PAD)
            look.setRightMargin(side)
            root.setFrameFormat(look)

    def _follow(self, address: QUrl) -> None:
        if address.scheme() == SCHEME:
            self.followed.emit(address.path())


class _Dresser:
    """Gives the blocks of a document that Qt made of Markdown the look of the window.

    Qt applies a style sheet to HTML only, so the formats are set block by block.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._tokens = theme.tokens()

    def dress(self) -> None:
        """Everything in the document."""
        block = self._document.begin()
        while block.isValid():
            self._block(block)
            self._pieces(block)
            block = block.next()
        for frame in self._document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._table(frame)

    def _block(self, block: QTextBlock) -> None:
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        in_table = cursor.currentTable() is not None
        percent = _TABLE_PERCENT if in_table else _LINE_PERCENT
        look = QTextBlockFormat()
        look.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setTopMargin(18 if level > 1 else 0)
        tight = block.textList() is not None and block.next().textList() is not None
        look.setBottomMargin(0 if in_table else 4 if tight else 6 if level else 10)
        QTextCursor(block).mergeBlockFormat(look)
        if level:
            letters = QTextCharFormat()
            letters.setFont(fonts.sized(_HEADINGS.get(level, _BODY), bold=True))
            self._range(block.position(), block.length() - 1).setCharFormat(letters)

    def _pieces(self, block: QTextBlock) -> None:
        """Links, keys (written as code) and strong words of one block."""
        pieces = block.begin()
        found: list[tuple[int, int, QTextCharFormat]] = []
        while not pieces.atEnd():
            piece = pieces.fragment()
            look = self._look(piece.charFormat())
            if look is not None:
                found.append((piece.position(), piece.length(), look))
            pieces += 1
        for start, length, look in found:
            self._range(start, length).mergeCharFormat(look)

    def _look(self, letters: QTextCharFormat) -> QTextCharFormat | None:
        look = QTextCharFormat()
        if letters.isAnchor():
            look.setForeground(QColor(self._tokens.accent))
            look.setFontUnderline(False)
        elif letters.fontFixedPitch():
            look.setFontFamilies(fonts.sized(_BODY).families())
            look.setFontFixedPitch(False)
            look.setBackground(QColor(self._tokens.soft))
        elif letters.fontWeight() >= QFont.Weight.Bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        elif letters.fontItalic() and formats.current().chinese:  # slanted Chinese hurts the eye
            look.setFontItalic(False)
            look.setForeground(QColor(self._tokens.ink_2))
        else:
            return None
        return look

    def _range(self, start: int, length: int) -> QTextCursor:
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _table(self, table: QTextTable) -> None:
        look = QTextTableFormat(table.format())
        look.setBorder(1)
        look.setBorderCollapse(True)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(QColor(self._tokens.line))
        look.setCellPadding(5)
        look.setCellSpacing(0)
        look.setTopMargin(4)
        look.setBottomMargin(12)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(look)
