"""Requests of sequrity 0.3, translated into today's.

| sequrity 0.3 | today |
|---|---|
| `/control[/{provider}]/v1/chat/completions` | `/control/chat[/{provider}]/v1/chat/completions` |
| `X-Security-Features`, a list of `{feature_name, config_json}` | `X-Features` |
| `X-Security-Policy`, `X-Security-Config`, with null for every key that is not set | `X-Policy`, `X-Config` |

Nothing more is documented. Any other request is refused, with the location and the accepted values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, Final, cast

from attrs import evolve

from sequrity_runtime.type_guards import is_array, is_object
from sequrity_sandbox.contract.operations import Contract, ContractError
from sequrity_sandbox.contract.problem import Loc, Problem
from sequrity_sandbox.http.message import HttpRequest, RejectionError
from sequrity_sandbox.json_text import decode

_PREFIX: Final = "x-security-"
_HEADERS: Final = {
    "X-Security-Features": "X-Features",
    "X-Security-Policy": "X-Policy",
    "X-Security-Config": "X-Config",
}
_PATH: Final = re.compile(r"/control(?:/([^/]+))?/v1/(.+)")
_CHAT: Final = "chat/completions"

_TYPES: Final = "control/types/headers.json"
_NAMES: Final = {
    "agent_arch": "AgentArch",
    "content_classifiers": "ContentClassifierName",
    "content_blockers": "ContentBlockerName",
}
"""Members of `X-Features`, and the types that list the names of features."""

_ITEMS: Final = {"content_classifiers": "TaggerConfig", "content_blockers": "ConstraintConfig"}
"""Types of a feature with its settings."""

_RENAMED: Final = {("fsm", "max_pllm_attempts"): "max_pllm_steps"}
"""Older names of keys of `X-Config`."""

_IDLE: Final = {"fsm": ("allow_history_mismatch", "cache_tool_result"), "prompt": ("flavor", "version")}
"""Older keys of `X-Config` that have no effect: the sandbox checks no history, and has no cache and no prompts."""


class LegacyDialect:
    """Translates requests.

    Args:
        contract: The schemas of today's requests.

    Raises:
        ContractError: The schemas have no chat completions, or not the headers.
    """

    def __init__(self, contract: Contract) -> None:
        try:
            types = contract.documents[_TYPES]["$defs"]
            chat = next(each for each in contract.operations if each.id == "create_chat_completion")
            path = {each.name: each.schema for each in chat.parameters if each.location == "path"}
            self._endpoint_types, self._providers = path["endpoint_type"], path["provider"]
            self._headers = {name: contract.headers()[name] for name in _HEADERS.values()}
            self._features = {
                _spelled(word): (member, word)
                for member, name in _NAMES.items()
                for word in cast("list[str]", types[name]["enum"])
            }
            self._settings = {
                member: sorted({*types[name]["properties"]} - {"name"}) for member, name in _ITEMS.items()
            }
        except (KeyError, StopIteration) as error:
            raise ContractError(f"the schemas have no chat completions of sequrity 0.3: {error} is missing") from None
        self._items = {member: contract.schema(f"{_TYPES}#/$defs/{name}") for member, name in _ITEMS.items()}
        self._paths = {each for operation in contract.operations for each in operation.paths}

    def translated(self, request: HttpRequest) -> HttpRequest:
        """Translate a request. Today's requests stay as they are.

        Raises:
            RejectionError: 404 for another path of sequrity 0.3, 422 for a header that cannot be translated.
        """
        path = self._path(request.path)
        problems: list[Problem] = []
        made: list[tuple[bytes, bytes]] = []
        for name, values in request.headers.items():
            if name.startswith(_PREFIX):
                try:
                    today, document = self._header(name, values, request)
                    made.append((today.lower().encode(), json.dumps(document).encode()))
                except _HeaderError as error:
                    problems += error.problems
                except RecursionError:
                    problems.append(Problem(("header", name), "nested too deeply", "json"))
        if problems:
            raise RejectionError(422, problems)
        kept = [pair for pair in request.pairs if not pair[0].lower().startswith(_PREFIX.encode())]
        return evolve(request, path=path, pairs=[*kept, *made])

    def located(self, detail: str | list[Problem], request: HttpRequest) -> str | list[Problem]:
        """Name the headers in problems as the request names them."""
        if isinstance(detail, str):
            return detail
        names = {today: name for name, today in _HEADERS.items() if request.header(name.lower()) is not None}
        return [
            problem._replace(loc=("header", names[str(problem.loc[1])], *problem.loc[2:]))
            if problem.loc[0] == "header" and problem.loc[1] in names
            else problem
            for problem in detail
        ]

    def _path(self, path: str) -> str:
        found = _PATH.fullmatch(path)
        if found is None or path in self._paths:
            return path
        provider, rest = found.groups()
        if provider is not None and (not self._endpoint_types.problems(provider) or self._providers.problems(provider)):
            return path
        if rest != _CHAT:
            text = f"Not found: of the paths of sequrity 0.3, only /control[/{{provider}}]/v1/{_CHAT} is known."
            raise RejectionError(404, text)
        return f"/control/chat{'' if provider is None else f'/{provider}'}/v1/{_CHAT}"

    def _header(self, sent: str, values: list[str], request: HttpRequest) -> tuple[str, dict[str, Any]]:
        """Translate a header into the name and the document of today's."""
        name = next((each for each in _HEADERS if each.lower() == sent), sent)
        loc, today = ("header", name), _HEADERS.get(name)
        if today is None:
            raise _HeaderError([Problem(loc, f"unknown header; expected one of {', '.join(_HEADERS)}", "header")])
        if len(values) > 1 or today.lower() in request.headers:
            raise _HeaderError([Problem(loc, f"sent more than once, or beside {today}", "json")])
        if not values[0].isascii():
            raise _HeaderError([Problem(loc, "expected ASCII only: JSON escapes carry the rest", "json")])
        document = _decoded(values[0], loc)
        if today == "X-Features":
            return today, self._features_of(document, loc)
        document = _without_nulls(document)
        if today == "X-Config" and is_object(document):
            _modernise(document)
        problems = [_taken(problem, today) for problem in self._headers[today].problems(document, *loc)]
        if problems:
            raise _HeaderError(problems)
        return today, document

    def _features_of(self, document: Any, loc: Loc) -> dict[str, Any]:
        """Translate a list of features."""
        if not is_array(document):
            raise _HeaderError([Problem(loc, "expected a list of {feature_name, config_json}", "type")])
        features: dict[str, Any] = {}
        problems: list[Problem] = []
        for index, entry in enumerate(document):
            try:
                member, value = self._feature(entry, (*loc, index))
            except _HeaderError as error:
                problems += error.problems
                continue
            if member in self._items:
                features.setdefault(member, []).append(value)
            elif features.setdefault(member, value) != value:
                problems.append(Problem((*loc, index, "feature_name"), f"expected one {member} alone", "feature"))
        if problems:
            raise _HeaderError(problems)
        return features

    def _feature(self, entry: Any, loc: Loc) -> tuple[str, Any]:
        """Translate a feature into a member of `X-Features` and its value, or an item of its value."""
        if not is_object(entry):
            raise _HeaderError([Problem(loc, "expected {feature_name, config_json}", "type")])
        _check_keys(entry, ("feature_name", "config_json"), loc)
        name = entry.get("feature_name")
        found = self._features.get(_spelled(name)) if isinstance(name, str) else None
        if found is None:
            words = ", ".join(word for _, word in self._features.values())
            raise _HeaderError([Problem((*loc, "feature_name"), f"expected one of {words}", "enum")])
        member, word = found
        place = (*loc, "config_json")
        config: Any = entry.get("config_json")
        config = _without_nulls(
            _decoded(config, place) if isinstance(config, str) else {} if config is None else config
        )
        if not is_object(config):
            raise _HeaderError([Problem(place, "expected an object, or its JSON text", "type")])
        _check_keys(config, self._settings.get(member, ()), place)
        if member not in self._items:
            return member, word
        item = {"name": word, **config}
        problems = self._items[member].problems(item, *place)
        if problems:
            raise _HeaderError(problems)
        return member, item


