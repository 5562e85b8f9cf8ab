"""What one sentence of a decision decides: its main clause, and the act that a verb of deciding has as its complement."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extract.facts.decisions.motion_fates import asks_for, fate_of_motion
from extract.facts.decisions.refused_to import refused_to
from extract.facts.decisions.remarks import RECOMMENDING, REMARK
from extract.facts.sentences.actors import corrects_minutes, is_anothers_stand, is_of_an_office, is_of_another_meeting
from extract.facts.sentences.motions import asked_by_motion, is_motion_titled
from extract.facts.sentences.passages import Found, Sentence
from extract.facts.sentences.polarity import BUSINESS, outcome_said
from extract.facts.sentences.purposes import is_of_purpose
from extract.facts.sides.minorities import others_want

DECIDED = "outcome.approved.decided"
SPECIFIC = {
    "withdrawn",
    "postponed",
    "returned",
    "forwarded",
    "rejected",
    "not_recommended",
    "appointed",
    "recommended",
    "procedural",
    "noted",
}
# "Anbefales, at der ikke arbejdes videre": passed on against it; what is recommended "derudover" is another thing
COUNSELS_AGAINST = re.compile(
    r"(?i)^(?:\s+(?!(?:med\s+(?:(?:en|den|de|et|det|\w+e)\s+)?(?:bemærk|tilføj|ændr|præcis|forbehold|betingel|forudsæt|anbefal|opfordr|ønske|rettels|komment|tilkende|vilkår|justering)"
    r"|under\s+(?:den\s+)?forudsætning|(?:idet|dog|fordi|da|når|hvis|såfremt|derudover|herudover|desuden|endvidere|yderligere|ligeledes)\b))[^\s,.]+){0,9}?(?:,\s+(?:med|under)\s[^,.]*)?(?<!\stil)(?<!\saf),?\s+at\s+(?:[^\s,.]+\s+){1,3}?ikke\b(?!\s+(?:alene|kun|blot)\b)"
    r"|^\s+om\s+ikke\s+at\b"  # "sendes til Byrådet med anbefaling | om ikke at bygge"
)
# Between a verb of deciding and what is decided: "vedtog | med 15 stemmer for og 10 imod | at udsætte sagen"
VOTED = (
    r"(?:\s+(?:byrådet|kommunalbestyrelsen|regionsrådet|borgerrepræsentationen|\w*udvalget))?(?:,?\s+(?:ved\s+afstemning\s+)?med\s+(?:(?:et|stort|snævert|bredt|smalt)\s+)*(?:stemme\w*|flertal\w*|\d+|en|to|tre|fire|fem|seks|syv|otte|ni|ti)\b(?:\s+(?!(?:at|idet|da|fordi|eftersom|men|mens|hvor|som|der|efter|ønske\w*|foreslo\w*|forslag\w*)\b)[^\s.;]+){0,14}?"
    r"|\s+enstemmigt?)?"
)
# "Vedtaget at afvise", "godkendte, at indstillingen ikke følges"
REFUSES_IT = re.compile(
    rf"(?i)^{VOTED}\s*,?\s*at\s+(?:(?:afvise|forkaste|afslå)\b|(?:der\s+)?(?:gives|meddeles)\s+(?:\w+\s+)?afslag"
    r"|(?:indstillingen|forslaget|ansøgningen|anmodningen)\s+(?:afvises|afslås|forkastes|ikke\s+(?:følges|godkendes|tiltrædes|imødekommes)))"
)
# "vedtog enstemmigt at udsætte sagen", "valgte ikke at bygge", "besluttede at undlade at bygge"
DECIDES_TO = re.compile(
    rf"(?i){VOTED}(?:\s+(?:enstemmigt?|herefter|derefter|derfor|dermed|således|samtidigt?|også|endvidere|i\s+stedet))*,?(?P<not>\s+ikke)?\s+at\s+(?P<undo>undlade\s+at\s+)?(?=[a-zæøå]*(?:[a-zæøå]e|gå|se|stå|få)\b)"
)
# "valgte at undlade at | benytte standsningsretten": it refuses nothing, the case stays as it was decided
RIGHT_NOT_USED = re.compile(
    r"(?i)(?:(?:be|ud)?nytte|bruge|anvende|gøre\s+brug\s+af|indbringe)\s+[^.;]*?(?:standsningsret|initiativret|indbringelsesret|sagen\s+for\s+byrådet|sagen\s+for\s+kommunalbestyrelsen)"
)
# the case itself as what is put off or sent on: "udsætte sagen", not "udsætte opførelsen til 2023"
CASE = re.compile(
    r"(?i)^(?:\S+\s+){1,3}?(?:sagen|sagerne|punktet|indstillingen|forslaget|ansøgningen|emnet|spørgsmålet|dagsordenspunktet|behandlingen|beslutningen"
    r"|afgørelsen|stillingtagen\w*|det|den|dette)\b"
)
PASSED_UP = re.compile(r"(?i)^\s+at\s+(?:anbefale|indstille)\b")
# "Skønt udvalget havde anbefalet planen, | besluttede byrådet at udsætte den"
ALTHOUGH = re.compile(
    r"(?i)(?:skønt|uagtet|selv\s?om|(?:til|på)\s+trods\s+(?:for|af),?\s+at|uanset,?\s+at)\s[^.;]{3,200}?,\s+(?=[a-zæøå]{3,}(?:te|de|tog|er|es)\s)"
    # "Efter en debat, hvor flere mente, at planen burde forkastes, | blev den vedtaget"
    r"|efter\s+(?:en\s+|den\s+)?(?:\w+\s+)?(?:debat|drøftelse|diskussion|besigtigelse|pause)\w*,\s+hvor\s[^.;]{3,250}?,\s+(?=(?:blev|besluttede|vedtog|godkendte|anbefalede|tiltrådte|udsatte|forkastede|afviste)\s)"
)
ASSENTS = {"approved", "recommended"}
LIGHT = {"discussed", "noted", "stated"}  # what a body does before it decides: "drøftede sagen og vedtog at …"
OBJECTION = re.compile(
    r"(?i)\s+(?:(?:de|den|alle|samtlige|begge)\s+)?(?:\w+\s+){0,2}?(?:indsigelse|bemærkning|klage|protest|høringssvar|indvending)\w*"
)
# commas of a list, and behind the body: "anbefaler over for byrådet, punkt a), b) og c) godkendes"
LISTED_BEFORE = re.compile(r"(?i)^\s*over\s?for\s+[\w-]+\s*,(?!\s+at\b)|\b(?:[a-k]\)?|\d{1,2})\s*,")
NOT_AT = re.compile(r" ikke,? at | vil(?:le)? (?:derfor |dog )?ikke ")
# "besluttede ikke at sammenlægge distrikterne": against an act, and not only against a course of the case
DECIDED_AGAINST = re.compile(
    r"(?i)beslut\w*\s+ikke\s+at\s+(?!(?:udsætte|udskyde|sende|optage|behandle|tage|drøfte|afvente|henvise|oversende|genoptage|foretage|forelægge|afvise|forkaste|ændre|udtale|komme|gøre)\b)(?!(?:give|meddele)\s+(?:\w+\s+)?afslag\b)[a-zæøå]{3,}"
)
# "besluttede med stemmerne 13-8, at der ikke udarbejdes lokalplan": what is decided is denied, farther on than the lexicon's wording reaches
DECIDED_NOT_TO = re.compile(
    r"(?i)(?:\s+(?!(?:at|ikke)\b)[^\s.;]+){0,12}?,?\s+at\s+(?:(?!(?:og|men|samt|som|hvis|når)\b|[a-zæøå]{3,}es\b)[^\s,.;]+\s+){1,7}?ikke\s+(?!(?:alene|kun|blot|mindst|før|længere)\b)"
)
NEGATED_DECISION = re.compile(r"(?i)^beslut\w*\s+ikke\s+at\b")
# "vedtog, at sagen udsættes": what it does with the case itself
ABOUT_CASE = re.compile(
    rf"(?i)^{VOTED}\s*,?\s*at\s+(?:sagen|sagerne|punktet|punkt(?:erne)?\s+\d+|behandlingen|beslutningen)\b"
)
# "anbefaler Byrådet, at sagen udsættes": a course of the case, and not the matter
COUNSELS_COURSE = re.compile(
    r"(?i)^(?:\s+(?:(?:over\s?for|til)\s+)?(?:byrådet|kommunalbestyrelsen|regionsrådet|borgerrepræsentationen|\w*udvalget))?(?:\s+(?:derfor|enstemmigt))?\s*,?\s*at\s+(?:sagen|punktet|forslaget|emnet|ønsket|spørgsmålet|behandlingen|beslutningen|stillingtagen|(?:punkt|pkt\.?)\s*\d{1,2})\s"
)
DID_BESIDES = re.compile(
    r"(?:udskød|udsatte|godkendte|vedtog|tiltrådte|afviste|forkastede|(?:over|tilbage|frem)?sendte|besluttede|anbefalede|(?:anbefaler|indstiller)(?=\s+(?:derfor|i\s+stedet)\b))\b(?!\s+i\s+øvrigt\b)"
)
# "tager til efterretning, at …, og | anbefaler | indstillingen"
ASSENTS_BESIDES = re.compile(
    r"(?i)(?:anbefale(?:r|de)|godkender|godkendte|tiltræder|tiltrådte|følger|fulgte)\s+(?:\w+s\s+)?indstilling(?:en|erne)?\b(?!\s+(?:\w+\s+)?ikke\b)"
)
THAT = re.compile(r"(?i),\s+(?:at|om|hvordan|hvorfor|hvad|som|der)\b")
COMPLEMENT = re.compile(r"(?:,\s*at|\bat|\bom|\bhvis|\bsom|\bda)\s")


def sentence_outcomes(sentence: Sentence) -> list[tuple[str, str]]:
    """The outcomes of the sentence's main clause with their rules, in order; what is attached or subordinate does not count."""
    return list(_outcomes_of(sentence)) if sentence.outcomes or NOT_AT.search(sentence.text) else []


