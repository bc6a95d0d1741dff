"""One verb = one function = one transaction = one set of changes; people, clock and rules are passed in."""
