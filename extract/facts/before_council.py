"""The words with which a member brings a case before the council (standsningsret, styrelsesloven § 23)."""

import re

_COUNCIL = r"(?P<to>byrådet|kommunalbestyrelsen|KB|borgerrepræsentationen|regionsrådet)\b"
# A wish is one for this case only right before it: "ønsker at få belyst økonomien inden behandlingen i byrådet" is none.
_WISHES = (
    r"(?:ønsker|ønskede|bad\s+om|beder\s+om)\s*(?:,?\s*(?:dog|derfor|fortsat|også|ligeledes|herefter|nu|straks|i\s+stedet|gerne|ført\s+til\s+\w*protokol\w*"
    r"|(?:i\s+henhold\s+til|i\s+medfør\s+af|efter|jf\.?)\s+[^.,;]{0,40}?§\s*\d+)\b)*"
)
_ASKS = (
    r"(?:begær(?:er|ede|et)|anmoder|anmodede|kræver|krævede|forlang(?:er|te))\b"
    r"(?:(?!\b(?:inden|før|når|indtil|hvis|samt|notat|redegørelse|belyst|undersøgt)\b)[^.;]){0,60}?"
)
_VERB = rf"\b(?:{_WISHES}|{_ASKS})\s*,?\s*(?:\b(?:om\s*,?\s*)?at\s+)?(?:\b(?:få|have|bringe|indbringe|forelægge|løfte|sende|rejse|tage)\s+)?"
_POINT = r"(?:indstillingens\s+)?(?:indstillings)?(?:punkt(?:erne)?|pkt\.)\s+\d+(?:\s*(?:,|-|og)\s*\d+)*"
_CASE = rf"\b(?:sag(?:en|erne)|punkt(?:et|erne)|{_POINT}|beslutningen|afgørelsen|indstillingen)"
_IT = r"\b(?:den|det|dette|denne)"
_DEED = (
    r"(?:forelagt|forelægges|behandlet|behandles|afgjort|afgøres|besluttet|besluttes|indbragt|indbringes|bragt|bringes|løftet|løftes|sendt|sendes"
    r"|oversendt|oversendes|videresendt|videresendes|rejst|taget|tages|optaget|optages|henvist|henvises)"
)
_TO = r"(?:(?:op|videre|ind)\s+)?(?:i|for|til|af)\s+"
BEFORE_COUNCIL = re.compile(
    rf"(?i){_VERB}(?:(?:{_CASE}(?:\s+(?!inden\b|før\b|når\b|belyst|undersøgt|udsat)[^\s,.;]+){{0,3}}?|{_IT}(?:\s+(?:derfor|herefter|endeligt?|i\s+stedet))?)\s+{_DEED}\s+(?:{_TO})?"
    rf"|(?:{_CASE}|{_IT})\s+{_TO}"
    rf"|(?<=\bbegærer )(?:{_DEED}\s+)?(?:{_TO})"
    rf"|(?:sagens\s+|punktets\s+)?\b(?:behandling|afgørelse|forelæggelse|indbringelse)\s+(?:i|for|af)\s+){_COUNCIL}"
)
