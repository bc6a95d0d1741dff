"""Posting registered letters without their numbers: asked once, with what can still be done afterwards."""

from PySide6.QtCore import QCoreApplication

from creditdesk.ui.prompts import Prompts


def goes_without(prompts: Prompts, lacking: int) -> bool:
    """Whether letters are posted although ``lacking`` registered ones have no number; asked only where some lack."""
    if not lacking:
        return True
    translate = QCoreApplication.translate
    return prompts.confirm(
        translate("letters", "Post %n registered letters without a number?", "", lacking),
        translate(
            "letters",
            "The numbers can be added later, with “Correct” on the page Letters. There a posting that was wrong is "
            "corrected or taken back, with a reason. Posting moves the customers to their next step.",
        ),
        translate("letters", "Post without a number"),
        destructive=True,
        otherwise=translate("letters", "Enter the numbers"),
    )
