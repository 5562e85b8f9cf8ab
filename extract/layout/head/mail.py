"""The head of a mail above the minutes that it brings: its sender and its moment are not the meeting's."""

import re
from collections.abc import Sequence

from extract.layout.lines import Line

LABEL = re.compile(
    r"(?i)(?P<label>fra|from|til|to|cc|bcc|sendt|sent|dato|date|emne|subject|vedhæfte(?:t|de\s+filer)|attachments?)\s*:(?!\s*(?:kl\b|\d{1,2}[.:]\d\d))"
)
SENDER, SUBJECT = {"fra", "from"}, {"emne", "subject"}
FEWEST = 3  # such lines in a row
# "Den 4. marts 2021 kl. 09.12 skrev Sara Holm <sara@sandager.example>:"
ANSWERED = re.compile(r"(?i)^(?:den|on)\b.*\d.*\b(?:skrev|wrote)\b.*:$")


def without_mail_head(lines: Sequence[Line]) -> list[Line]:
    """The lines without what a mail program writes above a mail, but for its subject, which names what it brings."""
    kept: list[Line] = []
    run: list[tuple[str, Line]] = []
    for line in lines:
        label = LABEL.match(line.text)
        if label:
            run.append((label["label"].lower(), line))
            continue
        kept += _left(run)
        run = []
        if not ANSWERED.match(line.text):
            kept.append(line)
    return kept + _left(run)


def without_mail_labels(lines: Sequence[str]) -> list[str]:
    """The lines of text without all of what a mail program writes above a mail."""
    labels = [LABEL.match(x) for x in lines]
    said = {label["label"].lower() for label in labels if label}
    of_mail = len(said) >= FEWEST and said & SENDER and said & SUBJECT
    return [x for x, label in zip(lines, labels, strict=True) if not (of_mail and label)]


def _left(run: Sequence[tuple[str, Line]]) -> list[Line]:
    """The lines of the run; only the subject where they are the head of a mail."""
    labels = {label for label, _ in run}
    of_mail = len(run) >= FEWEST and labels & SENDER and labels & SUBJECT
    return [line for label, line in run if not of_mail or label in SUBJECT]
