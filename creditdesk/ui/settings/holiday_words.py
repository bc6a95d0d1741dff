"""The usual public holidays in the words of the screen: the library names most countries' days in English only."""

from PySide6.QtCore import QCoreApplication

from creditdesk.words.marks import QT_TRANSLATE_NOOP

_USUAL = frozenset(
    (
        QT_TRANSLATE_NOOP("holidays", "New Year's Day"),
        QT_TRANSLATE_NOOP("holidays", "Christmas Day"),
        QT_TRANSLATE_NOOP("holidays", "Second Day of Christmas"),
        QT_TRANSLATE_NOOP("holidays", "Boxing Day"),
        QT_TRANSLATE_NOOP("holidays", "Christmas Eve"),
        QT_TRANSLATE_NOOP("holidays", "Saint Stephen's Day"),
        QT_TRANSLATE_NOOP("holidays", "Epiphany"),
        QT_TRANSLATE_NOOP("holidays", "Maundy Thursday"),
        QT_TRANSLATE_NOOP("holidays", "Good Friday"),
        QT_TRANSLATE_NOOP("holidays", "Holy Saturday"),
        QT_TRANSLATE_NOOP("holidays", "Easter"),
        QT_TRANSLATE_NOOP("holidays", "Easter Sunday"),
        QT_TRANSLATE_NOOP("holidays", "Easter Monday"),
        QT_TRANSLATE_NOOP("holidays", "Labor Day"),
        QT_TRANSLATE_NOOP("holidays", "May Day"),
        QT_TRANSLATE_NOOP("holidays", "Ascension Day"),
        QT_TRANSLATE_NOOP("holidays", "Pentecost"),
        QT_TRANSLATE_NOOP("holidays", "Pentecost Monday"),
        QT_TRANSLATE_NOOP("holidays", "Corpus Christi"),
        QT_TRANSLATE_NOOP("holidays", "Assumption Day"),
        QT_TRANSLATE_NOOP("holidays", "Assumption Of Mary Day"),
        QT_TRANSLATE_NOOP("holidays", "All Saints' Day"),
        QT_TRANSLATE_NOOP("holidays", "Immaculate Conception"),
        QT_TRANSLATE_NOOP("holidays", "Reformation Day"),
        QT_TRANSLATE_NOOP("holidays", "Repentance and Prayer Day"),
        QT_TRANSLATE_NOOP("holidays", "German Unity Day"),
        QT_TRANSLATE_NOOP("holidays", "International Women's Day"),
        QT_TRANSLATE_NOOP("holidays", "World Children's Day"),
        QT_TRANSLATE_NOOP("holidays", "Children's Day"),
        QT_TRANSLATE_NOOP("holidays", "National Day"),
        QT_TRANSLATE_NOOP("holidays", "Independence Day"),
        QT_TRANSLATE_NOOP("holidays", "Constitution Day"),
        QT_TRANSLATE_NOOP("holidays", "Republic Day"),
        QT_TRANSLATE_NOOP("holidays", "Liberation Day"),
        QT_TRANSLATE_NOOP("holidays", "Victory Day"),
        QT_TRANSLATE_NOOP("holidays", "Armistice Day"),
        QT_TRANSLATE_NOOP("holidays", "Memorial Day"),
        QT_TRANSLATE_NOOP("holidays", "King's Day"),
        QT_TRANSLATE_NOOP("holidays", "Midsummer Day"),
        QT_TRANSLATE_NOOP("holidays", "Midsummer Eve"),
        QT_TRANSLATE_NOOP("holidays", "Spring Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "Summer Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "Late Summer Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "May Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "June Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "August Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "October Bank Holiday"),
        QT_TRANSLATE_NOOP("holidays", "Saint Patrick's Day"),
        QT_TRANSLATE_NOOP("holidays", "Thanksgiving Day"),
        QT_TRANSLATE_NOOP("holidays", "Martin Luther King Jr. Day"),
        QT_TRANSLATE_NOOP("holidays", "Washington's Birthday"),
        QT_TRANSLATE_NOOP("holidays", "Juneteenth National Independence Day"),
        QT_TRANSLATE_NOOP("holidays", "Columbus Day"),
        QT_TRANSLATE_NOOP("holidays", "Veterans Day"),
        QT_TRANSLATE_NOOP("holidays", "Canada Day"),
        QT_TRANSLATE_NOOP("holidays", "Chinese New Year"),
        QT_TRANSLATE_NOOP("holidays", "Substitute Holiday"),
    )
)
#: What the library adds to a day that is kept on another one.
_MOVED = " (observed)"


def holiday_words(name: str) -> str:
    """The name of a public holiday, or of several on one day; as the library has it where it is not a usual one."""
    return QCoreApplication.translate("holidays", "; ").join(map(_one, name.split("; ")))


def _one(name: str) -> str:
    plain = name.removesuffix(_MOVED)
    if plain not in _USUAL:
        return name
    words = QCoreApplication.translate("holidays", plain)
    return words if plain == name else QCoreApplication.translate("holidays", "{0} (observed)").format(words)
