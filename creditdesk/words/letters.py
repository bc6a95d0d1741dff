"""Sentences about letters as paper: languages, fonts, payment codes."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

MESSAGES: dict[str, str] = {
    "no_letter_language": QT_TRANSLATE_NOOP(
        "messages",
        "There are no letter texts in the language “{language}”. Choose another language for the customer.",
    ),
    "fonts_missing": QT_TRANSLATE_NOOP(
        "messages",
        "There is no font for letters in {folder}. Run the set-up again (installer/tasks.py fonts makes them).",
    ),
    "font_damaged": QT_TRANSLATE_NOOP(
        "messages", "The font file {file} cannot be read. Delete it and run the set-up again."
    ),
    "epc_refused": QT_TRANSLATE_NOOP(
        "messages",
        "A payment code cannot be made: the standard does not allow this value ({what}). Correct it.",
    ),
    "no_letters_to_print": QT_TRANSLATE_NOOP(
        "messages", "The letters chosen were undone and must not be sent. Choose others to print."
    ),
    "letter_not_posted": QT_TRANSLATE_NOOP(
        "messages", "Letter {letter} has not been posted yet. Mark it as posted first."
    ),
    "before_posting": QT_TRANSLATE_NOOP(
        "messages", "{value} lies before the day of posting, {posted}. Correct the date."
    ),
}
