"""What is wrong with a file that a person wrote, each fault by the field where it stands."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_SHOWN = 5
_SHAPES = {"model_type": "fields in braces", "tuple_type": "a list"}


def faults_of(error: "ValidationError") -> str:
    """The faults in a line, the first ones of very many."""
    faults = [_fault(one) for one in error.errors()]
    more = f"; and {len(faults) - _SHOWN} more" if len(faults) > _SHOWN else ""
    return "; ".join(faults[:_SHOWN]) + more


def _fault(one: "ErrorDetails") -> str:
    where = ".".join(str(part) for part in one["loc"] if part != "[key]")
    if one["type"] == "missing":
        return f"{where}: it must be there"
    if one["type"] == "extra_forbidden":
        return f"{where}: there is no such field"
    if one["type"] in _SHAPES:
        return f"{where or 'the file'}: it must be {_SHAPES[one['type']]}"
    if "[key]" in one["loc"]:  # "headings.udfald": headings are given by their role
        return f"{where}: a role is one of {one.get('ctx', {}).get('expected', '')}"
    return f"{where}: {one['msg'].removeprefix('Value error, ')}"
