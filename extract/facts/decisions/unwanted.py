"""What a body says that it does not want done, without a word of refusing: "Udvalget ønsker ikke at lukke skolen"."""

import re

from extract.facts.sentences.passages import Sentence

# an act that is a course of the case, or how a thing is to be, rather than the matter: "ønsker ikke at udsætte", "… at være"
_NO_MATTER = (
    r"(?!(?:udsætte|udskyde|sende|optage|behandle|tage|drøfte|afvente|henvise|oversende|genoptage|foretage|forelægge|afvise|forkaste|ændre|udtale|komme|gøre|stå|stille|være|have|se|risikere"
    r"|belaste|pålægge|presse|genere|blande|forholde|kommentere|begrænse|svække|skabe)\b)"
)
# "Udvalget drøftede sagen og ønsker ikke at lukke skolen": what it does not want, and not only how or when
WANTS_NOT = re.compile(
    r"(?i)^(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten|borgerrepræsentationen)\s+(?:drøftede|drøfter|behandlede)\s[^.;]*?,?\s(?:og|men)\s+ønske(?:r|de)\s+(?:(?:derfor|dog|herefter)\s+)?ikke"
    rf"(?:\s+at\s+{_NO_MATTER}[a-zæøå]{{2,}}|,\s+at\s+\S+\s+[a-zæøå]{{3,}}es\b)(?![^.]*\b(?:før(?:end)?|inden|uden|hvis|nuværende|endnu|lige\s+nu|længere)\b)"
)
# "Udvalget ønsker ikke, at der udarbejdes et forslag", "Et flertal (V, C) ønsker ikke at flytte hallen": at the head of what is decided
WANTS_NOT_DONE = re.compile(
    r"(?i)^(?:(?:ad\s+|punkt\s+|pkt\.?\s+)?\d{1,2}[a-z]?\s*[.:)]+\s+)?(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten|borgerrepræsentationen|(?:et\s+)?flertal(?:let)?(?:\s+i\s+\w+)?(?:\s*\([^()]{1,80}\))?)\s+ønske(?:r|de)\s+(?:(?:derfor|dog|herefter)\s+)?ikke(?:,\s+at\s+"
    rf"(?:der|\w+(?:en|et|erne|ene))\s+(?:skal\s+)?(?!(?:skabes|sættes|ske|udsættes|udskydes|drøftes|behandles)\b)\w{{3,}}es?\b|\s+at\s+{_NO_MATTER}[a-zæøå]{{2,}}e\s+\w)"
    r"(?![^.]*\b(?:og|men)\s+(?:anbefaler|godkender|indstiller|vælger|beslutter)\b(?!\s+(?:en|et)\s))(?![^.]*\b(?:før(?:end)?|inden|uden|hvis|nuværende|endnu|lige\s+nu|længere)\b)"
)

# "Der arbejdes ikke videre med cykelstien": the thing itself, and not "andre veje"
NOT_CARRIED_ON = re.compile(
    r"(?i)^der\s+arbejdes\s+(?:(?:derfor|dog|herefter)\s+)?ikke\s+videre\s+med\s+\w{3,}(?:en|et|erne|ene)\b(?![^.]*\b(?:idet|før(?:end)?|inden|uden|hvis|endnu|lige\s+nu)\b)"
)


def wants_not(sentence: Sentence, *, first: bool) -> bool:
    """True for what a body says that it does not want done, without a word of refusing; alone only in its first sentence."""
    if "ikke" not in sentence.text:
        return False
    alone = WANTS_NOT_DONE.match(sentence.text) or NOT_CARRIED_ON.match(sentence.text) if first else None
    return WANTS_NOT.match(sentence.text) is not None or alone is not None
