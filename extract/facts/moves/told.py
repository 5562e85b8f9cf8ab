"""What kind of move a sum is, from the words before and after it and from the sums that it goes on with."""

import re
from typing import NamedTuple

from extract.domain.text import Span
from extract.facts.moves.beside import is_history, is_whole_of_part
from extract.facts.moves.buyers import guaranteed, is_of_others, sold_to_others
from extract.facts.moves.kinds import (
    Kind,
    Named,
    first_of,
    is_source,
    kind_after,
    kind_before,
    kind_granted_to,
    kind_moved,
    kind_of_account,
    says_more_or_less,
)
from extract.facts.moves.open import clause_span, existing_at, is_no_move, is_returned, returned_to_cash
from extract.facts.moves.plain import plain_kind
from extract.facts.moves.sources import Source, kind_of_list

_GRANTS = {"capital_grant", "supplementary_grant", "subsidy", "allocation"}
_TO_PURSE = Kind("cash_effect", "income")
_NOT_MORE_OR_LESS = {"sale", "purchase", "tax"}  # "mindreindtægten ved salg af grunde" sells nothing
_BREAK = re.compile(r",\s|\s(?:og|samt)\s")
_LEADS_TO_SUM = re.compile(r"(?:\s\S+)?\s(?:på|med|af|til|for)\s(?:\S+\s){0,2}$")  # "… mindreudgifter på [1 mio. kr.]"
# "2 mio. kr. i 2023 [og] 3 mio. kr. i 2024": the sums are of one kind, whatever the verb behind the last says of both
_GOES_ON = re.compile(
    r"(?:\s(?:årligt\s)?(?:i|fra|for)\s(?:år\s)?20\d\d(?:\sog\sfrem)?)?(?:,|,?\s(?:og|samt))\s(?:ca\.\s|kr\.\s)?$"
)
_RAISED = re.compile(
    r"\b(?:forhøjes|øges|forøges|hæves|opjusteres|opskrives|udvides)\s(?:\w+\s)?med\s(?:ca\.\s|kr\.\s)?$", re.IGNORECASE
)
_STAYS = re.compile(r"\s(?:bevares|forbliver|beholdes|fastholdes|bibeholdes)\b")  # "…, mens 2 mio. kr. bevares i 2022"
_IS_KEPT = re.compile(r"\s(?:overholdes|respekteres|ikke\soverskrides)\b")  # "rammen på [20 mio. kr.] overholdes"
_NO_COST = r"(?!\w*(?:afslag|afkast|overskud|underskud|udgift|indtægt|besparelse|borgmester)\w*)[^\s.,;]+\s"
_BY_BODY = r"(?:\w*(?:udvalget|rådet|bestyrelsen|magistraten)|borgerrepræsentationen)"
_WHEN = (
    r"(?:(?:årligt|også|desuden|samtidig|yderligere|derudover"
    r"|(?:med\svirkning\s)?(?:i|fra|for)\s(?:og\smed\s)?(?:(?:budget)?år(?:ene)?\s)?20\d\d(?:\s?[-–]\s?20\d\d)?(?:\sog\sfrem)?)\s)"
)
_IS_GIVEN = re.compile(  # "der i 2022 gives", "koret gives"
    rf"\b(?:der\s{_WHEN}{{0,2}}(?:gives|tilskydes)"
    r"|(?:(?!(?:(?:bevilling|tilladelse|garanti|adgang|mulighed)en|stedet)\b)\w+(?:en|et|erne)|(?-i:[A-ZÆØÅ])\w+)\sgives)"
    r"\s(?:(?:i\salt|op\stil|ca\.|yderligere|kr\.)\s)*$"
    r"|\bat\sgive\s(?:(?:i\salt|op\stil)\s)?$",
    re.IGNORECASE,
)
# "ansøgningen fra koret på | 15.000 kr. | imødekommes"
_APPLIED = re.compile(r"\bansøgning(?:en)?\s(?:[^.;\d]{0,80}?\s)?(?:på|om)\s$", re.IGNORECASE)
_IS_MET = re.compile(r"\s(?:(?:til|fra)\s[^.;,\d]{1,60}\s)?(?:imødekommes|efterkommes)\b(?!\s(?:ikke|delvist|med)\b)")
# "koret får 25.000 kr.", "dog får Strikkeklubben 4.000 kr.": given; not "hvis koret får", "kommunen får"
_GETS = re.compile(
    r"(?:^\W*(?:\d\.\s)?(?:at\s)?|\bat\s|[,;]\s(?:(?:dog|men|og|samt)\s)?|\b(?:dog|og|samt)\s)"
    r"(?:får\s(?P<behind>(?-i:[A-ZÆØÅ])\w+(?:\s(?-i:[A-ZÆØÅ])\w+){0,3}|\w+(?:en|et|erne))\s|(?P<who>(?-i:[A-ZÆØÅ])\w+(?:\s(?-i:[A-ZÆØÅ])\w+){0,3}|\w+(?:en|et|erne))\sfår\s)"
    r"(?:(?:i\salt|op\stil|ca\.|yderligere|kr\.)\s)*$",
    re.IGNORECASE,
)
_CHANGED_SO = re.compile(
    r"\b(?:ændring|rettelse)\w*,?\sat\s", re.IGNORECASE
)  # what it does to the other sums is not told
# Who is no giver's taker: the municipality and its parts, all that are paid or billed, and what is no one
_NO_TAKER = re.compile(
    r"(?i)\w*(?:kommunen?|udvalget|rådet|bestyrelsen|forvaltningen|administrationen|centret|afdelingen|området|staten|regionen|borger(?:ne|en)|medarbejder(?:ne|en)|ansatte|ejer(?:ne|en)|"
    r"lejer(?:ne|en)|beboer(?:ne|en)|medlemmer(?:ne)?|formanden|borgmesteren|familie(?:rne|n)|forældre(?:ne)?|det|den|de|der|som|hver|ingen|alle|sagen|kassen)(?:\s.*)?"
)
# "at der lånes [2 mio. kr.]"; not "der lånes lokaler for"
_BORROWED = re.compile(
    r"\b(?:der\slånes|kommunen\s(?:optager\sog\s)?låner)\s(?:(?:i\salt|op\stil|ca\.|kr\.)\s)*$", re.IGNORECASE
)
# "bevillingen på [500.000 kr.] godkendes"
_THE_GRANT = re.compile(
    r"\b(?:den\s\w+\s)?bevilling(?:en)?\s(?:til\s[^.;,\d]{1,60}?\s)?på\s(?:i\salt\s|ca\.\s|kr\.\s)*$", re.IGNORECASE
)
_IS_APPROVED = re.compile(r"(?:\s(?:til|i|for)\s[^.;,]{1,60}?)?\s(?:godkendes|gives|meddeles)\b(?!\sikke)")
_GIVES_WHOM = re.compile(  # "at give koret", "Udvalget støttede koret med": given, and as what is not said
    rf"(?:\bat|^\W*{_BY_BODY})\s(?:give[rs]?|gav)\s(?:{_NO_COST}){{1,4}}$"
    rf"|(?:\bat|^\W*{_BY_BODY})\sstøtte(?:r|de)?\s(?:{_NO_COST}){{1,5}}med\s(?:i\salt\s|op\stil\s)?$",
    re.IGNORECASE,
)
# "puljen til stier på [2 mio. kr.] fordeles": what is shared out is spent
_POOL_OF = re.compile(r"\b\w*(?:puljen|puljemidlerne|tilskudsmidlerne)\s(?:[^\W\d]+\s){0,5}?på\s(?:i\salt\s|ca\.\s)?$")
_IS_SHARED = re.compile(r"\s(?:i\s20\d\d\s)?(?:[^\W\d]+\s){0,2}?fordeles\b")


