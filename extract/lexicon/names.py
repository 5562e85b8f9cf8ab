"""How names of persons are written: one pattern for all rooms that look for them."""

import re

# Words of a name: "Anne", "Gaarn-Larsen", "H.", "H.C.", "von", "v.", "T."
CAPITAL = "A-ZÆØÅÄÖÜÉÈÁÀÍÓÚÝÐÞÇĞİŞĆČŠŚŽŻŹŁĐÑÊÔ"
PART = rf"(?:(?:[{CAPITAL}]\.){{2,3}}(?=\s)|[{CAPITAL}][\w’'´`-]{{0,3}}\.|[{CAPITAL}][\w’'´`-]*)"  # the stop behind a long word ends more
# Words of names that are written short: "Finn Sdr. Omme", "Chr. Lund"; a full stop after them ends nothing
SHORT_FORMS = (
    "Sdr", "Ndr", "Nr", "Vr", "Skt", "Sct", "St", "Gl", "Ll", "Chr", "Kr", "Fr", "Th", "Joh", "Aa", "Alex", "Wm", "Jac", "Md", "Jr", "Sr",
)  # fmt: skip
NO_SHORT_FORM = "".join(rf"(?<!\b{form})" for form in SHORT_FORMS)  # before the full stop that ends a sentence
# Words written short in small letters, behind which a name or a title may stand: "vedr. Sund By"
ABBREVIATIONS = (
    "vedr", "jf", "jvf", "jfr", "nr", "ca", "pkt", "matr", "inkl", "ekskl", "evt", "hhv", "stk", "kap", "tlf", "afd", "kgl", "fhv",
    "pr", r"bl\.a", r"f\.eks",
)  # fmt: skip
# What a sentence begins with behind a letter that may be an initial: "gruppe A. Der gives"; not "Ole P. Holm"
_OPENS = (
    r"(?:Der|Det|Dette|Den|De|Disse|En|Et|I|Ingen|Alle|Begge|Resten|Godkendt|Vedtaget|Tiltrådt|Punkt|Pkt|Ad|At|Hertil|Heraf|Samtidig|Dermed|Derudover|"
    r"Desuden|Endvidere|Til|For|Imod|Som|Ved|[A-ZÆØÅ][a-zæøå]+(?:(?<!s)en|et|erne))(?![\wæøå])"
)
# The full stop that ends a sentence: none of a word written short, and of an initial only before what opens a sentence
FULL_STOP = (
    r"(?=\.)"  # looked for first, since what stands before it takes long to ask
    + NO_SHORT_FORM
    + "".join(rf"(?<!\b{word})" for word in ABBREVIATIONS)
    + rf"(?:(?<!(?<![^\W\d])[{CAPITAL}])\.|\.(?=\s+{_OPENS}))"
)
PARTICLE = r"(?:af|de|den|der|van|von|la|el|al|bin|ibn|binti|ten|zu|du|dos|y|á|í|við|[vd]\.)"
GAP = r"[^\S\t]+"  # a name may go on in the next line, but not in the next cell
NAME = rf"{PART}(?:{GAP}(?:{PARTICLE}{GAP}){{0,2}}{PART}){{1,5}}"
FIRST_ONLY = PART
# "(V)", "(Ø)", "(UP-1)", ", V", "(Frie Liberale)", "(løsgænger)"
LETTER = r"[A-ZÆØÅ]{1,3}\d?(?:-\d)?"
AFFILIATION = rf"(?:\s*\(\s*[^()]{{0,40}}\s*\)|,\s*\(?{LETTER}\)?(?=\s*(?:[,.;]|$|\sog\s)))"
TITLE = (
    r"(?:(?:[Vv]ice|[Oo]ver)?[Bb]orgmester(?:en)?|[Rr]ådmand|[Ff]ormand(?:en)?|[Nn]æstformand(?:en)?|[Kk]ommunalbestyrelsesmedlem|"
    r"[Bb]yrådsmedlem|[Uu]dvalgsformand|[Rr]egionsrådsmedlem|[Ll]øsgænger|(?:[Uu]dvalgs|[Bb]estyrelses)?[Mm]edlem)\s+"
)
# "1. Anbefalet af Flemming Lund (V)": whom a decision names; nor is "Indretning af Havnen" a name
DECIDES = r"(?:Anbefal|Godkend|Tiltr|Vedtag|Indstil|Udsat|Forkast|Afvis|Drøft|Oversend|Imod\s|For\s)"
LISTED = re.compile(
    rf"^(?:(?:\d{{1,2}}|[a-zæøå])[.)]\s+)?(?!{DECIDES}|\w+(?:ing|else|ion)\s+af\s)(?:{TITLE})?(?:{NAME}){AFFILIATION}*"
    r"(?:(?:(?:\s*[,.–]|\s+-)\s*[a-zæøåA-ZÆØÅ]|\s+(?:pga\.?|på\s+grund\s+af|grundet)\s).{0,60})?$"
)
REASON = re.compile(r"^(?:pga\.?\s|på grund af\s)?[a-zæøå]+(?: [a-zæøå]+){0,2}$")
NONE = re.compile(r"(?i)^(?:ingen|ingen\.|-|–|intet|nej)\.?$")
PRESENCE_WORDS = re.compile(
    r"(?i)\b(?:deltog|deltager|deltage|mødte|fravær\w*|afbud|stedfortræder\w*|suppleant\w*|forfald|inhabil\w*|forlod|ankom|"
    r"til stede|udeblev|orlov|indkaldt|medvirkede|kom\s+kl)\b"
)


# "(UP-1)", ", løsgænger", "(uden for partierne)", behind a name
_NO_PARTY = r"(?:up|ufp|uden\s*for\s+parti(?:er|erne|et)?|løsgænger(?:e|en)?|lg)"
_IS_INDEPENDENT = re.compile(rf"(?i)\s*[(,]\s*{_NO_PARTY}\s*-?\d*\s*(?:[),.;]|$)")
_CALLED_INDEPENDENT = re.compile(r"(?i)\bløsgænger\s+$")
_FAR = 32  # characters


def is_said_independent(text: str, start: int, end: int) -> bool:
    """True where the text says of the name at these offsets that its bearer belongs to no party."""
    return (
        _IS_INDEPENDENT.match(text[end : end + _FAR]) is not None
        or _CALLED_INDEPENDENT.search(text[max(0, start - _FAR) : start]) is not None
    )


def is_name_list(text: str) -> bool:
    """True where the text is nothing but names, or says that there are none."""
    bare = text.strip(" •·-–\t.;")
    if not bare or NONE.match(bare):
        return True
    pieces = [p for p in re.split(r"\s*(?:,(?!\s*\(?[A-ZÆØÅ]{1,2}\)?(?:[,.]|$))|;|\bog\b|\bsamt\b)\s*", bare) if p]
    # After a name a few small words say why: "Anna Holm (V), tjenesterejse"
    return bool(pieces) and bool(LISTED.match(pieces[0])) and all(LISTED.match(p) or REASON.match(p) for p in pieces)


def is_about_presence(text: str) -> bool:
    """True where the line names persons or says who was there, left, came or stood in for whom."""
    return len(text) < 400 and (is_name_list(text) or PRESENCE_WORDS.search(text) is not None)
