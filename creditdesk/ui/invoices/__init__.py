"""Invoices: the list, one invoice whole, and the forms for invoices, receipts and write-offs."""
