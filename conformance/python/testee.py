"""The testee for our own Python bindings: JSON lines in, JSON lines out, as `vectors/README.md` describes."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterable
from types import UnionType
from typing import Any, Union, get_origin

import sequrity.converters
from sequrity_runtime import Codec, ValidationError, read
from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.strict import decode_json, encode_json
from sequrity_runtime.schema.files import schema_at, schema_file
from sequrity_runtime.schema.references import target_of
from sequrity_runtime.type_guards import is_object


def codecs() -> dict[str, Codec[Any]]:
    """List the codecs of all types by the types' names in the schemas."""
    modules = (f"sequrity.converters.{name}" for name in sequrity.converters.MODULES)
    found = [codec for name in modules for codec in importlib.import_module(name).CODECS]
    return {_name(codec.package, *target_of("", codec.schema)): codec for codec in found}


def _name(package: str, file: str, pointer: str) -> str:
    """Name the type at a location: the root of a file by its title, others by their key in `$defs`."""
    return pointer.rpartition("/")[2] or str(schema_file(package, file)["title"])


def answer(request: dict[str, Any], known: dict[str, Codec[Any]]) -> dict[str, Any]:
    """Read one document and write it again."""
    codec = known[request["type"]]
    try:
        value = read(codec, decode_json(request["json"].encode()))
    except DecodeError:
        return {"id": request["id"], "ok": False, "errors": [{"pointer": "", "keyword": "json"}]}
    except ValidationError as error:
        places = sorted({(violation.pointer, violation.keyword) for violation in error.violations})
        errors = [{"pointer": pointer, "keyword": keyword} for pointer, keyword in places]
        return {"id": request["id"], "ok": False, "errors": errors}
    out = encode_json(codec.unstructure(value)).decode()
    return {"id": request["id"], "ok": True, "out": out, "variant": _variant(codec, value, known)}


_JSON_NAMES: dict[type[object], str] = {str: "string", bool: "boolean", int: "integer", list: "array"}


def _variant(codec: Codec[Any], value: object, known: dict[str, Codec[Any]]) -> str | None:
    """Name the union member of a value, or return None if the type is not a union.

    An unknown member is a plain object, which belongs to the last, open member.
    """
    if get_origin(codec.type) not in (Union, UnionType):
        return None
    file, _, pointer = codec.schema.partition("#")
    if is_object(value):
        last: dict[str, str] = schema_at(codec.package, file, pointer)["oneOf"][-1]
        return _name(codec.package, *target_of(file, last["$ref"])) if "$ref" in last else "object"
    kind = type(value)
    place = next((target_of("", other.schema) for other in known.values() if other.type is kind), None)
    member = place and _member_with(codec.package, (file, pointer), place)
    return _name(codec.package, *member) if member else _JSON_NAMES.get(kind, kind.__name__)


def _member_with(package: str, union: tuple[str, str], place: tuple[str, str]) -> tuple[str, str] | None:
    """Find the member of a union that is, or contains, the type at a location."""
    refs = [member["$ref"] for member in schema_at(package, *union).get("oneOf", ()) if "$ref" in member]
    members = [target_of(union[0], ref) for ref in refs]
    return next((it for it in members if it == place or _member_with(package, it, place)), None)


def main(lines: Iterable[str]) -> None:
    """Respond to all requests."""
    known = codecs()
    for line in lines:
        print(json.dumps(answer(json.loads(line), known)))


if __name__ == "__main__":
    main(sys.stdin)
