"""Where a sentence says a side: the lexicon's phrases that do so, and the bare "imod" and "for" of a list."""

import re

from extract.domain.text import Span
from extract.facts.points.by_ordinal import ORDINAL, begins_with_ordinal
from extract.facts.sentences.passages import Found, Sentence
from extract.facts.sides.counts import POINT_VOTED, speaks_of_voting
from extract.facts.sides.minorities import wants_of_minority
from extract.facts.sides.subjects import only_voters
from extract.facts.sides.told import is_told_after
from extract.facts.voters.find import find_voters

# "V, C: For", "Å: Imod."
TRAILING = re.compile(r"(?i)[\w)](?:[ ]*[:\t]|[ ][–-](?=[ ]))\s*(?P<side>for|imod|undlod|undlader)\s*\.?$")
# "A sagde ja, V sagde nej"; not "sagde ja tak", "sagde ja til at holde møde"
SAID = re.compile(
    r"\b(?:sagde|siger)\s+(?P<side>ja|nej)(?=\s*(?:[.,;)]|$)|\s+(?:og|mens|til\s+(?:forslaget|indstillingen|sagen|beslutningen|planen))\b)"
)
# "godkendt med stemmerne fra A og F", "forkastet med stemmerne fra V og C"
CAST_BY = re.compile(
    r"(?i)\b(?:(?P<won>godkendt|vedtaget|tiltrådt|anbefal(?:es|et))|forkastet|nedstemt)\s+(?P<words>med\s+stemmer(?:ne)?\s+fra)\s"
)
CAST_BY_RULE = "side.cast_by"
TRAILED = {"ja": "for", "nej": "against", "for": "for", "imod": "against", "undlod": "abstain", "undlader": "abstain"}
TRAILING_RULE = "side.trailing"
COUNT_AFTER = re.compile(
    r"\s+\d+\b(?!\s*(?:[(:;,]|medlem|stemmer\s*\(|(?:stemmer\s*)?[–-]\s*[A-ZÆØÅ]|[A-ZÆØÅ]\s*[,+]|[A-ZÆØÅ]\s+og\s))"
)
# "For stemte V og C, imod O": and "mod 3 stemmer (Ø)", "mod 2 (Ø)", "mod et mindretal (Ø)".
BARE_AGAINST = re.compile(
    r"(?i)(?:[,;–]|\bog|godkendt|vedtaget|tiltrådt|vedtog|godkendte|tiltrådte|anbefales)\s+(?P<side>i?mod(?:\s+\d+\s+stemmer?)?)(?=\s+(?:(?:liste|gruppe)\s+|(?:et\s+)?mindretal(?:let)?\s+(?:på\s+\d+\s+)?(?:(?:bestående\s+)?af\s+)?)?\(?(?-i:[A-ZÆØÅ])\d?\b)"
)
BARE_AFTER = re.compile(
    r"(?<=[A-ZÆØÅ)])\s+(?:(?:er|var)\s+)?(?P<side>imod|for)(?=\s*(?:[,;]|\.?$)|\s+[–-]\s|\s+(?:indstillings)?(?:punkt|pkt\.?)(?:erne|er|et)?\s*\d)"
)  # "A var for, V imod, og C undlod"
# "stemte imod punkt 2 og for punkt 1", "… men for dette punkt"
POINT = r"(?:indstillings)?(?:punkt|pkt\.?)(?:erne|er|et)?"
THIS_ONE = re.compile(
    rf"(?:\b(?:men|og)\s+(?=for\b|imod\b)|,\s+(?=imod\b))(?P<side>for|imod)(?=\s+(?:(?:dette|denne|nærværende)\s+(?:punkt|sag)\b|resten\b(?!\s+af\s+(?!indstilling|punkt))|(?:de|det)\s+øvrige\b|{ORDINAL.pattern.removeprefix('(?i)')}|(?:{POINT}|litra)\s*(?:\d|[a-k]\b)|[a-hjk]\)|[a-hjk]\s*[.,;]))"
)
# "undlod at svare", "kan ikke medvirke i udvalget", "tiltrådte mødet": something else was done or left undone than voting
OTHER_DEED = re.compile(
    r"(?i)undl(?:od|ader)\s+at\s+(?!stemme(?!\s+i?mod\b)|tage\s+stilling|deltage\s+i\s+(?:selve\s+)?afstemning|støtte|anbefale|godkende|tiltræde)"
    r"|(?:kan|kunne)\s+ikke\s+medvirke\s+(?:i|på|ved)\b|tiltr(?:ådte|æder)\s+(?:mødet|lokalet|salen|kl)\b"
)
RESERVES_NOT = re.compile(r"(?i)(?:tager|tog|har)\s+(?:\w+\s+)?(?:ikke|intet|ingen)\s+(?:\w+\s+)?forbehold")
OF_YEAR = re.compile(r"\((?:19|20)\d\d\)\s*:$")  # "Tilbud for (2021):"
COUNT_IN_BRACKETS = re.compile(r"(?i)(?:for|i?mod)\s*\(\d+\)\s*:")  # "For (14): A, B"
WITHIN_SENTENCE = re.compile(r"[a-zæøå]{2,}(?<!stemte)(?<!stemmer)(?<!\bog)\s$")  # "Broen er åben | for (14):"
VERB_BEFORE = re.compile(r"(?i)\bstem(?:te|mer)\s+$")
WITH_VERB = re.compile(r"(?i)(?P<one>for|i?mod)\s.*\b(?P<verb>stem(?:te|mer))$")
DECIDES = re.compile(r"(?i)beslutte")
REASONED = re.compile(r"(?i)(?:for|i?mod)\s[^,]*,\s+(?:idet|da|fordi|eftersom)\s.*\b(?P<verb>stem(?:te|mer))")
VERB_THEN = re.compile(r"(?i)stem(?:te|mer)\s+(?P<side>for|i?mod)\b")
# "For punkt 1: A og F. Imod: V": a list; not "For punkt 1: Ø foreslog, at …"
OF_POINT = re.compile(r"(?i)(?:for|i?mod)\s+(?:indstillings)?(?:punkt|pkt)[^:]*:$")
LIST_ENDS = re.compile(r"[.;](?:\s|$)|,\s+(?=(?:i?mod|undl\w+|hverken)\b)|$")
UNSAID = re.compile(
    r"(?i)\s+(?:ikke\b|ved\s+en\s+fejl\b|i\s+første\s+omgang\b|på\s+(?:sidste|forrige|et\s+tidligere|mødet?\s+den)\b)"
)


