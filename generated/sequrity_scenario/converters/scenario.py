# Code generated from schema/scenario.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/scenario.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.validation.converter_support import (
    allocate,
    ensure_plain,
    fail,
    fail_extra,
    fail_missing,
    integer,
    number,
    to_json,
)
from sequrity_scenario.scenario import (
    Action,
    Decision,
    DualError,
    DualResult,
    Failure,
    Match,
    Pattern,
    RecordedResponse,
    RegexPattern,
    Reply,
    Rule,
    Scenario,
    ScriptedToolCall,
    StreamedReply,
    StreamEnd,
    ValueReply,
    WhenSpent,
)
from sequrity_scenario.types.json import JsonValue

_REGEX_PATTERN_KEYS = frozenset({"regex"})
_SCRIPTED_TOOL_CALL_KEYS = frozenset({"name", "arguments"})
_DUAL_ERROR_KEYS = frozenset({"code", "message"})
_WHEN_SPENT = frozenset({"skip", "repeat"})
_STREAM_END = frozenset({"end", "cut"})
_VALUE_REPLY_KEYS = frozenset({"value"})
_DUAL_RESULT_USUAL = frozenset({"value", "producers", "tags"})
_DUAL_RESULT_KEYS = frozenset({"value", "producers", "consumers", "tags", "error", "program"})
_STREAMED_REPLY_KEYS = frozenset({"pieces", "then", "pause"})
_FAILURE_USUAL = frozenset({"status", "retry_after"})
_FAILURE_KEYS = frozenset({"status", "message", "retry_after", "headers", "body"})
_RECORDED_RESPONSE_KEYS = frozenset({"status", "headers", "body", "text"})
_DECISION_KEYS = frozenset({"tool", "allow", "reason"})
_MATCH_USUAL = frozenset({"operation", "model", "text", "turn"})
_MATCH_KEYS = frozenset({"operation", "path", "model", "text", "tool", "tool_result", "headers", "turn", "body"})
_ACTION_USUAL = frozenset({"reply", "delay"})
_ACTION_KEYS = frozenset({"reply", "tool_calls", "refusal", "dual_result", "stream", "fail", "response", "delay"})
_RULE_KEYS = frozenset({"name", "when", "then", "times"})
_SCENARIO_USUAL = frozenset({"rules"})
_SCENARIO_KEYS = frozenset({"version", "strict", "spent", "rules", "decisions"})


