"""Files, folders, ZIPs and standard input become raw files; what cannot be read becomes an error among them."""

import io
import os
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from extract.domain.document import RawFile
from extract.domain.errors import ErrorCode, UnreadableError
from extract.read.archives import Limits
from extract.read.sources import find_document, find_sources


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def found(*paths: str, limits: Limits | None = None) -> list[tuple[str, str | None, bytes | str]]:
    sources = find_sources(paths, limits) if limits else find_sources(paths)
    return [
        (each.source, each.member, each.content)
        if isinstance(each, RawFile)
        else (each.source, each.member, each.code.name)
        for each in sources
    ]


def test_a_file_comes_with_its_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_bytes(b"tekst")
    monkeypatch.chdir(tmp_path)
    assert found("a.txt", "./a.txt") == [("a.txt", None, b"tekst"), ("./a.txt", None, b"tekst")]


def test_a_folder_is_read_sorted_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".skjult", "under/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    assert [content for _, _, content in found(str(tmp_path))] == [b"a.txt", b"b.txt", b"under/c.txt"]


def test_the_store_that_is_being_filled_is_no_input(tmp_path: Path) -> None:
    for name in ("a.txt", "minutes.db", "minutes.db-shm", "minutes.db-wal", "minutes.db.txt", "under/minutes.db"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(name.encode())
    sources = find_sources([str(tmp_path)], store=tmp_path / "under" / ".." / "minutes.db")
    assert [each.content for each in sources if isinstance(each, RawFile)] == [
        b"a.txt", b"minutes.db.txt", b"under/minutes.db",
    ]  # fmt: skip


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"fra et andet program")))
    assert found("-") == [("-", None, b"fra et andet program")]


def test_a_zip_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(packed({"x.txt": b"1"}))))
    assert found("-") == [("-", "x.txt", b"1")]


def test_a_missing_path_is_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"1")
    missing = str(tmp_path / "nej")
    assert found(missing, str(tmp_path / "a.txt")) == [
        (missing, None, "NOT_FOUND"),
        (str(tmp_path / "a.txt"), None, b"1"),
    ]
    assert found(str(tmp_path / "a.txt" / "b")) == [(str(tmp_path / "a.txt" / "b"), None, "NOT_FOUND")]


def test_an_unusable_path_is_an_error() -> None:
    assert found("a\0b") == [("a\0b", None, "NOT_READABLE")]


def test_a_broken_link_in_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "intet")
    assert found(str(tmp_path)) == [(str(tmp_path / "link"), None, "NOT_READABLE")]


def test_a_pipe_in_a_folder_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert found(str(tmp_path)) == []


def test_a_pipe_or_device_by_its_own_name_is_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "a.txt").write_bytes(b"1")
    assert found(str(tmp_path / "pipe"), "/dev/zero", str(tmp_path / "a.txt")) == [
        (str(tmp_path / "pipe"), None, "NOT_A_FILE"),
        ("/dev/zero", None, "NOT_A_FILE"),
        (str(tmp_path / "a.txt"), None, b"1"),
    ]


def test_what_the_shell_has_opened_is_read() -> None:
    ours, theirs = os.pipe()
    os.write(theirs, b"fra skallen")
    os.close(theirs)
    assert found(f"/dev/fd/{ours}") == [(f"/dev/fd/{ours}", None, b"fra skallen")]
    os.close(ours)


