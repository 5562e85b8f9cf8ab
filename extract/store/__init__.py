"""Writes records into SQLite, the store of record, and answers from it."""

from extract.store.database import Store, Written
from extract.store.lookup import Counts, Hit, ItemRef
from extract.store.migrate import StoreError
from extract.store.queries import Table

__all__ = ["Counts", "Hit", "ItemRef", "Store", "StoreError", "Table", "Written"]