def structure_regex_pattern(raw: Any) -> RegexPattern:
    """Read a `RegexPattern`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RegexPattern", "an object")
    try:
        regex: str = obj["regex"]
    except KeyError as missing:
        fail_missing("RegexPattern", missing)
    if type(regex) is not str:
        fail("RegexPattern.regex", "a string")
    made = allocate(RegexPattern)
    made.regex = regex
    if len(obj) != 1:
        fail_extra("RegexPattern", obj, _REGEX_PATTERN_KEYS)
    return made


def unstructure_regex_pattern(obj: RegexPattern) -> Any:
    """Write a `RegexPattern` as JSON data."""
    if type(obj) is not RegexPattern:
        return to_json(obj)
    raw: dict[str, Any] = {"regex": obj.regex}
    return raw


def structure_scripted_tool_call(raw: Any) -> ScriptedToolCall:
    """Read a `ScriptedToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ScriptedToolCall", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ScriptedToolCall", missing)
    if type(name) is not str:
        fail("ScriptedToolCall.name", "a string")
    if len(name) < 1:
        fail("ScriptedToolCall.name", "at least 1 characters")
    arguments: dict[str, Any] | Unset = obj.get("arguments", UNSET)
    if arguments is not UNSET and type(arguments) is not dict:
        fail("ScriptedToolCall.arguments", "an object")
    made = allocate(ScriptedToolCall)
    made.name = name
    made.arguments = arguments
    if not _SCRIPTED_TOOL_CALL_KEYS.issuperset(obj):
        fail_extra("ScriptedToolCall", obj, _SCRIPTED_TOOL_CALL_KEYS)
    return made


def unstructure_scripted_tool_call(obj: ScriptedToolCall) -> Any:
    """Write a `ScriptedToolCall` as JSON data."""
    if type(obj) is not ScriptedToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    arguments = obj.arguments
    if arguments is not UNSET:
        raw["arguments"] = arguments
    return raw


def structure_dual_error(raw: Any) -> DualError:
    """Read a `DualError`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("DualError", "an object")
    try:
        code: str = obj["code"]
        message: str = obj["message"]
    except KeyError as missing:
        fail_missing("DualError", missing)
    if type(code) is not str:
        fail("DualError.code", "a string")
    if len(code) < 1:
        fail("DualError.code", "at least 1 characters")
    if type(message) is not str:
        fail("DualError.message", "a string")
    made = allocate(DualError)
    made.code = code
    made.message = message
    if len(obj) != 2:
        fail_extra("DualError", obj, _DUAL_ERROR_KEYS)
    return made


def unstructure_dual_error(obj: DualError) -> Any:
    """Write a `DualError` as JSON data."""
    if type(obj) is not DualError:
        return to_json(obj)
    raw: dict[str, Any] = {"code": obj.code, "message": obj.message}
    return raw


def structure_when_spent(raw: Any) -> WhenSpent:
    """Read a `WhenSpent`, or raise the first `Violation` met."""
    value: WhenSpent = raw
    if type(value) is not str or value not in _WHEN_SPENT:
        fail("WhenSpent", 'one of "skip", "repeat"')
    return value


def unstructure_when_spent(value: WhenSpent) -> Any:
    """Write a `WhenSpent` as JSON data."""
    return to_json(value)


def structure_stream_end(raw: Any) -> StreamEnd:
    """Read a `StreamEnd`, or raise the first `Violation` met."""
    value: StreamEnd = raw
    if type(value) is not str or value not in _STREAM_END:
        fail("StreamEnd", 'one of "end", "cut"')
    return value


def unstructure_stream_end(value: StreamEnd) -> Any:
    """Write a `StreamEnd` as JSON data."""
    return to_json(value)


def structure_pattern(raw: Any) -> Pattern:
    """Read a `Pattern`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: str = raw
        if len(text) < 1:
            fail("Pattern", "at least 1 characters")
        return text
    if kind is dict:
        return structure_regex_pattern(raw)
    fail("Pattern", "a string or an object")


def unstructure_pattern(value: Pattern) -> Any:
    """Write a `Pattern` as JSON data."""
    if type(value) is RegexPattern:
        return unstructure_regex_pattern(value)
    return to_json(value)


def structure_value_reply(raw: Any) -> ValueReply:
    """Read a `ValueReply`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ValueReply", "an object")
    try:
        value_: JsonValue = obj["value"]
    except KeyError as missing:
        fail_missing("ValueReply", missing)
    made = allocate(ValueReply)
    made.value = value_
    if len(obj) != 1:
        fail_extra("ValueReply", obj, _VALUE_REPLY_KEYS)
    return made


def unstructure_value_reply(obj: ValueReply) -> Any:
    """Write a `ValueReply` as JSON data."""
    if type(obj) is not ValueReply:
        return to_json(obj)
    raw: dict[str, Any] = {"value": obj.value}
    return raw


def structure_dual_result(raw: Any) -> DualResult:
    """Read a `DualResult`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("DualResult", "an object")
    value_: JsonValue | Unset = obj.get("value", UNSET)
    producers: list[str] | Unset = obj.get("producers", UNSET)
    if producers is not UNSET:
        if type(producers) is not list:
            fail("DualResult.producers", "an array")
        for item_of_producers in producers:
            if type(item_of_producers) is not str:
                fail("DualResult.producers[]", "a string")
    tags: list[str] | Unset = obj.get("tags", UNSET)
    if tags is not UNSET:
        if type(tags) is not list:
            fail("DualResult.tags", "an array")
        for item_of_tags in tags:
            if type(item_of_tags) is not str:
                fail("DualResult.tags[]", "a string")
    if not _fits_scenario_defs_dualresult(ensure_plain(obj)):
        fail("DualResult", "a value that satisfies scenario.json#/$defs/DualResult")
    made = allocate(DualResult)
    made.value = value_
    made.producers = producers
    made.tags = tags
    if _DUAL_RESULT_USUAL.issuperset(obj):
        made.consumers = UNSET
        made.error = UNSET
        made.program = UNSET
        return made
    consumers: list[str] | Unset = obj.get("consumers", UNSET)
    if consumers is not UNSET:
        if type(consumers) is not list:
            fail("DualResult.consumers", "an array")
        for item_of_consumers in consumers:
            if type(item_of_consumers) is not str:
                fail("DualResult.consumers[]", "a string")
    made.consumers = consumers
    error: DualError | Unset = obj.get("error", UNSET)
    if error is not UNSET:
        error = structure_dual_error(error)
    made.error = error
    program: str | Unset = obj.get("program", UNSET)
    if program is not UNSET and type(program) is not str:
        fail("DualResult.program", "a string")
    made.program = program
    if not _DUAL_RESULT_KEYS.issuperset(obj):
        fail_extra("DualResult", obj, _DUAL_RESULT_KEYS)
    return made


def unstructure_dual_result(obj: DualResult) -> Any:
    """Write a `DualResult` as JSON data."""
    if type(obj) is not DualResult:
        return to_json(obj)
    raw: dict[str, Any] = {}
    value_ = obj.value
    if value_ is not UNSET:
        raw["value"] = value_
    producers = obj.producers
    if producers is not UNSET:
        raw["producers"] = producers
    consumers = obj.consumers
    if consumers is not UNSET:
        raw["consumers"] = consumers
    tags = obj.tags
    if tags is not UNSET:
        raw["tags"] = tags
    error = obj.error
    if error is not UNSET:
        raw["error"] = unstructure_dual_error(error)
    program = obj.program
    if program is not UNSET:
        raw["program"] = program
    return raw


def structure_streamed_reply(raw: Any) -> StreamedReply:
    """Read a `StreamedReply`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("StreamedReply", "an object")
    try:
        pieces: list[str] = obj["pieces"]
    except KeyError as missing:
        fail_missing("StreamedReply", missing)
    if type(pieces) is not list:
        fail("StreamedReply.pieces", "an array")
    if len(pieces) < 1:
        fail("StreamedReply.pieces", "at least 1 items")
    for item_of_pieces in pieces:
        if type(item_of_pieces) is not str:
            fail("StreamedReply.pieces[]", "a string")
    then: StreamEnd | Unset = obj.get("then", UNSET)
    if then is not UNSET and (type(then) is not str or then not in _STREAM_END):
        fail("StreamedReply.then", 'one of "end", "cut"')
    pause: float | Unset = obj.get("pause", UNSET)
    if pause is not UNSET:
        if type(pause) is not float and type(pause) is not int:
            pause = number("StreamedReply.pause", pause)
        if pause < 0:
            fail("StreamedReply.pause", "at least 0")
        if pause > 600:
            fail("StreamedReply.pause", "at most 600")
    made = allocate(StreamedReply)
    made.pieces = pieces
    made.then = then
    made.pause = pause
    if not _STREAMED_REPLY_KEYS.issuperset(obj):
        fail_extra("StreamedReply", obj, _STREAMED_REPLY_KEYS)
    return made


def unstructure_streamed_reply(obj: StreamedReply) -> Any:
    """Write a `StreamedReply` as JSON data."""
    if type(obj) is not StreamedReply:
        return to_json(obj)
    raw: dict[str, Any] = {"pieces": obj.pieces}
    then = obj.then
    if then is not UNSET:
        raw["then"] = then
    pause = obj.pause
    if pause is not UNSET:
        raw["pause"] = pause
    return raw


def structure_failure(raw: Any) -> Failure:
    """Read a `Failure`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Failure", "an object")
    try:
        status: int = obj["status"]
    except KeyError as missing:
        fail_missing("Failure", missing)
    if type(status) is not int:
        status = integer("Failure.status", status)
    if status < 400:
        fail("Failure.status", "at least 400")
    if status > 599:
        fail("Failure.status", "at most 599")
    retry_after: float | Unset = obj.get("retry_after", UNSET)
    if retry_after is not UNSET:
        if type(retry_after) is not float and type(retry_after) is not int:
            retry_after = number("Failure.retry_after", retry_after)
        if retry_after < 0:
            fail("Failure.retry_after", "at least 0")
    made = allocate(Failure)
    made.status = status
    made.retry_after = retry_after
    if _FAILURE_USUAL.issuperset(obj):
        made.message = UNSET
        made.headers = UNSET
        made.body = UNSET
        return made
    message: str | Unset = obj.get("message", UNSET)
    if message is not UNSET and type(message) is not str:
        fail("Failure.message", "a string")
    made.message = message
    headers: dict[str, str] | Unset = obj.get("headers", UNSET)
    if headers is not UNSET:
        if type(headers) is not dict:
            fail("Failure.headers", "an object")
        for item_of_headers in headers.values():
            if type(item_of_headers) is not str:
                fail("Failure.headers[]", "a string")
    made.headers = headers
    body: JsonValue | Unset = obj.get("body", UNSET)
    made.body = body
    if not _FAILURE_KEYS.issuperset(obj):
        fail_extra("Failure", obj, _FAILURE_KEYS)
    return made


def unstructure_failure(obj: Failure) -> Any:
    """Write a `Failure` as JSON data."""
    if type(obj) is not Failure:
        return to_json(obj)
    raw: dict[str, Any] = {"status": obj.status}
    message = obj.message
    if message is not UNSET:
        raw["message"] = message
    retry_after = obj.retry_after
    if retry_after is not UNSET:
        raw["retry_after"] = retry_after
    headers = obj.headers
    if headers is not UNSET:
        raw["headers"] = headers
    body = obj.body
    if body is not UNSET:
        raw["body"] = body
    return raw


def structure_recorded_response(raw: Any) -> RecordedResponse:
    """Read a `RecordedResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RecordedResponse", "an object")
    try:
        status: int = obj["status"]
    except KeyError as missing:
        fail_missing("RecordedResponse", missing)
    if type(status) is not int:
        status = integer("RecordedResponse.status", status)
    if status < 200:
        fail("RecordedResponse.status", "at least 200")
    if status > 599:
        fail("RecordedResponse.status", "at most 599")
    headers: dict[str, str] | Unset = obj.get("headers", UNSET)
    if headers is not UNSET:
        if type(headers) is not dict:
            fail("RecordedResponse.headers", "an object")
        for item_of_headers in headers.values():
            if type(item_of_headers) is not str:
                fail("RecordedResponse.headers[]", "a string")
    body: JsonValue | Unset = obj.get("body", UNSET)
    text: str | Unset = obj.get("text", UNSET)
    if text is not UNSET and type(text) is not str:
        fail("RecordedResponse.text", "a string")
    made = allocate(RecordedResponse)
    made.status = status
    made.headers = headers
    made.body = body
    made.text = text
    if not _RECORDED_RESPONSE_KEYS.issuperset(obj):
        fail_extra("RecordedResponse", obj, _RECORDED_RESPONSE_KEYS)
    return made


