"""Whether "valgte" is said of a thing, such as a model or a paving, or of somebody who is elected."""

import re

CHOOSES = {"vælge", "vælger", "valgte", "valgt"}
REACH = 100  # characters behind the verb in which somebody, or a seat, is named
ENDS = re.compile(r"[.;\n]")
# "valgte | chaussésten til pladsen", "vælge | den høje støjvold": a word with a small letter, and no number of persons
THING = re.compile(
    r"\s+(?!(?:som|til|ved|blandt|mellem|i|for|med|uden|af|efter|at|og|følgende|nedenstående|nye?|igen|enstemmigt|herefter|derefter|samtidig|hhv|henholdsvis"
    r"|to|tre|fire|fem|seks|syv|otte|ni|ti|hende|ham|dem|sig|selv|om|ind|fra|på|ikke|desuden|også|yderligere|begge|alle)\b)[a-zæøå-]{2,}"
)
SEAT = re.compile(
    r"(?i)formand|medlem|person|repræsentant|suppleant|stedfortræder|kandidat|udvalg|råd(?:et)?\b|bestyrelse|nævn|delegere|revisor|ordstyrer|dirigent|borgmester"
    r"|rådmand|tilforordne|observatør|kasserer|sekretær|domsmænd|nævninge|forvalter|talsmand|ordfører|\bplads(?:er)?\s+i\b|valgstyrer|vælgere"
)
NAMED = re.compile(r"[A-ZÆØÅ][\wæøå.-]*\s+[A-ZÆØÅ]|\([A-ZÆØÅ]{1,2}\)|\b(?:liste|gruppe)\s+[A-ZÆØÅ]\b")


def chooses_thing(words: str, after: str) -> bool:
    """True where a thing stands behind the verb, and in the rest of the sentence neither a person nor a seat."""
    if words.lower() not in CHOOSES or THING.match(after) is None:
        return False
    end = ENDS.search(after, 0, REACH)
    rest = after[: end.start() if end else REACH]
    return SEAT.search(rest) is None and NAMED.search(rest) is None
