"""CPU seconds of the whole job (bytes -> record) beside `spacy.blank("da")` merely tokenising the same text.

usage: python benchmarks/throughput.py FOLDER [--every N]

Both run in this process, one after the other, over the same documents; the ratio is the figure to compare, the seconds depend
on the machine. Peak memory is the process's largest resident size, the rival's included.
"""

import argparse
import resource
import time
from pathlib import Path

import spacy

from extract.batch.local import settle_memory
from extract.domain.document import RawFile
from extract.domain.errors import UnreadableError
from extract.language.names import load_names
from extract.language.pipeline import build_pipeline
from extract.pipeline import extract_record
from extract.read.sources import find_sources


def main() -> None:
    """Prints one row a contender and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth document")
    arguments = parser.parse_args()
    raws = [r for r in find_sources([str(arguments.folder)]) if isinstance(r, RawFile)][:: arguments.every]
    build_pipeline()  # built once a process, as the name model is loaded once; their cost is no document's
    load_names("model").find("Anna Holm deltog.")
    settle_memory()  # as a batch does after its first document
    started, texts, failed = time.process_time(), [], 0
    for raw in raws:
        try:
            record = extract_record(raw)
        except UnreadableError:
            failed += 1
            continue
        record.to_json(text=False)
        texts.append(record.text or "")
    ours = time.process_time() - started
    tokeniser = spacy.blank("da")
    # the limit of length is for models, of which a blank pipeline has none
    tokeniser.max_length = max(map(len, texts), default=0) + 1
    started = time.process_time()
    tokens = sum(len(tokeniser.make_doc(text)) for text in texts)
    theirs = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"documents {len(texts)}, failed {failed}, tokens {tokens:,}")
    print(f"referat, bytes to record   {ours:8.2f} CPU s")
    print(f"spaCy blank(da), tokenise  {theirs:8.2f} CPU s")
    print(f"ratio                      {ours / theirs:8.2f}")
    print(f"peak memory                {peak:8.0f} MB")


if __name__ == "__main__":
    main()
