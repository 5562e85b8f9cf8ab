"""How the time of the whole job grows with texts that are no language: seconds at twice the length to seconds at the length.

usage: python benchmarks/growth.py [--length N]

2.0 is linear, 4.0 the square. Both lengths run in this process, one after the other; the seconds depend on the machine. Each of
these texts once took minutes, since a rule weighed all that stood before against all that came.
"""

import argparse
import time

from extract.domain.document import RawFile
from extract.pipeline import extract_record

HEAD = "Samsø Kommune\nReferat\nKommunalbestyrelsen\nMøde den 4. marts 2021 kl. 18:00\n"
RECOMMENDED = "\n1. Sag\nIndstilling\nForvaltningen indstiller, at "
DECIDED = "Indstilling\nForvaltningen indstiller, at det godkendes.\nBeslutning\nGodkendt. "
# What stands before a run and behind it, and the runs that are repeated there.
TEXTS = {
    "away": (f"{HEAD}Fraværende: ", f"\n\n1. Sag\n{DECIDED}\n", (
        "(A) ", "A, ", "Bo Lund og ", "For stemte A og B. Imod stemte V. ", "-", "Aa", "Fraværende: ",
    )),
    "recommended": (f"{HEAD}{RECOMMENDED}", "\nBeslutning\nGodkendt.\n", (
        "\n", "1. ", "a) at x\n", "1. at godkende\n", "Forvaltningen indstiller, at ",
    )),
    "decided": (f"{HEAD}\n1. Sag\n{DECIDED}", "\n", (
        "(", '"', ",", "1.000 kr. ", "at det godkendes, ", "Godkendt. ", "Ad 1: Godkendt\n", "Byrådet den 4. marts 2021\n",
    )),
    "one line": (f"1 Byrådet Referat Dato 4. marts 2021\n\n2 1. Sag {DECIDED.replace(chr(10), ' ')}", "\n\n3 2. Sag Beslutning Godkendt.\n", (
        "Bo Lund ", "Beslutning ", "Byrådet den 4. marts 2021, s. 3 ", "Fraværende: Bo Lund Godkendt. ",
    )),
    "no items": (HEAD, "", ("<", "01-02-2021 ", "a\n\n", "Afbud: Bo Lund (A)\n")),
}  # fmt: skip


def main() -> None:
    """Prints one row a text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--length", type=int, default=12_500)
    length = parser.parse_args().length
    read(HEAD)  # loads what is loaded once a process
    for where, (before, after, runs) in TEXTS.items():
        for run in runs:
            once, twice = (read(before + run * (n // len(run)) + after) for n in (length, 2 * length))
            print(f"{where:12} {run!r:40} {once:6.2f} CPU s, {twice:6.2f}, ratio {twice / once:.1f}")


def read(text: str) -> float:
    """The CPU seconds of the text's record."""
    started = time.process_time()
    extract_record(RawFile(source="x.txt", content=text.encode()), names="rules")
    return time.process_time() - started


if __name__ == "__main__":
    main()