@lru_cache(maxsize=256)  # asked several times of each sentence of a decision
def _outcomes_of(sentence: Sentence) -> list[tuple[str, str]]:
    if is_motion_titled(sentence.text) or corrects_minutes(sentence.text):
        return []  # what an amendment wants, and not what was decided
    if "ikke" in sentence.text and (refused := refused_to(sentence)):
        return refused
    start = sentence.span.start
    although = ALTHOUGH.match(sentence.text)
    begin = start + (although.end() if although else 0)
    finite = [
        f
        for f in sentence.outcomes
        if f.span.start >= begin and f.sets.get("form") is None and outcome_said(f, sentence)
    ]
    if finite and is_of_another_meeting(sentence.text):
        return [("stated", finite[0].rule)]
    if finite and is_of_an_office(sentence.text, finite[0].span.start - start, finite[0].span.end - start):
        return [] if finite[0].sets["outcome"] == "recommended" else [("stated", finite[0].rule)]
    finite = [f for f in finite if not (_of_somebody_else(f, sentence) or is_of_purpose(f, sentence))]
    finite = [f for n, f in enumerate(finite) if not (n and others_want(f, sentence))]
    if not finite:
        return [
            (said, f.rule) for f in sentence.outcomes[:1] if _opens(f, sentence) and (said := outcome_said(f, sentence))
        ]
    return _of_main_clause(sentence, finite)