def unstructure_recorded_response(obj: RecordedResponse) -> Any:
    """Write a `RecordedResponse` as JSON data."""
    if type(obj) is not RecordedResponse:
        return to_json(obj)
    raw: dict[str, Any] = {"status": obj.status}
    headers = obj.headers
    if headers is not UNSET:
        raw["headers"] = headers
    body = obj.body
    if body is not UNSET:
        raw["body"] = body
    text = obj.text
    if text is not UNSET:
        raw["text"] = text
    return raw


def structure_decision(raw: Any) -> Decision:
    """Read a `Decision`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Decision", "an object")
    try:
        tool: Pattern = obj["tool"]
        allow: bool = obj["allow"]
    except KeyError as missing:
        fail_missing("Decision", missing)
    tool = structure_pattern(tool)
    if type(allow) is not bool:
        fail("Decision.allow", "a boolean")
    reason: str | Unset = obj.get("reason", UNSET)
    if reason is not UNSET and type(reason) is not str:
        fail("Decision.reason", "a string")
    made = allocate(Decision)
    made.tool = tool
    made.allow = allow
    made.reason = reason
    if not _DECISION_KEYS.issuperset(obj):
        fail_extra("Decision", obj, _DECISION_KEYS)
    return made


def unstructure_decision(obj: Decision) -> Any:
    """Write a `Decision` as JSON data."""
    if type(obj) is not Decision:
        return to_json(obj)
    tool = obj.tool
    raw: dict[str, Any] = {"tool": unstructure_pattern(tool), "allow": obj.allow}
    reason = obj.reason
    if reason is not UNSET:
        raw["reason"] = reason
    return raw


def structure_match(raw: Any) -> Match:
    """Read a `Match`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Match", "an object")
    operation: Pattern | Unset = obj.get("operation", UNSET)
    if operation is not UNSET:
        operation = structure_pattern(operation)
    model: Pattern | Unset = obj.get("model", UNSET)
    if model is not UNSET:
        model = structure_pattern(model)
    text: Pattern | Unset = obj.get("text", UNSET)
    if text is not UNSET:
        text = structure_pattern(text)
    turn: int | Unset = obj.get("turn", UNSET)
    if turn is not UNSET:
        if type(turn) is not int:
            turn = integer("Match.turn", turn)
        if turn < 1:
            fail("Match.turn", "at least 1")
    made = allocate(Match)
    made.operation = operation
    made.model = model
    made.text = text
    made.turn = turn
    if _MATCH_USUAL.issuperset(obj):
        made.path = UNSET
        made.tool = UNSET
        made.tool_result = UNSET
        made.headers = UNSET
        made.body = UNSET
        return made
    path: Pattern | Unset = obj.get("path", UNSET)
    if path is not UNSET:
        path = structure_pattern(path)
    made.path = path
    tool: Pattern | Unset = obj.get("tool", UNSET)
    if tool is not UNSET:
        tool = structure_pattern(tool)
    made.tool = tool
    tool_result: Pattern | Unset = obj.get("tool_result", UNSET)
    if tool_result is not UNSET:
        tool_result = structure_pattern(tool_result)
    made.tool_result = tool_result
    headers: dict[str, Pattern] | Unset = obj.get("headers", UNSET)
    if headers is not UNSET:
        if type(headers) is not dict:
            fail("Match.headers", "an object")
        headers = {key: structure_pattern(item) for key, item in headers.items()}
    made.headers = headers
    body: dict[str, Any] | Unset = obj.get("body", UNSET)
    if body is not UNSET and type(body) is not dict:
        fail("Match.body", "an object")
    made.body = body
    if not _MATCH_KEYS.issuperset(obj):
        fail_extra("Match", obj, _MATCH_KEYS)
    return made


