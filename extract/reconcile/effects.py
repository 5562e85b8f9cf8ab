"""What a decision does to a recommendation: its outcome, changed by what the recommendation asks for."""

import re
from collections.abc import Sequence

from extract.domain.facts import Decision, Effect, Mapping, Outcome, Recommendation
from extract.reconcile.about import REFUSALS, names_others
from extract.reconcile.agreement import agrees, is_same_root, measures_differ, roots, shares_measure
from extract.reconcile.asked import asks_for, without
from extract.reconcile.discussion import asks_to_discuss
from extract.reconcile.exceptions import RECOMMENDING, REMARKED_POINT, changes_point, excepted_effect, listed_points
from extract.reconcile.motions import SENTENCE_END
from extract.reconcile.refusing import on_refusal
from extract.reconcile.turned_away import turns_part_away

EFFECTS = {
    Outcome.APPROVED: Effect.ADOPTED, Outcome.APPROVED_AMENDED: Effect.ADOPTED_AMENDED, Outcome.RECOMMENDED: Effect.RECOMMENDED,
    Outcome.RECOMMENDED_AMENDED: Effect.RECOMMENDED_AMENDED, Outcome.NOT_RECOMMENDED: Effect.NOT_RECOMMENDED,
    Outcome.REJECTED: Effect.REJECTED, Outcome.POSTPONED: Effect.POSTPONED, Outcome.RETURNED: Effect.RETURNED,
    Outcome.FORWARDED: Effect.FORWARDED, Outcome.NOTED: Effect.NOTED, Outcome.DISCUSSED: Effect.DISCUSSED,
    Outcome.WITHDRAWN: Effect.WITHDRAWN, Outcome.APPOINTED: Effect.ADOPTED, Outcome.TASKED: Effect.OTHER,
}  # fmt: skip
PUT_ASIDE = {Effect.WITHDRAWN, Effect.POSTPONED, Effect.RETURNED, Effect.FORWARDED}  # no answer to what was asked
SENDS_ON = {Outcome.FORWARDED, Outcome.TASKED}  # what comes of a discussion
COURSES = {Effect.POSTPONED, Effect.RETURNED, Effect.FORWARDED, Effect.WITHDRAWN}
PLAIN = {Effect.ADOPTED_AMENDED: Effect.ADOPTED, Effect.RECOMMENDED_AMENDED: Effect.RECOMMENDED}
# "tog sagen til efterretning og anbefaler i øvrigt, at …"
NOTED_FIRST = re.compile(
    r"(?i)^(?:(?!anbefal)[^.])*\b(?:tog|tager)\s+(?:sagen|punktet|orienteringen|redegørelsen|status\w*|notatet)\s+til\s+efterretning\b(?=.*\banbefale(?:r|s|de)\b)"
)
# "der gives 5 mio. kr., idet det tages til efterretning, at …": what is asked for stands before
IN_PASSING = re.compile(r"(?i),?\s\b(?:idet|hvorved|hvormed)\b.*")
# two outcomes for two points, of which one is put to another body
NOTED_AND_RECOMMENDED = re.compile(
    r"(?i)^\W*(?:taget|tages)\s+til\s+efterretning\s*(?:,|\.|og)*\s*(?:og\s+)?(?:indstillingen\s+)?anbefales\W*$"
)
COUNSELLED = re.compile(r"(?i)\b(?:anbefale[rs]?|indstille[rs]?)\b")
COUNSELS = re.compile(
    r"(?i)\banbefale(?:r|de)\b[^.]*?\bat\b(?![^.]*\bindstilling)"
)  # what a body advises in its own words
# "2. Bevilges med 30.000 kr."
GIVEN_WITH = re.compile(
    r"(?i)^\W*(?:(?:(?:ad|pkt\.?|punkt)\s*)?\d{1,2}\w?[.:)]*\s+)?(?:ansøgningen\s+)?(?:bevilg(?:es|et)|imødekomm?e[ts]|støttes|godken(?:dt|des)|tiltr\w+|anbefales)\s+(?:dog\s+|delvist\s+|fuldt\s+ud\s+|helt\s+)?med\s+(?:(?:et|en|i)\s+(?:tilskud|støtte|beløb|alt)\s+(?:på\s+)?)?(?:kr\.\s*)?(?P<sum>\d[\d.,]*)\s*(?:(?:mio|t)\.?\s*)?kr\b"
)
SUM = re.compile(r"(?i)(\d[\d.,]*)\s*(?:(?:mio|t)\.?\s*)?kr\b")
# "Indstillingen vedtaget med ikrafttræden 1. oktober", where it asks for the first of July
TAKES_EFFECT = re.compile(
    r"(?i)\b(?:med\s+(?:virkning|ikrafttræden|ikrafttrædelse|start|opstart)|gældende)\s+(?:(?:fra|den|pr\.?|d\.|og\s+med)\s+)*(?P<day>\d{1,2}\.\s*[a-zæøå]{3,}|20\d\d)"
)
DAY = re.compile(
    r"(?i)\b(?:\d{1,2}\.\s*(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)|20\d\d)\b"
)
OF_DAY = re.compile(
    rf"(?i)\baf\s+(?:den\s+|d\.\s*)?{DAY.pattern.removeprefix('(?i)')}"
)  # "Aftalen af 1. marts 2015 opsiges"
# "… godkender opfølgningen og pålægger udvalgene at svare inden 1. oktober": the day of another task
BIDS = re.compile(
    r"(?i)\b(?:og|samt)\s+(?:pålægger|pålagde|beder|bad|anmoder|anmodede|opfordrer|opfordrede|ønsker|ønskede)\b.*",
    re.DOTALL,
)
# "I punkt 1 tilføjes, at broen males. I øvrigt godkendt"
CHANGED_POINT = re.compile(
    r"(?i)^i\s+(?:indstillingens\s+)?(?:indstillings)?(?:punkt|pkt\.?)\s*(?P<n>\d{1,2})\s+(?:\w+\s+)?(?:ændres|rettes|tilføjes|præciseres|indsættes)\b"
)
# "om at udelade punkt 2", "at punkt 2 udgår"
OMITS = re.compile(
    r"(?i)\b(?:udelade|fjerne|stryge|slette)\s+(?:indstillingens\s+|indstillings)?(?:punkt|pkt\.?)\s*(?P<n>\d{1,2})\b(?!\s*(?:,|og|-|–)\s*\d)"
    r"|\b(?:indstillings)?(?:punkt|pkt\.?)\s*(?P<m>\d{1,2})\s+(?:udgår|udgik|udelades|fjernes|stryges|slettes)\b"
)
SETS = re.compile(
    r"(?i)^(?:\S+\s+){1,4}?(?:fastsættes|sættes|ændres|hæves|sænkes|nedsættes|forhøjes|begrænses)\s+(?:dog\s+)?til\b|^(?:\S+\s+){1,4}?(?:ydes|gives|bevilges|tildeles|afsættes)\s+(?:dog\s+)?med\b"
    r"|^(?:\w+\s+){0,2}?(?:godkendt|vedtaget|tiltrådt|anbefales)\s+(?:dog\s+)?med\s+(?:en|et)\s+\w+\s+på\s"
    r"|^(?:\S+\s+){1,3}?(?:godkender|godkendte|vedtog|vedtager|anbefaler|anbefalede)\s+(?:(?:en|et|at\s+der)\s+)?(?!at\b|ikke\b|med\b|punkt|pkt|\w*indstilling|i\b)[a-zæøå]"
)
COUNTED_POINT = re.compile(r"\b(?P<n>\d{1,2})\.\s+(?:at|(?:indstillings)?punkt)\b")  # "dog udgår 2. at"
NUMBER_ALONE = re.compile(r"nr\.?\s*(?P<n>\d{1,2})\W*")  # "Godkendt på nær | nr. 4"
LABEL = 8  # characters of "Ad 2: at"
TASK = re.compile(r"(?i)\b(?P<verb>bemyndig|anmod|pålæg)\w*")
AMENDED = {Effect.ADOPTED: Effect.ADOPTED_AMENDED, Effect.RECOMMENDED: Effect.RECOMMENDED_AMENDED}
REFUSED = {
    Effect.ADOPTED: Effect.REJECTED, Effect.ADOPTED_AMENDED: Effect.REJECTED,
    Effect.RECOMMENDED: Effect.NOT_RECOMMENDED, Effect.RECOMMENDED_AMENDED: Effect.NOT_RECOMMENDED,
}  # fmt: skip
AMENDED_POINT = re.compile(
    r"(?i)\b(?:til|ad|vedr\.?|vedrørende|(?:af|i|om|under)(?=\s+(?:indstilling\w*\s*)?(?:punkt|pkt)))\s+(?:ad\s+|indstillingens\s+)?(?:indstillings)?"
    r"(?:(?:punkt|pkt\.?)?\s*(?P<n>\d{1,2}[a-k]?)|(?:punkt|pkt\.?|litra)\s*(?P<l>[a-k]))\b"
)
# the further points of a remark in several entries: "- at der under indstillingspunkt 3-5 henvises …"
ALSO_UNDER = re.compile(
    r"(?i)\b(?:under|til|vedr\.?|vedrørende|ad)\s+(?:indstillings?\s?)?(?:punkt(?:erne)?|pkt\.?)\s*(?P<list>\d{1,2}(?![\da-z])(?:\s*(?:-|–|,|og)\s*\d{1,2}(?![\da-z]))*)"
)
# "pkt. 1 ændres til rød, samt pkt. 3 tilpasses"
ALSO_CHANGED = re.compile(
    r"(?i)(?:,\s*(?:samt|og)?|\b(?:samt|og))\s*(?:at\s+)?(?:indstillings?)?(?:punkt|pkt\.?|pk\.)\s*(?P<list>\d{1,2})\s+(?:(?:om|vedr\.?|vedrørende)\s+(?:\w+\s+){1,3}?)?(?:\w+\s+)?(?:ændre|tilpasse|rette|tilføje|formulere|præcisere|suppl|udvide|nedsætte|forhøje)\w*"
)
# "Godkendt, for så vidt angår punkt 2 dog med den bemærkning, at …"
ATTACHED_TO_POINT = re.compile(
    r"(?i)(?:[,.]|\s[–-])\s+(?:og\s+)?(?:(?:(?:for\s+)?så\s+vidt\s+angår|hvad\s+angår|for)\s+(?:indstillingens\s+)?"
    r"(?:indstillings?(?:punkt|pkt\.?)|pkt\.?|punkt)\s*(?P<n>\d{1,2})|(?:indstillings?(?:punkt|pkt\.?)|pkt\.?|punkt)\s*(?P<m>\d{1,2})\s+dog\b)(?!\s*(?:,|og|-|–)\s*\d)[^.]*$"
)


