"""Set-up and chores of the project: not part of the wheel, standard library only until the set-up has run."""
