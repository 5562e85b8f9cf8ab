"""The only builder of spaCy pipelines: tokens, sentences and the lexicon's phrases as span groups."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import product
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from extract.language.sentence_ends import ends_behind, points_in_line
from extract.lexicon.load import load_topic
from extract.lexicon.names import SHORT_FORMS
from extract.lexicon.rule import Phrase

WORD = re.compile(r"[\wæøå]+")
# Abbreviations of minutes that spaCy's Danish tokeniser does not know; a full stop after them ends no sentence.
ABBREVIATIONS = (
    "pkt.", "Pkt.", "nr.", "Nr.", "kl.", "Kl.", "d.", "jf.", "Jf.", "mio.", "mia.", "mill.", "kr.", "inkl.", "ekskl.",
    "ca.", "pr.", "hhv.", "vedr.", "Vedr.", "bl.a.", "f.eks.", "m.v.", "mv.", "stk.", "evt.", "ift.", "ad.", "Ad.", "iht.",
    "pga.", "mhp.", "m.h.p.", "m.fl.", "o.l.", "osv.", "dvs.", "fsva.", "tlf.", "j.nr.", "J.nr.", "sagsnr.", "Sagsnr.",
    *(f"{form}." for form in SHORT_FORMS if form != "Nr"),
)  # fmt: skip
PHRASE_TOPICS = ("outcomes", "sides", "attendance")


@Language.factory("phrase_rules", default_config={"topics": list(PHRASE_TOPICS)})
def phrase_rules(nlp: Language, name: str, topics: Iterable[str]) -> "PhraseRules":
    """The component that writes a span group for each topic of the lexicon."""
    return PhraseRules(nlp, tuple(topics))


NO_WORD = re.compile(r"\S{400,}")
LONGEST_SENTENCE = 800  # tokens; what runs on is divided, or weighing its clauses would take the square of its length


@Language.component("minute_sentences")
def minute_sentences(doc: Doc) -> Doc:
    """Ends a sentence at `.`, `!`, `?` before a capital or a line's end, and at every line break between paragraphs."""
    starts = [True] + [False] * (len(doc) - 1)
    points, begun = points_in_line(doc), 0
    for token in doc[:-1]:
        if ends_behind(doc, token.i) or token.i + 1 in points or token.i - begun >= LONGEST_SENTENCE:
            starts[token.i + 1], begun = True, token.i + 1
    # Set at once: the setter of a single token looks the whole doc over each time.
    flags: Any = np.array([[1 if s else -1] for s in starts], dtype="int64").astype("uint64")
    return doc.from_array(["SENT_START"], flags)


class PhraseRules:
    """Matches the lexicon's phrases; of overlapping matches of one topic the longest, then the first, stays.

    Phrases of fixed words are compiled into spaCy's phrase matcher, whose cost does not grow with their number; those with a
    gap or a wildcard are searched as expressions, and only where a word that can begin them stands in the text.
    """

    def __init__(self, nlp: Language, topics: tuple[str, ...]) -> None:
        self._topics = {topic: _TopicMatcher(nlp, topic) for topic in topics}

    def __call__(self, doc: Doc) -> Doc:
        """The same doc with `doc.spans[topic]` filled; a span's label is the entry's id."""
        text = doc.text
        words = frozenset(WORD.findall(text.lower()))
        for topic, matcher in self._topics.items():
            doc.spans[topic] = filter_spans(matcher.find(doc, text, words))
        return doc


class _TopicMatcher:
    def __init__(self, nlp: Language, topic: str) -> None:
        self._fixed = PhraseMatcher(nlp.vocab, attr="LOWER")
        self._open: list[tuple[str, Phrase, tuple[frozenset[str], ...]]] = []
        for entry in load_topic(topic):
            for phrase in entry.phrases:
                if any(s.is_gap or any("*" in w for w in s.words) for s in phrase.slots):
                    self._open.append((entry.id, phrase, _needed(phrase)))
                else:
                    self._fixed.add(entry.id, [nlp.make_doc(words) for words in wordings(phrase)])

    def find(self, doc: Doc, text: str, words: frozenset[str]) -> list[Span]:
        """All matches in the doc, overlapping ones included; `words` are those of its text in small letters."""
        found = list(self._fixed(doc, as_spans=True))
        for id, phrase, needed in self._open:
            if any(words.isdisjoint(one) for one in needed):
                continue
            for start, end in phrase.find(text):
                span = doc.char_span(start, end, label=id, alignment_mode="expand")
                if span is not None:
                    found.append(span)
        return found


def _needed(phrase: Phrase) -> tuple[frozenset[str], ...]:
    """For each place that must be filled with whole words: the words of which one must stand in a text that the phrase reads."""
    fixed = (s.words for s in phrase.slots if not (s.optional or s.is_gap))
    return tuple(frozenset(words) for words in fixed if all(WORD.fullmatch(w) for w in words))


def wordings(phrase: Phrase) -> list[str]:
    """All wordings of a phrase without gaps and wildcards."""
    choices = [(*slot.words, "") if slot.optional else slot.words for slot in phrase.slots]
    return [" ".join(w for w in words if w) for words in product(*choices)]


@cache
def build_pipeline() -> Language:
    """The pipeline that reads decisions, votes and presence; built once a process, on first use."""
    nlp = spacy.blank("da")
    nlp.max_length = 10_000_000  # characters; its own bound is for parsers, which this pipeline has none of
    tokenizer: Any = nlp.tokenizer
    for abbreviation in ABBREVIATIONS:
        tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    # "3.Anbefales", "3)Anbefales", "1.-5.anbefales": a label glued to its text
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=\d)[.)](?=[A-ZÆØÅ][a-zæøå])", r"(?<=\d)\.(?=[a-zæøå]{5})"]
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    nlp.add_pipe("minute_sentences")
    nlp.add_pipe("phrase_rules")
    return nlp


@lru_cache(maxsize=512)  # a decision is read for its outcome, its votes and its presence; "Godkendt." a thousand times
def read_passage(text: str) -> Doc:
    """The passage as a doc with sentences and span groups; offsets count from the passage's start.

    What stands too long without a space is read as blanks: the tokenizer would take the square of its length.
    """
    return build_pipeline()(NO_WORD.sub(lambda run: " " * len(run[0]), text))
