"""Presence that what stands above a sentence tells: deputies under a title of their own, names under a label of theirs."""

import re
from collections.abc import Sequence

from extract.facts.presence.said import LABEL, status_of
from extract.facts.sentences.passages import Sentence
from extract.lexicon.names import NAME, is_name_list

# "Godkendelse af indkaldte stedfortrædere", "Indkaldelse af stedfortræder"; not "Valg af stedfortrædere", "Stedfortrædere til bestyrelsen"
OF_DEPUTIES = re.compile(
    r"(?i)(?:godkendelse\s+af\s+)?(?:(?:de\s+)?(?:indkaldte|deltagende|fremmødte|mødte)\s+|indkald(?:else|elser|te)\s+(?:og\s+godkendelse\s+)?af\s+)?"
    r"(?:stedfortrædere?(?:ne)?s?|suppleant(?:er|en|erne)?s?)(?:\s+(?:indkaldelse|deltagelse))?(?:\s+(?:til|i|på)\s+(?:dagens\s+)?mødet?)?\W*"
)
# "Ida Kær (for Bo Lund) og Kim Dal (for Tom Rask) | godkendt"
ONE_FOR_ONE = rf"{NAME}(?:\s\([A-ZÆØÅ]{{1,2}}\))?\s+\(?(?:i\s*stedet\s+)?for\s+{NAME}(?:\s\([A-ZÆØÅ]{{1,2}}\))?\)?"
ALL_FOR_ANOTHER = re.compile(
    rf"\W*(?:[Bb]yrådet\s+godkendte\s+)?{ONE_FOR_ONE}(?:(?:\s*,\s*|\s+(?:og|samt)\s+){ONE_FOR_ONE})*\s*(?:(?:er|blev|var)\s+)?(?:godkendt(?:es)?|godkendes|indkaldt|mødte|deltog)?\W*"
)


def approves_deputies(title: str | None, text: str) -> bool:
    """True for "Ida Kær (for Bo Lund) godkendt." under an item about those who are called in for this meeting."""
    return bool(title and OF_DEPUTIES.fullmatch(title) and ALL_FOR_ANOTHER.fullmatch(text))


def label_above(sentences: Sequence[Sentence], text: str) -> str | None:
    """The status of the label above a list of names: "Afbud under hele mødet:⏎Bo Lund og Ida Kær"; None where none stands there."""
    if not is_name_list(text):
        return None
    for sentence in reversed(sentences):
        label = LABEL.fullmatch(sentence.text.strip()) if sentence.text.rstrip().endswith(":") else None
        if label or not is_name_list(sentence.text):
            return status_of(label["label"]) if label else None
    return None
