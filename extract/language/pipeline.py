"""The only builder of spaCy pipelines: tokens, sentences and the lexicon's phrases as span groups."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.symbols import ORTH
from spacy.tokens import Doc
from spacy.util import filter_spans

from extract.lexicon.load import load_topic
from extract.lexicon.rule import GAP_WORDS, Phrase, Slot

SENTENCES = "sentences"
# Abbreviations of minutes that spaCy's Danish tokeniser does not know; a full stop after them ends no sentence.
ABBREVIATIONS = (
    "pkt.", "Pkt.", "nr.", "Nr.", "kl.", "Kl.", "d.", "jf.", "Jf.", "mio.", "mia.", "mill.", "kr.", "inkl.", "ekskl.",
    "ca.", "pr.", "hhv.", "vedr.", "Vedr.", "bl.a.", "f.eks.", "m.v.", "mv.", "stk.", "evt.", "ift.", "ad.", "Ad.", "iht.",
    "pga.", "mhp.", "m.h.p.", "m.fl.", "o.l.", "osv.", "dvs.", "fsva.", "tlf.", "j.nr.", "J.nr.", "sagsnr.", "Sagsnr.",
)  # fmt: skip
PHRASE_TOPICS = ("outcomes", "sides", "attendance")


@Language.factory("phrase_rules", default_config={"topics": list(PHRASE_TOPICS)})
def phrase_rules(nlp: Language, name: str, topics: Iterable[str]) -> "PhraseRules":
    """The component that writes a span group for each topic of the lexicon."""
    return PhraseRules(nlp, tuple(topics))


@Language.component("minute_sentences")
def minute_sentences(doc: Doc) -> Doc:
    """Ends a sentence at `.`, `!`, `?` before a capital or a line's end, and at every line break between paragraphs."""
    for token in doc[:-1]:
        following = doc[token.i + 1]
        ends = _ends(token.text, following.text)
        if ends and token.text.count("\n") == 1 and token.i > 0:
            after = doc[token.i + 2].text if token.i + 2 < len(doc) else ""
            ends = not _wraps(doc[token.i - 1].text, following.text, after)
        following.is_sent_start = ends
    return doc


def _wraps(before: str, following: str, after: str) -> bool:
    """True where a line break falls within a sentence: "blev godkendt med / 43 stemmer"."""
    if before[-1:] in ".:;!?)" or not before:
        return False
    return following.islower() and len(following) > 1 or following.isdigit() and after not in {".", ")", ":"}


def _ends(text: str, following: str) -> bool:
    if "\n" in text:
        return True
    return text in {".", "!", "?", ".”", '."'} and (following[:1].isupper() or following[:1] in "(-•" or "\n" in following)


class PhraseRules:
    """Matches the lexicon's phrases; of overlapping matches of one topic the longest, then the first, stays."""

    def __init__(self, nlp: Language, topics: tuple[str, ...]) -> None:
        self._matchers: dict[str, Matcher] = {}
        for topic in topics:
            matcher = Matcher(nlp.vocab)
            for entry in load_topic(topic):
                matcher.add(entry.id, [pattern(p) for p in entry.phrases])
            self._matchers[topic] = matcher

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with `doc.spans[topic]` filled; a span's label is the entry's id."""
        for topic, matcher in self._matchers.items():
            doc.spans[topic] = filter_spans(matcher(doc, as_spans=True))
        return doc


def pattern(phrase: Phrase) -> list[dict[str, Any]]:
    """The phrase as a spaCy token pattern."""
    tokens: list[dict[str, Any]] = []
    for slot in phrase.slots:
        if slot.is_gap:
            tokens.extend({"OP": "?", "TEXT": {"NOT_IN": [".", ";", ":"]}, "IS_SPACE": False} for _ in range(GAP_WORDS))
        else:
            tokens.append(_token(slot))
    return tokens


def _token(slot: Slot) -> dict[str, Any]:
    if any("*" in w for w in slot.words):
        expression = "^(?:" + "|".join(w.replace(".", r"\.").replace("*", ".*") for w in slot.words) + ")$"
        token: dict[str, Any] = {"LOWER": {"REGEX": expression}}
    elif len(slot.words) == 1:
        token = {"LOWER": slot.words[0]}
    else:
        token = {"LOWER": {"IN": list(slot.words)}}
    return token | ({"OP": "?"} if slot.optional else {})


@cache
def build_pipeline() -> Language:
    """The pipeline that reads decisions, votes and presence; built once a process, on first use."""
    nlp = spacy.blank("da")
    for abbreviation in ABBREVIATIONS:
        nlp.tokenizer.add_special_case(abbreviation, [{ORTH: abbreviation}])  # type: ignore[attr-defined]
    nlp.add_pipe("minute_sentences")
    nlp.add_pipe("phrase_rules")
    return nlp


def read_passage(text: str) -> Doc:
    """The passage as a doc with sentences and span groups; offsets count from the passage's start."""
    return build_pipeline()(text)
