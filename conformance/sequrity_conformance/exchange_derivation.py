"""Exchanges that follow from `openapi.json` alone: one for each operation, with its required arguments.

A new operation has one without an edit elsewhere. Exchanges with options, failures and sessions are written by hand.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from sequrity_conformance.canonical import canonical
from sequrity_conformance.case import text_of
from sequrity_conformance.contract import Contract
from sequrity_conformance.description import Description, Operation
from sequrity_conformance.meaning import without_silent_nulls
from sequrity_conformance.samples import Samples

_KEY = "sq-key"
_JSON = "application/json"


class ExchangeDerivation:
    """Derives the exchanges of operations."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._samples = Samples(contract)
        self._description = Description(contract)

    def all(self) -> Iterator[dict[str, Any]]:
        """Derive an exchange for each operation."""
        return map(self._exchange, self._description.operations())

    def _exchange(self, described: Operation) -> dict[str, Any]:
        path, method, operation, parameters = described
        body = self._body(operation.get("requestBody"))
        given = {each["name"]: self._value(each) for each in parameters if _is_needed(each)}
        server = self._description.document["servers"][0]["url"]
        headers = {each["name"].lower(): given[each["name"]] for each in _chosen(parameters, "header", given)}
        headers |= self._key_header(operation)
        query = {each["name"]: given[each["name"]] for each in _chosen(parameters, "query", given)}
        request: dict[str, Any] = {"method": method.upper(), "url": server + _filled(path, parameters, given, body)}
        request["url"] += f"?{urlencode(query)}" if query else ""
        request["headers"] = headers | ({"content-type": _JSON} if body is not None else {})
        if body is not None:
            request["body"] = canonical(body)
        arguments = {each.get("x-python-name", each["name"]): given[each["name"]] for each in parameters if _asks(each)}
        arguments |= self._arguments(operation, body or {})
        call = {"operation": operation["operationId"], "base_url": server, "api_key": _KEY, "arguments": arguments}
        told = {"id": f"operation/{operation['operationId']}", "call": call, "request": request}
        return told | self._answer(described)

    def _answer(self, described: Operation) -> dict[str, Any]:
        status, content = self._description.success(described)
        if not content:
            empty: dict[str, Any] = {"status": status, "headers": {}, "body": ""}
            return {"response": empty, "result": {"canonical": "null", "session_id": None}}
        place = self._description.place(content[_JSON]["schema"])
        made = self._samples.minimal(place)
        back = canonical(without_silent_nulls(self._contract, place, made))
        full = {"status": status, "headers": {"content-type": _JSON}, "body": text_of(made)}
        return {"response": full, "result": {"canonical": back, "session_id": None}}

    def _body(self, body: Mapping[str, Any] | None) -> dict[str, Any] | None:
        if body is None:
            return None
        made: dict[str, Any] = self._samples.minimal(
            self._description.place(self._description.resolved(body)["content"][_JSON]["schema"])
        )
        return made

    def _arguments(self, operation: Mapping[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
        """Name the keys of a body as arguments."""
        if not body:
            return {}
        place = self._description.place(
            self._description.resolved(operation["requestBody"])["content"][_JSON]["schema"]
        )
        rules = {key: rule for each in self._contract.branches(place) for key, rule in each.node["properties"].items()}
        return {
            rules[key].get("x-python-name", f"{key}_" if keyword.iskeyword(key) else key): body[key] for key in body
        }

    def _key_header(self, operation: Mapping[str, Any]) -> dict[str, str]:
        required = operation.get("security", self._description.document.get("security", []))
        if not required:
            return {}
        scheme = self._description.resolved(
            self._description.document["components"]["securitySchemes"][next(iter(required[0]))]
        )
        return {scheme["name"].lower(): _KEY} if scheme["type"] == "apiKey" else {"authorization": f"Bearer {_KEY}"}

    def _value(self, parameter: Mapping[str, Any]) -> Any:
        if "x-python-default" in parameter:
            return parameter["x-python-default"]
        return self._samples.minimal(self._description.place(parameter["schema"]))


def _is_needed(parameter: Mapping[str, Any]) -> bool:
    """Return whether a request holds a parameter without an argument, or with a required one."""
    return bool(parameter.get("required")) and not {"x-omitted-as", "x-from-body"} & parameter.keys()


def _asks(parameter: Mapping[str, Any]) -> bool:
    """Return whether an argument is required."""
    return _is_needed(parameter) and "x-python-default" not in parameter


def _chosen(parameters: list[Mapping[str, Any]], kind: str, given: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [each for each in parameters if each["in"] == kind and each["name"] in given]


def _filled(path: str, parameters: list[Mapping[str, Any]], given: Mapping[str, Any], body: Any) -> str:
    """Fill the segments of a path. A segment without a value is omitted with its slash."""
    for each in (each for each in parameters if each["in"] == "path"):
        value = given.get(each["name"])
        for key, segments in each.get("x-from-body", {}).items():
            value = segments.get(body[key])
        hole = f"{{{each['name']}}}"
        path = path.replace(f"/{hole}", "") if value is None else path.replace(hole, quote(str(value), safe=""))
    return path