def unstructure_match(obj: Match) -> Any:
    """Write a `Match` as JSON data."""
    if type(obj) is not Match:
        return to_json(obj)
    raw: dict[str, Any] = {}
    operation = obj.operation
    if operation is not UNSET:
        raw["operation"] = unstructure_pattern(operation)
    path = obj.path
    if path is not UNSET:
        raw["path"] = unstructure_pattern(path)
    model = obj.model
    if model is not UNSET:
        raw["model"] = unstructure_pattern(model)
    text = obj.text
    if text is not UNSET:
        raw["text"] = unstructure_pattern(text)
    tool = obj.tool
    if tool is not UNSET:
        raw["tool"] = unstructure_pattern(tool)
    tool_result = obj.tool_result
    if tool_result is not UNSET:
        raw["tool_result"] = unstructure_pattern(tool_result)
    headers = obj.headers
    if headers is not UNSET:
        raw["headers"] = (
            {key: unstructure_pattern(value) for key, value in headers.items()}
            if type(headers) is dict
            else to_json(headers)
        )
    turn = obj.turn
    if turn is not UNSET:
        raw["turn"] = turn
    body = obj.body
    if body is not UNSET:
        raw["body"] = body
    return raw


def structure_reply(raw: Any) -> Reply:
    """Read a `Reply`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: Reply = raw
        return text
    if kind is dict:
        return structure_value_reply(raw)
    fail("Reply", "a string or an object")


def unstructure_reply(value: Reply) -> Any:
    """Write a `Reply` as JSON data."""
    if type(value) is ValueReply:
        return unstructure_value_reply(value)
    return to_json(value)


def structure_action(raw: Any) -> Action:
    """Read an `Action`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Action", "an object")
    reply: Reply | Unset = obj.get("reply", UNSET)
    if reply is not UNSET:
        reply = structure_reply(reply)
    delay: float | Unset = obj.get("delay", UNSET)
    if delay is not UNSET:
        if type(delay) is not float and type(delay) is not int:
            delay = number("Action.delay", delay)
        if delay < 0:
            fail("Action.delay", "at least 0")
        if delay > 600:
            fail("Action.delay", "at most 600")
    if not _fits_scenario_defs_action(ensure_plain(obj)):
        fail("Action", "a value that satisfies scenario.json#/$defs/Action")
    made = allocate(Action)
    made.reply = reply
    made.delay = delay
    if _ACTION_USUAL.issuperset(obj):
        made.tool_calls = UNSET
        made.refusal = UNSET
        made.dual_result = UNSET
        made.stream = UNSET
        made.fail = UNSET
        made.response = UNSET
        return made
    tool_calls: list[ScriptedToolCall] | Unset = obj.get("tool_calls", UNSET)
    if tool_calls is not UNSET:
        if type(tool_calls) is not list:
            fail("Action.tool_calls", "an array")
        if len(tool_calls) < 1:
            fail("Action.tool_calls", "at least 1 items")
        tool_calls = [structure_scripted_tool_call(item) for item in tool_calls]
    made.tool_calls = tool_calls
    refusal: str | Unset = obj.get("refusal", UNSET)
    if refusal is not UNSET:
        if type(refusal) is not str:
            fail("Action.refusal", "a string")
        if len(refusal) < 1:
            fail("Action.refusal", "at least 1 characters")
    made.refusal = refusal
    dual_result: DualResult | Unset = obj.get("dual_result", UNSET)
    if dual_result is not UNSET:
        dual_result = structure_dual_result(dual_result)
    made.dual_result = dual_result
    stream: StreamedReply | Unset = obj.get("stream", UNSET)
    if stream is not UNSET:
        stream = structure_streamed_reply(stream)
    made.stream = stream
    fail_: Failure | Unset = obj.get("fail", UNSET)
    if fail_ is not UNSET:
        fail_ = structure_failure(fail_)
    made.fail = fail_
    response: RecordedResponse | Unset = obj.get("response", UNSET)
    if response is not UNSET:
        response = structure_recorded_response(response)
    made.response = response
    if not _ACTION_KEYS.issuperset(obj):
        fail_extra("Action", obj, _ACTION_KEYS)
    return made


