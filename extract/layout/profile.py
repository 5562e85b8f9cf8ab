"""Profiles: small TOML files that say what one publishing system or municipality does differently."""

import re
import tomllib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from pydantic import Field, ValidationError

from extract.domain.meeting import SectionRole
from extract.domain.text import Value

NEAR_TOP = 5_000  # characters in which a document says where it comes from
NUMBER, TITLE = "{number}", "{title}"


class ProfileError(ValueError):
    """A profile that cannot be used; the message names the file, what is wrong and what is right."""


class ItemStyle(Value):
    """How items are headed: `heading` is the line with {number} and {title} in their places."""

    heading: str | None = None


class Ignored(Value):
    """Lines of the site that are none of the meeting's, each as printed."""

    lines: tuple[str, ...] = ()


class Profile(Value):
    """What a publishing system or a municipality does differently; everything else is read by the general rules.

    `applies` are texts of which a document must print one near its top; without them the profile holds for every document.
    `headings` gives section headings, as printed, by their role.
    """

    name: str
    applies: tuple[str, ...] = ()
    headings: dict[SectionRole, tuple[str, ...]] = Field(default_factory=dict)
    ignore: Ignored = Ignored()
    items: ItemStyle = ItemStyle()

    @cached_property
    def roles(self) -> dict[str, SectionRole]:
        """The role of each heading, which stands in lower case without a colon."""
        return {bare_heading(text): role for role, texts in self.headings.items() for text in texts}

    @cached_property
    def ignored(self) -> frozenset[str]:
        """The lines that are none of the meeting's, in lower case."""
        return frozenset(line.strip().lower() for line in self.ignore.lines)

    @cached_property
    def item_heading(self) -> re.Pattern[str] | None:
        """The heading of an item as a regular expression with the groups `n` and `t`; None where the general styles hold."""
        if self.items.heading is None:
            return None
        pieces = re.split(r"(\{number\}|\{title\})", " ".join(self.items.heading.split()))
        groups = {NUMBER: r"(?P<n>\d+(?:\.\d+)*[A-Za-z]?)", TITLE: r"(?P<t>\S.*?)"}
        return re.compile("".join(groups.get(p) or re.escape(p).replace(r"\ ", r"\s+") for p in pieces) + r"\s*$")

    def applies_to(self, text: str) -> bool:
        """True where the document prints one of the texts near its top, or the profile holds for all."""
        top = text[:NEAR_TOP].lower()
        return not self.applies or any(mark.lower() in top for mark in self.applies)


NO_PROFILE = Profile(name="general")


def bare_heading(text: str) -> str:
    """A heading as profiles and lexicon compare it: one space between words, lower case, no colon at its end."""
    return re.sub(r"\s+", " ", text).strip(" :;").lower()


def read_profile(path: str | Path) -> Profile:
    """The profile of a TOML file; raises ProfileError where it is none."""
    try:
        profile = Profile.model_validate(tomllib.loads(Path(path).read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"{path}: the profile cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{path}: this is not TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ProfileError(f"{path}: {where}: {first['msg']}; a role is one of {', '.join(SectionRole)}") from error
    heading = profile.items.heading
    if heading is not None and (heading.count(NUMBER) > 1 or TITLE not in heading):
        raise ProfileError(f"{path}: items.heading must hold {TITLE}, and {NUMBER} once at most")
    return profile


def choose_profile(profiles: Sequence[Profile], text: str) -> Profile:
    """The first profile that applies to the document; the general rules where none does."""
    return next((p for p in profiles if p.applies_to(text)), NO_PROFILE)
