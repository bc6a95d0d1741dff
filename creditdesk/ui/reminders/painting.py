"""How the review list looks: letters as one line, invoices as two, with the whole reason below the figures."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from creditdesk.db.queries.runs import DecisionLine
from creditdesk.ui import fonts, theme
from creditdesk.ui.reminders import lines as words
from creditdesk.ui.reminders.groups import Group
from creditdesk.ui.reminders.heads import head, whole_parts
from creditdesk.ui.reminders.model import ReviewModel
from creditdesk.ui.tables.marks import MARK_SIZE, badge_width, paint_badge, paint_mark

GROUP_HEIGHT = 34
#: Left edges: the chevron, the mark, the words of a group, the words of an invoice; words where nothing is marked.
CHEVRON, MARK, WORDS, INDENT, UNMARKED = 8, 28, 52, 52, 30
_PAD, _LINE, _MOST_LINES = 16, 18, 3
#: The notes of a group keep at least this width; the name gets the rest.
_LEAST_NOTES = 130
#: In less than this notes say nothing.
_NO_NOTES = 60
#: In less than this the name stands alone: whom a letter goes to is what one looks for.
_ROOM_FOR_BOTH = 290
#: Heights of sentences that are kept.
_MOST_KNOWN = 2000
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
Index = QModelIndex | QPersistentModelIndex


class ReviewDelegate(QStyledItemDelegate):
    """Paints the lines of a ``ReviewModel`` in its tree."""

    def __init__(self, tree: QAbstractItemView, model: ReviewModel) -> None:
        super().__init__(tree)
        self._tree, self._model = tree, model
        self._known: dict[tuple[int, str], int] = {}
        self._asked_with = QFont()

    def height(self, row: int) -> int:
        """How many pixels a row needs in the present width."""
        group, line = self._model.at(row)
        if line is None or group is None:
            return GROUP_HEIGHT
        lines = self._head(self._tree.viewport().width(), group, line)
        return 6 + _LINE * len(lines) + self._sentence_height(self._indent(group), line) + 8

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.tokens()
        box = QRect(option.rect)  # type: ignore[attr-defined]
        box.setLeft(0)
        state = option.state  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.alt))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if index == self._tree.currentIndex() and self._tree.hasFocus():
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.accent))
        group, line = self._model.group_of(index), self._model.line_of(index)
        if line is not None and group is not None:
            self._paint_line(painter, tokens, box, group, line)
        elif group is not None and self._model.is_more(index):
            painter.setPen(QColor(tokens.accent))
            painter.drawText(
                box.adjusted(INDENT if self._model.checkable else UNMARKED, 0, 0, 0),
                _LEFT,
                words.more_words(group.more),
            )
        elif group is not None:
            self._paint_group(painter, tokens, box, group, self._model.is_open(group))

    # -- a letter, a call, a reason

    def _paint_group(
        self, painter: QPainter, tokens: theme.Tokens, box: QRect, group: Group, expanded: bool
    ) -> None:
        paint_chevron(painter, tokens, QRect(box.left() + CHEVRON, box.top(), 12, box.height()), expanded)
        if self._model.checkable and group.source is not None:
            paint_mark(painter, tokens, mark_box(box), group_mark(group))
        quiet = group.source is not None and not group.source.going and group.source.letter is None
        right = box.right() - _PAD
        painter.setFont(fonts.sized(fonts.BODY, bold=True))
        painter.setPen(QColor(tokens.ink_2 if quiet else tokens.ink))
        figure = words.group_amount(group)
        painter.drawText(QRect(box.left(), box.top(), right - box.left(), box.height()), _RIGHT, figure)
        right -= painter.fontMetrics().horizontalAdvance(figure) + (16 if figure else 0)
        painter.setFont(fonts.sized(fonts.CAPTION))
        for tone, word in reversed(words.badges(group)):
            width = badge_width(painter.fontMetrics().horizontalAdvance(word))
            paint_badge(painter, tokens, tone, word, QRect(right - width, box.top(), width + 2, box.height()))
            right -= width + 6
        left = WORDS if self._model.checkable else UNMARKED
        names = QRect(left, box.top(), right - left - 8, box.height())
        self._paint_names(painter, tokens, names, group, quiet)

    def _paint_names(
        self, painter: QPainter, tokens: theme.Tokens, box: QRect, group: Group, quiet: bool
    ) -> None:
        """The title, and the notes behind it where there is room: the title gives way to what stands there whole."""
        bold, caption = fonts.sized(fonts.BODY, bold=True), fonts.sized(fonts.CAPTION)
        metrics, small = QFontMetrics(bold), QFontMetrics(caption)
        least = _LEAST_NOTES if box.width() >= _ROOM_FOR_BOTH else 0
        space = max(box.width() - metrics.horizontalAdvance(words.title(group)), least) - 12
        notes = whole_parts(small, words.notes(group), space) if space >= _NO_NOTES else ""
        room = box.width() - (small.horizontalAdvance(notes) + 12 if notes else 0)
        title = metrics.elidedText(words.title(group), Qt.TextElideMode.ElideRight, room)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.ink_2 if quiet else tokens.ink))
        painter.drawText(box, _LEFT, title)
        painter.setFont(caption)
        painter.setPen(QColor(tokens.ink_2))
        painter.drawText(box.adjusted(metrics.horizontalAdvance(title) + 12, 0, 0, 0), _LEFT, notes)

    # -- an invoice

    def _paint_line(
        self, painter: QPainter, tokens: theme.Tokens, box: QRect, group: Group, line: DecisionLine
    ) -> None:
        if self._model.checkable and group.kind == "letter":
            paint_mark(painter, tokens, line_mark_box(box), "none" if line.left_out else "all")
        gone = bool(line.left_out or line.dropped)
        place = QRect(self._indent(group), box.top() + 6, 0, _LINE)
        place.setRight(box.right() - _PAD)
        painter.setFont(fonts.sized(fonts.BODY))
        painter.setPen(QColor(tokens.ink_2 if gone else tokens.ink))
        painter.drawText(place, _RIGHT, words.amount(line))
        for text in self._head(box.width(), group, line):
            painter.drawText(place, _LEFT, text)
            place.translate(0, _LINE)
        painter.setFont(fonts.sized(fonts.CAPTION))
        painter.setPen(QColor(tokens.ink_2))
        place.setHeight(box.height())
        painter.drawText(place, _WRAP, words.sentence(line))

    def _head(self, width: int, group: Group, line: DecisionLine) -> list[str]:
        """Number, due date and days late; under a reason after the customer. One line or two in a row so wide."""
        metrics = QFontMetrics(fonts.sized(fonts.BODY))
        whole = width - self._indent(group) - _PAD
        beside = whole - metrics.horizontalAdvance(words.amount(line)) - 16
        customer = "" if group.source is not None else line.customer
        return head(metrics, beside, whole, customer, line.number, words.when_due(line))

    def _indent(self, group: Group) -> int:
        if not self._model.checkable:
            return UNMARKED
        return INDENT + (24 if group.kind == "letter" else 0)

    def _sentence_height(self, indent: int, line: DecisionLine) -> int:
        """How tall a reason is; wrapping is dear and most come often, so each is wrapped once for a width."""
        width = max(self._tree.viewport().width() - indent - _PAD, 160)
        font, sentence = fonts.sized(fonts.CAPTION), words.sentence(line)
        if font != self._asked_with or len(self._known) > _MOST_KNOWN:
            self._asked_with = font
            self._known.clear()
        found = self._known.get((width, sentence))
        if found is None:
            metrics = QFontMetrics(font)
            box = metrics.boundingRect(QRect(0, 0, width, 200), _WRAP, sentence)
            found = self._known[width, sentence] = min(box.height(), _MOST_LINES * metrics.lineSpacing())
        return found


def group_mark(group: Group) -> str:
    """How the mark of a letter or call looks: "all", "some" or "none" of it."""
    if group.kind == "call":
        return "all" if group.called else "none"
    out = sum(bool(line.left_out) for line in group.lines)
    return "all" if not out else "none" if out == len(group.lines) else "some"


def mark_box(box: QRect) -> QRect:
    """Where the mark of a group stands in its line."""
    return QRect(box.left() + MARK, box.center().y() - MARK_SIZE // 2 + 1, MARK_SIZE, MARK_SIZE)


def line_mark_box(box: QRect) -> QRect:
    """Where the mark of an invoice stands in its line."""
    return QRect(box.left() + INDENT, box.top() + 8, MARK_SIZE, MARK_SIZE)


def paint_chevron(painter: QPainter, tokens: theme.Tokens, box: QRect, expanded: bool) -> None:
    """Points down when open, right when closed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.ink_2), 1.5))
    middle = box.center()
    x, y = middle.x(), middle.y() + 1
    down, right = ((-4, -2), (0, 2), (4, -2)), ((-2, -4), (2, 0), (-2, 4))
    painter.drawPolyline([QPoint(x + dx, y + dy) for dx, dy in (down if expanded else right)])
    painter.restore()