def unstructure_action(obj: Action) -> Any:
    """Write an `Action` as JSON data."""
    if type(obj) is not Action:
        return to_json(obj)
    raw: dict[str, Any] = {}
    reply = obj.reply
    if reply is not UNSET:
        raw["reply"] = unstructure_reply(reply)
    tool_calls = obj.tool_calls
    if tool_calls is not UNSET:
        raw["tool_calls"] = (
            [unstructure_scripted_tool_call(item) for item in tool_calls]
            if type(tool_calls) is list
            else to_json(tool_calls)
        )
    refusal = obj.refusal
    if refusal is not UNSET:
        raw["refusal"] = refusal
    dual_result = obj.dual_result
    if dual_result is not UNSET:
        raw["dual_result"] = unstructure_dual_result(dual_result)
    stream = obj.stream
    if stream is not UNSET:
        raw["stream"] = unstructure_streamed_reply(stream)
    fail_ = obj.fail
    if fail_ is not UNSET:
        raw["fail"] = unstructure_failure(fail_)
    response = obj.response
    if response is not UNSET:
        raw["response"] = unstructure_recorded_response(response)
    delay = obj.delay
    if delay is not UNSET:
        raw["delay"] = delay
    return raw


def structure_rule(raw: Any) -> Rule:
    """Read a `Rule`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Rule", "an object")
    try:
        then: Action = obj["then"]
    except KeyError as missing:
        fail_missing("Rule", missing)
    name: str | Unset = obj.get("name", UNSET)
    if name is not UNSET:
        if type(name) is not str:
            fail("Rule.name", "a string")
        if len(name) < 1:
            fail("Rule.name", "at least 1 characters")
    when: Match | Unset = obj.get("when", UNSET)
    if when is not UNSET:
        when = structure_match(when)
    then = structure_action(then)
    times: int | Unset = obj.get("times", UNSET)
    if times is not UNSET:
        if type(times) is not int:
            times = integer("Rule.times", times)
        if times < 1:
            fail("Rule.times", "at least 1")
    made = allocate(Rule)
    made.name = name
    made.when = when
    made.then = then
    made.times = times
    if not _RULE_KEYS.issuperset(obj):
        fail_extra("Rule", obj, _RULE_KEYS)
    return made


def unstructure_rule(obj: Rule) -> Any:
    """Write a `Rule` as JSON data."""
    if type(obj) is not Rule:
        return to_json(obj)
    then = obj.then
    raw: dict[str, Any] = {"then": unstructure_action(then)}
    name = obj.name
    if name is not UNSET:
        raw["name"] = name
    when = obj.when
    if when is not UNSET:
        raw["when"] = unstructure_match(when)
    times = obj.times
    if times is not UNSET:
        raw["times"] = times
    return raw


def structure_scenario(raw: Any) -> Scenario:
    """Read a `Scenario`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Scenario", "an object")
    rules: list[Rule] | Unset = obj.get("rules", UNSET)
    if rules is not UNSET:
        if type(rules) is not list:
            fail("Scenario.rules", "an array")
        rules = [structure_rule(item) for item in rules]
    made = allocate(Scenario)
    made.rules = rules
    if _SCENARIO_USUAL.issuperset(obj):
        made.version = UNSET
        made.strict = UNSET
        made.spent = UNSET
        made.decisions = UNSET
        return made
    version: int | Unset = obj.get("version", UNSET)
    if version is not UNSET:
        if type(version) is not int:
            version = integer("Scenario.version", version)
        if version < 1:
            fail("Scenario.version", "at least 1")
        if version > 1:
            fail("Scenario.version", "at most 1")
    made.version = version
    strict: bool | Unset = obj.get("strict", UNSET)
    if strict is not UNSET and type(strict) is not bool:
        fail("Scenario.strict", "a boolean")
    made.strict = strict
    spent: WhenSpent | Unset = obj.get("spent", UNSET)
    if spent is not UNSET and (type(spent) is not str or spent not in _WHEN_SPENT):
        fail("Scenario.spent", 'one of "skip", "repeat"')
    made.spent = spent
    decisions: list[Decision] | Unset = obj.get("decisions", UNSET)
    if decisions is not UNSET:
        if type(decisions) is not list:
            fail("Scenario.decisions", "an array")
        decisions = [structure_decision(item) for item in decisions]
    made.decisions = decisions
    if not _SCENARIO_KEYS.issuperset(obj):
        fail_extra("Scenario", obj, _SCENARIO_KEYS)
    return made


