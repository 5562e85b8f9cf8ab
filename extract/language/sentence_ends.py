"""Where sentences of minutes end: at points, lists of parties, sums and quotations, as the tokens around a full stop tell."""

import itertools
import re

from spacy.tokens import Doc

RANGE = re.compile(r"\d{1,2}\.?[-–]\d{1,2}")
RANGE_END = re.compile(r"\d+")
LETTERS = frozenset("abcdefghijk")
CLOSING = {'"', "”", "“", "«", "»"}
LABEL_WORDS = {"ad", "pkt", "punkt"}
COUNTING = {"stemte", "stemmer", "imod", "mod", "for", "undlod", "alt", "ialt", ":"}
COUNTED = {"stemte", "imod", "mod", "for", "undlod", "med", "af", "alt", "ialt"}  # before a number of votes
SUM_UNITS = {"mio.", "mia.", "mill.", "mio", "mia", "mill", "t."}  # before "kr."
POINT_WORDS = {"Ad", "Ad.", "Pkt.", "Punkt"}  # with a capital within a line they open a further point
DECIDED = {
    "godkendt", "godkendes", "anbefalet", "anbefales", "tiltrådt", "tiltrædes", "vedtaget", "udsat", "udsættes", "forkastet",
    "drøftet", "taget", "tages", "indstilles", "udgår", "afvist", "afvises", "afslået", "afslås", "imødekommet", "imødekommes",
    "bevilget", "nedstemt", "frafaldet", "trukket", "oversendes",
}  # fmt: skip
CALLED = {"at-punkt", "at", "punkt", "pkt.", "led"}  # what points are called behind their numbers
OF_WHICH = "indstillingens"  # "Indstillingens 1.-2. at-punkt blev godkendt"
AFTER_LIST = {  # no surname behind an initial
    "Imod", "Mod", "Undlod", "Hverken", "Godkendt", "Vedtaget", "Tiltrådt", "Forkastet", "Anbefales", "Indstilles", "Indstillingen",
    "Udsættelsesforslaget", "Tilbagesendelsesforslaget", "Hjemvisningsforslaget", "Afvisningsforslaget", "Procedureforslaget", "Hovedforslaget",
    "Forslaget", "Ændringsforslaget", "Sagen", "Punktet", "Herefter", "Dermed", "Ad", "Ad.", "Punkt", "Pkt.", "For", "Ikke", "Faldt",
    "Faldet", "Nedstemt", "Bortfaldt", "Bortfaldet", "Afvist", "Udsat",
}  # fmt: skip
_LONGEST_LIST = 120  # tokens of numbers before an outcome; longer lists are no points
_SHORTENED = 8  # letters that a shortened word has at most: "bekendtg."
TAKING_SIDES = {"stemte", "stemmer", "imod", "mod", "for", "undlod", ":"}
NO_VERB = {
    "og",
    "samt",
    "som",
    "der",
    "dog",
    "med",
    "fra",
    "for",
    "imod",
    "mod",
    "af",
    "i",
    "på",
}  # behind a name in a list
LISTING = {"og", "-", "–", ",", "til", "samt"}
POINTS_NAMED = {
    "punkt", "punkter", "punkterne", "pkt.", "indstillingspunkt", "indstillingspunkter", "indstillingspunkterne",
}  # fmt: skip
APPLICATIONS = {"ansøgning", "ansøgninger", "ansøgningerne", "ansøger", "projekt", "sag", "lod", "storparcel"}
JOINS = {"og", "-", "–", ",", "til", "samt", "&", "punkt", "pkt.", "nr."}
OPTION_WORDS = {
    "model", "forslag", "alternativ", "scenarie", "scenarium", "løsning", "variant", "type", "liste", "bilag", "skema", "gruppe",
}  # fmt: skip


def ends_behind(doc: Doc, at: int) -> bool:
    """True where a sentence ends with the token."""
    token, following = doc[at], doc[at + 1]
    if token.is_alpha and not following.is_digit:
        return False  # most tokens: a word ends a sentence only before the number of a point
    if token.text == "." and _closes_range(doc, at):
        return False  # "2.-3." is the label of what follows
    if following.is_digit and [t.text for t in doc[at + 2 : at + 3]] == [")"] and token.text != "(":
        ends = _opens_point(doc, at)
    else:
        ends = (
            _ends(token.text, following.text)
            or (at > 0 and _ends_list(doc[at - 1].text, token.text, following.text) and not _as_for(doc, at))
            or _ends_before_initial(doc, at)
            or _ends_quotation(doc, at)
            or _ends_sum(doc, at)
            or _before_letter(doc, at)
            or _ends_points(doc, at)
            or _is_range(doc, at)
            or _before_at(doc, at)
            or _before_section(doc, at)
        )
    if ends and token.text.count("\n") == 1 and at > 0:
        after = doc[at + 2].text if at + 2 < len(doc) else ""
        ends = not _wraps(doc[at - 1].text, following.text, after)
    return ends