# "med alle øvrige stemmer mod 2 (O)": what was cast, and no verb
CAST = re.compile(r"(?i)\bmed\s+(?:(?:alle|samtlige|de|øvrige|resten\s+af)\s+)+$")


def may_tell_sides(sentence: Sentence) -> bool:
    """False where no word stands in which a side is told; a plain search goes before the expressions."""
    low = sentence.text.lower()
    declines = "ikke " in low and ("kan " in low or "kunne " in low)  # "dog kan A ikke støtte forslaget"
    trails = low.rstrip(" .").endswith((": for", "\tfor", "– for", "- for"))
    told = declines or trails or "for (" in low or "sagde ja" in low or "mindretal" in low
    return bool(sentence.sides) or speaks_of_voting(low) or told


def side_phrases(sentence: Sentence) -> list[Found]:
    """The side phrases and the bare "imod" of a list; "med 20 stemmer mod 5" only counts."""
    start = sentence.span.start
    counted = [
        f
        for whole in sentence.sides
        for f in _of_two_verbs(whole, sentence)
        if not CAST.search(sentence.text, 0, f.span.start - start)
        and not (f.sets.get("subject") is None and _is_counted(sentence.text, f.span.start - start, f.span.end - start))
        and not UNSAID.match(sentence.text, f.span.end - start)
        and not OF_YEAR.search(sentence.text, f.span.start - start, f.span.end - start)
        and not _goes_on(sentence.text, f.span.start - start)
        and not _heads_no_list(sentence.text, f.span.start - start, f.span.end - start)
        and not OTHER_DEED.match(sentence.text, f.span.start - start)
        and not _decides_itself(sentence.text, f.span.start - start)
        and not RESERVES_NOT.match(sentence.text, f.span.start - start)
        and not is_told_after(sentence.text, f.span.start - start, f.span.end - start)
    ]
    bare = _bare_phrases(sentence)
    counted = [f for f in counted if not any(b.rule == TRAILING_RULE and f.span.end > b.span.start for b in bare)]
    kept = [
        b
        for b in bare
        if not any(f.span.start <= b.span.start < f.span.end or _named_behind(f, b, sentence) for f in counted)
    ]
    return sorted([*counted, *kept], key=lambda f: f.span.start)


