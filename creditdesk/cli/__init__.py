"""The command line: the same services without a window. Text for people, ``--json`` for programs."""