# "rådighedsbeløbet reduceres med 2 mio. kr., og beløbet tilbageføres til puljen"
_MOVES_ON = re.compile(
    r"(?:\s(?:i|for)\s20\d\d)?(?:\s(?:vedr\.|vedrørende|til|af|på)\s[^.;,]{1,80}|\s(?:vedr\.|vedrørende)\s\"[^\"]{1,80}\")?,?\s(?:og|hvorefter|mens)\s(?:at\s)?(?:\w*beløbet|midlerne|pengene|disse\smidler)\s(?:\w+\s)?(?:(?:tilbageføres|overføres|flyttes|tilføres|omplaceres|lægges)\s(?:til|i)\b|tillægges\s(?!kasse|likvid))"
)


_REST_TO_PURSE = re.compile(
    r",\s(?:tilføres|tilgår|tilbageføres\stil|lægges\si)\s(?:den\s)?(?:kommune)?kasse", re.IGNORECASE
)  # "resten, 2 mio. kr., …"
# "bevilges 2 mio. kr. til ombygning af rådhuset": works of the municipality's own are given no subsidy
_SUBSIDY = re.compile(r"\b\w*(?:tilskud|støtte)\w*", re.IGNORECASE)
_GRANTED = re.compile(r"\bbevil(?:li)?g\w*", re.IGNORECASE)
_OWN_WORKS = re.compile(
    r"\s(?:i\s20\d\d\s)?til\s(?:\w+\s){0,2}?\w*(?:bygning|udvidelse|renovering|istandsættelse|udskiftning|projektering|anlæggelse|etablering|indretning|indkøb|drift|vedligehold\w*)(?:en|et)?\s"
    r"(?:af|til|på)\s(?:\w+\s){0,3}?(?:kommunens?\b|(?-i:rådhus)|(?!friskole|privatskole|efterskole|højskole)(?-i:[a-zæøå]*)(?:skole|bibliotek|svømmehal|plejecent|plejehjem|børnehave|daginstitution|vej|bro|cykelsti|torv|legeplads|havn)(?:n|en|et|er|ne|erne|ret)?\b)",
    re.IGNORECASE,
)


