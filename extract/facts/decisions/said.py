"""What the sentences of a unit say was decided, one after the other, without what is added or told of others."""

import re
from collections.abc import Sequence

from extract.facts.decisions.parts_off import ONE_OF_SEVERAL, is_of_its_own
from extract.facts.decisions.remarks_of_some import tells_view
from extract.facts.decisions.sentence_acts import ASSENTS, LIGHT, sentence_outcomes
from extract.facts.decisions.unwanted import wants_not
from extract.facts.sentences.actors import is_of_advisory_council
from extract.facts.sentences.motions import RESULT, is_moved
from extract.facts.sentences.passages import Sentence
from extract.facts.sentences.polarity import BUSINESS, REFUSING, outcome_said
from extract.facts.sides.subjects import begins_with_voter
from extract.lexicon.connectives import AT_ONCE

Said = tuple[str, str, int]  # an outcome, the rule that found it, and the number of its sentence
WANTS_NOT = "decisions.wants_not"
PUT_OFF = BUSINESS - {"forwarded"}
SETTLES_FIRST = ASSENTS | {"noted", "discussed"}
SHORT_ASSENT = 40  # characters of "Godkendt." or "Indstillingen blev godkendt."
ITS_OWN = re.compile(r"(?i)\bafslag\b|\bafslå\w*|\bafvis\w*|\bikke\s+(?:imødekom|bevilg)\w*|\bimødekom\w*\s+ikke\b")
# "Godkendt. Udvalget giver ikke tilskud til driften": what is refused beside it
NOT_BESIDE = re.compile(
    r"(?i)\bikke\s+(?:at\s|(?:[^\s.,;]+\s+){0,2}?\w*(?:tilskud|støtte|tilladelse|dispensation|midler|bevilling|lån|garanti)\b)|\bat\s+der\s+ikke\s+[a-zæøå]{3,}es\b"
)
# "Indsigelserne imødekommes ikke. Planen vedtages"
OBJECTIONS = re.compile(
    r"(?i)(?:de\s+\w+\s+|alle\s+|samtlige\s+)?(?:indsigelse|bemærkning|høringssvar|indvending|protest)\w*\s"
)
NAMES_POINT = re.compile(r"(?i)\b(?:indstilling|punkt|pkt|forslag)")
ABOUT_MATTER = re.compile(r"(?i)\b(?:indstillingen|sagen|ansøgningen)\b")
# "Formanden orienterede om: …": what follows is told, up to what the body itself does
THAT = re.compile(r",\s+at\s")
INFORMS = "outcome.stated.informed_about"
TELLS = "outcome.stated.told"
OFFICIAL = re.compile(
    r"(?i)^(?:borgmesteren|(?:\w*udvalgs)?formanden|administrationen|forvaltningen|direktionen|\w*direktøren)\b"
)
OWN_ACT = re.compile(
    r"(?i)(?:^|(?<=\d\. ))(?:herefter\s+|derefter\s+)?(?:(?:blev|er|var)\s+)?"
    r"(?:(?:orientering|redegørelse|indstilling|sag|punkt)(?:en|erne|et)\b|(?:et\s+)?\w*flertal"
    r"|\w*(?:byråd|udvalg|kommunalbestyrelse|magistrat|råd)(?:et|en)\b"
    r"|(?:ikke\s+)?(?:godkendt|tiltrådt|vedtaget|anbefales|indstilles|udsat|udsættes|drøftet|forkastet|afvist|taget|tages|til\s+efterretning|der\s+(?:er|var)\s+(?:enighed|flertal))\b)"
)
# Entries of a list and conditional sentences say more of what was decided, not what: "a. Ansøgningen imødekommes ikke".
LISTED = re.compile(r"^(?:[•·▪◦*–-]\s|[a-z][.)]\s)")
ANOTHER_ITEM = re.compile(
    r"(?i)^(?:dagsordens?punkt|punkt|pkt\.?|sag)\s*(?:nr\.?\s*)?\d{1,3}\b(?!\s*[.:)]|\s+(?:er|blev|var)\s+(?:dermed|hermed)\b|\s+(?:er\s+)?(?:vedtaget|forkastet|faldet)\s*\.?$)"
)  # "Punkt 1 var dermed forkastet" tells what became of the point that was put to the vote
# "Et mindretal ønskede sagen udsat", "Flere medlemmer ønskede sagen udsat"
SOME = re.compile(
    r"(?i)^(?:(?:et\s+)?mindretal|(?:flere|enkelte|nogle|visse|to|tre|fire)\s+(?:\w*medlemmer|partier|af\s+(?:medlemmerne|partierne))\b)"
)
WISHED = re.compile(r"(?i)\bønske(?:r|de)\b")
# "… om at tage punkt 9 af dagsordenen, hvilket der ikke var enighed om": nothing came of it
NOT_AGREED = re.compile(
    r"(?i),\s+hvilket\s+der\s+(?:\w+\s+)?ikke\s+(?:var|er|blev)\s+(?:enighed|tilslutning|opbakning|flertal)\b"
)
# "Procedureforslaget blev tiltrådt og sagen udsat": what followed from the assent
FOLLOWED = re.compile(
    r"(?i)\b(?:og|hvorefter|hvormed)\s+(?:sagen|punktet)\s+(?:(?:er|blev)\s+)?(?:(?:dermed|herefter|derfor)\s+)?"
    r"(?:udsat|udskudt|udsættes|tilbagesendt)\b"
)
# "Indstillingen blev tiltrådt, og ansøgningen blev ikke imødekommet": what follows from the assent
THEREBY_REFUSED = re.compile(
    r"(?i)(?:(?:\w+s\s+)?indstilling(?:en|erne)\s+(?:(?:blev|er|var)\s+)?(?:godkendt|tiltrådt|vedtaget|fulgt)"
    r"|(?:[^\s.,;]+\s+){1,3}?(?:følger|fulgte|godkender|godkendte|tiltræder|tiltrådte|vedtog)\s+(?:\w+s\s+)?indstilling(?:en|erne)),?\s+(?:og|hvorefter|hvormed)\s+"
    r"(?:der\s+(?:gives|meddeles|blev\s+givet)\s+(?:\w+\s+)?afslag|(?:ansøgning|anmodning|dispensation|klage|tilladelse)(?:en|erne)\s)"
)
WHETHER_DISQUALIFIED = re.compile(r"(?i)\b(?:om|hvorvidt)\s[^.;]{0,80}?\b(?:in)?habil")  # "drøftede, om hun er inhabil"
# "Byrådet forkastede et forslag om udsættelse og vedtog dernæst indstillingen": it is the motion that fell
THEN_ADOPTED = re.compile(
    r"(?i)\b(?:forkastede|nedstemte|afviste)\s+(?:et|\S+s)\s+(?:\w+\s+)?\w*forslag\b[^.;]*\bog\s+(?:vedtog|godkendte|tiltrådte)\s+(?:\w+\s+)?(?:\w+s\s+)?indstilling(?:en|erne)?\b"
)
NUMBER = re.compile(r"\b\d{1,2}\b")
# "Ønsket om en ny høring blev imødekommet. Sagen udsat": what somebody wished for, and not the matter
WISH_GRANTED = re.compile(r"(?i)(?:(?:et|det|dette)\s+)?ønske(?:t)?\s+(?:om|fra)\s[^.;]*\b(?:imødekom|efterkom)\w*")
MOVES = re.compile(
    r"(?i)\b(?:foreslog|(?:stillede|fremsatte)\s+(?:\w+\s+){0,2}?\w*forslag)\b(?!\s+(?:at\s+)?(?:følge|godkende)\b)"
)
# "Tilbuddet fra X blev forkastet. Indstillingen godkendt.": all that was put forward is adopted, whatever else fell
ADOPTS_WHOLE = re.compile(
    r"(?i)(?:herefter\s+(?:blev\s+)?)?indstilling(?:en|erne)\s+(?:(?:blev|er|bliver)\s+)?(?:(?:herefter|dermed|derefter|enstemmigt)\s+)*(?:godkendt|tiltrådt|vedtaget|anbefales|godkendes|tiltrædes|vedtages)\s*\.?\s*"
)
NAMES_PUT = re.compile(r"(?i)\bindstilling|\b(?:punkt|pkt)\b|\bforslag|\d")
OF_MINUTES = re.compile(
    r"(?i)(?:(?:godkendt|godkendte?s)\s+(?:blev|er)\s+)?(?:mødets\s+)?(?:referatet|protokollen|dagsordenen)\b[^.,;]*\W*$"
)
OF_CASE = re.compile(r"(?i)(?:nærværende\s+|denne\s+)?(?:sag(?:en)?|indstilling(?:en|erne))\b")
# "Hvis naboerne klager, …", "Skulle naboerne klage, udsættes …", "Bliver planen forkastet, bortfalder sagen"
CONDITION = re.compile(
    r"(?i)^(?:(?:når|hvis|såfremt|i\s+tilfælde\s+af)\b|(?:bliver|skulle|kommer|opnås|viser)\s[^.,;:]{3,100},\s+(?:så\s+)?[a-zæøå]+(?:s|er)\s)"
    # "Godkendes projektet af Vejdirektoratet, kan anlægget begynde"
    r"|^[a-zæøå]{4,}es\s+(?:[a-zæøå]+(?:en|et|erne)|det|den|der)\s[^.,;:]{3,100},\s+(?:så\s+)?(?:kan|skal|vil|må|bør|bliver|[a-zæøå]{3,}es)\s"
    r"|^[a-zæøå]{4,}es\s+(?:[a-zæøå]+(?:en|et|erne)|det|den),\s+(?:så\s+)?(?:kan|skal|vil|må|bør|bliver|[a-zæøå]{3,}es)\s"
)


