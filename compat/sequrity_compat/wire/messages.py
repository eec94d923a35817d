"""Operations as schemas: one document for the request, and one for the response.

A request is an object of its server, security, path, query, headers, cookies and body. Responses are a union by status
and content type. So a header that becomes required, a new status, or a new end of a stream is found like a change of a
body, with a counterexample. `x-location` holds the location of each part in `openapi.json`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from sequrity_compat.schemas.location import Location
from sequrity_runtime.json_pointer import parts_of, value_at
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.type_guards import is_array, is_object

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_PARAMETER_LOCATIONS = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies"}
_STATUSES = tuple(str(code) for code in range(100, 600))


class OperationMessages:
    """The messages of one operation.

    Args:
        document: The version's `openapi.json`.
        path: The path, as in the document.
        method: The method, in lower case.
    """

    def __init__(self, document: dict[str, Any], path: str, method: str) -> None:
        self._document = document
        self._item: dict[str, Any] = document["paths"][path]
        self._raw: dict[str, Any] = self._item[method]
        self._location = Location(OPENAPI).at("paths", path, method)
        self._holes = re.findall(r"\{([^}]*)\}", path)
        self.name = f"{method.upper()} {path}"
        self.key = f"{method.upper()} {re.sub(r'{[^}]*}', '{}', path)}"
        """Pairs the operation with that of another version. The names of path parameters do not matter."""

    def request(self) -> dict[str, Any]:
        """Build the schema of the request."""
        parts: dict[str, Any] = {
            "server": _one_of([server["url"] for server in self._document.get("servers", ())] or ["/"]),
            "security": _one_of([json.dumps(one, sort_keys=True) for one in self._security()]),
        }
        required = list(parts)
        for location, part in _PARAMETER_LOCATIONS.items():
            given = [one for one in self._parameters() if one[0].get("in") == location]
            if given:
                parts[part] = self._group(given)
                required.append(part)
        body = self._resolve(self._raw.get("requestBody"), self._location.at("requestBody"))
        contents = [_no_content(self._location)] if body is None else _contents(*body)
        is_required = body is not None and body[0].get("required") is True
        members = [
            self._object(
                {"content_type": _one_of([name]), **parts, **({"body": _schema(content)} if body else {})},
                ["content_type", *required, *(["body"] if is_required else [])],
                location,
            )
            for name, content, location in contents
        ]
        return {"oneOf": members, "x-location": self._location.key}

    def response(self) -> dict[str, Any]:
        """Build the schema of the response."""
        given: dict[str, Any] = self._raw.get("responses", {})
        named = {status for name in given for status in _statuses(name)}
        members: list[dict[str, Any]] = []
        for name, raw in given.items():
            found = self._resolve(raw, self._location.at("responses", name))
            if found is None:
                continue
            response, location = found
            statuses = _statuses(name) or [status for status in _STATUSES if status not in named]
            if name.upper().endswith("XX"):
                statuses = [status for status in statuses if status not in given]
            for content_type, content, below in _contents(response, location) or [_no_content(location)]:
                members.append(self._response(statuses, content_type, content, response, below))
        return {"oneOf": members, "x-location": self._location.at("responses").key}

    def _response(
        self,
        statuses: list[str],
        content_type: str,
        content: dict[str, Any],
        response: dict[str, Any],
        location: Location,
    ) -> dict[str, Any]:
        parts: dict[str, Any] = {"status": _one_of([f"{status} {content_type}".strip() for status in statuses])}
        headers = response.get("headers", {})
        if headers:
            found = [self._resolve(headers[name], location.at("headers", name)) for name in headers]
            given = [({"name": name, **one[0]}, one[1]) for name, one in zip(headers, found, strict=True) if one]
            parts["headers"] = self._group(given)
        if content_type == "text/event-stream":
            end = content.get("x-stream-end", {})
            parts["stream_switch"] = _one_of([str(content.get("x-stream-switch"))])
            parts["stream_end"] = _one_of(
                [f"{key}: {value}" for key in end for value in end[key]] or ["the end of the body"]
            )
            parts["event"] = _schema(content)
        elif content_type:
            parts["body"] = _schema(content)
        return self._object(parts, list(parts), location)

    def _object(self, properties: dict[str, Any], required: list[str], location: Location) -> dict[str, Any]:
        closed = {"type": "object", "required": required, "properties": properties, "additionalProperties": False}
        return {**closed, "x-location": location.key}

    def _group(self, given: list[tuple[dict[str, Any], Location]]) -> dict[str, Any]:
        """Build the schema of parameters or headers. Other keys are allowed."""
        rules: dict[str, Any] = {}
        required: list[str] = []
        for raw, location in given:
            name = self._name(raw)
            rules[name] = {**self._rule(raw, location), "x-location": location.key}
            if raw.get("required") is True and "x-omitted-as" not in raw:
                required.append(name)
        return {"type": "object", "required": required, "properties": rules, "x-location": self._location.key}

    def _rule(self, raw: dict[str, Any], location: Location) -> dict[str, Any]:
        """Build the schema of a parameter. An unusual style or content type becomes a key around it."""
        content = raw.get("content")
        if is_object(content) and content:
            media_type, inner = next(iter(content.items()))
            form = "" if media_type == "application/json" else media_type
            rule = _schema(inner)
        else:
            usual = "form" if raw.get("in") in ("query", "cookie") else "simple"
            style = raw.get("style", usual)
            explode = raw.get("explode", style == "form")
            form = "" if (style, explode) == (usual, usual == "form") else f"style {style}, explode {explode}"
            rule = _schema(raw)
        return self._object({form: rule}, [form], location) if form else rule

    def _name(self, raw: dict[str, Any]) -> str:
        """Return the name on the wire: headers in lower case, path parameters by position."""
        name = str(raw.get("name", ""))
        if raw.get("in") == "path":
            return f"segment {self._holes.index(name) + 1}" if name in self._holes else name
        return name if raw.get("in") in ("query", "cookie") else name.lower()

    def _parameters(self) -> list[tuple[dict[str, Any], Location]]:
        path_level = Location(OPENAPI, self._location.pointer.rpartition("/")[0])
        levels = ((self._item, path_level), (self._raw, self._location))
        found: dict[tuple[Any, Any], tuple[dict[str, Any], Location]] = {}
        for level, location in levels:
            for index, raw in enumerate(level.get("parameters", ())):
                one = self._resolve(raw, location.at("parameters", index))
                if one is not None:
                    found[one[0].get("in"), one[0].get("name")] = one
        return list(found.values())

    def _security(self) -> list[Any]:
        used = self._raw.get("security", self._document.get("security", []))
        schemes = self._document.get("components", {}).get("securitySchemes", {})
        return [
            [
                [{key: value for key, value in schemes.get(name, {}).items() if key != "description"}, one[name]]
                for name in one
            ]
            for one in used
        ] or [[]]

    def _resolve(self, raw: Any, location: Location) -> tuple[dict[str, Any], Location] | None:
        """Follow references inside the document."""
        for _ in range(10):
            if not is_object(raw):
                return None
            if "$ref" not in raw:
                return raw, location
            pointer = str(raw["$ref"]).removeprefix("#")
            location = Location(OPENAPI, pointer)
            try:
                raw = value_at(self._document, pointer)
            except LookupError:
                return None
        return None


def operations(documents: dict[str, Any]) -> dict[str, OperationMessages]:
    """Return the operations of a version, by key."""
    document = documents.get(OPENAPI, {})
    found = [
        OperationMessages(document, path, method)
        for path, item in document.get("paths", {}).items()
        for method in METHODS
        if method in item
    ]
    return {operation.key: operation for operation in found}


def origin(documents: dict[str, Any], location: Location) -> Location:
    """Return the location in the schema folder for a location in a message's schema."""
    if location.file in documents and not location.file.endswith(".compat"):
        return location
    value: Any = documents.get(location.file)
    found = Location(OPENAPI)
    for step in ("", *parts_of(location.pointer)):  # "" is the document itself
        if is_object(value):
            value = value.get(step, value) if step else value
        elif is_array(value):
            value = value[int(step)]
        if is_object(value) and "x-location" in value:
            file, _, pointer = str(value["x-location"]).partition("#")
            found = Location(file, pointer)
    return found


def _contents(raw: dict[str, Any], location: Location) -> list[tuple[str, dict[str, Any], Location]]:
    contents = raw.get("content", {})
    return [(name, contents[name], location.at("content", name)) for name in contents]


def _no_content(location: Location) -> tuple[str, dict[str, Any], Location]:
    return "", {}, location


def _schema(raw: dict[str, Any]) -> dict[str, Any]:
    schema = raw.get("schema", {})
    return dict(schema) if is_object(schema) else {}


def _one_of(values: list[str]) -> dict[str, Any]:
    return {"type": "string", "enum": values}


def _statuses(name: str) -> list[str]:
    if name.upper().endswith("XX"):
        return [status for status in _STATUSES if status[0] == name[0]]
    return [] if name == "default" else [name]