def points_in_line(doc: Doc) -> set[int]:
    """The tokens that open the second and later points of a line that counts them up: "1. Godkendt 2. Udsat 3. Godkendt"."""
    found: set[int] = set()
    begins, count, worded = True, 0, False  # the line's last point, and whether it opened with "Ad"
    joined = 0  # the last point of a list: "1. og 3. vedtaget. 2. udsat"
    for token in doc[:-1]:
        if "\n" in token.text:
            begins, count, worded, joined = True, 0, False, 0
            continue
        word = token.text in POINT_WORDS and doc[token.i + 1].text[:1].isdigit()
        number = token.text.removesuffix(".")
        labels = number.isdigit() and (number != token.text or _leads_to_outcome(doc, token.i))
        if begins and _closes_range(doc, token.i + 1):
            worded, count = False, int(RANGE_END.findall(token.text)[-1])  # "1.-2. Godkendt. 3. Udsat"
        elif begins:
            worded, count = word, int(number) if labels else 0
        elif word and worded:
            found.add(token.i)
        elif count and labels and int(number) > count:
            if _is_count(doc, token.i):
                continue
            if doc[token.i - 1].text in JOINS:
                joined = int(number)
                continue
            if _is_point(doc, token.i, following=int(number) - 1 in (count, joined)):
                found.add(token.i)
            count = int(number)
        begins = begins and (token.is_space or token.lower_ == OF_WHICH)
    return found


def _leads_to_outcome(doc: Doc, at: int) -> bool:
    """True for a bare number that an outcome follows, perhaps behind further numbers: "4 og 5 | afslået"."""
    end = at + 1
    while end < min(len(doc) - 1, at + _LONGEST_LIST) and doc[end].text in LISTING and doc[end + 1].text.isdigit():
        end += 2
    return end < len(doc) and doc[end].lower_ in DECIDED


def _is_count(doc: Doc, at: int) -> bool:
    """True for the number of votes that ends a sentence: "8 stemmer mod 3."."""
    return at > 0 and doc[at - 1].lower_ in COUNTED


def _is_point(doc: Doc, at: int, *, following: bool) -> bool:
    """True for "2." after a full stop, or where it follows the point before, after a word that neither joins nor owns it."""
    before = doc[at - 1].text
    if before in POINT_WORDS | JOINS:
        return False
    closed = before == "." or (before[-1:] == "." and _is_count(doc, at - 1))  # "… imod 3. 4. Udsat"
    return closed or (following and (doc[at + 1].text[:1].isupper() or doc[at + 1].lower_ in DECIDED))


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


def _is_range(doc: Doc, at: int) -> bool:
    """True at the full stop before a range of points within a line: "1. Godkendt. 2.-3. Udsat"."""
    before, points, behind = ([t.text for t in doc[at : at + 3]] + [""] * 3)[:3]
    return before == behind == "." and RANGE.fullmatch(points) is not None


def _closes_range(doc: Doc, at: int) -> bool:
    """True at the full stop behind a range of points with which a sentence, or a line that decides, begins: "1.-2. Godkendt"."""
    if at == 0 or at + 1 >= len(doc) or RANGE.fullmatch(doc[at - 1].text) is None:
        return False
    begins = at == 1 or "\n" in doc[at - 2].text or doc[at - 2].lower_ == OF_WHICH
    return doc[at - 2].text == "." if not begins else doc[at + 1].lower_ in DECIDED | CALLED


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
    if letter and "\n" in before and following.lower() in DECIDED | {"ikke", "bortfaldt", "nedstemt"}:
        return False  # the label of a line: "B. Godkendt"
    option = before.lower() in OPTION_WORDS and following[:1].isupper()  # "model A. Anna Holm stemte imod"
    if (
        text[:-1].isdigit()
        and text[-1:] == "."
        and before.lower() in COUNTING
        and (following[:1].isupper() or following.isdigit())
    ):
        return True  # "Imod stemte 13. Indstillingen …"
    if text[:-1].isdigit() and text[-1:] == "." and len(before) == 1 and before.isupper() and following in AFTER_LIST:
        return True  # "For stemte A 8, F 4. Imod stemte V 7"
    # "For stemte A, F. Imod stemte V", "Imod stemte V. Godkendt", "Imod stemte V. F undlod"
    announced = following in AFTER_LIST or (len(following) == 1 and following.isupper())
    return letter and (
        option or announced or following == "(" or (before in {"og", "+", "samt", ":"} and following[:1].isupper())
    )


