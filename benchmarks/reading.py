"""CPU seconds of reading beside the bare libraries on the same pages: pypdfium2's text of a PDF, selectolax's text of a page.

usage: python benchmarks/reading.py FILE… [--rounds N]

The files are PDFs and HTML pages. Both readers run in this process, in turn, over the same bytes; the ratio, bare to ours, is the
figure to compare (1.0 is as fast as the bare library), the seconds depend on the machine. The best of the rounds counts.
What is loaded is settled in memory first, as a batch run does behind its first document.
"""

import argparse
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2
from selectolax.lexbor import LexborHTMLParser

from extract.batch.local import settle_memory
from extract.domain.document import RawFile
from extract.read.document import is_pdf, read_document


def main() -> None:
    """Prints one row a format that is among the files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    raws = [RawFile(source=str(path), content=path.read_bytes()) for path in arguments.files]
    for raw in raws[:1]:
        read_document(raw)
    settle_memory()
    pdfs, pages = [raw for raw in raws if is_pdf(raw)], [raw for raw in raws if not is_pdf(raw)]
    if pdfs:
        row("pypdfium2", bare_pdf, pdfs, arguments.rounds)
    if pages:
        row("selectolax", bare_html, pages, arguments.rounds)


def row(name: str, bare: Callable[[RawFile], None], raws: list[RawFile], rounds: int) -> None:
    """Prints the seconds of both readers and their ratio."""
    theirs = best(lambda: each(bare, raws), rounds)
    ours = best(lambda: each(read_document, raws), rounds)
    size = sum(len(raw.content) for raw in raws) / 1024
    print(
        f"{name:10} {len(raws)} files, {size:,.0f} kB: {theirs:.3f} CPU s, ours {ours:.3f}, ratio {theirs / ours:.2f}"
    )


def each(read: Callable[[RawFile], object], raws: Iterable[RawFile]) -> None:
    """Reads all files."""
    for raw in raws:
        read(raw)


def best(work: Callable[[], None], rounds: int) -> float:
    """The fewest CPU seconds of the rounds."""
    seconds = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        seconds.append(time.process_time() - started)
    return min(seconds)


def bare_pdf(raw: RawFile) -> None:
    """The text of each page."""
    file = pypdfium2.PdfDocument(raw.content)
    for page in file:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    file.close()


def bare_html(raw: RawFile) -> None:
    """The text of the page's body."""
    body = LexborHTMLParser(raw.content.decode("utf-8", "replace")).body
    assert body is not None
    body.text(separator="\n")


if __name__ == "__main__":
    main()
