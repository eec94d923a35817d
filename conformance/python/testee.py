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
from sequrity_runtime.schema.files import schema_at, schema_file, target_of
from sequrity_runtime.type_guards import is_object


def codecs() -> dict[str, Codec[Any]]:
    """List the codecs of all types by the types' names in the schemas."""
    modules = (f"sequrity.converters.{name}" for name in sequrity.converters.MODULES)
    found = [codec for name in modules for codec in importlib.import_module(name).CODECS]
    return {_name(codec.package, *target_of("", codec.schema)): codec for codec in found}


def _name(package: str, file: str, pointer: str) -> str:
    """Name the type at a place: a file's root by its title, others by their key in `$defs`."""
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
    return {"id": request["id"], "ok": True, "out": out, "variant": _variant(codec, value)}


_JSON_NAMES: dict[type[object], str] = {str: "string", bool: "boolean", int: "integer", list: "array"}


def _variant(codec: Codec[Any], value: object) -> str | None:
    """Name the member of a union that a value is, or return None if the type is not a union.

    A member that is not known is the raw object: it belongs to the union's last member, which is the open one.
    """
    if get_origin(codec.type) not in (Union, UnionType):
        return None
    if not is_object(value):
        return _JSON_NAMES.get(type(value), type(value).__name__)
    file, _, pointer = codec.schema.partition("#")
    last: dict[str, str] = schema_at(codec.package, file, pointer)["oneOf"][-1]
    return _name(codec.package, *target_of(file, last["$ref"])) if "$ref" in last else "object"


def main(lines: Iterable[str]) -> None:
    """Respond to all requests."""
    known = codecs()
    for line in lines:
        print(json.dumps(answer(json.loads(line), known)))


if __name__ == "__main__":
    main(sys.stdin)
