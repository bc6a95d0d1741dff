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
    "after_delivery": QT_TRANSLATE_NOOP(
        "messages",
        "{value} lies after {delivered}, the day on which the carrier delivered or returned letter {letter}. "
        "Correct one of the two days.",
    ),
    "after_next_step": QT_TRANSLATE_NOOP(
        "messages",
        "The next step for an invoice of letter {letter} was on {next}. {value} lies after it; enter an earlier day.",
    ),
    "before_last_step": QT_TRANSLATE_NOOP(
        "messages",
        "The step before for an invoice of letter {letter} was on {last}. {value} lies before it; enter a later day.",
    ),
    "later_step_stands": QT_TRANSLATE_NOOP(
        "messages",
        "A later step for an invoice of letter {letter} was recorded on {next}: it counts on this letter. "
        "Correct the later one first.",
    ),
    "no_call_recorded": QT_TRANSLATE_NOOP(
        "messages", "No such call is recorded in run {run} any more. Refresh the page."
    ),
    "later_run_counts_on_call": QT_TRANSLATE_NOOP(
        "messages",
        "Run {run} asks for an invoice of this call again: it counts on the call. Undo or correct that run first.",
    ),
    "later_letter_waits": QT_TRANSLATE_NOOP(
        "messages",
        "Letter {later} was issued because letter {letter} had been posted, and waits. Undo letter {later} first.",
    ),
    "later_call_waits": QT_TRANSLATE_NOOP(
        "messages",
        "Run {run} asks for a call because letter {letter} had been posted. Undo that run first.",
    ),
    "letter_was_carried": QT_TRANSLATE_NOOP(
        "messages",
        "For letter {letter} a delivery or return is recorded, so it went out. If that record is wrong, take it "
        "back first.",
    ),
    "letter_not_carried": QT_TRANSLATE_NOOP(
        "messages", "For letter {letter} no delivery or return is recorded. Refresh the page."
    ),
    "nothing_corrected": QT_TRANSLATE_NOOP(
        "messages", "Nothing differs from what is recorded already. Enter what is right."
    ),
    "tracking_twice": QT_TRANSLATE_NOOP(
        "messages", "{value} stands twice: it is also the number of letter {letter}."
    ),
    "tracking_used": QT_TRANSLATE_NOOP("messages", "{value} was used before, for letter {letter}."),
    "tracking_is_letter": QT_TRANSLATE_NOOP("messages", "{value} is the number of a letter, not of a slip."),
    "tracking_signs": QT_TRANSLATE_NOOP("messages", "{value} holds signs that no carrier uses."),
    "tracking_check_digit": QT_TRANSLATE_NOOP(
        "messages", "{value} does not fit its check digit: one of its digits is mistyped."
    ),
    "tracking_length": QT_TRANSLATE_NOOP(
        "messages", "{value} has {count} characters; numbers of this kind have 13."
    ),
    "tracking_short": QT_TRANSLATE_NOOP("messages", "{value} is shorter than any carrier's number."),
    "tracking_long": QT_TRANSLATE_NOOP(
        "messages", "{value} is longer than any carrier's number: perhaps two of them run together."
    ),
    "logo_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "The file is larger than {limit} MB. Save the logo as a smaller picture and choose that one.",
    ),
    "logo_is_drawing": QT_TRANSLATE_NOOP(
        "messages",
        "SVG drawings are not taken, because they may draw in other files. Export the logo as PNG, about 700 pixels "
        "wide, and choose that one.",
    ),
    "logo_not_picture": QT_TRANSLATE_NOOP(
        "messages", "This is not a PNG or JPEG picture. Save the logo as PNG and choose that one."
    ),
    "logo_damaged": QT_TRANSLATE_NOOP(
        "messages", "The picture is damaged and cannot be read to its end. Choose another copy of it."
    ),
    "logo_too_many_pixels": QT_TRANSLATE_NOOP(
        "messages",
        "The picture has more than {limit} million pixels. Save it smaller: 700 pixels wide are enough.",
    ),
    "logo_too_small": QT_TRANSLATE_NOOP(
        "messages",
        "The picture has fewer than {limit} pixels on one side, too few to print. Choose a larger one.",
    ),
    "logo_too_long": QT_TRANSLATE_NOOP(
        "messages",
        "The picture is {width} × {height} pixels: one side may be at most {limit} times the other, or it prints as a "
        "thin line. Choose a more compact logo.",
    ),
    "logo_blank": QT_TRANSLATE_NOOP(
        "messages",
        "The picture is white or empty, so nothing of it would show on paper. Choose the logo made for a white ground.",
    ),
}
