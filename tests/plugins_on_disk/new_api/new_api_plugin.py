"""Made for hooks of a later version; it tells when it is imported, which it must not be."""

import os

os.environ["NEW_API_WAS_IMPORTED"] = "yes"