class _HeaderError(Exception):
    """A header that cannot be translated."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


def _spelled(name: str) -> str:
    """Normalise the spelling of a name: `PII Redaction` is `pii_redaction`."""
    return re.sub(r"[ _-]+", "-", name.strip().lower())


def _decoded(text: str, loc: Loc) -> Any:
    try:
        return decode(text)
    except ValueError as error:
        raise _HeaderError([Problem(loc, str(error), "json")]) from None


def _check_keys(found: Iterable[str], known: Iterable[str], loc: Loc) -> None:
    """Refuse unknown keys, and name those that are accepted."""
    expected = " and ".join(known) or "none"
    problems = [
        Problem((*loc, key), f"unknown key; accepted: {expected}", "additionalProperties")
        for key in found
        if key not in known
    ]
    if problems:
        raise _HeaderError(problems)


def _taken(problem: Problem, today: str) -> Problem:
    """Return the message for an unknown key, with the accepted ones."""
    if problem.type != "additionalProperties":
        return problem
    return problem._replace(msg=f"unknown key; accepted: the keys of {today}")


def _without_nulls(value: Any) -> Any:
    """Remove the keys whose value is null, which sequrity 0.3 sends for every key that is not set."""
    if is_object(value):
        return {key: _without_nulls(each) for key, each in value.items() if each is not None}
    return value


def _modernise(config: dict[str, Any]) -> None:
    """Rename or remove the older keys of `X-Config`."""
    for (part, old), new in _RENAMED.items():
        members = config.get(part)
        if is_object(members) and old in members and new not in members:
            members[new] = members.pop(old)
    for part, keys in _IDLE.items():
        members = config.get(part)
        if is_object(members):
            config[part] = {key: each for key, each in members.items() if key not in keys}