def effect_of(decision: Decision, recommendation: Recommendation) -> Effect:
    """The effect of the decision on one recommendation that it covers."""
    effect = EFFECTS[decision.outcome]
    text = recommendation.text
    if effect in COURSES and recommends_course(decision) and agrees(decision.text, text):
        return Effect.RECOMMENDED  # "Udvalget anbefaler, at sagen sendes i høring", as was recommended
    asked = asks_for(text)
    elsewhere = _remarks_on_others(decision, recommendation.point)
    excepted = excepted_effect(decision, recommendation)
    if excepted in PUT_ASIDE:
        return excepted
    if "refuse" in asked:
        return on_refusal(decision, recommendation, PLAIN.get(effect, effect) if elsewhere else effect)
    if decision.outcome is Outcome.APPOINTED and names_others(decision, recommendation):
        return Effect.OTHER
    if decision.outcome is Outcome.TASKED and _gives_the_task(decision, recommendation):
        return Effect.ADOPTED
    if excepted:
        return excepted
    if effect in AMENDED and _is_changed(decision, recommendation):
        effect = AMENDED[effect]
    if elsewhere:
        effect = PLAIN.get(effect, effect)  # the remark names other points
    discusses = asks_to_discuss(text)
    told = Outcome.DISCUSSED in decision.also or "drøft" in decision.text.lower()
    if discusses and told and decision.outcome in RECOMMENDING:
        return Effect.DISCUSSED  # "Drøftet. Udvalget anbefaler, at broen males"
    if discusses and Outcome.DISCUSSED in decision.also and decision.outcome in REFUSALS | SENDS_ON:
        return Effect.DISCUSSED  # "Udvalget drøftede planen og kunne ikke tilslutte sig, at …"
    if decision.outcome in RECOMMENDING and "note" in asked and NOTED_FIRST.search(decision.text):
        return Effect.NOTED
    if decision.outcome in (Outcome.APPROVED, Outcome.APPROVED_AMENDED):
        if "note" in asks_for(IN_PASSING.sub("", text)) and "decide" not in asks_for(without("note", text)):
            return Effect.NOTED
        if discusses:
            return Effect.DISCUSSED
    return effect


