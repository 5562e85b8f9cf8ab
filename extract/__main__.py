"""`python -m extract` is the command `referat`."""

from extract.cli import main

main()
