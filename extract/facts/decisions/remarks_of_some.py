"""Remarks that a member or a group has written into the minutes: they say what these think, and decide nothing."""

import re

from extract.facts.sentences.passages import Sentence
from extract.facts.sides.subjects import begins_with_voter, only_voters
from extract.facts.voters.find import find_voters

TO_MINUTES = re.compile(
    r"(?i)\b(?:følgende\s+)?(?:protokol)?bemærkning(?:er)?\b.*\b(?:tilført|til\s+protokol\w*|protokol\w*)|\b(?:protokol|mindretals)(?:bemærkning|udtalelse|tilførsel)|\btil\s+protokol"
    r"|\btil(?:ført|føjet|føje|føre)\s+(?:til\s+)?(?:protokol|referat)\w*|\bønske\w*\s+(?:\w+\s+){0,2}?anmærke[td]?\b|\bprotokollere[rt]?\b"
)
# "Protokoltilførsel fra Liste Ø: …": nobody is the subject, and what stands behind the colon is theirs
HEADED = re.compile(
    r"(?i)^(?:(?:protokol|mindretals|sær)(?:bemærkning|udtalelse|tilførsel)|protokollat|stemmeforklaring|bemærkning\s+til\s+protokollen)(?:en|er)?\s+fra\s+[^:]{1,80}:"
)
# what the meeting says again after a statement that stands below its head
RESUMES = re.compile(
    r"(?i)(?:herefter|derefter|dernæst|\w*indstilling|byrådet|kommunalbestyrelsen|\w*udvalget|formanden|borgmesteren|sagen|punkt|pkt|ad\b|\d+[.)]|godkend"
    r"|vedtag|anbefal|tiltr|udsat|forslaget|afstemning|(?:for|i?mod)\s+stem|undlod|fraværende|afbud|(?:protokol|mindretals|sær)\w+\s+fra\b)"
)
# "Et mindretal (2 medlemmer) ønsker at give tilladelse"
MINORITYS_VIEW = re.compile(
    r"(?i)^(?:et\s+)?mindretal(?:let)?\b(?:\s+(?:i|på|af)\s+\w+)?(?:\s*\([^()]{1,80}\))?\s+(?:ønske(?:r|de)|fandt|finder|mente|mener|foretrækker|foretrak)\b"
)
WORDS = ("mindretal", "protokol", "referat", "anmærke", "særud", "stemmefork")
# "med forbehold fra Venstre", "dog mod 2 stemmer (O)"
OF_WHOM = re.compile(r"(?i)(?:fra|af)\s+(?=(?-i:[A-ZÆØÅ(]))")  # "med forbehold | fra Liste Ø"
WHO_APART = re.compile(
    r"(?i)(?:med\s+)?(?:et\s+)?forbehold\s+(?:fra|af)\b|i?mod\s+(?:\S+s\s+)?(?:\d+\s+)?stemme|(?:har|havde)\s+(?-i:[A-ZÆØÅ])[^.,;]{0,60}?\s+taget\s+forbehold\b"
)
WHO_JOINS = re.compile(
    r"(?:[A-ZÆØÅ]{1,2}(?:,\s*|\s+og\s+))*[A-ZÆØÅ]{1,2}\s+(?i:tilslutte\w*\s+sig|støtte\w*|stemte\s+for)\b[^,;]*$"
)
# "idet V gerne havde set en anden linjeføring": what one side would have liked changes nothing
VIEW = re.compile(
    r"(?i)\s*(?:(?:dog|også|fortsat|imidlertid)\s+)?(?:gerne|bemærke[rd]e?|bemærker|finder|fandt|mener|mente|ser|så|havde\s+(?:gerne|foretrukket|ønsket)"
    r"|ønske(?:r|de)|foretrækker|foretrak|undrer|beklager|beklagede)\b"
)
THEIR_VIEW = re.compile(
    r"[^.;]{1,80}?\s(?:(?:beklager|beklagede|undrer\s+sig|undrede\s+sig|ærgrer\s+sig|noterer\s+sig|bemærkede|bemærker)(?:\s+\w+)?,?\s+(?:at|over)"
    r"|(?:ønske(?:r|de)|mener|mente|synes|fandt|finder)\s+(?:\w+\s+)?ikke,?\s+(?:at|sagen|punktet|forslaget)"
    r"|(?:mener|mente|synes|syntes|fandt|finder),?\s+at\s[^.;,]{1,60}?\s(?:bør|burde|skulle)(?:\s(?:være|have\s+været))?)\s"
    # "Ø ønsker ikke, at sagen udsættes"
)
# "Flere medlemmer pegede på, at udvidelsen bør afvises", "Andre fandt udgiften for stor"
MEMBERS_VIEW = re.compile(
    r"(?i)(?:(?:(?:flere|nogle|enkelte|andre|et|et\s+enkelt|to|tre)\s+(?:af\s+(?:udvalgets|byrådets)\s+)?medlem(?:mer|merne)?|nogle|andre|enkelte)\s+"
    r"(?:pegede\s+på|peger\s+på|mente|mener|fandt|finder|udtrykte|gav\s+udtryk|anførte|fremhævede|argumenterede|undrede|spurgte|bemærkede|nævnte|så\s+gerne))\b"
)
LETTER_OPENS = re.compile(r"(?:(?:Liste|Gruppe)\s+)?[A-ZÆØÅ]{1,2}\s+[a-zæøå]")  # "F mente, at planen burde være afvist"
LETTERS_VIEW = re.compile(rf"(?:(?:Liste|Gruppe)\s+)?[A-ZÆØÅ]{{1,2}}\b{VIEW.pattern.removeprefix('(?i)')}")


def is_remark_of_some(sentence: Sentence) -> bool:
    """True for "Ruth Falk (F) ønskede tilført protokollen, at …" and "Protokoltilførsel fra F: …"; a plain search goes first."""
    low = sentence.text.lower()
    if not any(word in low for word in WORDS):
        return False
    if HEADED.match(sentence.text) or MINORITYS_VIEW.match(sentence.text):
        return True
    return TO_MINUTES.search(sentence.text) is not None and begins_with_voter(sentence)


def heads_statement(sentence: Sentence) -> bool:
    """True for "Mindretalsudtalelse fra F:", whose words stand on the lines below."""
    return sentence.text.endswith(":") and HEADED.match(sentence.text) is not None


def resumes_minutes(sentence: Sentence) -> bool:
    """True where a line below such a head is the meeting's own again: "Herefter satte formanden …"."""
    return sentence.opens_line and RESUMES.match(sentence.text) is not None


def tells_view(sentence: Sentence) -> bool:
    """True for "Venstre beklager, at ændringsforslaget ikke blev vedtaget" and "Flere medlemmer mente, at sagen bør afvises"."""
    if MEMBERS_VIEW.match(sentence.text):
        return True
    their = THEIR_VIEW.match(sentence.text) is not None
    return their and (begins_with_voter(sentence) or LETTER_OPENS.match(sentence.text) is not None)


def only_tells_who(remark: str) -> bool:
    """True for who stands apart from what was decided, or joins in it: "med forbehold fra Venstre", "idet V og C tilsluttede sig"."""
    if WHO_APART.match(remark) or WHO_JOINS.match(remark):
        return True
    if LETTERS_VIEW.match(remark):
        return True
    of = OF_WHOM.match(remark)
    remark = remark[of.end() :] if of else remark
    voters = find_voters(remark) if remark[:1].isupper() else []
    if not voters or only_voters(remark, voters, 0):
        return bool(voters)
    return voters[0].span.start == 0 and VIEW.match(remark, voters[-1].span.end) is not None
