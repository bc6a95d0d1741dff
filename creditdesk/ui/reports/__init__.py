"""The page of reports: on screen, on paper and as files."""
