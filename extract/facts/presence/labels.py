"""What a label of the head says of the persons behind it: that they were there, were away, stood in, or belong to no list."""

import re
from functools import lru_cache

from extract.facts.voters.find import find_voters
from extract.lexicon.bodies import find_bodies

# "Label:" at the beginning of a line, perhaps with a note, "Fraværende (afbud):"; "12:30" is none
LABELLED = re.compile(
    r"[ \t]*[•*–-]?[ \t]*(?P<label>[A-ZÆØÅ][\wæøåé/&., -]{1,60}?(?:\s\([a-zæøå][a-zæøå ./]{2,30}\)(?=\s*:))?)\s*(?::(?!\d)|\t| {3,}|$)"
)
MOST_WORDS = 7
# "Medlemmerne var til stede, undtagen": whoever follows was not
ALL_BUT = re.compile(r"(?i)\b(?:undtagen|på\s*nær|bortset\s+fra|med\s+undtagelse\s+af)\s*$")
DEPUTIES = re.compile(
    r"(?i)\b(?:stedfortræder|suppleant)(?:e|er|en|ne|erne)?(?![\w-])|^i\s*stedet\s+(?:delt(?:og|ager)|mødte|møder|er\s+mødt)$"
)
DISQUALIFIED = re.compile(r"(?i)inhabile?")
UNEXCUSED = re.compile(r"(?i)\b(?:uden\s+|u[./]\s*)afbud\b|\budebl[ei]v\w*")
# A message of absence, or the reason itself as the label: "Meldt afbud", "Syge", "Orlov"
EXCUSED = re.compile(
    r"(?i)\b(?:afbud|meldt\s+fra|forfald|forhindre(?:t|de)?|orlov|\w*barsel\w*|syg(?:e|dom|meldt|emeldt|emeldte)?|på\s+ferie|ferie|bortrejst)\b"
)
ABSENT = re.compile(
    r"(?i)\bfravær(?:ende)?\b|\b(?:ikke|ej)[ -]+(?:til\s?stede\w*|tilstedeværende|(?:frem)?mødt\w*|deltag\w*|deltog)\b"
    r"|\b(?:deltog|deltager|mødte|(?:var\s+)?til\s?stede)\s+(?:ikke|ej)\b"
)
# Who takes part without a seat: "Embedsfolk", "Fra forvaltningen", "Kommunaldirektør", "Skoleleder"
OFFICIALS = re.compile(
    r"(?i)\w*(?:forvaltning|administration|sekretariat|embeds|direkt(?:ion|ør)|konsulent|jurist|tjenestem[æa]nd)\w*"
    r"|\b(?:\w*sekretær|referent|protokolfører|\w*chef|\w*(?<!møde)leder|\w*ansat(?:te)?|stab|personale)(?:en|er|erne|e|n)?\b"
)
# "Gæster", "Øvrige deltagere", "Derudover deltog"
BESIDE = re.compile(
    r"(?i)\b(?:\w*gæst(?:er|erne|en)?|øvrigt|øvrige|andre|desuden|derudover|endvidere|foruden(?!\s+(?:formanden|borgmesteren|mødelederen))|udover|herudover|tilforordnede?)\b"
)
# "Fra Teknik og Miljø deltog"; "Fra Kulturudvalget" are members of a body
FROM_ELSEWHERE = re.compile(r"(?i)fra\s+(?P<where>(?!(?-i:[A-ZÆØÅ])\b)\S.*)")
# "Fraværende under punkt 2", "Deltog fra kl. 17": for a part of the meeting
PART = re.compile(r"(?i)\b(?:punkt\w*|pkt\.?|sag\w*|kl\.?)\s*(?:nr\.?\s*)?\d")
# "Mødt fra kl. 17.30", "Til stede til kl. 18"
THERE_FOR_PART = re.compile(
    r"(?i)(?:(?:frem)?mødt(?:e)?|deltog|deltager|til\s?stede|ankom(?:met)?|kom)\s+(?:kun\s+|først\s+)?(?P<bound>fra|(?:ind)?til|efter)(?:\s+og\s+med)?\s+(?:kl|punkt|pkt|sag)"
)
MEMBERS = re.compile(r"(?i)\b\w*medlem(?:mer|merne)?\b")  # "Øvrige medlemmer" have a seat
THERE = re.compile(
    r"(?i)\b(?:delt(?:og|ager|agere|agende)|mødedeltagere|til\s?stede|tilstedeværende|(?:frem)?mødt(?:e)?|fremmøde)\b"
)
# Labels within a list of members: offices, seats and ways of taking part
SEATED = re.compile(
    r"(?i)\b(?:(?:vice|over)?borgmester(?:en)?|\w*formand(?:en)?|formandskab(?:et)?|forperson|rådmænd|rådmand|\w*medlem(?:mer|merne)?|\w*repræsentant(?:er|erne)?"
    r"|\w*valgte?|\w*politikere?|parti(?:et|er)?|liste|gruppe|online|virtuelt|digitalt|fysisk|teams|video\w*|heraf|årsag|begrundelse)\b"
)


@lru_cache(maxsize=512)
def kind_of(label: str) -> str | None:
    """The field that the label opens.

    `in part` is absence from or presence at some items or hours, `goes on` a label within a list of members, `other` one that is not known;
    None where the words are no label but a person or a party with what is said of them.
    """
    if THERE.search(label) and ALL_BUT.search(label) and not find_voters(label):
        return "absent"
    if len(label.split()) > MOST_WORDS:
        return None
    named = {n.voter.kind for n in find_voters(f"{label},", replaced=True)} - {"group"}
    if "person" in named:
        return None
    known = _known(label)
    if known and PART.search(label):
        return "in part" if known in ("absent", "excused") or THERE_FOR_PART.match(label) else "other"
    if named and known not in ("absent", "excused"):
        return None
    if known:
        return known
    if find_bodies(label):
        return "present" if label.lower().startswith("fra ") else "goes on"
    return "other"


def _known(label: str) -> str | None:
    if DISQUALIFIED.fullmatch(label):
        return "disqualified"
    if "inhabil" in label.lower():
        return "remarks"  # "Fremmøde og inhabilitet": sentences of both, and no list
    if OFFICIALS.search(label) and not MEMBERS.search(label):
        return "staff"  # also those who are away
    elsewhere = FROM_ELSEWHERE.match(label)
    if elsewhere and not (MEMBERS.search(label) or find_bodies(label) or find_voters(elsewhere["where"])):
        return "staff"
    for kind, words in (("absent", UNEXCUSED), ("excused", EXCUSED), ("absent", ABSENT), ("deputies", DEPUTIES)):
        if words.search(label):
            return kind
    if BESIDE.search(label) and not MEMBERS.search(label):
        return "staff"
    if THERE.search(label):
        return "present"
    return "goes on" if SEATED.search(label) else None
