"""Chance that is the same on every machine and in every year: only ``Random.random()`` is promised to stay."""

from random import Random


class Chance:
    """A stream of chance with a name; the same name gives the same stream."""

    __slots__ = ("_random",)

    def __init__(self, name: str) -> None:
        self._random = Random(name)

    def share(self) -> float:
        """Anything from 0 up to, not including, 1."""
        return self._random.random()

    def happens(self, chance: float) -> bool:
        """True with the given chance."""
        return self._random.random() < chance

    def days(self, middle: float, spread: float) -> int:
        """Whole days near ``middle``, at most ``spread`` to either side, the middle being likelier."""
        draw = self._random.random
        return round(middle + spread * (draw() + draw() - 1.0))

    def amount(self, usual: int) -> int:
        """Minor units from a third of ``usual`` to two and a half times as much, the smaller ones likelier."""
        share = self._random.random()
        return max(round(usual * (0.35 + 0.5 * share + 1.65 * share * share * share * share)), 100)

    def pick(self, count: int) -> int:
        """A number from 0 to ``count`` - 1."""
        return int(self._random.random() * count)
