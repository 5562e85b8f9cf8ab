"""The words with which a member brings a case before the council (standsningsret, styrelsesloven § 23)."""

import re

BEFORE_COUNCIL = re.compile(
    r"(?i)\b(?:begær(?:er|ede|et)|anmoder|anmodede|ønsker|kræver|krævede|forlang(?:er|te)|bad\s+om|beder\s+om)\b[^.]{0,60}?\b(?:sagen|sagerne|punktet)?\b[^.]{0,40}?"
    r"\b(?:i|for|til|(?:afgjort|afgøres|besluttet|besluttes|behandlet|behandles)\s+af|behandlet\s+i|indbragt\s+for|forelægges|forelagt)\s+(?P<to>byrådet|kommunalbestyrelsen|KB|borgerrepræsentationen|regionsrådet)\b"
)
