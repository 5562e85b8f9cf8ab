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
# the lead of alternatives, of which one is to be chosen: "at udvalget vælger mellem", "én af følgende løsninger"
CHOOSES = re.compile(
    r"(?i)\b(?:vælge[rs]?|valget?|vælges\s+der|besluttes?|beslutte[rs]?)\s+(?:[^\s.]+\s+){0,3}?(?:i?mellem|blandt)\b|\benten\W*$"
    r"|\b(?:én|en|et|ét|hvilke[nt])\s+af\s+(?:de\s+)?(?:\w+\s+)?(?:følgende|nedenstående|nævnte|beskrevne|to|tre|fire|fem)\b"
    r"|\bfølgende\s+(?:to\s+|tre\s+|fire\s+)?(?:alternativer|muligheder|modeller|scenarier|løsninger|varianter)\b"
)
