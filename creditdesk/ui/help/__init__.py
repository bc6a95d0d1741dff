"""The guide: short pages in both languages, opened with F1 from the place one is at."""