def said_in(sentences: Sequence[Sentence]) -> list[Said]:
    """What the sentences say was decided, with the rule and the sentence's number; without what is added or told of others."""
    leading = [
        (n, s)
        for n, s in enumerate(sentences)
        if not (n and (_says_more(s.text, sentences[0].text) or is_of_advisory_council(s.text)))
        and not (sentences[1:] and (tells_view(s) or _is_of_minutes(n, sentences)))
        and not (CONDITION.match(s.text) or NOT_AGREED.search(s.text))
    ]
    if LISTED.match(sentences[0].text) and not any(sentence_outcomes(s) for _, s in leading):
        leading = list(enumerate(sentences))  # nothing but a list: its entries say what was decided
    found = [(_wish(o, s), rule, n) for n, s in leading for o, rule in sentence_outcomes(s)]
    found = [f for f in found if not (f[0] in ASSENTS and FOLLOWED.search(sentences[f[2]].text))]
    told = next((n for _, rule, n in found if _informs(rule, sentences[n])), len(sentences))
    found = [f for f in found if f[2] <= told or OWN_ACT.search(sentences[f[2]].text)]
    if all(o in LIGHT - {"noted"} or o in ("tasked", "proposal") for o, _, _ in found):
        unwanted = [n for n, s in leading if wants_not(s, first=n == 0)]
        found = [f for f in found if not (f[0] == "tasked" and f[2] in unwanted)]
        found += [("rejected", WANTS_NOT, n) for n in unwanted]
    if all(n and is_of_its_own(o, sentences[n].text) for o, _, n in found):
        found = [*((o, rule, 0) for o, rule in _in_own_words(sentences[0])), *found]
    found = [f for f in found if not (f[0] == "discussed" and WHETHER_DISQUALIFIED.search(sentences[f[2]].text))]
    found = [f for f in found if not (f[0] in REFUSING and THEN_ADOPTED.search(sentences[f[2]].text))]
    found = [f for f in found if not (f[0] in REFUSING and THEREBY_REFUSED.match(sentences[f[2]].text))]
    whole = next((n for o, _, n in found if o in ASSENTS and ADOPTS_WHOLE.fullmatch(sentences[n].text)), 0)
    found = [f for f in found if not (f[0] in REFUSING and f[2] < whole and not NAMES_PUT.search(sentences[f[2]].text))]
    if any(o in PUT_OFF for o, _, _ in found):
        found = [f for f in found if not (f[0] in ASSENTS and WISH_GRANTED.match(sentences[f[2]].text))]
    if any(o in ASSENTS for o, _, _ in found):
        found = [f for f in found if not (f[0] in REFUSING and OBJECTIONS.match(sentences[f[2]].text))]
    return _of_the_motion_alone(_without_motion_before(found, sentences), sentences)


