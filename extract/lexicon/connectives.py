"""Words that join a sentence to the one before it."""

import re

# "Det blev samtidig besluttet at afvise forslaget om et torv": a thing of its own
AT_ONCE = re.compile(r"(?i)\b(?:samtidigt?|endvidere|desuden|ligeledes|derudover|herudover)\b")
