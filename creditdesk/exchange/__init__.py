"""Files in and out: tables, later statements and e-invoices. Knows neither the ledger file nor the window."""