def _without_motion_before(found: Sequence[Said], sentences: Sequence[Sentence]) -> list[Said]:
    """Without the refusal of what somebody moved before the matter was assented to: "V foreslog udsættelse, hvilket blev afvist. Vedtaget"."""
    assented = max((n for o, _, n in found if o in ASSENTS), default=0)
    return [
        f
        for f in found
        if not (
            f[0] in REFUSING
            and f[2] < assented
            and any(MOVES.search(s.text) for s in sentences[max(0, f[2] - 1) : f[2] + 1])
        )
    ]


def _is_of_minutes(at: int, sentences: Sequence[Sentence]) -> bool:
    """True for "Referatet fra sidste møde blev godkendt. | Sagen udsættes": the minutes or the agenda, before what becomes of the case."""
    of_case = any(OF_CASE.match(s.text) and sentence_outcomes(s) for s in sentences[at + 1 :])
    return of_case and OF_MINUTES.match(sentences[at].text) is not None


def _informs(rule: str, sentence: Sentence) -> bool:
    """True where the body is told of something: "Formanden orienterede om …", "Borgmesteren oplyste, at …"."""
    return rule == INFORMS or (rule == TELLS and OFFICIAL.match(sentence.text) is not None)


def _in_own_words(sentence: Sentence) -> list[tuple[str, str]]:
    """What a sentence decides that names the act itself: "Arrangementet gennemføres som hidtil"."""
    that = THAT.search(sentence.text)  # "kan ikke afvise, at skolen | lukkes"
    limit = sentence.span.start + (that.start() if that else len(sentence.text))
    acts = [f for f in sentence.outcomes if f.sets.get("form") == "act" and f.span.start < limit]
    return [(said, f.rule) for f in acts[:1] if (said := outcome_said(f, sentence))]


