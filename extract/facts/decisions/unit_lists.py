"""Lists within a unit of decision text, whose numbers are no points of the recommendation."""

import re

from extract.facts.decisions.sentence_acts import sentence_outcomes
from extract.facts.decisions.unit import Label, Unit
from extract.facts.points.labels import BARE_OUTCOME
from extract.facts.sentences.passages import Sentence

INFORMS = re.compile(r"(?i)\borienter(?:ede|er|et|ing)\b|\bmeddel(?:te|elser)\b|\boplyste\b")
SAYS_LISTED = re.compile(
    r"(?i)\b(?:hvor(?:i|af|under)?|herunder|blandt\s+andet|bl\.\s?a\.|pege[rd]e?\s+på|opmærksom\s+på|følgende\s+(?!punkt|indstilling|beslutning)\w+)\b[^.:]*:$"
)
ENTRY = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
CHANGES_LISTED = re.compile(
    r"(?i)\b(?:med|under|på)\s+(?:(?:den|de|følgende|disse|nedenstående)\s+)?(?:\w+\s+){0,2}?(?:bemærkning|tilføjelse|ændring|rettelse|præcisering|betingelse|vilkår|forudsætning|kommentar|justering|korrektion)\w*\s*(?:om\s*|,?\s*at\s*)?:$|\bidet\s*:$"
)
WANTS_LISTED = re.compile(
    r"(?i)\b(?:ønsker|ønskede|beder|bad|anmoder|anmodede|pålægger|pålagde|beslutter|besluttede|anbefaler|anbefalede)\b[^.:]*:$"
)


def lists_news(unit: Unit) -> bool:
    """True below "Borgmesteren orienterede om:", "Rådet afgiver svar, hvor man peger på:", where numbers count up what was told."""
    return any(s.text.endswith(":") and (INFORMS.search(s.text) or SAYS_LISTED.search(s.text)) for s in unit.sentences)


def lists_more(unit: Unit, label: Label, known: frozenset[str]) -> bool:
    """True for the entries below "Udvalget ønsker desuden:", whose numbers go on from those of the recommendation's points."""
    return bool(known) and known.isdisjoint(label[0]) and any(WANTS_LISTED.search(s.text) for s in unit.sentences)


def lists_below(unit: Unit, sentence: Sentence, label: Label) -> bool:
    """True for the entries below "Udvalget godkendte en dagsorden med følgende punkter:", which count from 1 anew and decide nothing."""
    if not unit.points or sentence_outcomes(sentence):
        return False
    opened = any(s.text.endswith(":") for s in unit.sentences)
    return opened and all(p.isdigit() for p in (*label[0], *unit.points)) and int(label[0][0]) <= int(unit.points[-1])


def lists_changes(unit: Unit, sentence: Sentence) -> bool:
    """True for the entries below "Godkendt med følgende tilføjelser:", whose numbers are no points."""
    entry = ENTRY.match(sentence.text)
    if entry is None or BARE_OUTCOME.match(sentence.text, entry.end()):
        return False
    return any(CHANGES_LISTED.search(s.text) for s in unit.sentences)