class Near(NamedTuple):
    """The words that may speak of a sum, between its neighbours."""

    sentence: Span
    before: Span
    after: Span


def kind_of_sum(
    text: str, source: Source, sum_at: Span, near: Near, before: Kind | None, inherited: Kind | None
) -> Kind | None:
    """The kind of move that a sum is, None where it moves nothing."""
    so_far = Span(near.sentence.start, sum_at.start)
    if is_source(text, so_far) or is_no_move(text, sum_at, source.span) or is_whole_of_part(text, near.before):
        return None
    if sum_at.start in (source.restated_at, source.changed_by):
        return source.granted if source.restated_at == sum_at.start else None
    if before is not None and (sold := sold_to_others(text, so_far, near.after)) and before.kind == "purchase":
        return sold
    if before is not None and before.kind == "loan" and (backed := guaranteed(text, so_far, near.after)):
        return backed
    if before is not None and is_of_others(text, so_far, before):
        return None
    after = kind_after(text, _own(text, near.after, near.sentence))
    by_verb = after.found if after and after.is_verb and not after.found.names_sum else None
    existing = existing_at(text, sum_at, source.span)
    if existing is None and is_history(text, near.sentence, sum_at):
        return by_verb
    if existing is not None:
        return by_verb or kind_granted_to(text, Span(near.before.start, max(near.before.start, existing)))
    if _IS_KEPT.match(text, *near.after):
        return None
    if _STAYS.match(text, *near.after) and _kind_in_clause(text, source, sum_at, near) is None:
        return None
    if _REST_TO_PURSE.match(text, *near.after) or returned_to_cash(text, sum_at, near.sentence):
        return _TO_PURSE
    if _MOVES_ON.match(text, *near.after):
        return Kind("reallocation", "neutral")
    if said := _beside_sum(text, near, before, inherited, after):
        return said
    if by_verb is not None and is_returned(text, sum_at, source.span):
        return by_verb
    if before is not None and before.kind in _GRANTS and after and after.start <= 1 and after.found == _TO_PURSE:
        return after.found  # "bevillingen på 220.000 kr. lægges i kassen"
    return _nearest(text, source, sum_at, near, before, inherited, after)


