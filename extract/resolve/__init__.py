"""Recognises persons, bodies and parties from document to document of a municipality, or leaves them open."""

from extract.resolve.bodies import resolve_bodies
from extract.resolve.parties import resolve_parties
from extract.resolve.persons import resolve_persons

__all__ = ["resolve_bodies", "resolve_parties", "resolve_persons"]
