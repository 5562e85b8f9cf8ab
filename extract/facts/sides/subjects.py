"""Which of the voters around the words of a side take it: those that are the subject before them, or the list after them."""

import re
from collections.abc import Sequence

from extract.facts.sentences.passages import Sentence
from extract.facts.voters.find import find_voters
from extract.facts.voters.named import Named
from extract.lexicon.names import CAPITAL

# What may stand between and beside voters in a subject or a list.
JOINING = (
    r"et|det|flertal|flertallet|mindretal|mindretallet|i|af|udvalget|udvalg|byrådet|rådet|kommunalbestyrelsen|bestående|og|samt|stemte|følgende|medlemmer|medlem|fra|de|den|"
    r"ad|at|pkt|punkt|\d+[a-z]?|stemmer|herefter|som|der|dog|repræsentanterne|repræsentant|partierne|partiet|listerne|mandater|udvalgets|alt|ialt|begge|alle|"
    r"to|tre|fire|fem|seks|syv|otte|ni|borgmester|viceborgmester|rådmand|formand|næstformand|udvalgsformand|gruppen|grupper|ligeledes|desuden|endvidere|"
    r"herunder|samtlige|(?:udvalgs|byråds|regionsråds|kommunalbestyrelses)?medlem(?:met|merne|mer)?|borgmesteren|formanden|hhv|henholdsvis|øvrige|løsgænger|løsgængerne|uden|for|på|kun|alene|parti|partierne|liste|(?:byråds|regionsråds|parti|valg)?grupper?(?:ne)?|lister|forslagsstiller(?:en|ne)?|andet|andre|stort|bredt|smalt|snævert|både|såvel|også|derudover|nemlig"
)
AROUND = re.compile(rf"(?ix)\b(?:{JOINING})\b|[\s,.:;()+–/\[\]*•-]")
# Words with which somebody speaks, and then of nobody else: "ønskede ført til protokol, at han"
SAYS = r"""(?:beklage[rd]e?|oplys(?:er|te)|bemærke(?:r|de)|tilkendegiver|tilkendegav|meddel(?:er|te)|erklære(?:r|de)|
    tilføje(?:r|de)|understrege(?:r|de)|anføre(?:r)?|anførte|præciserede|(?:ønske(?:r|de)|fik|bad\s+om)\s+(?:det\s+)?(?:at\s+få\s+)?(?:det\s+)?(?:(?:til)?ført\s+(?:til\s+)?\w*protokol\w*|noteret|anført|protokolleret|præciseret)|gør\s+opmærksom\s+på|gjorde\s+opmærksom\s+på|konstaterede)"""
