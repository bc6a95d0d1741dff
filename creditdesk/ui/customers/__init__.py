"""Customers: the list, one customer whole, and the form."""
