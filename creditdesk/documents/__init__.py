"""Paper: letters, print batches and payment slips as PDF. Knows no database, no clock and no window."""
