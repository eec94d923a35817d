"""Callables of every kind are tools, and the decorator `tool` overrides their name and description."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Annotated, Any

import pytest
from fake_service import Service, answer
from tool_service import asking, run_async, told

from sequrity import ConfigError, function_tool, tool
from sequrity_runtime.tools.function_tool import FunctionTool, ToolArgumentsError


def look_up(key: str, table: str = "users", limit: int = 10) -> str:
    """Look a key up.

    Args:
        key: The key.
        limit: Maximum number of rows.
    """
    return f"{table}.{key} {limit}"


class Store:
    """A store of rows."""

    def __init__(self, name: str) -> None:
        self.name = name

    def find(self, key: str) -> str:
        """Find a row."""
        return f"{self.name}.{key}"

    @tool(name="drop_row")
    def drop(self, key: str) -> str:
        """Drop a row."""
        return f"{self.name} without {key}"


class Lookup:
    """Look something up."""

    def __call__(self, key: str) -> str:
        return key.upper()


class DocumentedLookup:
    """Not this text."""

    async def __call__(self, key: str) -> str:
        """Look it up later."""
        return key


def _described(function: Any) -> tuple[str, str | None, list[str]]:
    found = function_tool(function)["function"]
    return found["name"], found.get("description"), list(found["parameters"]["properties"])


@pytest.mark.parametrize(
    ("function", "described"),
    [
        (functools.partial(look_up, table="secrets"), ("look_up", "Look a key up.", ["key", "limit"])),
        (functools.partial(look_up, "a"), ("look_up", "Look a key up.", ["table", "limit"])),
        (functools.partial(functools.partial(look_up, limit=1), "a"), ("look_up", "Look a key up.", ["table"])),
        (Store("a").find, ("find", "Find a row.", ["key"])),
        (Store("a").drop, ("drop_row", "Drop a row.", ["key"])),
        (functools.partial(Store("a").drop), ("drop_row", "Drop a row.", ["key"])),
        (Lookup(), ("Lookup", "Look something up.", ["key"])),
        (DocumentedLookup(), ("DocumentedLookup", "Look it up later.", ["key"])),
    ],
    ids=["keyword", "position", "nested", "method", "decorated method", "partial method", "object", "async object"],
)
def test_callables_are_described(function: Any, described: Any) -> None:
    assert _described(function) == described


def test_values_that_a_partial_passes_are_not_shown_to_the_model() -> None:
    shown = json.dumps(function_tool(functools.partial(look_up, table="hunter2")))
    assert "hunter2" not in shown
    assert "table" not in shown


def test_callables_are_called() -> None:
    calls = asking(("Lookup", '{"key": "a"}'), ("DocumentedLookup", '{"key": "b"}'), ("look_up", '{"key": "c"}'))
    functions = [Lookup(), DocumentedLookup(), functools.partial(look_up, limit=1)]
    assert told(run_async(Service(calls, answer()), functions)) == ["A", "b", "users.c 1"]


def test_the_decorator_overrides_name_and_description() -> None:
    @tool(name="search", description="Search.")
    def find(key: str) -> str:
        """Find."""
        return key

    assert _described(find) == ("search", "Search.", ["key"])
    assert find("a") == "a"


def test_the_decorator_works_without_arguments() -> None:
    @tool
    def find(key: str) -> str:
        """Find."""
        return key

    assert _described(find) == ("find", "Find.", ["key"])


def test_a_strict_tool_has_a_strict_schema_and_reads_null_as_absent() -> None:
    strict = FunctionTool.of(tool(strict=True)(lambda_of(look_up)))
    sent = function_tool(strict.function)["function"]
    assert sent["strict"] is True
    assert sent["parameters"]["required"] == ["key", "table", "limit"]
    assert sent["parameters"]["properties"]["limit"] == {
        "anyOf": [{"type": "integer"}, {"type": "null"}],
        "description": "Maximum number of rows. default: 10.",
    }
    assert strict.arguments('{"key": "a", "table": null, "limit": null}') == {"key": "a"}
    with pytest.raises(ToolArgumentsError, match="is not of type 'string'"):
        strict.arguments('{"key": null, "table": null, "limit": null}')


def lambda_of(function: Callable[..., str]) -> Callable[..., str]:
    """Copy a function, so that a test may decorate it."""

    @functools.wraps(function)
    def copy(*values: Any, **named: Any) -> str:
        return function(*values, **named)

    return copy


def test_a_strict_tool_that_providers_cannot_enforce_is_refused() -> None:
    @tool(strict=True)
    def store(row: dict[str, int]) -> None:
        """Store a row."""

    with pytest.raises(ConfigError, match="store: strict=True, but an object of arbitrary keys cannot be enforced"):
        function_tool(store)


def test_a_callable_that_takes_no_attributes_cannot_be_decorated() -> None:
    with pytest.raises(ConfigError, match="tool: method takes no attributes"):
        tool(Store("a").find)


class Field:
    json_schema_extra = None


def test_a_field_as_a_default_is_refused() -> None:
    field: Any = Field()

    def find(key: str = field) -> str:
        return key

    with pytest.raises(ConfigError, match=r"find\(key\) has a Field as its default; write Annotated"):
        function_tool(find)


def test_a_description_of_annotated_is_kept() -> None:
    def find(key: Annotated[str, "The key."], other: float = float("inf")) -> str:
        """Find.

        Args:
            key: Not shown.
            other: Other.
        """
        return f"{key}{other}"

    properties = function_tool(find)["function"]["parameters"]["properties"]
    assert properties == {
        "key": {"type": "string", "description": "The key."},
        "other": {"type": "number", "description": "Other."},
    }


def test_a_str_subclass_is_rendered_as_its_text() -> None:
    class Text(str):
        def __str__(self) -> str:
            return "other"

    assert FunctionTool.of(look_up).render(Text("a")) == "a"
