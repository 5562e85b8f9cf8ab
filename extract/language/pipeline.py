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
LETTERS = frozenset("abcdefghijk")
CLOSING = {'"', "”", "“", "«", "»"}
LABEL_WORDS = {"ad", "pkt", "punkt"}
COUNTING = {"stemte", "stemmer", "imod", "mod", "for", "undlod", "alt", "ialt", ":"}
SUM_UNITS = {"mio.", "mia.", "mill.", "mio", "mia", "mill", "t."}  # before "kr."
POINT_WORDS = {"Ad", "Ad.", "Pkt.", "Punkt"}  # with a capital within a line they open a further point
DECIDED = {
    "godkendt", "godkendes", "anbefalet", "anbefales", "tiltrådt", "tiltrædes", "vedtaget", "udsat", "udsættes", "forkastet",
    "drøftet", "taget", "tages", "indstilles", "udgår", "afvist", "oversendes",
}  # fmt: skip
AFTER_LIST = {  # no surname behind an initial
    "Imod", "Mod", "Undlod", "Hverken", "Godkendt", "Vedtaget", "Tiltrådt", "Forkastet", "Anbefales", "Indstilles", "Indstillingen",
    "Forslaget", "Ændringsforslaget", "Sagen", "Punktet", "Herefter", "Dermed", "Ad", "Ad.", "Punkt", "Pkt.", "For", "Ikke", "Faldt",
    "Faldet", "Nedstemt", "Bortfaldt", "Bortfaldet", "Afvist", "Udsat",
}  # fmt: skip
LISTING = {"og", "-", "–", ",", "til", "samt"}
POINTS_NAMED = {
    "punkt", "punkter", "punkterne", "pkt.", "indstillingspunkt", "indstillingspunkter", "indstillingspunkterne",
}  # fmt: skip
JOINS = {"og", "-", "–", ",", "til", "samt", "&", "punkt", "pkt.", "nr."}
OPTION_WORDS = {
    "model", "forslag", "alternativ", "scenarie", "scenarium", "løsning", "variant", "type", "liste", "bilag", "skema", "gruppe",
}  # fmt: skip
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
    points, begun = _points_in_line(doc), 0
    for token in doc[:-1]:
        following = doc[token.i + 1]
        numbered = (
            following.is_digit and [t.text for t in doc[token.i + 2 : token.i + 3]] == [")"] and token.text != "("
        )
        ends = (
            _opens_point(doc, token.i)
            if numbered
            else _ends(token.text, following.text)
            or (token.i > 0 and _ends_list(doc[token.i - 1].text, token.text, following.text))
            or _ends_quotation(doc, token.i)
            or _ends_sum(doc, token.i)
            or _before_letter(doc, token.i)
            or _ends_points(doc, token.i)
            or _before_at(doc, token.i)
        )
        if ends and token.text.count("\n") == 1 and token.i > 0:
            after = doc[token.i + 2].text if token.i + 2 < len(doc) else ""
            ends = not _wraps(doc[token.i - 1].text, following.text, after)
        if ends or token.i + 1 in points or token.i - begun >= LONGEST_SENTENCE:
            starts[token.i + 1], begun = True, token.i + 1
    # Set at once: the setter of a single token looks the whole doc over each time.
    flags: Any = np.array([[1 if s else -1] for s in starts], dtype="int64").astype("uint64")
    return doc.from_array(["SENT_START"], flags)


def _points_in_line(doc: Doc) -> set[int]:
    """The tokens that open the second and later points of a line that counts them up: "1. Godkendt 2. Udsat 3. Godkendt"."""
    found: set[int] = set()
    begins, count, worded = True, 0, False  # the line's last point, and whether it opened with "Ad"
    for token in doc[:-1]:
        if "\n" in token.text:
            begins, count, worded = True, 0, False
            continue
        word = token.text in POINT_WORDS and doc[token.i + 1].text[:1].isdigit()
        number = token.text.removesuffix(".")
        labels = number.isdigit() and (number != token.text or doc[token.i + 1].lower_ in DECIDED)
        if begins:
            worded, count = word, int(number) if labels else 0
        elif word and worded:
            found.add(token.i)
        elif count and labels and int(number) > count:
            if _is_point(doc, token.i, following=int(number) == count + 1):
                found.add(token.i)
            count = int(number)
        begins = begins and token.is_space
    return found


def _is_point(doc: Doc, at: int, *, following: bool) -> bool:
    """True for "2." after a full stop, or where it follows the point before, after a word that neither joins nor owns it."""
    before = doc[at - 1].text
    if before in POINT_WORDS | JOINS:
        return False
    return before == "." or (following and (doc[at + 1].text[:1].isupper() or doc[at + 1].lower_ in DECIDED))


