"""Cases that members bring on: before the council (styrelsesloven § 23), or by their own right of initiative (§ 11)."""

import re
from collections.abc import Iterator, Sequence

from extract.domain.document import Document
from extract.domain.facts import Referral
from extract.facts.before_council import BEFORE_COUNCIL
from extract.facts.decisions.find import Passage
from extract.facts.sentences.passages import Sentence
from extract.facts.sides.subjects import list_after
from extract.facts.voters.find import find_voters
from extract.facts.voters.named import Named

COUNCIL = r"(?P<to>byrådet|kommunalbestyrelsen|KB|borgerrepræsentationen|regionsrådet)"
CASE = r"(?:sagen|beslutningen|punktet|den)"
OWN_INITIATIVE = re.compile(r"(?i)\binitiativret")
# "… gør brug af standsningsretten", "… benytter sin ret efter styrelseslovens § 23"
USES_RIGHT = re.compile(
    r"(?i)\b(?:benytte[rd]e?(?:\s+sig\s+af)?|gør\s+brug\s+af|gjorde\s+brug\s+af|udnytte[rd]e?|anvend(?:er|te)|udøve[rd]e?|påberåb(?:er|te)\s+sig"
    r"|(?<!ikke\s)(?<!ingen\s)(?:vil|ville|ønsker\s+at|ønskede\s+at|erklærede\s+at\s+ville|valgte\s+at|vælger\s+at)\s+(?:herefter\s+|derfor\s+)?(?:benytte(?:\s+sig\s+af)?|gøre\s+brug\s+af|udnytte|anvende|udøve))\s+"
    r"(?:(?:sin|den|egen|sin\s+egen)\s+)?(?:standsningsret\w*|initiativret\w*|ret\w*\s+efter\s+(?:kommune)?styrelseslovens?\s+§\s*\d+)"
    rf"|\bstandse(?:r|de)\s+(?:sagen|beslutningen|punktet)\b(?=(?:[^.]|jf\.|[Ss]tk\.){{0,60}}?(?:§\s*23\b|\b(?:indbr\w+|begær\w*|forelægg\w*|kræv\w*|afgør\w*|afgjort)))"
    # "indbringer sagen for Byrådet", "løfter sagen op til afgørelse i Byrådet", "henskyder den til Byrådet"
    rf"|\b(?:indbr(?:agte|inger)\s+{CASE}\s+for|(?:løfter|løftede|henskyder|henskød)\s+{CASE}\s+(?:op\s+)?til(?:\s+(?:afgørelse|behandling|beslutning)\s+i)?)\s+{COUNCIL}"
)
# "Sagen begæres forelagt byrådet af …", "Sagen blev standset af …"
BY_WHOM = re.compile(
    rf"(?i)(?<!da\s)(?<!efter\sat\s)(?<!idet\s)(?<!fordi\s)(?<!som\s)\b(?:begæres|begært|begæret|standset|standses|indbringes|løftes|henskydes|standsningsret\w*\s+(?:blev|er|bliver)\s+(?:hermed\s+)?(?:anvendt|benyttet|brugt|udnyttet))\b[^.]{{0,60}}?(?:{COUNCIL}\s+)?\baf\s+"
)
# "Sagen afgøres i byrådet efter begæring fra …"
ON_REQUEST = re.compile(
    rf"(?i)(?:\b(?:sagen|punktet|spørgsmålet|beslutningen|indstillingen)\s+(?:\w+\s+)?|^\W*)(?:afgøres|forelægges|indbringes|behandles|oversendes|sendes|går|løftes|henskydes)\b"
    rf"[^.,]{{0,40}}?\b{COUNCIL}\b[^.,]{{0,40}}?\b(?:efter|på)\s+(?:begæring|anmodning)\s+(?:fra|af)\s+"
)
# What was done at an earlier meeting is told, not done.
TOLD = re.compile(
    r"(?i)\bhar\s+(?:\S+\s+){0,6}?(?:begæret|benyttet|gjort)|\b(?:som|da|idet)\s+(?:han|hun|de)\b|\b(?:var|har\s+været)\s+(?:\w+\s+)?(?:begær\w*|standset|indbragt|forelagt|løftet)\b|\btidligere\b|\bhavde\b|\b(?:spurgte|spørger|overveje\w*|oplyste\s+om|redegjorde|orienterede)\b|\bat\s+stemme\b"
)

DECLINED = re.compile(
    r"(?i)\b(?:begær(?:er|ede)|anmoder|anmodede|ønske(?:r|de)|kræve(?:r|de)|forlang(?:er|te))\s+(?:\w+\s+)?ikke\b"
)


def find_referrals(document: Document, passages: Sequence[Passage]) -> list[Referral]:
    """The cases that members bring on in this meeting's decisions; what is only offered or told of another meeting is none."""
    return [r for p in passages if p.current for s in _sentences(p) for r in _of_sentence(document, s, p)]


def _of_sentence(document: Document, sentence: Sentence, passage: Passage) -> Iterator[Referral]:
    by, to = _who(sentence)
    if not by or TOLD.search(sentence.text) or DECLINED.search(sentence.text):
        return
    parties = {v.voter.name: v.voter for s in _sentences(passage) for v in find_voters(s.text) if v.voter.party}
    for named in by:
        yield Referral(
            by=parties.get(named.voter.name, named.voter),
            to=to[0].upper() + to[1:] if to else None,
            kind="own_initiative" if OWN_INITIATIVE.search(sentence.text) else "brought_before_council",
            evidence=document.evidence(*sentence.span, "votes.brought_before_council"),
        )


def _who(sentence: Sentence) -> tuple[list[Named], str | None]:
    """Who brings the case on, and before which body where it is printed."""
    text = sentence.text
    for pattern in (BEFORE_COUNCIL, USES_RIGHT):
        hit = pattern.search(text)
        by = find_voters(f"{text[: hit.start()].rstrip()},", 0, sentence.local) if hit else []
        if hit and by:
            council = re.search(COUNCIL, text, re.IGNORECASE)
            return by, council["to"] if council else None
    hit = BY_WHOM.search(text) or ON_REQUEST.search(text)
    if hit is None:
        return [], None
    return list_after(text[hit.end() :], find_voters(text[hit.end() :], 0, sentence.local), 0), hit["to"]


def _sentences(passage: Passage) -> list[Sentence]:
    found = [*passage.loose]
    for resolved in passage.decisions:
        found.extend(resolved.unit.sentences)
        found.extend(s for s in resolved.unit.votes if s not in resolved.unit.sentences)
    return found
