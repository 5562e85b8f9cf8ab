"""The lines of a head; of one that has lost its line breaks, the sentences."""

import re
from collections.abc import Iterator

from extract.facts.presence.said import ALL_BUT

LONGEST_LINE = 300
LINE = re.compile(r"[^\n]+")
# Up to a full stop behind a word or a number, with a capital after it: not "kl. 16", "Anna V. Holm"
SENTENCE = re.compile(r"[A-ZÆØÅ](?:[^.\n]|\.(?!\s+[A-ZÆØÅ]|\s*$)|(?<=\s[A-ZÆØÅ])\.)*")


def lines_or_sentences(text: str) -> Iterator[re.Match[str]]:
    """The lines; of a longer one, as where a head has lost its line breaks, the sentences."""
    for line in LINE.finditer(text):
        if len(line[0]) > LONGEST_LINE:
            but = ALL_BUT.search(text, line.start(), line.end())
            yield from SENTENCE.finditer(text, line.start(), but.start() if but else line.end())
            if but:
                # In small letters, behind the head's last field: "… 8800 Viborg Alle var mødt, bortset fra Bo Lund".
                yield from SENTENCE.finditer(text, text.rfind(" ", 0, but.start()) + 1, line.end())
        else:
            yield line
