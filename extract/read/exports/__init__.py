"""The exports of the case systems themselves."""