def _decides_itself(text: str, start: int) -> bool:
    """True for "Venstre besluttede at stemme imod", which tells of the party; a majority that "besluttede" was for it."""
    return DECIDES.match(text, start) is not None and "flertal" not in text[:start].lower()


def _named_behind(led: Found, bare: Found, sentence: Sentence) -> bool:
    """True for the "for" of "med forbehold af V for punkt 2", whose voter is named behind other words of a side."""
    if led.sets.get("subject") != "after" or bare.rule != "side.bare":
        return False
    between = sentence.text[max(0, led.span.end - sentence.span.start) : max(0, bare.span.start - sentence.span.start)]
    return re.search(r"[.,;:()]", between) is None and between.strip() != ""


def _bare_phrases(sentence: Sentence) -> list[Found]:
    """The words of sides that no verb of the lexicon tells: "Imod: A", "med V's stemmer mod A's", "V for, A imod"."""
    start = sentence.span.start
    bare = [
        Found({"side": "against"}, Span(start + m.start("side"), start + m.end("side")), "side.against.bare")
        for m in BARE_AGAINST.finditer(sentence.text)
    ]
    bare += [
        Found({"side": TRAILED[m["side"]]}, Span(start + m.start("side"), start + m.end("side")), "side.bare")
        for pattern in (THIS_ONE, BARE_AFTER)
        for m in pattern.finditer(sentence.text)
    ]
    bare += [
        Found(
            {"side": "for" if m["won"] else "against", "subject": "after"},
            Span(start + m.start("words"), start + m.end("words")),
            CAST_BY_RULE,
        )
        for m in CAST_BY.finditer(sentence.text)
    ]
    bare += [
        Found({"side": TRAILED[m["side"]], "subject": "voters"}, Span(start + m.start(), start + m.end()), "side.said")
        for m in SAID.finditer(sentence.text)
    ]
    bare += [
        Found({"side": TRAILED[m["side"].lower()]}, Span(start + m.start("side"), start + m.end("side")), TRAILING_RULE)
        for m in TRAILING.finditer(sentence.text)
    ]
    return bare or list(wants_of_minority(sentence))


def _of_two_verbs(found: Found, sentence: Sentence) -> list[Found]:
    """The phrase, or the two that it runs together where a verb stands before it too: "stemte | imod punkt 2, og A stemte | imod"."""
    at = sentence.span.start
    reasoned = REASONED.fullmatch(sentence.text, found.span.start - at, found.span.end - at)
    if reasoned:  # "ikke flertal | for forslaget, idet A stemte | imod"
        then = VERB_THEN.match(sentence.text, reasoned.start("verb"))
        return [_voted(then["side"], Span(at + then.start(), at + then.end()))] if then else []
    before = VERB_BEFORE.search(sentence.text[: found.span.start - at])
    both = WITH_VERB.match(sentence.text, found.span.start - at, found.span.end - at)
    if before is None or both is None:
        return [found]
    parts = [(before.start(), both.end("one"), both["one"])]
    if then := VERB_THEN.match(sentence.text, both.start("verb")):
        parts.append((then.start(), then.end(), then["side"]))
    return [_voted(word, Span(at + a, at + b)) for a, b, word in parts]


def _voted(word: str, span: Span) -> Found:
    side = "for" if word.lower() == "for" else "against"
    return Found({"side": side}, span, f"side.{side}.voted")


def _goes_on(text: str, start: int) -> bool:
    """True for a "for" with a number in brackets within a sentence, "åben for (14):", which heads no list of voters."""
    return COUNT_IN_BRACKETS.match(text, start) is not None and WITHIN_SENTENCE.search(text, 0, start) is not None


def _heads_no_list(text: str, start: int, end: int) -> bool:
    """True for a "For punkt 2:" with anything but voters behind it, or within a sentence."""
    if OF_POINT.match(text, start, end) is None:
        return False
    ends = LIST_ENDS.search(text, end)
    listed = text[end : ends.start() if ends else len(text)]
    return text[:start].strip() != "" or (listed.strip() != "" and not only_voters(listed, find_voters(listed), 0))


def _is_counted(text: str, start: int, end: int) -> bool:
    """True for "stemte imod 2", where nobody is named; not for "stemte imod 2. dot", and not for "Ø stemte imod 2."."""
    if COUNT_AFTER.match(text, end) is None or begins_with_ordinal(text, end):
        return False
    return not any(point.start() <= start < point.end() for point in POINT_VOTED.finditer(text))