def test_a_name_that_is_no_utf8_can_be_printed(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/r\xf8d.txt"
    try:
        Path(os.fsdecode(path)).write_bytes(b"1")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    assert found(str(tmp_path)) == [(str(tmp_path / "r\ufffdd.txt"), None, b"1")]


def test_members_of_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "alt.bin"
    path.write_bytes(packed({"a.txt": b"1", "m/b.txt": b"2", ".x": b"", "__MACOSX/a.txt": b"", "tom/": b""}))
    assert found(str(path)) == [(str(path), "a.txt", b"1"), (str(path), "m/b.txt", b"2")]


def test_a_docx_is_one_file(tmp_path: Path) -> None:
    content = packed({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    (tmp_path / "a.docx").write_bytes(content)
    (tmp_path / "b.zip").write_bytes(packed({"inde.docx": content}))
    assert found(str(tmp_path)) == [
        (str(tmp_path / "a.docx"), None, content),
        (str(tmp_path / "b.zip"), "inde.docx", content),
    ]


def test_a_publication_yields_its_xml_alone(tmp_path: Path) -> None:
    path = tmp_path / "publikation.zip"
    path.write_bytes(packed({"P1/Enclosures/": b"", "P1/Enclosures/1.pdf": b"%PDF-", "P1/P1.xml": b"<Publication/>"}))
    assert found(str(path)) == [(str(path), "P1/P1.xml", b"<Publication/>")]


def test_zips_inside_zips(tmp_path: Path) -> None:
    inner = packed({"a.txt": b"1"})
    for name in ("1.zip", "2.zip", "3.zip"):
        (tmp_path / name).write_bytes(inner)
        inner = packed({"i.zip": inner, "ved.txt": b"2"})
    assert found(str(tmp_path / "3.zip")) == [
        (str(tmp_path / "3.zip"), "i.zip/i.zip/a.txt", b"1"),
        (str(tmp_path / "3.zip"), "i.zip/ved.txt", b"2"),
        (str(tmp_path / "3.zip"), "ved.txt", b"2"),
    ]
    (tmp_path / "4.zip").write_bytes(inner)
    assert found(str(tmp_path / "4.zip"))[0] == (str(tmp_path / "4.zip"), "i.zip/i.zip/i.zip", "TOO_DEEP")


def test_a_large_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert found(str(path), limits=Limits(member=99)) == [(str(path), None, "TOO_LARGE")]
    assert found(str(path), limits=Limits(member=100)) == [(str(path), None, b"x" * 100)]


def test_a_large_member_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed({"stor.txt": b"x" * 100, "lille.txt": b"1"}))
    assert found(str(path), limits=Limits(member=50)) == [
        (str(path), "stor.txt", "TOO_LARGE"),
        (str(path), "lille.txt", b"1"),
    ]


def test_what_unpacks_to_more_than_allowed_in_all_ends_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed({"1": b"x" * 40, "2": b"y" * 40, "3": b"z" * 40, "4": b"w"}))
    assert found(str(path), limits=Limits(total=90)) == [
        (str(path), "1", b"x" * 40),
        (str(path), "2", b"y" * 40),
        (str(path), "3", "TOO_LARGE"),
    ]


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed({"bombe": bytes(20_000_000)}))
    assert found(str(path)) == [(str(path), "bombe", "TOO_LARGE")]


def test_broken_and_locked_archives(tmp_path: Path) -> None:
    whole = packed({"a.txt": b"tekst" * 50, "b.txt": b"1"}, zipfile.ZIP_STORED)
    cut = tmp_path / "afkortet.zip"
    cut.write_bytes(whole[:60])
    bad = tmp_path / "forvansket.zip"
    bad.write_bytes(whole.replace(b"teksttekst", b"TEKSTtekst", 1))
    locked = bytearray(whole)
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(header) + flags] |= 1
    (tmp_path / "laast.zip").write_bytes(locked)
    assert found(str(cut)) == [(str(cut), None, "BROKEN_FILE")]
    assert found(str(bad)) == [(str(bad), "a.txt", "BROKEN_FILE"), (str(bad), "b.txt", b"1")]
    assert found(str(tmp_path / "laast.zip"))[0] == (str(tmp_path / "laast.zip"), "a.txt", "ENCRYPTED")


@pytest.mark.parametrize("encoding", ["cp865", "utf-8"])
def test_danish_member_names_without_the_utf8_mark(tmp_path: Path, encoding: str) -> None:
    content = packed({"moede-xx.txt": b"1"}).replace(b"moede-xx.txt", "møde-".encode(encoding).ljust(8, b"x") + b".txt")
    path = tmp_path / "a.zip"
    path.write_bytes(content)
    padding = 8 - len("møde-".encode(encoding))
    assert found(str(path)) == [(str(path), "møde-" + "x" * padding + ".txt", b"1")]


def test_sources_are_read_one_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"1")
    sources = find_sources([str(tmp_path / "a.txt"), "findes-ikke"])
    first = next(sources)
    assert isinstance(first, RawFile)
    assert first.content == b"1"
    second = next(sources)
    assert isinstance(second, UnreadableError)
    assert second.code is ErrorCode.NOT_FOUND


def test_of_a_zip_the_only_document_is_found_or_the_one_that_is_named(tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    one.write_bytes(packed({"under/a.txt": b"a", ".skjult": b"x"}))
    two.write_bytes(packed({"a.txt": b"a", "b.txt": b"b"}))
    documents = [find_document(str(one)), find_document(str(one), "under/a.txt"), find_document(str(two), "b.txt")]
    assert [(each.member, each.content) for each in documents] == [
        ("under/a.txt", b"a"), ("under/a.txt", b"a"), ("b.txt", b"b"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("members", "member", "code"),
    [
        ({"a.txt": b"a", "b.txt": b"b"}, None, "SEVERAL_DOCUMENTS"),
        ({"a.txt": b"a"}, "c.txt", "NOT_FOUND"),
        ({}, None, "EMPTY_INPUT"),
    ],
)
def test_a_zip_that_does_not_yield_one_document_says_why(
    tmp_path: Path, members: dict[str, bytes], member: str | None, code: str
) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(packed(members))
    with pytest.raises(UnreadableError) as error:
        find_document(str(path), member)
    assert error.value.code.name == code