def _of_main_clause(sentence: Sentence, finite: Sequence[Found]) -> list[tuple[str, str]]:
    """The outcomes of the main clause among those of all finite verbs, each as its complement makes it."""
    first, start = finite[0], sentence.span.start
    if NEGATED_DECISION.search(sentence.text[first.span.start - start : first.span.end - start + 8]):
        against = DECIDED_AGAINST.match(sentence.text, first.span.start - start)
        return [("rejected", first.rule)] if against else []  # "besluttede ikke at udsætte sagen" settles nothing
    if first.rule == DECIDED and DECIDED_NOT_TO.match(sentence.text, first.span.end - start):
        return [("rejected", first.rule)]
    limit = len(sentence.text)
    attached = _attached(sentence, max(0, first.span.end - start))
    if attached:
        limit = attached.start()
    subordinate = COMPLEMENT.search(sentence.text, first.span.end - start)
    if subordinate:
        limit = min(limit, subordinate.start())
    found = [f for f in finite if f.span.start - start < max(limit, 1) or f is first]
    resumed = [f for f in finite if f is not first and _resumes(first, f, sentence, attached)]
    found += [f for f in resumed if f not in found]
    if first.sets["outcome"] == "proposal":
        found = [f for f in found if not asks_for(first, f, sentence)]
        found.extend(fate_of_motion(found, finite, sentence))
    complement = _behind(first, sentence, attached)
    found = [f for n, f in enumerate(found) if not (n and _recommends_approval(found[n - 1 : n + 1], sentence))]
    if found[1:] and (recommended := _recommended_in_a_word(found[0], found[1], sentence)):
        return [recommended]
    alone = [f for f in found if f.sets["outcome"] not in LIGHT]
    found = [
        _completed(f, [c for c in complement if c.span.start > f.span.start], sentence)
        if len(found) == 1 or [f] == alone or f.rule == DECIDED or f in resumed
        else f
        for f in found
    ]
    outcomes = [
        (outcome_said(f, sentence) or "unclear", f.rule) for f in found if not _refuses_objection(f, found, sentence)
    ]
    itself = sentence.text[: attached.start()] if attached else sentence.text
    asked = asked_by_motion(itself) if any(o == "approved" for o, _ in outcomes) else None
    return [(asked, f.rule) for f in found[:1]] if asked else outcomes