def unstructure_scenario(obj: Scenario) -> Any:
    """Write a `Scenario` as JSON data."""
    if type(obj) is not Scenario:
        return to_json(obj)
    raw: dict[str, Any] = {}
    version = obj.version
    if version is not UNSET:
        raw["version"] = version
    strict = obj.strict
    if strict is not UNSET:
        raw["strict"] = strict
    spent = obj.spent
    if spent is not UNSET:
        raw["spent"] = spent
    rules = obj.rules
    if rules is not UNSET:
        raw["rules"] = [unstructure_rule(item) for item in rules] if type(rules) is list else to_json(rules)
    decisions = obj.decisions
    if decisions is not UNSET:
        raw["decisions"] = (
            [unstructure_decision(item) for item in decisions] if type(decisions) is list else to_json(decisions)
        )
    return raw


def _fits_scenario_defs_dualresult(value: Any) -> bool:
    """Return whether a value satisfies `scenario.json#/$defs/DualResult`."""
    return len(value) >= 1


def _fits_scenario_defs_action(value: Any) -> bool:
    """Return whether a value satisfies `scenario.json#/$defs/Action`."""
    return len(value) >= 1


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(RegexPattern, structure_regex_pattern, unstructure_regex_pattern, "scenario.json#/$defs/RegexPattern"),
    Codec(
        ScriptedToolCall,
        structure_scripted_tool_call,
        unstructure_scripted_tool_call,
        "scenario.json#/$defs/ScriptedToolCall",
    ),
    Codec(DualError, structure_dual_error, unstructure_dual_error, "scenario.json#/$defs/DualError"),
    Codec(WhenSpent, structure_when_spent, unstructure_when_spent, "scenario.json#/$defs/WhenSpent"),
    Codec(StreamEnd, structure_stream_end, unstructure_stream_end, "scenario.json#/$defs/StreamEnd"),
    Codec(Pattern, structure_pattern, unstructure_pattern, "scenario.json#/$defs/Pattern"),
    Codec(ValueReply, structure_value_reply, unstructure_value_reply, "scenario.json#/$defs/ValueReply"),
    Codec(DualResult, structure_dual_result, unstructure_dual_result, "scenario.json#/$defs/DualResult"),
    Codec(StreamedReply, structure_streamed_reply, unstructure_streamed_reply, "scenario.json#/$defs/StreamedReply"),
    Codec(Failure, structure_failure, unstructure_failure, "scenario.json#/$defs/Failure"),
    Codec(
        RecordedResponse,
        structure_recorded_response,
        unstructure_recorded_response,
        "scenario.json#/$defs/RecordedResponse",
    ),
    Codec(Decision, structure_decision, unstructure_decision, "scenario.json#/$defs/Decision"),
    Codec(Match, structure_match, unstructure_match, "scenario.json#/$defs/Match"),
    Codec(Reply, structure_reply, unstructure_reply, "scenario.json#/$defs/Reply"),
    Codec(Action, structure_action, unstructure_action, "scenario.json#/$defs/Action"),
    Codec(Rule, structure_rule, unstructure_rule, "scenario.json#/$defs/Rule"),
    Codec(Scenario, structure_scenario, unstructure_scenario, "scenario.json#"),
)
"""The converters of this module's types."""
