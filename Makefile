# What the README's commands do, for those who have make.
.PHONY: demo setup check docs

demo:
	python3 -m venv .venv && .venv/bin/pip install --quiet --editable . && .venv/bin/referat demo

setup:
	python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[dev]'

check:
	.venv/bin/python tests/check.py

docs:
	.venv/bin/python docs/generate.py