def _behind(first: Found, sentence: Sentence, attached: re.Match[str] | None) -> list[Found]:
    """The outcomes said behind the first verb, up to what is attached to its clause."""
    end = sentence.span.end if attached is None else sentence.span.start + attached.start() + 1
    return [f for f in sentence.outcomes if f.span.start > first.span.start and f.span.end <= end]


def _resumes(first: Found, found: Found, sentence: Sentence, attached: re.Match[str] | None) -> bool:
    """True for what the body did besides, in the past: "bad om flere oplysninger om tallene og | udskød | afgørelsen"."""
    at = found.span.start - sentence.span.start
    if first.sets["outcome"] == "noted" and sentence.text[:at].endswith(", og "):
        return ASSENTS_BESIDES.match(sentence.text, at) is not None
    if first.sets["outcome"] not in ("tasked", "stated") or (attached and at >= attached.start()):
        return False
    tells = THAT.search(sentence.text, first.span.end - sentence.span.start, at)
    if tells and first.sets["outcome"] == "stated":
        return False  # "oplyste, at regionen har behandlet sagen og | godkendte | planen"
    return DID_BESIDES.match(sentence.text, at) is not None and sentence.text[:at].endswith(" og ")


def _attached(sentence: Sentence, begin: int) -> re.Match[str] | None:
    """Where a remark begins behind the outcome; "sendes videre med anbefaling" is itself what is decided."""
    found = REMARK.search(sentence.text, begin)
    itself = found and RECOMMENDING.search(found[0]) and not sentence.text[found.end() :].strip(" .")
    return None if itself else found


def _refuses_objection(found: Found, beside: Sequence[Found], sentence: Sentence) -> bool:
    """True for the objections that are refused beside what is approved: "godkendte planen og afviste indsigelserne"."""
    if found.sets["outcome"] != "rejected" or not any(f.sets["outcome"] in ASSENTS for f in beside):
        return False
    return OBJECTION.match(sentence.text, found.span.end - sentence.span.start) is not None


def _of_somebody_else(found: Found, sentence: Sentence) -> bool:
    start = sentence.span.start
    return is_anothers_stand(sentence.text, found.span.start - start, found.span.end - start)


def _recommends_approval(found: Sequence[Found], sentence: Sentence) -> bool:
    """True for "anbefaler indstillingen godkendt": one clause, which recommends."""
    between = sentence.text[found[0].span.end - sentence.span.start : found[1].span.start - sentence.span.start]
    between = LISTED_BEFORE.sub("", between)
    if found[0].sets["outcome"] != "recommended":
        return False
    return found[1].sets["outcome"] == "approved" and re.search(r"[,;]|\bog\s+$", between) is None