def _of_the_motion_alone(found: Sequence[Said], sentences: Sequence[Sentence]) -> list[Said]:
    """Without what a member's motion goes on to ask for in the same paragraph: "Herudover skal forvaltningen …"."""
    moved = bool(found) and found[0][0] == "proposal" and found[0][2] == 0
    if moved and sentences[0].text.endswith(":"):  # its words stand below, and what became of it behind them
        return [f for f in found if f[2] == 0 or RESULT.match(sentences[f[2]].text)]
    if not (moved and begins_with_voter(sentences[0])):
        return list(found)
    same_paragraph = next((n for n, s in enumerate(sentences) if n and s.opens_line), len(sentences))
    return [f for f in found if not (0 < f[2] < same_paragraph and f[0] in ("tasked", "stated"))]


def of_what_was_first(found: Sequence[Said], sentences: Sequence[Sentence]) -> Sequence[Said]:
    """Without what later sentences turn away or put off of their own, where the first assents.

    "Godkendt. Der gives afslag til koret", "Godkendt. Sag nr. 20 trækkes. Den genfremlægges i maj."
    """
    first = {o for o, _, n in found if n == 0}
    found = _without_motion_beside(first, found, sentences)
    first -= {"discussed"} if first & ASSENTS else set()
    if not first or not first <= ASSENTS | {"appointed"}:
        return found
    short = len(sentences[0].text) < SHORT_ASSENT

    def is_beside(outcome: str, at: int) -> bool:
        text = sentences[at].text
        own = ITS_OWN.search(text) or (short and NOT_BESIDE.search(text) and not NAMES_POINT.search(text))
        refuses = outcome in REFUSING and own is not None
        apart = ONE_OF_SEVERAL.match(text) or (AT_ONCE.search(text) and ABOUT_MATTER.search(text) is None)
        return outcome in PUT_OFF or (refuses and (short or apart is not None))

    return [f for f in found if not (f[2] > 0 and is_beside(f[0], f[2]))]


def _without_motion_beside(first: set[str], found: Sequence[Said], sentences: Sequence[Sentence]) -> Sequence[Said]:
    """Without the fate of what somebody moved after the matter was settled: "Godkendt. V foreslog seks udvalg, hvilket ikke kunne tiltrædes"."""
    refused = [n for o, _, n in found if n and o in REFUSING]
    if not refused or not first or not first <= SETTLES_FIRST:
        return found
    moved = next((n for n in range(1, max(refused) + 1) if is_moved(sentences[n].text)), None)
    if moved is None:
        return found
    return [f for f in found if not (f[0] in REFUSING and moved <= f[2] <= moved + 1)]


def _says_more(text: str, first: str) -> bool:
    """True for a later sentence that lists entries, or tells the fate of another agenda item than was put to the vote `first`."""
    if text.startswith("at ") or LISTED.match(text):
        return True
    other = ANOTHER_ITEM.match(text)
    numbers = set(NUMBER.findall(text[: other.end() + 3])) if other else set()
    return other is not None and not ("afstemning" in first and numbers and numbers <= set(NUMBER.findall(first)))


def _wish(outcome: str, sentence: Sentence) -> str:
    """What a single member or party wants is put forward, not decided."""
    if SOME.match(sentence.text):
        return "proposal"
    if outcome in REFUSING and tells_view(sentence):
        return "proposal"
    wished = outcome == "tasked" or (outcome in BUSINESS and WISHED.search(sentence.text))
    return "proposal" if wished and begins_with_voter(sentence) else outcome
