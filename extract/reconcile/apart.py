"""What sentences of a decision on the whole say of single points by their matter: "Broen males. Belysningen var der ikke flertal for"."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.reconcile.agreement import agrees, does_act_of, is_same_root, roots
from extract.reconcile.asked import CHANGES, asks_for
from extract.reconcile.exceptions import EXCEPTIONS, PLACES, RECOMMENDING

LONGEST_SENTENCE = 160
EXPLAINS = re.compile(r"(?i)\b(?:bemærke\w*|bemærkning\w*|idet|fordi|eftersom)\b")
LONGEST = 500  # characters; longer texts explain, and their words prove little
SENTENCE = re.compile(
    r"(?<=[\wæøå»”)])[.;]\s+(?=[A-ZÆØÅ])|\n+|,?\s+(?:mens|hvorimod|hvorfor)\s+|,\s+(?=(?:første|andet|tredje|fjerde|sidste)\s+(?:indstillings|at-)?punkt\b)|,\s+men\s+|,\s+dog\s+(?=\w{3,}es\s)"
    r"|\s+og\s+(?=(?:afviste|forkastede|udskød|udsatte|godkendte|tiltrådte|vedtog|fulgte|følger)\s)"
)
# "Udvalget anbefaler, at planen vedtages, | og at stien afventer budgettet"
BODY_SAYS = re.compile(
    r"(?i)^\W*(?:\S+\s+){0,4}?(?:anbefale[rd]?e?|indstille[rd]?e?|beslutte[dr]e?|vedtog|vedtager),?\s+(?:[^.;]{0,60}?\s)?at\b"
)
AND_THAT = re.compile(r",?\s+(?:og|samt)\s+at\s+")
# "Politiet kan ikke anbefale, at hastigheden sænkes": the stand of others than the body
OTHERS_STAND = re.compile(
    r"(?i)^(?!(?:\w*udvalget|\w*byrådet|kommunalbestyrelsen|regionsrådet|magistraten|\w*bestyrelsen|borgerrepræsentationen|(?:et|det)\s+flertal|flertallet|man|vi|der|det)\b)"
    r"(?:\S+\s+){1,3}?(?:(?:kan|kunne|vil|ville)\s+ikke\s+(?:anbefale|støtte|godkende|tiltræde)|fraråder|fraråde(?:de)?|foreslog|foreslår|stillede\s+forslag|(?:mener|mente|finder|fandt)(?!\s+(?:\w*udvalget|\w*byrådet|kommunalbestyrelsen|regionsrådet|magistraten)))\b"
)
# "Spørgsmålet om nedrivning og udbud forelægges senere": two points at once
TWO_THINGS = re.compile(
    r"(?i)^(?:spørgsmål\w*|stillingtagen|beslutning\w*)\s+(?:om|vedr\w*\.?|til)\s+\w+\s+og\s+\w+\s+\w{3,}"
)
NAMED_TOGETHER = 2
WONDERS = re.compile(
    r"(?i)\b(?:undersøge|overveje|vurdere|belyse)\w*\b[^.]*\b(?:om|hvorvidt)\b"
)  # what may come of it later
GENERAL = re.compile(r"(?i)\b(?:indstilling|forslag|anbefaling|sagen\b|punktet\b)\w*")
_PLACE = rf"(?:{'|'.join(PLACES)}|anden)"
COUNTED = re.compile(
    rf"(?i)\b(?P<list>{_PLACE}(?:\s*(?:,|og)\s*{_PLACE})*)\s+(?:indstillings|at-)?(?:punkt|del|pind|dot|prik|bullet|at|led|indstilling)\b(?!\s+(?:i|af|på)\s+(?!indstilling|punkt))"
)
# "godkendte de to første indstillinger og forkastede den sidste"
GROUPED = re.compile(
    r"(?i)\bde\s+(?P<many>to|tre|fire)\s+(?P<end>første|sidste)(?=\s*(?:[.,;)]|$)|\s+(?:og|samt|men|blev|bliver|er|(?:\w*punkter|\w*indstillinger|pinde|led|dele)(?:ne)?|at['’]er|[a-zæøå]+(?:es|et|t))\b)"
)
ALONE = re.compile(r"(?i)\b(?:den|det)\s+(?P<list>sidste)\W*$")
MANY = {"to": 2, "tre": 3, "fire": 4}
# "godkendt for så vidt angår broen"
AS_FOR = re.compile(r"(?i)\bfor\s+så\s+vidt\s+angår\s+(?!\W*(?:indstillings)?(?:punkt|pkt))(?P<what>.+)")
BOUNDS = re.compile(rf"{AS_FOR.pattern}|{COUNTED.pattern.removeprefix('(?i)')}")
NOT_DONE = re.compile(
    r"(?i)\b(?:ser|så|finder|fandt)\s+(?:ingen|ikke)\s+(?:grund|anledning|behov)\b|\b(?:får|fik|giver|gav)\s+(?:dog\s+|derfor\s+)?ikke\s|\b(?:finder|fandt|anser|anså)\s+(?:[^\s.,;]+\s+){0,3}?ikke\s+(?:[^\s.,;]+\s+){0,3}?(?:nødvendig|relevant|aktuel|hensigtsmæssig|påkrævet|behov)\w*|\b\w{3,}es\s+(?:dog\s+|derfor\s+)?ikke\b(?!\s+(?:længere|før(?:end)?|inden|kun|alene|blot|endnu|om|efter|mellem)\b)|\bønske(?:r|de)\s+(?:\w+\s+)?ikke\s+at\b|\bafslås\b|^ikke\s+at\s+[a-zæøå]{2,}|^(?:[a-zæøå]+\s+){1,5}ikke\s+[a-zæøå]{3,}es\W*$|^\w{3,}es\s+(?:[^\s.,;]+\s+){1,4}ikke\W*$"
)
# what is said not to be done, and what may be said of any thing
# "Mødetiden fastholdes" where another was recommended
STAYS = re.compile(r"(?i)\b(?:fastholdes|bevares|opretholdes|bibeholdes|videreføres\s+(?:uændret|som\s+hidtil))\b")
THING_STAYS = re.compile(
    rf"(?:[^\s.,;]+\s+){{1,2}}{STAYS.pattern.removeprefix('(?i)')}", re.IGNORECASE
)  # the whole of it
DENIED_VERB = re.compile(r"(?i)\b\w{3,}es\s+(?=(?:dog\s+|derfor\s+)?ikke\b)")
# "at stien ikke belyses", "stien belyses ikke"
NOT_ASKED = re.compile(r"(?i)\bikke\b(?!\s+(?:alene|kun|blot|mindst|længere)\b)")
DENIED_ACT = re.compile(rf"{DENIED_VERB.pattern}|(?<=\bskal\sikke\s)\w{{3,}}es\b")
OF_ANY = re.compile(
    r"(?i)\b(?:gennemføres|medtages|iværksættes|realiseres|indgår|fremmes|opretholdes|udføres|etableres)\b"
)
NOT_TURNED = re.compile(r"(?i)\b(?:afslås|afvises|forkastes|udsættes)\s+(?:dog\s+|derfor\s+)?ikke\b")
OTHERS_OF_KIND = re.compile(r"(?i)\b(?:flere|andre|yderligere)\s+\w{3,}")  # "Spørgsmålet om flere stier drøftes …"
AWAITS = re.compile(r"(?i)^(?:\w*(?:udvalget|rådet|bestyrelsen)|magistraten)\s+(?:\w+\s+)?afventer\s+(?:en|et|\w+s)\s")
# "Pengene anvendes i stedet til en sti"
INSTEAD = re.compile(r"(?i)\b\w{3,}es\s+(?:dog\s+)?i\s+stedet\b(?!\s+for\b)")
# "Vejen belyses ikke" is not of the path that is to have light
NOT_DONE_VERB = re.compile(rf"{DENIED_VERB.pattern}|\bder\b")
ASSENTS = re.compile(
    r"(?i)\b(?:(?:princip)?godkend|vedtag|vedtog|tiltr[åæ]d|anbefale|bevilge|imødekom|følges|fulgte|tilslutte|udpege)\w*|\b(?:gen)?valgt\b|\bfår\s+\d"
    r"|^\W*(?:\S+\s+){1,4}?\w{3,}es\b"
)
ASSENT_WORD = re.compile(ASSENTS.pattern.partition("|^")[0])  # and no other passive
NOTED = re.compile(r"(?i)\btil\s+efterretning\b")
ADOPTING = {Effect.ADOPTED, Effect.RECOMMENDED}
KEPT = {Effect.ADOPTED: Effect.REJECTED, Effect.RECOMMENDED: Effect.NOT_RECOMMENDED}
# how something is done, and not that it is done
OTHERWISE = re.compile(r"(?i)^(?:[^\s.,;]+\s+){1,4}?\w{3,}es\s+dog\s+(?!ikke\b|også\b)")
# the several things of one recommendation: "planen vedtages, | og kompetencen delegeres"
# what refuses the thing itself follows the recommendation to refuse it; whether an assent is to that or to the thing is not said
OF_REFUSAL = {Effect.REJECTED: Effect.ADOPTED, Effect.NOT_RECOMMENDED: Effect.RECOMMENDED}
TURNED = {
    Effect.REJECTED,
    Effect.NOT_RECOMMENDED,
    Effect.POSTPONED,
    Effect.RETURNED,
    Effect.WITHDRAWN,
    Effect.FORWARDED,
}  # away, put off, or sent on
RECOMMENDS = re.compile(r"(?i)\banbefal\w*|\bindstille[rs]\b")
DIVIDED = "decisions.points_apart"  # the rule that finds several things decided differently in one text
REFUSED = {Effect.REJECTED, Effect.NOT_RECOMMENDED}
IN_COMMITTEE = RECOMMENDING | {Outcome.NOT_RECOMMENDED}


def fate_apart(
    decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]
) -> tuple[bool, Effect | None]:
    """Whether the decision speaks of the points one by one, and what it says of this one; None where it says nothing.

    It does so where a sentence turns one point away or puts it off that it names by a word of its own or by its place, or
    where the assent is bounded to one: "godkendt for så vidt angår broen".
    """
    if decision.points or len(others) < 2 or len(decision.text) > LONGEST:
        return False, None
    fates = [(sentence, fate_of(sentence, decision)) for sentence in sentences_of(decision.text)]
    if not any(e in TURNED or THING_STAYS.match(s) for s, e in fates) and not BOUNDS.search(decision.text):
        return False, None  # most decisions
    told: dict[str, Effect | None] = {}
    whole: Effect | None = None
    bounded = turned = False
    for sentence, effect in fates:
        named, only = _named(sentence, others)
        bounded = bounded or (only and effect in ADOPTING)
        if effect is None:
            continue
        if named:
            points = [r for r in others if r.id in named]
            effect = _on_named(sentence, effect, points)
            if effect is None:
                continue
            fate = None if effect in TURNED and _turns_something_else(sentence, points) else effect
            told.update({r.id: _denied_as_asked(r, sentence, fate) for r in points if r.id not in told})
            turned = turned or effect in TURNED
        elif effect in ADOPTING and whole is None:
            whole = effect
    if not told or not (bounded or (turned and (whole is not None or len({*told.values()}) > 1))):
        return False, None
    found = told.get(recommendation.id, None if bounded else whole)
    asked = asks_for(recommendation.text)
    if found is Effect.ADOPTED and "note" in asked:
        found = Effect.NOTED
    if "refuse" in asked and recommendation.id in told:
        found = OF_REFUSAL.get(found, None if found in ADOPTING else found) if found else None
    return True, found


def _on_named(sentence: str, effect: Effect, named: Sequence[Recommendation]) -> Effect | None:
    """What a sentence does to the points that it names; None where it does something else with the same thing or people."""
    as_asked = any(agrees(sentence, r.text) for r in named)
    if effect in KEPT and THING_STAYS.match(sentence) and all(CHANGES.search(r.text) for r in named) and not as_asked:
        return KEPT[effect]  # "Sæsonkort bibeholdes", where it was recommended to abolish them
    if effect in ADOPTING:  # not "Forældrene orienteres", where it was recommended to ask them
        return effect if as_asked or ASSENT_WORD.search(sentence) else None
    # "Planen sendes i høring", as was recommended
    return Effect.ADOPTED if as_asked and effect in TURNED - REFUSED else effect


def _denied_as_asked(recommendation: Recommendation, sentence: str, fate: Effect | None) -> Effect | None:
    """The fate of a point that asks for something not to be done: "Stien belyses ikke" adopts it."""
    denied = fate in REFUSED and DENIED_VERB.search(sentence) and not ASSENT_WORD.search(sentence)
    return OF_REFUSAL.get(fate) if fate and denied and NOT_ASKED.search(recommendation.text) else fate


def _turns_something_else(sentence: str, named: Sequence[Recommendation]) -> bool:
    """True where another thing of a point is not done than was asked for, or is waited for: the point stays open.

    "Stien asfalteres ikke" is no refusal of its light, and "Udvalget afventer en redegørelse om stien" puts off the account.
    """
    if AWAITS.match(sentence) or OTHERS_OF_KIND.search(sentence):
        return True
    act = DENIED_ACT.search(sentence)
    if act is None or ASSENT_WORD.search(sentence) or OF_ANY.search(sentence):
        return False
    return not any(does_act_of(act[0], r.text) for r in named)


def mapping_apart(
    decisions: Sequence[Decision], recommendation: Recommendation, others: Sequence[Recommendation]
) -> Mapping | None:
    """What the first decision that speaks of the points one by one says of this one."""
    told = ((d, fate_apart(d, recommendation, others)) for d in decisions)
    decision, effect = next(((d, effect) for d, (apart, effect) in told if apart), (None, None))
    if decision is None or effect is None:
        return None
    return Mapping(recommendation=recommendation.id, decision=decision.id, effect=effect, basis="derived")


def one_named(decision: Decision, others: Sequence[Recommendation]) -> str | None:
    """The id of the one point that a decision names by its matter; None where it names none, or several."""
    named, _ = _named(decision.text, others) if len(decision.text) <= LONGEST_SENTENCE else ([], False)
    return named[0] if len(named) == 1 else None


def changes_apart(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> bool:
    """True where a later sentence says of this one alone how it is done otherwise: "Forældrene orienteres dog allerede i marts"."""
    later = [*sentences_of(decision.text)][1:] if len(decision.text) <= LONGEST else []
    told = (s for s in later if OTHERWISE.search(s) and fate_of(s, decision) not in TURNED)
    return any(_named(s, others)[0] == [recommendation.id] for s in told)


def followed_apart(
    adopted: Sequence[Decision], recommendation: Recommendation, others: Sequence[Recommendation], followed: Effect
) -> Effect | None:
    """What following a version does to a point of which that says something of its own; None where it leaves the point out."""
    for decision in adopted:
        apart, effect = fate_apart(decision, recommendation, others)
        if apart and effect in (Effect.REJECTED, Effect.NOT_RECOMMENDED):
            return Effect.REJECTED if followed in (Effect.ADOPTED, Effect.ADOPTED_AMENDED) else Effect.NOT_RECOMMENDED
        if apart and (effect is None or effect in TURNED):
            return effect
    return followed


def sentences_of(text: str) -> Iterator[str]:
    """The sentences, those in which a body says what it wants divided at each that-clause."""
    for sentence in SENTENCE.split(text):
        if BODY_SAYS.match(sentence) and not EXPLAINS.search(sentence):
            yield from (clause for clause in AND_THAT.split(sentence) if not WONDERS.search(clause))
        else:
            yield sentence


def _named(sentence: str, others: Sequence[Recommendation]) -> tuple[list[str], bool]:
    """The points that the sentence names, and whether what it assents to is bounded to them."""
    grouped = GROUPED.search(sentence)
    if grouped:
        many = MANY[grouped["many"].lower()]
        first = grouped["end"].lower() == "første"
        return [r.id for r in (others[:many] if first else others[-many:])], GENERAL.search(sentence) is not None
    counted = COUNTED.search(sentence) or ALONE.search(sentence)
    if counted:
        places = [
            PLACES.index("andet" if word.lower() == "anden" else word.lower())
            for word in re.findall(_PLACE, counted["list"], re.IGNORECASE)
        ]
        last = len(PLACES) - 1
        chosen = [
            others[-1] if place == last else others[place] for place in places if place == last or place < len(others)
        ]
        return [r.id for r in chosen], GENERAL.search(sentence) is not None
    bounded = AS_FOR.search(sentence)
    if bounded is None and GENERAL.search(sentence):
        return [], False
    said = roots(bounded["what"] if bounded else NOT_DONE_VERB.sub(" ", sentence)) or roots(sentence)
    own = {r.id: roots(r.text) for r in others}
    named = set()
    for word in said:
        holders = [id for id, words in own.items() if word in words]
        holders = holders or [id for id, words in own.items() if any(is_same_root(word, w) for w in words)]
        if len(holders) == 1:
            named.add(holders[0])
    joined = len(named) == NAMED_TOGETHER and TWO_THINGS.search(sentence) is not None
    return (sorted(named), bounded is not None) if len(named) == 1 or joined else ([], False)


def fate_of(sentence: str, decision: Decision) -> Effect | None:
    """What the sentence does with what it names; None where it decides nothing."""
    if len(sentence) > LONGEST_SENTENCE or EXPLAINS.search(sentence) or OTHERS_STAND.match(sentence):
        return None
    if NOT_TURNED.search(sentence):
        return None
    passes_on = decision.outcome is Outcome.UNCLEAR and RECOMMENDS.search(decision.text) is not None
    committee = decision.outcome in IN_COMMITTEE or passes_on
    effect = next((effect for pattern, effect in EXCEPTIONS if pattern.search(sentence)), None)
    if effect is Effect.REJECTED or (effect is None and (NOT_DONE.search(sentence) or INSTEAD.search(sentence))):
        return Effect.NOT_RECOMMENDED if committee else Effect.REJECTED
    if effect is not None:
        return effect
    if NOTED.search(sentence):
        return Effect.NOTED
    if ASSENTS.search(sentence):
        return Effect.RECOMMENDED if committee else Effect.ADOPTED
    return None
