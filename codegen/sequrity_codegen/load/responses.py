"""Read the responses of an operation: the successful ones, the stream, the session and the errors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sequrity_codegen.load.consistency import kinds_of
from sequrity_codegen.load.openapi_node import NAME, Node
from sequrity_codegen.load.operation_model import EventStream, HeaderParameter, Responses
from sequrity_codegen.model import Definition, Model, Record, Reference
from sequrity_runtime.formats import ACCUMULATORS

_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)|default")
_STREAM = "text/event-stream"


def responses(node: Node, headers: Iterable[HeaderParameter] | None, built: Model) -> Responses:
    """Read all responses.

    Args:
        node: The object of responses by status.
        headers: The headers of the request; None if they are not known.
        built: The whole model.
    """
    successes: list[Node] = []
    errors: dict[str, Definition] = {}
    for status, given in node.members():
        if not _STATUS.fullmatch(status):
            given.refuse("must be named after a status: three digits, such as 5XX, or default")
        response = given.resolved().keys(["description"], ["content", "headers"])
        response.below("description").text()
        content = response.get("content")
        if status.startswith("2"):
            successes.append(response)
        elif content is not None:
            errors[status] = content.json_schema().definition(built)
    if not successes:
        node.refuse("must describe the response of a successful status, such as 200")
    contents = [content for success in successes if (content := success.get("content")) is not None]
    found = [content.json_schema(_STREAM).definition(built) for content in contents]
    if len({definition.key for definition in found}) > 1:
        node.refuse("has successful responses of different types; give them one")
    definition = next(iter(found), None)
    streams = [_stream(content.below(_STREAM), built) for content in contents if _STREAM in content.value]
    if len(streams) > 1:
        node.refuse("has more than one stream")
    if streams and not (definition and _is_object(definition, built)):
        node.refuse("has a stream, and so needs a response that is an object")
    sessions = [name for success in successes if (name := _session(success, definition, headers)) is not None]
    return Responses(
        definition,
        len(found) < len(successes),
        _json_hint(definition, built),
        streams[0] if streams else None,
        sessions[0] if sessions else None,
        errors,
    )


def _is_object(definition: Definition, built: Model) -> bool:
    return kinds_of(Reference(definition.key), built) == {"object"}


_HINTS = {"object": "dict[str, Any]", "array": "list[Any]", "string": "str", "number": "float", "boolean": "bool"}


def _json_hint(definition: Definition | None, built: Model) -> str:
    """Write the hint of a response as JSON data."""
    if definition is None:
        return "None"
    kinds = kinds_of(Reference(definition.key), built)
    return _HINTS.get(next(iter(kinds)), "Any") if len(kinds) == 1 else "Any"


def _session(node: Node, response: Definition | None, headers: Iterable[HeaderParameter] | None) -> str | None:
    found: str | None = None
    for name, reference in node.members_of("headers"):
        header = reference.resolved().keys(["description", "schema"], ["required", "x-python-attribute"])
        attribute = header.get("x-python-attribute")
        if attribute is None:
            continue
        found = attribute.text(NAME)
        if not isinstance(response, Record) or found not in {each.name for each in response.attributes}:
            title = response.title if response else "a response without a body"
            attribute.refuse(f"names no attribute of {title}; declare it there in x-python-attributes")
        if headers is not None and not any(h.header.lower() == name.lower() and h.name == found for h in headers):
            attribute.refuse(f"needs a request header {name} whose x-python-name is {found!r}")
    return found


def _stream(node: Node, built: Model) -> EventStream:
    node.keys(["schema", "x-stream-switch", "x-stream-end"], ["x-stream-sum"])
    event = node.below("schema").definition(built)
    if not _is_object(event, built):
        node.below("schema").refuse("must be an object type, or a union of objects")
    end = node.below("x-stream-end").keys([], ["data", "type"])
    data, types = end.get("data"), end.get("type")
    if not data and not types:
        end.refuse("must name the `data` or the `type` that ends a stream")
    total = node.get("x-stream-sum")
    return EventStream(
        event,
        node.below("x-stream-switch").text(NAME),
        data.texts() if data else (),
        types.texts() if types else (),
        "" if total is None else total.one_of(*ACCUMULATORS),
    )
