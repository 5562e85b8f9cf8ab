"""The leads of a list of recommendations, which are no recommendation themselves: "at Byrådet godkender", "at udvalget:"."""

import re

# The verb whose objects are the points
STEM = re.compile(
    r"(?i)\b(?:anbefale[r]?|godkende[r]?|indstille[r]?|beslutte[r]?|tiltræde[r]?|vedtage[r]?)\b(?:\s+(?:over\s?for\s+)?(?:(?-i:[A-ZÆØÅ]\w+)|regionsrådet|byrådet|KB)(?:\s+og\s+\w+)?|\s*,?\s*at\s+(?:byrådet|regionsrådet|kommunalbestyrelsen)|\s+(?:om|hvorvidt|følgende|nedenstående))?\s*[,:]?\s*(?:at\s*:?)?$"
)
# Who is to act, alone
BODY_ALONE = re.compile(
    r"(?i)^(?:at\s+)?(?:byrådet|kommunalbestyrelsen|borgerrepræsentationen|regionsrådet|magistraten|udvalget|[\wæøå,\s-]{0,60}udvalget)\s*[:,]?$"
)
