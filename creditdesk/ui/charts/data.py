"""What a chart shows, as data: series over the same labels, and the sentence that says what to see in it."""

import math
from collections.abc import Callable
from dataclasses import dataclass

#: Writes a value in the chart's unit, such as ``formats.money_named``.
Show = Callable[[float], str]

#: Smaller spans are drawn as if all values were the same.
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values; ``tone`` is a theme token name (accent, red, warn, ...). None is a gap."""

    name: str
    values: tuple[float | None, ...]
    tone: str = "accent"


@dataclass(frozen=True, slots=True)
class ChartData:
    """Series over ``labels``; ``summary`` is the text for readers who do not see the picture."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    summary: str
    show: Show

    def highest(self) -> float:
        """Largest value (0 when there is none)."""
        return max((value for line in self.series for value in line.values if value is not None), default=0.0)

    def lowest(self) -> float:
        """Smallest value, at most 0."""
        return min((value for line in self.series for value in line.values if value is not None), default=0.0)

    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value is not None for line in self.series for value in line.values)


def ticks(lowest: float, highest: float, wanted: int = 4) -> list[float]:
    """Round values for the axis that enclose both ends, about ``wanted`` steps of 1, 2 or 5 times a power of ten."""
    low, high = min(lowest, 0.0), max(highest, 0.0)
    if high - low < _NOTHING:
        high = low + 1.0
    rough = (high - low) / max(wanted, 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [number * step for number in range(first, last + 1)]
