"""Reminders: ladders, the facts of a run, one decision with its reason for every item, the letters."""
