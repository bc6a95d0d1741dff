"""Pure rules on frozen dataclasses: standard library only, dates passed in, no I/O, no words for people."""
