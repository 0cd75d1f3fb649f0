"""Made for hooks of another version; it tells when it is imported, which it must not be."""

import os

os.environ["OLD_API_WAS_IMPORTED"] = "yes"
