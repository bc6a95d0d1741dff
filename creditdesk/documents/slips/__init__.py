"""How to pay: bank details and payment codes printed on letters."""
