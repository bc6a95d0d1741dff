"""The way through the guide: where one is, was, and can go forward to again."""


class Trail:
    """A list of keys and a place in it; going somewhere new drops what lay ahead."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._at = -1

    @property
    def current(self) -> str:
        """The key one is at, "" before the first."""
        return self._keys[self._at] if self._keys else ""

    @property
    def can_go_back(self) -> bool:
        """Whether something lies behind."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether something lies ahead."""
        return self._at < len(self._keys) - 1

    def go(self, key: str) -> None:
        """To another key, or stay."""
        if key != self.current:
            self._keys[self._at + 1 :] = [key]
            self._at += 1

    def back(self) -> bool:
        """One back, if there is one; tells whether."""
        moves = self.can_go_back
        self._at -= moves
        return moves

    def forward(self) -> bool:
        """One forward, if there is one; tells whether."""
        moves = self.can_go_forward
        self._at += moves
        return moves
