"""The keyboard while buttons sleep: lent to the list, and given back to the button that was pressed."""

from collections.abc import Callable

from PySide6.QtWidgets import QAbstractButton


class LentKeyboard:
    """``lend`` before the ``buttons`` are switched off, ``give_back`` once they are on again."""

    def __init__(self, buttons: tuple[QAbstractButton, ...], to_list: Callable[[], object]) -> None:
        self._buttons, self._to_list = buttons, to_list
        self._pressed: QAbstractButton | None = None

    def lend(self, free: bool) -> None:
        """Unless they stay ``free``, let the list have the keyboard that one of them has."""
        for button in self._buttons:
            if not free and button.hasFocus():
                self._pressed = button
                self._to_list()

    def give_back(self, free: bool, in_list: bool) -> None:
        """Once they are ``free`` the next step stands on the button that was pressed; a person who has gone elsewhere,
        not ``in_list``, stays there."""
        if not free:
            return
        pressed, self._pressed = self._pressed, None
        if pressed is not None and in_list and pressed.isEnabled() and pressed.isVisible():
            pressed.setFocus()
