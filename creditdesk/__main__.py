"""``python -m creditdesk``: the same as the command ``creditdesk``."""

import sys

from creditdesk.app import main

sys.exit(main())