def _ends_before_initial(doc: Doc, at: int) -> bool:
    """True after the last letter of a list of parties where a person opens a sentence: "For stemte V. B. Hansen oplyste …".

    So does a whole name: "Imod stemte V. Else Rand (C) undlod". Without a verb behind it there is one name: "For stemte V. B. Hansen og Ruth Falk".
    """
    if not _is_initial(doc[at].text) or not doc[at + 1].text[:1].isupper():
        return False
    begin = at - 1
    while begin > 0 and (doc[begin].text in JOINS or (len(doc[begin].text) == 1 and doc[begin].text.isupper())):
        begin -= 1
    against = begin > 0 and doc[begin].lower_ == "var" and doc[begin - 1].lower_ in TAKING_SIDES
    if begin < 0 or not (against or doc[begin].lower_ in TAKING_SIDES):
        return False
    rest = [t.text for t in doc[at + 1 : at + 12]]
    names = [*itertools.takewhile(lambda word: word[:1].isupper() and word[0].isalpha(), rest)]
    full = [name for name in names if not _is_initial(name)]
    rest = rest[len(names) :]
    if rest[:1] == ["("] and ")" in rest:
        rest = rest[rest.index(")") + 1 :]
    verb = rest[0] if rest else ""
    known = len(full) > 1 or (len(full) == 1 and (len(names) > 1 or full[0].lower().endswith("en")))
    return known and verb.isalpha() and verb.islower() and verb not in NO_VERB


def _is_initial(text: str) -> bool:
    return len(text) == 2 and text[0].isupper() and text[1] == "."


def _as_for(doc: Doc, at: int) -> bool:
    """True before "For så vidt angår …", which explains what was said before it."""
    return doc[at + 1 : at + 3].text == "For så"


def _before_at(doc: Doc, at: int) -> bool:
    """True for the full stop before a further at-clause by its order: "1. at godkendt. 3. at udsat"."""
    number = doc[at + 1].text
    return (
        doc[at].text == "."
        and number[:-1].isdigit()
        and number[-1] == "."
        and doc[at + 2 : at + 3].text.lower() == "at"
    )


def _before_section(doc: Doc, at: int) -> bool:
    """True for the full stop before a section of a plan or a law: "Anbefales. § 4 udgår"; not behind a shortened word, "iht. § 4"."""
    if doc[at].text != "." or doc[at + 1].text[:1] != "§" or at == 0:
        return False
    return doc[at - 1].lower_ in DECIDED or len(doc[at - 1].text) > _SHORTENED


def _opens_letter(doc: Doc, at: int) -> bool:
    """True at a party's letter in brackets: "(O) stemte imod"."""
    opening, letter, closing = ([t.text for t in doc[at : at + 3]] + [""] * 3)[:3]
    return opening == "(" and closing == ")" and len(letter) == 1 and letter.isupper()


def _ends_points(doc: Doc, at: int) -> bool:
    """True after the last number of a list of points within a clause: "godkendte punkt 1 og 3. Byrådet …"; not of a label."""
    following = doc[at + 1]
    begins = (following.is_title and following.is_alpha) or _opens_letter(doc, at + 1)
    if not (doc[at].text[:-1].isdigit() and doc[at].text[-1] == "." and begins):
        return False
    begin = at - 1
    while begin > 0 and (doc[begin].text in LISTING or doc[begin].text.rstrip(".").isdigit()):
        begin -= 1
    if begin > 0 and doc[begin].text == ":" and doc[begin - 1].lower_ in DECIDED:
        return True  # "Godkendt: 1 og 3. Forkastet: 2"
    return begin > 0 and doc[begin].lower_ in POINTS_NAMED | OPTION_WORDS | APPLICATIONS and doc[begin - 1].is_alpha
