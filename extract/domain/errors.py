"""Coded errors: what went wrong with an input, and what its owner can do about it."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Stable codes of inputs that yield no record; the value is the advice printed with it."""

    def __new__(cls, advice: str) -> "ErrorCode":
        member = str.__new__(cls, advice)
        member._value_ = advice
        return member

    NOT_FOUND = "there is no such file or folder; check the path"
    NOT_READABLE = "the file cannot be opened; check its permissions"
    NOT_A_FILE = "it is a folder, a pipe or a device; give a file, or hand over on standard input, as -, what it gives"
    EMPTY_INPUT = "the file holds no bytes; fetch it again"
    UNKNOWN_FORMAT = "not a text, HTML, PDF, DOCX, ZIP or agenda export; convert it to one of these"
    SEVERAL_DOCUMENTS = (
        "the ZIP holds several documents; name one of them as member, or read all with referat extract or run"
    )
    BROKEN_FILE = "the file is damaged or cut off; fetch it again"
    ENCRYPTED = "the file is protected by a password; save a copy without one"
    TOO_LARGE = "the file or a member of it is larger than is read; split it"
    TOO_COMPLEX = "reading it takes more time or memory than one document may; print it to a new file"
    TOO_DEEP = "archives or markup are nested deeper than is read; unpack the archive, or print the page to a new file"
    NO_NAME_MODEL = "there is no such name model; use model, rules, or dacy:MODEL after pip install 'referat[dacy]'"
    NO_OCR = "text recognition is missing; run pip install 'referat[ocr]' and apt-get install tesseract-ocr tesseract-ocr-dan"
    INTERNAL = "this is a fault of referat; please report it with the file"


class UnreadableError(Exception):
    """An input that yields no record: a code, the source it concerns with the member of a ZIP, and what to do."""

    def __init__(self, code: ErrorCode, source: str, detail: str = "", member: str | None = None) -> None:
        super().__init__(code.name, source, detail, member)
        self.code, self.source, self.detail, self.member = code, source, detail, member

    def __str__(self) -> str:
        place = f"{self.source}/{self.member}" if self.member else self.source
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.code.name} {place}: {self.code.value}{detail}"