def _beside_sum(text: str, near: Near, before: Kind | None, inherited: Kind | None, after: Named | None) -> Kind | None:
    """The kind that the words right beside a sum tell, whatever others name."""
    if inherited is not None and not inherited.names_sum and _GOES_ON.fullmatch(text, *near.before):
        return inherited
    if before is not None and before.kind == "subsidy" and after and after.found.kind == "other" and after.start <= 1:
        return after.found  # "ydes 430 kr. i diæt"
    named = _SUBSIDY.search(text, *near.before)  # "et tilskud på 2 mio. kr. til foreningens havn"
    if before is not None and before.kind == "subsidy" and not named and _OWN_WORKS.match(text, *near.after):
        granted = _GRANTED.search(text, *near.before) is not None
        return Kind("allocation", "expense") if granted else None
    if before is not None and not before.names_sum:
        return None
    if before is None and _POOL_OF.search(text, *near.before) and _IS_SHARED.match(text, *near.after):
        return Kind("allocation", "expense")
    return kind_moved(text, near.before, near.after, near.sentence.end)


def _nearest(
    text: str,
    source: Source,
    sum_at: Span,
    near: Near,
    before: Kind | None,
    inherited: Kind | None,
    after: Named | None,
) -> Kind | None:
    """The kind named before a sum, else behind it, else by the sums and the lead before it."""
    by_verb = after.found if after and after.is_verb and not after.found.names_sum else None
    more_or_less = says_more_or_less(text, near.before)
    if before is not None and more_or_less and before.kind in _NOT_MORE_OR_LESS:
        before = None
    if before is not None:
        own = before.names_sum or _kind_in_clause(text, source, sum_at, near) is None
        return by_verb or before if own else before
    # what a sum is said to be is no other sum's kind
    given, inherited = (source.given, None) if more_or_less else (None, inherited)
    if inherited is not None and inherited.kind == "saving" and _RAISED.search(text, *near.before):
        income = "indtægt" in text[near.sentence.start : near.before.start].lower()
        inherited = Kind(
            "allocation", "income" if income else "expense"
        )  # "nedsættes med 2 mio. kr. i 2024 og forhøjes med"
    told = after.found if after else None
    strong = told if told and not told.names_sum else None
    of_account = kind_of_account(text, Span(near.sentence.start, sum_at.start), near.sentence)
    known = first_of((by_verb, given, strong, inherited, told, of_account, source.granted))
    words = text[near.before.start : near.before.end]
    applied = _APPLIED.search(words) and _IS_MET.match(text, *near.after)
    plain = Kind("subsidy", "expense") if applied or _IS_GIVEN.search(words) or _is_got(words) else None
    plain = plain or (Kind("loan", "income") if _BORROWED.search(words) else None)
    if _THE_GRANT.search(words) and _IS_APPROVED.match(text, *near.after):
        plain = plain or Kind("allocation", "expense")
    plain = plain or (Kind("other", "expense") if _GIVES_WHOM.search(words) else None)
    plain = plain or plain_kind(words, text[near.after.start : near.after.end])
    return known or kind_of_list(text, sum_at.start) or plain


def _is_got(words: str) -> bool:
    found = _GETS.search(words)
    return (
        found is not None
        and not _CHANGED_SO.search(words)
        and _NO_TAKER.fullmatch(found["who"] or found["behind"]) is None
    )


def _kind_in_clause(text: str, source: Source, sum_at: Span, near: Near) -> Kind | None:
    """The kind that the sum's own clause names before it."""
    start = clause_span(text, sum_at, source.span).start
    return kind_before(text, Span(max(near.before.start, start), sum_at.start))


def _own(text: str, after: Span, sentence: Span) -> Span:
    """The words after a sum without those that lead to the next sum of its sentence."""
    if after.end >= sentence.end:
        return after
    breaks = [m.start() for m in _BREAK.finditer(text, after.start, after.end)]
    if breaks:
        return Span(after.start, breaks[-1])
    lead = _LEADS_TO_SUM.search(text, *after)
    return Span(after.start, lead.start() if lead else after.start)