def _recommended_in_a_word(first: Found, second: Found, sentence: Sentence) -> tuple[str, str] | None:
    """What is recommended in the word right behind it, with the rule: "Indstilles afslået", "Indstilles udsat"; else None."""
    between = sentence.text[first.span.end - sentence.span.start : second.span.start - sentence.span.start]
    if first.sets["outcome"] != "recommended" or between.strip():
        return None
    what = second.sets["outcome"]
    if what == "rejected":
        return "not_recommended", second.rule
    return (what, first.rule) if what in BUSINESS else None


def _completed(main: Found, complement: Sequence[Found], sentence: Sentence) -> Found:
    """What a verb of deciding or recommending decides stands in its complement: "besluttede at sende sagen tilbage"."""
    act = _act_decided(main, complement, sentence) if main.sets["outcome"] == "approved" else None
    if act is None and main.rule == DECIDED:
        act = next((f for f in complement if f.sets["outcome"] in SPECIFIC), main)
    if act and act.sets["outcome"] == "recommended" and act is not main:  # "besluttede at indstille, at planen afvises"
        return _completed(act, [c for c in complement if c.span.start > act.span.start], sentence)
    if act:
        return act
    if (
        main.sets["outcome"] == "approved"
        and complement
        and PASSED_UP.search(sentence.text[main.span.end - sentence.span.start :])
    ):
        against = any(f.sets["outcome"] == "rejected" for f in complement)
        return Found({"outcome": "not_recommended" if against else "recommended"}, main.span, complement[0].rule)
    if main.sets["outcome"] == "approved" and ABOUT_CASE.match(sentence.text[main.span.end - sentence.span.start :]):
        return next((f for f in complement if f.sets["outcome"] in BUSINESS), main)
    if main.sets["outcome"] == "approved" and REFUSES_IT.match(sentence.text[main.span.end - sentence.span.start :]):
        return Found({"outcome": "rejected"}, main.span, main.rule)
    course = complement[0].sets["outcome"] if complement else ""
    counsels = main.sets["outcome"] == "recommended" and course in BUSINESS
    if counsels and COUNSELS_COURSE.match(sentence.text[main.span.end - sentence.span.start :]):
        return Found({"outcome": course}, main.span, main.rule)
    against = any(f.sets["outcome"] == "rejected" for f in complement)
    if main.sets["outcome"] == "recommended" and (
        against or COUNSELS_AGAINST.match(sentence.text[main.span.end - sentence.span.start :])
    ):
        return Found({"outcome": "not_recommended"}, main.span, main.rule)
    return main


def _act_decided(main: Found, complement: Sequence[Found], sentence: Sentence) -> Found | None:
    """The act in the infinitive that was decided: "vedtog enstemmigt at afvise ansøgningen", "valgte ikke at bygge"."""
    verb = sentence.text[main.span.start - sentence.span.start : main.span.end - sentence.span.start]
    decides_to = DECIDES_TO.match(
        sentence.text, main.span.end - sentence.span.start - (len(" at") if verb.endswith(" at") else 0)
    )
    if decides_to is None:
        return None
    at = sentence.span.start + decides_to.end()
    act = next((f for f in complement if at <= f.span.start < at + len("sende den ")), None)
    act = act if act and act.sets["outcome"] != "approved" else None
    if (decides_to["not"] or decides_to["undo"]) and RIGHT_NOT_USED.match(sentence.text, decides_to.end()):
        return Found({"outcome": "unclear"}, main.span, main.rule)
    if decides_to["not"] or decides_to["undo"]:
        said = outcome_said(main, sentence)
        return (
            main if said == "rejected" else Found({"outcome": "unclear" if act else "rejected"}, main.span, main.rule)
        )
    if act is None or main.rule == DECIDED or act.sets["outcome"] not in BUSINESS:
        return act
    return act if CASE.search(sentence.text[decides_to.end() :]) else None


def _opens(found: Found, sentence: Sentence) -> bool:
    """True for the infinitive with which a further part of a sentence begins: "… og at | udsætte punkt 2"."""
    return found.sets.get("form") == "infinitive" and found.span.start == sentence.span.start