def _opens_point(doc: Doc, at: int) -> bool:
    """True before the label of a further point in one line: "1) Godkendt 2) Udsat"."""
    after = doc[at + 3].text if at + 3 < len(doc) else ""
    if doc[at].lower_ in {"ad", "ad.", "at", "pkt.", "punkt", *JOINS}:
        return False
    return doc[at].is_space or (doc[at].is_alpha and after.istitle()) or doc[at].text == "."


def _wraps(before: str, following: str, after: str) -> bool:
    """True where a line break falls within a sentence: "blev godkendt med / 43 stemmer"."""
    if before[-1:] in ".:;!?)" or not before:
        return False
    if following.rstrip(".") in LABEL_WORDS and after[:1].isdigit():
        return False  # "Godkendt / ad 2) Afvist"
    return (following.islower() and following[0].isalpha() and len(following.rstrip(".")) > 1) or (
        following.isdigit() and after.islower()
    )


def _ends(text: str, following: str) -> bool:
    if "\n" in text:
        return True
    return text in {".", "!", "?", ".”", '."'} and (
        following[:1].isupper()
        or following[:1] in "(-•"
        or "\n" in following
        or following.isdigit()
        or (following[0].isdigit() and following[-1] in LETTERS and following[:-1].isdigit())  # "2b godkendt. 5a udsat"
    )


def _before_letter(doc: Doc, at: int) -> bool:
    """True for the full stop before a lettered label: "a) Godkendt. b) Udsat"."""
    if doc[at].text != "." or doc[at + 1].text[:1] not in LETTERS:
        return False
    label = "".join(t.text for t in doc[at + 1 : at + 3])[:2]
    return label[1:] == ")" and at + 3 < len(doc)


def _ends_quotation(doc: Doc, at: int) -> bool:
    """True after the mark that closes a quoted sentence: "…: »Taksten sænkes.« For forslaget stemte F"."""
    if doc[at].text not in CLOSING or at == 0:
        return False
    closes = not doc[at - 1].whitespace_ and doc[at - 1].text[-1:] in ".!?"
    return closes and bool(doc[at].whitespace_) and doc[at + 1].text[:1].isupper()


def _ends_sum(doc: Doc, at: int) -> bool:
    """True after a sum before a capital: "… til 12 kr. Venstre stemte imod"; not in "kr. Lund" or "mio. kr. P/L"."""
    if doc[at].text != "kr." or at == 0 or not doc[at].whitespace_:
        return False
    counted = doc[at - 1].text in SUM_UNITS or doc[at - 1].text[-1:].isdigit()
    following = doc[at + 1].text
    return counted and following[:1].isupper() and (following[1:].islower() or len(following) == 1)


def _ends_list(before: str, text: str, following: str) -> bool:
    """True after the last letter of a list of parties, which looks like an initial: "V, B og A. (O) stemte"."""
    letter = len(text) == 2 and text[0].isupper() and text[1] == "."
    option = before.lower() in OPTION_WORDS and following[:1].isupper()  # "model A. Anna Holm stemte imod"
    if (
        text[:-1].isdigit()
        and text[-1:] == "."
        and before.lower() in COUNTING
        and (following[:1].isupper() or following.isdigit())
    ):
        return True  # "Imod stemte 13. Indstillingen …"
    # "For stemte A, F. Imod stemte V", "Imod stemte V. Godkendt", "Imod stemte V. F undlod"
    announced = following in AFTER_LIST or (len(following) == 1 and following.isupper())
    return letter and (
        option or announced or following == "(" or (before in {"og", "+", "samt", ":"} and following[:1].isupper())
    )


def _before_at(doc: Doc, at: int) -> bool:
    """True for the full stop before a further at-clause by its order: "1. at godkendt. 3. at udsat"."""
    number = doc[at + 1].text
    return (
        doc[at].text == "."
        and number[:-1].isdigit()
        and number[-1] == "."
        and doc[at + 2 : at + 3].text.lower() == "at"
    )


def _ends_points(doc: Doc, at: int) -> bool:
    """True after the last number of a list of points within a clause: "godkendte punkt 1 og 3. Byrådet …"; not of a label."""
    if not (doc[at].text[:-1].isdigit() and doc[at].text[-1] == "." and doc[at + 1].is_title and doc[at + 1].is_alpha):
        return False
    begin = at - 1
    while begin > 0 and (doc[begin].text in LISTING or doc[begin].text.rstrip(".").isdigit()):
        begin -= 1
    if begin > 0 and doc[begin].text == ":" and doc[begin - 1].lower_ in DECIDED:
        return True  # "Godkendt: 1 og 3. Forkastet: 2"
    return begin > 0 and doc[begin].lower_ in POINTS_NAMED and doc[begin - 1].is_alpha


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
    # "3.Anbefales", "3)Anbefales": a label glued to its text
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=\d)[.)](?=[A-ZÆØÅ][a-zæøå])"]
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
