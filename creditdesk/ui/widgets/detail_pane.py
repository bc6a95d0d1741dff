"""The pane at the right that follows the selection: name, three key figures, tabs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedLayout, QTabWidget, QVBoxLayout, QWidget

from creditdesk.ui.widgets.badge import Badge, GradeMark
from creditdesk.ui.widgets.emptied import empty
from creditdesk.ui.widgets.empty_state import EmptyState
from creditdesk.ui.widgets.facts import Facts
from creditdesk.ui.widgets.labels import ElidedLabel, label

#: Width at first; the person may change it, the page's splitter remembers.
WIDTH = 400


class Figure(QWidget):
    """A figure over its caption."""

    def __init__(self, figure: str, caption: str, tone: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(figure, "section", tone=tone))
        column.addWidget(label(caption, "caption"))
        self.setAccessibleName(f"{caption}: {figure}")


class DetailPane(QWidget):
    """Head with name, grade or badge and figures; ``tabs`` below. Without a selection it says what to do, or why there
    is none.

    ``left()`` when Escape is pressed in it: the keyboard goes back to the table.
    """

    left = Signal()

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        """``nothing``: the sentence while nothing is selected."""
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(320)
        self.name, self.subtitle = ElidedLabel("", "section"), ElidedLabel("", "state")
        self.grade, self.badge = GradeMark(), Badge()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._figures = QHBoxLayout()
        self._figures.setSpacing(24)
        self.top = QVBoxLayout()
        self._stack = QStackedLayout(self)
        self._usual, self._instead = nothing, EmptyState(nothing)
        self._stack.addWidget(self._instead)
        self._stack.addWidget(self._body())

    def show_nothing(self, why: str | None = None) -> None:
        """Nothing is selected; ``why`` where there is nothing to choose, "" to say nothing of it."""
        self._instead.say(self._usual if why is None else why)
        self._stack.setCurrentIndex(0)

    def show_head(
        self,
        name: str,
        subtitle: str = "",
        *,
        grade: str = "",
        grade_note: str = "",
        badge: str = "",
        tone: str = "plain",
    ) -> None:
        """Who or what is shown."""
        self.name.set_text(name)
        self.subtitle.set_text(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.grade.set(grade, grade_note)
        self.badge.set(badge, tone)
        self._stack.setCurrentIndex(1)

    def add_under_name(self, widget: QWidget) -> None:
        """Something of its own between name and figures, such as a link to the customer."""
        self._column.insertWidget(1, widget)

    def add_beside_name(self, widget: QWidget) -> None:
        """Something short in the line of the name, where that is short too."""
        self._head.insertWidget(1, widget)

    def show_figures(self, figures: Sequence[tuple[str, str, str]]) -> None:
        """Up to three (figure, caption, tone or "")."""
        empty(self._figures)
        for figure, caption, tone in figures:
            self._figures.addWidget(Figure(figure, caption, tone))
        self._figures.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def add_tab(self, title: str, widget: QWidget) -> None:
        """A tab whose content scrolls when it is longer than the pane."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        widget.setProperty("kind", "plain")
        area.setWidget(widget)
        self.tabs.addTab(area, title)

    def add_tab_facts(self, title: str, facts: Facts) -> None:
        """A tab of names and values."""
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 12, 0, 12)
        column.addWidget(facts)
        column.addStretch(1)
        self.add_tab(title, inner)

    def add_tab_table(self, title: str, widget: QWidget) -> None:
        """A tab filled by a table, which scrolls by itself."""
        self.tabs.addTab(widget, title)

    def _body(self) -> QWidget:
        body = QWidget()
        column = self._column = QVBoxLayout(body)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        head = self._head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name, 1)
        head.addWidget(self.badge)
        head.addWidget(self.grade)
        column.addLayout(head)
        column.addWidget(self.subtitle)
        column.addLayout(self._figures)
        column.addLayout(self.top)
        column.addWidget(self.tabs, 1)
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of this record"))
        return body