def recommends_course(decision: Decision) -> bool:
    """True for "anbefaler, at sagen oversendes til budgettet", where the decision's outcome is what it recommends doing with the case."""
    return EFFECTS.get(decision.outcome) in COURSES and decision.evidence.found_by.startswith("outcome.recommended")


def _remarks_on_others(decision: Decision, point: str | None) -> bool:
    """True where the decision's remark names points, and not this one."""
    if point is None:
        return False
    # letters and numbers are two lists
    about = {n for n in _remarked_points(decision) if n.isdigit() == point[0].isdigit()}
    return bool(about) and about.isdisjoint({point, point.rstrip("abcdefghijk")})


def _is_changed(decision: Decision, recommendation: Recommendation) -> bool:
    """True where the decision says of what it adopts that it is done otherwise."""
    return (
        changes_point(decision, recommendation)
        or _gives_another_sum(decision, recommendation)
        or _takes_effect_at_another_time(decision, recommendation)
        or turns_part_away(decision, recommendation)
        or _sets_another_measure(decision, recommendation)
    )


def effect_among(decision: Decision, recommendation: Recommendation, others: Sequence[Recommendation]) -> Effect:
    """The effect where a decision on the whole answers a point to discuss or recommend, and one to note: "Taget til efterretning, og anbefales."."""
    effect = effect_of(decision, recommendation)
    if effect is Effect.RECOMMENDED and NOTED_AND_RECOMMENDED.match(decision.text):
        upwards = [r for r in others if COUNSELLED.search(r.text)]
        notes = "note" in asks_for(recommendation.text) and recommendation not in upwards
        return Effect.NOTED if upwards and notes else effect
    if effect is not Effect.NOTED or Outcome.DISCUSSED not in decision.also or not asks_to_discuss(recommendation.text):
        return effect
    return Effect.DISCUSSED if any("note" in asks_for(r.text) for r in others if r is not recommendation) else effect