OF_ITSELF = r",?\s+at\s+(?:hun|han|de|partiet|gruppen|vi|man|denne|disse|listen)"
TO_PROTOCOL = re.compile(rf"(?ix)\s+(?=ønske|fik|bad){SAYS}{OF_ITSELF}\s*$")
# What may stand between a subject and its verb: "Anna Holm (Ø) har fortsat …", "…, at hun …", a clause between commas.
LINK = re.compile(
    rf"""(?ix)^\)?\s*
        (?: \([^()]*\)\s* )?
        (?: ,\s+(?:der|som|hvis)\s[^,]{{1,120}},\s* )?
        (?: ,\s+(?:løsgænger|uden\s+for\s+parti(?:erne)?),\s* )?
        (?: ,?\s*(?:
            {SAYS}
            {OF_ITSELF}
          | har|havde|er|var|vil|vil\s+fortsat|fortsat|også|ligeledes|dog|herefter|derefter|derfor|begge|alle|alle\s+\w+|samt|selv|således
          | imidlertid|i\s+stedet|her|som|der|de|ad|at|pkt\.?|punkt|\d+|[.:]
          | (?:i|af)\s+(?:udvalget|byrådet|kommunalbestyrelsen|regionsrådet|rådet|bestyrelsen)|tre|to|fire|begge\s+\w
          | som\s+(?:den|det|de)\s+eneste
          | desuden|endvidere|derudover|nu|henholdsvis|herimod|derimod
        )\s* )*
        [\s,:.–-]*$"""
)
# "Anna Holm (O) ønsker mere grønt, men …": the verb after "men" or "og" has the subject with which the clause began.
ONE_SUBJECT = re.compile(r"(?i)\b(?:men|og)\s+(?:dog\s+|derfor\s+|herefter\s+)?$")
# Brackets, and names that nobody knows, break no list.
UNKNOWN = re.compile(rf"\([^()]*\)|\([^()]*$|^[^()]*\)|\b[{CAPITAL}][\w-]*")
ASKED = re.compile(r"(?i)\b(?:om|hvorvidt|hvorfor|hvordan|hvem|når)\s+(?:liste\s+|gruppe\s+)?\(?$")
RESULT = re.compile(
    r"(?i)\W*(?:(?:indstillingen|forslaget)\s+(?:blev\s+|er\s+)?)?(?:godkendt|vedtaget|tiltrådt|anbefal(?:es|et)|forkastet)\s*,\s*(?:idet\s+|men\s+|dog\s+)?"
)
OUTSIDE = re.compile(
    r"(?i)\W*(?:forvaltning|administration|direktør|direktion|borger|nabo|regering|kommunen\b|KL\b)\w*"
)
REPORTED = re.compile(r"(?i)\bat\s+(?:liste\s+|gruppe\s+)?\(?$")
VOTES = re.compile(
    r"(?i)\b(?:deltog\s+ikke|ikke\s+deltog|stem(?:te|mer)\s+(?:(?:i\s?)?mod|nej|for|ja)|undlod|undlader|(?:kan|kunne)\s+ikke|ikke\s+(?:kan|kunne)|tager\s+forbehold|tog\s+forbehold|(?:afventer|tager)\s+(?:først\s+)?stilling)\b"
    r"|\b(?:er|var)\s+imod(?=\s*(?:[.,;]|$|(?:indstillings)?(?:punkt|pkt)\b|indstillingen\b|forslaget\b))"
)
LIST_LEADS = re.compile(r"(?i)(?:(?:byråds|valg)?gruppe(?:n|rne)?|listen?|listerne)\s+")  # "Gruppe A"
# "A indstiller Anna Holm (V)": a candidate, and no side on the matter
NOMINATES = re.compile(
    r"(?:indstill\w+|anbefal\w+|støtte\w*)\s+(?:(?:som|til)\s+\w+\s+)?(?!Byråd|Kommunal|Økonomi|Udvalg|Regions|Magistrat|Indstilling|Forvaltning|Administration)[A-ZÆØÅ][\w-]+\s+[A-ZÆØÅ][\w-]+(?:\s*\(|\s*[.,]|\s+(?:som|til|og)\b|$)"
)
CLOSED = re.compile(r"(?i)\b(?:og|samt)\s*$")


def only_voters(text: str, voters: Sequence[Named], at: int) -> bool:
    """True where the text, which begins at offset `at`, holds voters and words that count or join them, and nothing else."""
    return not AROUND.sub("", _blanked(text, voters, at))


def subject_before(text: str, voters: Sequence[Named], at: int, *, opens: bool = True) -> list[Named]:
    """The voters at the text's end that can be the subject of what follows it; none where other words come between.

    `opens` is False where the text goes on from an earlier side, so that what it begins with belongs to that one.
    Of "Anbefales af V og C, Ruth Falk (Ø)" it is Ruth Falk alone: a list that "og" has closed ends there.
    """
    if not voters:
        return []
    if not LINK.match(text[voters[-1].span.end - at :]):
        begins = list_after(text, voters, at)
        alone = len(begins) == len(voters) and not AROUND.sub("", text[: voters[0].span.start - at])
        return begins if alone and ONE_SUBJECT.search(text) else []
    first = len(voters) - 1
    while first > 0 and not AROUND.sub("", text[voters[first - 1].span.end - at : voters[first].span.start - at]):
        first -= 1
    group = _without_speaker(text, list(voters[first:]), at)
    prefix = text[: group[0].span.start - at]
    if (
        ASKED.search(prefix)
        or (opens and _is_somebody_else(prefix, group))
        or _tells_of_others(prefix, voters[:first], group)
    ):
        return []
    if AROUND.sub("", text[: group[0].span.start - at]):
        group = _after_closed_list(text, group, at)
    return group


def _without_speaker(text: str, group: list[Named], at: int) -> list[Named]:
    """ "Protokollat fra Venstre: Venstre stemmer for": who speaks is named before the colon, and once more."""
    k = next((k for k in range(1, len(group)) if ":" in text[group[k - 1].span.end - at : group[k].span.start - at]), 0)
    return group[k:] if k and group[k - 1].voter == group[k].voter else group


