"""ZIP archives: their members as raw files, within bounds."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, NamedTuple

from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError

_MIB = 1024 * 1024
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_UTF8_NAME = 0x800  # flag bit 11, APPNOTE.TXT §4.4.4
_ENCRYPTED = 0x1  # flag bit 0
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_PACKED_FORMATS = ("xl/workbook.xml", "ppt/presentation.xml", "mimetype")
MAIN_PART = re.compile(r"word/document\d*\.xml")  # of a DOCX; Word on the web numbers it
_ENCLOSURES = "enclosures"


class Limits(NamedTuple):
    """How much is unpacked at most: bytes a member and in all, bytes out for a byte in, archives inside archives."""

    member: int = 64 * _MIB
    total: int = 4096 * _MIB
    ratio: int = 400
    depth: int = 2
    members: int = 100_000


LIMITS = Limits()
_RATIO_FROM = _MIB  # smaller members may be as dense as they like


class _Budget:
    """What may still be unpacked of one outer archive."""

    def __init__(self, limits: Limits) -> None:
        self.left = limits.total


def is_archive(content: bytes) -> bool:
    """True for the first bytes of a ZIP."""
    return content.startswith(_MAGIC)


def read_archive(file: IO[bytes], source: str, limits: Limits = LIMITS) -> Iterator[RawFile | UnreadableError]:
    """The members as raw files, errors among them; a document that is itself a ZIP (DOCX) comes as one file.

    An SBSYS publication, one XML beside a folder of enclosures, yields the XML alone.
    """
    yield from _members(file, source, None, limits, _Budget(limits), 0)


def _members(
    file: IO[bytes], source: str, member: str | None, limits: Limits, budget: _Budget, depth: int
) -> Iterator[RawFile | UnreadableError]:
    try:
        archive = zipfile.ZipFile(file)
    except _BROKEN as error:
        yield UnreadableError(ErrorCode.BROKEN_FILE, source, str(error), member)
        return
    with archive:
        if is_document(archive):
            yield _whole(file, source, member, limits)
            return
        if depth > limits.depth:
            yield UnreadableError(ErrorCode.TOO_DEEP, source, member=member)
            return
        wanted = _wanted(archive.infolist())
        if len(wanted) > limits.members:
            yield UnreadableError(ErrorCode.TOO_LARGE, source, f"{limits.members} of its files are read", member)
        for info in wanted[: limits.members]:
            path = "/".join(filter(None, (member, _member_path(info))))
            try:
                content = _unpack(archive, info, source, path, limits, budget)
            except UnreadableError as error:
                yield error
                if budget.left <= 0:
                    return
                continue
            if is_archive(content):
                yield from _members(BytesIO(content), source, path, limits, budget, depth + 1)
            else:
                yield RawFile(source=source, member=path, content=content)


def is_document(archive: zipfile.ZipFile) -> bool:
    """True for a ZIP that is one document: DOCX and its relatives, OpenDocument, EPUB."""
    names = set(archive.namelist())
    return any(name in names for name in _PACKED_FORMATS) or any(map(MAIN_PART.fullmatch, names))


def _whole(file: IO[bytes], source: str, member: str | None, limits: Limits) -> RawFile | UnreadableError:
    file.seek(0)
    content = file.read(limits.member + 1)
    if len(content) > limits.member:
        return UnreadableError(ErrorCode.TOO_LARGE, source, member=member)
    return RawFile(source=source, member=member, content=content)


def _wanted(infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    publication = _publication(infos)
    if publication:
        return [publication]
    return [info for info in infos if not info.is_dir() and not _is_hidden(info.filename)]


def _publication(infos: list[zipfile.ZipInfo]) -> zipfile.ZipInfo | None:
    """The one XML beside a folder of enclosures."""
    inside = [_ENCLOSURES in info.filename.lower().split("/")[:-1] for info in infos]
    documents = [info for info, enclosed in zip(infos, inside, strict=True) if not enclosed and not info.is_dir()]
    if any(inside) and len(documents) == 1 and documents[0].filename.lower().endswith(".xml"):
        return documents[0]
    return None


def _is_hidden(path: str) -> bool:
    return any((part.startswith(".") and part not in (".", "..")) or part == "__MACOSX" for part in path.split("/"))


def _member_path(info: zipfile.ZipInfo) -> str:
    """The path inside the archive; names without the UTF-8 mark are UTF-8 all the same, or Danish DOS."""
    if info.flag_bits & _UTF8_NAME or info.filename.isascii():
        return info.filename
    try:
        packed = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    try:
        return packed.decode("utf-8")
    except UnicodeDecodeError:
        return packed.decode("cp865")


def _unpack(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, path: str, limits: Limits, budget: _Budget
) -> bytes:
    """The member's bytes, read no further than allowed, whatever size the archive claims."""
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableError(ErrorCode.ENCRYPTED, source, member=path)
    allowed = min(limits.member, budget.left)
    if info.file_size > _RATIO_FROM:
        allowed = min(allowed, max(info.compress_size * limits.ratio, _RATIO_FROM))
    try:
        with archive.open(info) as member:
            content = member.read(allowed + 1)
    except _BROKEN as error:
        raise UnreadableError(ErrorCode.BROKEN_FILE, source, str(error), path) from error
    budget.left -= len(content)
    if len(content) > allowed:
        raise UnreadableError(ErrorCode.TOO_LARGE, source, member=path)
    return content