def _gives_another_sum(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "2. Bevilges med 30.000 kr." where the point asks for 60.000 kr."""
    given = GIVEN_WITH.match(decision.text)
    asked = SUM.findall(recommendation.text) if given else []
    if given is None or not asked or shares_measure(given[0], recommendation.text):
        return False
    return all(given["sum"].strip(".,") != one.strip(".,") for one in asked)


def _sets_another_measure(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Taksten fastsættes til 40 kr." where 45 kr. were recommended, and for "2. Udvalget anbefaler hver anden uge" of every third."""
    sentences = SENTENCE_END.split(decision.text.partition(decision.remark)[0] if decision.remark else decision.text)
    if len(decision.points) == 1 and len(sentences) == 1:
        return measures_differ(sentences[0], recommendation.text)
    if len(sentences) == 1 and decision.evidence.found_by == "outcome.act":
        # "Aftalen opsiges først pr. 1. januar 2022", "Affaldet hentes hver anden uge"
        return _on_another_day(sentences[0], recommendation.text) or measures_differ(sentences[0], recommendation.text)
    asked = recommendation.text
    setting = [s for s in sentences if SETS.search(s)] if not decision.points else []
    other = (s for s in setting if measures_differ(s, asked) or _on_another_day(s, asked))
    return any(is_same_root(word, wanted) for s in other for word in roots(s) for wanted in roots(asked))


def _on_another_day(said: str, asked: str) -> bool:
    """True where both name days, and one that is said is none of those that were asked for."""
    said = OF_DAY.sub(" ", BIDS.sub("", said))
    days = {day.lower() for day in DAY.findall(asked) if not day.isdigit()}
    return bool(days) and any(day.lower() not in days for day in DAY.findall(said) if not day.isdigit())


def _gives_the_task(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "Byrådet bemyndigede formanden til at svare", where that was recommended in these words."""
    first = SENTENCE_END.split(decision.text, maxsplit=1)[0]
    if _repeats_alone(decision, recommendation):
        return True
    given, asked = TASK.search(first), TASK.search(recommendation.text)
    if given is None or asked is None or "ikke" in first.lower():
        return False
    return given["verb"].lower() == asked["verb"].lower() and agrees(first, recommendation.text)


def _repeats_alone(decision: Decision, recommendation: Recommendation) -> bool:
    """True for "2. at forvaltningen udarbejder en plan", which is the point word for word, and nothing else."""
    said, asked = (" ".join(text.lower().split()).strip(" .,;") for text in (decision.text, recommendation.text))
    return said.endswith(asked) and len(said) - len(asked) <= LABEL


def _takes_effect_at_another_time(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a decision says when it takes effect, and the one recommendation that it answers names other days only."""
    sentences = SENTENCE_END.split(
        decision.text
    )  # a later one tells of something else, "Lokalplan gældende fra 2015 ophæves"
    found = TAKES_EFFECT.search(sentences[0]) or next((f for s in sentences if (f := TAKES_EFFECT.match(s))), None)
    if found is None:
        return False
    day = found["day"].lower()
    asked = [one.lower() for one in DAY.findall(recommendation.text) if one.isdigit() is day.isdigit()]
    return bool(asked) and day not in asked


def counsels_instead(decision: Decision, recommendation: Recommendation) -> bool:
    """True where a discussion is asked for, and the body only advises something in its own words."""
    advises = decision.outcome in RECOMMENDING and COUNSELS.search(decision.text) is not None
    return advises and asks_to_discuss(recommendation.text) and "drøft" not in decision.text.lower()


def with_amendments(mapping: Mapping, recommendation: Recommendation, adopted: Sequence[Decision]) -> Mapping:
    """The mapping, amended where an amendment of the whole, or of this point, was adopted before it."""
    for amendment in adopted:
        left_out = OMITS.search(amendment.text)
        if left_out:
            if recommendation.point in (left_out["n"], left_out["m"]) and mapping.effect in REFUSED:
                return mapping.model_copy(update={"effect": REFUSED[mapping.effect]})
            continue
        named = AMENDED_POINT.search(amendment.text[:120])
        if mapping.effect in AMENDED and (named is None or (named["n"] or named["l"].lower()) == recommendation.point):
            return mapping.model_copy(update={"effect": AMENDED[mapping.effect]})
    return mapping


def _remarked_points(decision: Decision) -> set[str]:
    """The points that the remark on several is about: "1-7 anbefales med følgende bemærkning under punkt 1"; none where it names none."""
    remark = decision.remark or ""
    found = REMARKED_POINT.search(remark[:60]) or COUNTED_POINT.search(remark[:60]) or NUMBER_ALONE.fullmatch(remark)
    named = found["n"] if found else None
    if found is None and remark:
        attached = ATTACHED_TO_POINT.search(decision.text.partition(remark)[0])
        named = (attached["n"] or attached["m"]) if attached else None
    changed = CHANGED_POINT.match(decision.text)
    named = changed["n"] if changed and named is None else named
    if named is None or (decision.points and (len(decision.points) == 1 or named not in decision.points)):
        return set()
    listed = " ".join(m["list"] for p in (ALSO_UNDER, ALSO_CHANGED) for m in p.finditer(remark))
    further = re.findall(r"\d{1,2}\s*[-–]\s*\d{1,2}|\d{1,2}", listed)
    return {named}.union(*(listed_points(numbers) for numbers in further))