def _is_somebody_else(prefix: str, group: Sequence[Named]) -> bool:
    """True for one named in apposition to what is no office of the body: "Ejeren af Engvej 4, Anna Holm, kan ikke …"."""
    outsider = prefix.rstrip().endswith(",") and AROUND.sub("", prefix) and not RESULT.fullmatch(prefix)
    return bool(outsider) and all(v.voter.kind == "person" and v.voter.party is None for v in group)


def _tells_of_others(prefix: str, before: Sequence[Named], group: Sequence[Named]) -> bool:
    """True where one member says how another party voted: "Kim Vang (O) bemærkede, at V stemte imod"."""
    if not REPORTED.search(prefix):
        return False
    if not before:
        return OUTSIDE.match(prefix) is not None
    return not {v.voter.party for v in group} <= {v.voter.party for v in before}


def before_protocol(text: str) -> str:
    """The text without "ønskede ført til protokol, at han", with which its subject speaks of itself."""
    return TO_PROTOCOL.sub("", text)


def list_after(text: str, voters: Sequence[Named], at: int) -> list[Named]:
    """The voters of a list at the text's beginning, up to the first words that join none: "Imod stemte A og B, som beklager …"."""
    taken: list[Named] = []
    for named in voters:
        gap = text[(taken[-1].span.end - at if taken else 0) : named.span.start - at]
        if not taken and ":" in gap:
            gap = gap[gap.rindex(":") :]
        if AROUND.sub("", UNKNOWN.sub("", gap)) and not _carries_exceptions(gap, taken):
            break
        taken.append(named)
    return taken


def _carries_exceptions(gap: str, taken: Sequence[Named]) -> bool:
    """True where the words between two voters are those of the members that the first leaves out."""
    return bool(taken) and bool(taken[-1].left_out) and len(gap) < 200


def _after_closed_list(text: str, group: list[Named], at: int) -> list[Named]:
    """The voters after the last list that "og" closes with a comma behind it."""
    for k in range(len(group) - 1, 1, -1):
        gap = text[group[k - 1].span.end - at : group[k].span.start - at]
        inner = text[group[k - 2].span.end - at : group[k - 1].span.start - at]
        if gap.strip() == "," and CLOSED.search(inner):
            return group[k:]
    return group


def _blanked(text: str, voters: Sequence[Named], at: int) -> str:
    rest = list(text)
    for named in voters:
        for k in range(max(0, named.span.start - at), min(len(rest), named.span.end - at)):
            rest[k] = " "
        for out in named.left_out:
            found = text.find(out.name)
            if found >= 0:
                rest[found : found + len(out.name)] = " " * len(out.name)
    return "".join(rest)


CANNOT = re.compile(r"(?i)\s*k(?:an|unne)\s+(?P<who>(?-i:[A-ZÆØÅ(])[^.;:]{0,120}?)\s+(?:dog\s+)?ikke\b")


def begins_with_name(text: str) -> bool:
    """True where the words begin with a person or a party."""
    voters = find_voters(text[:80])
    return bool(voters) and voters[0].span.start <= 3


def takes_side(text: str) -> bool:
    """True where the words begin with voters who vote, abstain or cannot support."""
    if re.match(r"(?i)\s*(?:stem(?:te|mer)|undl(?:od|ader)\s+(?-i:[A-ZÆØÅ]))\b", text):
        return True  # "dog stemte Liste Ø imod", "dog undlod B at stemme"
    inverted = CANNOT.match(text)  # "dog kan Liste Ø ikke støtte det"
    if inverted:
        return only_voters(inverted["who"], find_voters(inverted["who"]), 0)
    found = VOTES.search(text)
    voters = find_voters(text[: found.start()]) if found else []
    return bool(voters) and only_voters(text[: found.start()] if found else "", voters, 0)


def begins_with_voter(sentence: Sentence) -> bool:
    """True where the sentence opens with a voter, as the lines below "Imod stemte:" do."""
    voters = find_voters(sentence.text[:120], sentence.span.start, sentence.local)
    if not voters:
        return False
    led = LIST_LEADS.match(sentence.text)
    return voters[0].span.start - sentence.span.start <= (led.end() if led else 3)


def nominates(sentence: Sentence) -> bool:
    """True where the sentence opens with voters who put somebody forward."""
    start = sentence.span.start
    return any(NOMINATES.match(sentence.text, f.span.start - start) for f in sentence.sides) and begins_with_voter(
        sentence
    )
