"""Settings: the company, its accounts, reminders, the look, backups, the file, its history, the program."""
