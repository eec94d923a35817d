"""Parsing of Dual-LLM results."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sequrity.control.types.results import ErrorInfo, MetaData, ResponseContentJsonSchema, ValueWithMeta

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "schema/control/types/results.json").read_text("utf-8")
)
DEFS: dict[str, Any] = SCHEMA["$defs"]

parse = ResponseContentJsonSchema.parse_json_safe


def beginning_of(text: str) -> str:
    """Name a test by the first characters of its text."""
    return ascii(text[:40])


def test_results_are_open_and_metadata_is_closed() -> None:
    """A service may add keys to a result. Metadata, on which policies rely, is exact."""
    assert "additionalProperties" not in SCHEMA
    assert "additionalProperties" not in DEFS["ValueWithMeta"]
    assert "additionalProperties" not in DEFS["ErrorInfo"]
    assert DEFS["MetaData"]["additionalProperties"] is False


def test_metadata_lists_are_sets() -> None:
    """Producers, consumers and tags hold each name once."""
    assert all(rule["uniqueItems"] for rule in DEFS["MetaData"]["properties"].values())


def test_a_successful_result_is_typed() -> None:
    """A result's value comes with its producers, consumers and tags."""
    text = '{"status":"success","final_return_value":{"value":[1,null],"meta":{"producers":["t"],"consumers":["*"]}}}'
    assert parse(text) == ResponseContentJsonSchema(
        status="success",
        final_return_value=ValueWithMeta(value=[1, None], meta=MetaData(producers=["t"], consumers=["*"])),
    )


def test_a_failed_result_is_typed() -> None:
    """A failed turn has a reason."""
    result = parse('{"status":"failure","error":{"code":"denied","message":"No."},"program":"x = 1"}')
    assert result == ResponseContentJsonSchema(
        status="failure", error=ErrorInfo(code="denied", message="No."), program="x = 1"
    )


@pytest.mark.parametrize("example", SCHEMA["examples"])
def test_the_examples_of_the_schema_are_read(example: dict[str, Any]) -> None:
    """Every example of the schema is a valid result."""
    assert parse(json.dumps(example)).status == example["status"]


def test_unknown_keys_are_kept() -> None:
    """A key that the schema does not know is reachable."""
    result = parse('{"status":"success","new":{"x":1},"error":{"code":"a","message":"b","hint":"c"}}')
    assert result.additional_properties == {"new": {"x": 1}}
    assert result.error is not None
    assert result.error.additional_properties == {"hint": "c"}


def test_a_value_may_be_null() -> None:
    """The value is required and may be null."""
    result = parse('{"status":"success","final_return_value":{"value":null}}')
    assert result.final_return_value == ValueWithMeta(value=None)
    assert parse('{"status":"success","final_return_value":{}}').status == "unknown"


def test_a_parsed_result_has_no_raw_text() -> None:
    """`raw` holds text that does not parse. A `raw` from the service is kept."""
    assert parse('{"status":"success"}').raw is None
    assert parse('{"status":"unknown","raw":"x"}').raw == "x"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "The invoice is due on 3 May.",
        "null",
        "[]",
        '"success"',
        "{}",
        "{",
        '{"status":"done"}',
        '{"status":null}',
        '{"status":"success"} and more',
        '```json\n{"status":"success"}\n```',
        '{"status":"success","final_return_value":3}',
        '{"status":"success","final_return_value":{"value":1,"meta":{"owner":"x"}}}',
        '{"status":"success","final_return_value":{"value":1,"meta":{"tags":["a","a"]}}}',
        '{"status":"success","namespace_snapshot":{"x":1}}',
        '{"status":"failure","error":{"code":"x"}}',
        '{"status":"failure","status":"success"}',
        '{"status":"success","final_return_value":{"value":NaN}}',
        '{"status":"success","final_return_value":{"value":1e999}}',
        '{"status":"success","final_return_value":{"value":' + "1" * 5000 + "}}",
        "[" * 100_000,
        '{"a":' * 100_000 + "1" + "}" * 100_000,
        '{"status":"success","final_return_value":{"value":' + "[" * 5000 + "]" * 5000 + "}}",
        "\ud800",
        "\x00",
    ],
    ids=beginning_of,
)
def test_text_that_does_not_parse_has_status_unknown_and_raw(text: str) -> None:
    """Parsing never raises: invalid JSON, other JSON, huge numbers, deep nesting."""
    assert parse(text) == ResponseContentJsonSchema(status="unknown", raw=text)


@pytest.mark.parametrize("content", [None, 7, [], {"status": "success"}, object()])
def test_content_that_is_not_text_has_status_unknown_without_raw(content: Any) -> None:
    """A message may have no content, or content of another kind."""
    assert parse(content) == ResponseContentJsonSchema(status="unknown")


def test_bytes_have_status_unknown_and_raw() -> None:
    """Bytes in place of text are kept in `raw`, even if they are not UTF-8."""
    wrong: Any = b'{"status":"success"}'
    assert parse(wrong) == ResponseContentJsonSchema(status="unknown", raw='{"status":"success"}')
    wrong = bytearray(b"\xff")
    assert parse(wrong).raw == "\N{REPLACEMENT CHARACTER}"


def test_a_subclass_of_str_is_text() -> None:
    """A subclass of `str` is read as plain text."""

    class Text(str):
        __slots__ = ()

        def __str__(self) -> str:
            raise AssertionError

    assert parse(Text('{"status":"success"}')).status == "success"
    assert type(parse(Text("hello")).raw) is str


def test_namespace_screenshot_is_read_as_namespace_snapshot() -> None:
    """Older services send `namespace_screenshot` in place of `namespace_snapshot`."""
    result = parse('{"status":"success","namespace_screenshot":{"x":{"value":1}}}')
    assert result.namespace_snapshot == {"x": ValueWithMeta(value=1)}
    assert result.additional_properties == {}
    null = parse('{"status":"success","namespace_snapshot":null,"namespace_screenshot":{"x":{"value":1}}}')
    assert null.namespace_snapshot == {"x": ValueWithMeta(value=1)}


def test_namespace_snapshot_wins_over_namespace_screenshot() -> None:
    """If both are present, the older key is kept as an unknown key."""
    result = parse('{"status":"success","namespace_snapshot":{},"namespace_screenshot":3}')
    assert result.namespace_snapshot == {}
    assert result.additional_properties == {"namespace_screenshot": 3}
