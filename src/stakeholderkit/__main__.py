"""Run the command line with ``python -m stakeholderkit``."""

import sys

from stakeholderkit.cli import main

sys.exit(main())
