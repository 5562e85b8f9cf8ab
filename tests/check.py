"""Runs every check of the project: format, lint, types, import contracts, tests; fails where one of them fails."""

import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CHECKS = (
    ("ruff", "format", "--check", "--quiet", "."),
    ("ruff", "check", "--quiet", "."),
    ("mypy",),
    ("lint-imports", "--no-cache"),
    ("pytest",),
)


def main() -> int:
    """0 where every check passes; all are run."""
    scripts = Path(sysconfig.get_path("scripts"))
    failed = []
    for name, *arguments in CHECKS:
        print(f"== {name} {' '.join(arguments)}".rstrip(), flush=True)
        if subprocess.run([scripts / name, *arguments], cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return len(failed)


if __name__ == "__main__":
    sys.exit(main())
