"""Sentences that announce a vote or sum one up, and decide nothing themselves."""

import re

# Sums of votes, who spoke or was put forward, and the meeting's end are no decisions.
TALLY = re.compile(
    r"(?i)^(?:sagen|punktet)\s+(?:er\s+|blev\s+)?genoptaget\s+(?:fra|efter)\b.{0,80}$|^i\s?alt\s+\d+\.?$|^(?:hovedforslag(?:et)?|indstilling(?:en|erne)?|(?:det\s+)?(?:oprindelige|samlede)\s+forslag)\s*:?$|^afstemning(?:sresultat|en)?(?:\s+om\s+[^.:]{1,80})?\s*:?$|^(?!.*ændringsforslag)[^.]{0,80}\b(?:(?:blev|bliver|er)\s+(?:herefter\s+)?sat|sættes|sattes)\s+(?:herefter\s+)?(?:til|under)\s+afstemning\b[^.]*\.?$|^(?!.*forslag)\w+\s+satte\s+[^.]{1,60}\s+(?:til|under)\s+afstemning\b[^.]*\.?$|^mødet\s+(?:blev|var)\s+(?:\w+\s+)?(?:suspenderet|afbrudt|genoptaget)\b|^følgende\s+(?:var|er)\s+på\s+talerlisten\b|^[^.]{3,120}\bblev\s+(?:bragt\s+i\s+forslag|opstillet\s+som\s+kandidat\w*)|^[^.]{3,80}\bfik\s+\d+\s+stemmer\b(?!\s+(?:for|i?mod)\b)|^(?:mødets\s+slutning|mødet\s+(?:er\s+|blev\s+)?(?:afsluttet|ophævet)|sluttet|afsluttet)\b\s*:?\s*kl\b|^mødet\s+(?:startede|begyndte|sluttede|hævet|slut|blev\s+hævet)\b"
)
# "Der blev stemt om punktet.", "Formanden satte forslaget under afstemning.": the matter, where no motion stands before it
VOTE_ANNOUNCED = re.compile(
    r"(?i)^(?:(?:der\s+(?:blev|var)\s+)?(?:\w+\s+)?(?:stemt|stemtes(?:\s+der)?|afstemning)\s+om\s+(?:punktet|sagen|indstillingen|(?:medlems|beslutnings)?forslaget|(?:de\s+\w+\s+)?(?:muligheder|modeller|alternativer|scenarier|løsninger)(?:ne)?)"
    r"|(?:(?:vice)?borgmesteren|formanden|mødelederen|dirigenten)\s+satte\s+(?:\w+\s+)?(?:punktet|sagen|indstillingen|(?:medlems|beslutnings)?forslaget)\s+(?:til|under)\s+afstemning"
    r"|(?:afgørelsen|beslutningen|sagen|punktet)\s+blev\s+(?:truffet|afgjort)\s+(?:ved|med|efter)\s+(?:\w+\s+)?(?:afstemning|lodtrækning|stemmeflertal|(?:formandens|borgmesterens)\s+(?:\w+\s+)?stemme)"
    r"|(?:(?:\w*(?:byrådet|udvalget|kommunalbestyrelsen)|der\s+blev)\s+)stemte?\s+(?:\w+\s+)?om\s+(?:indstillingen|sagen|(?:indstillings)?punkterne)(?:\s+(?:enkeltvis|hver\s+for\s+sig|(?:et|punkt)\s+for\s+(?:et|punkt)|særskilt))?"
    r"|(?:der\s+(?:blev|var)\s+(?:foretaget\s+)?|\w+\s+foretog\s+)?navneopråb(?:\s+(?:blev|er)\s+(?:foretaget|anvendt))?(?:\s+(?:ved|under|af)\s+\w+)?"
    r"|afstemning(?:en)?\s+(?:sker|skete|blev|foregik|foretages)\s+(?:\w+\s+)?(?:foretaget\s+)?ved\s+(?:navneopråb|håndsoprækning)"
    r"|(?:punktet|sagen|(?:medlems|beslutnings)?forslaget)\s+(?:blev|kom)\s+(?:\w+\s+){0,2}(?:til|under)\s+afstemning)\W*$"
)
PUTS_MATTER = re.compile(
    r"(?i)^(?:(?:vice)?borgmesteren|formanden|mødelederen|dirigenten)\s+(?:foreslog|foreslår|indstillede|indstiller)\s*,?\s+(?:at\s+(?:følge|godkende|tiltræde|vedtage)\s+"
    r"(?:\w+s\s+)?indstilling(?:en|erne)|(?:\w+s\s+)?indstilling(?:en|erne)\s+(?:godkendt|vedtaget|tiltrådt|fulgt)"
    r"|at\s+(?:\w+s\s+)?indstilling(?:en|erne)\s+(?:godkendes|vedtages|tiltrædes|følges))\W*$"
)
# "Punkt 1 blev sat til afstemning og godkendt."
DECIDED_AT_ONCE = re.compile(
    r"(?i)\bafstemning,?\s+(?:og|hvor\s+\w+)\s+(?:blev\s+)?(?:godkendt|vedtaget|tiltrådt|forkastet|nedstemt)\b"
)


def is_tally(text: str) -> bool:
    """True for sums of votes, who spoke or was put forward, and the meeting's beginning and end."""
    return TALLY.match(text) is not None and DECIDED_AT_ONCE.search(text) is None


def announces_vote(text: str) -> bool:
    """True where the matter is put to the vote, if no motion stands before it."""
    return VOTE_ANNOUNCED.match(text) is not None


def puts_matter(text: str) -> bool:
    """True where the chair puts forward what was recommended."""
    return PUTS_MATTER.match(text) is not None
