"""Documents of the benchmarks: typical requests and responses."""

from __future__ import annotations

from typing import Any

_MARK = {"id": "chatcmpl-Bx0aTnq3QyB7sWcL4mVhE9dKfRj21", "created": 1754937502, "model": "gpt-4o-2024-08-06"}
_SETUP = {"service_tier": "default", "system_fingerprint": "fp_ff25b2783a"}
_DETAILS = {"audio_tokens": 0, "accepted_prediction_tokens": 0, "rejected_prediction_tokens": 0}
_USAGE = {
    "prompt_tokens": 214,
    "completion_tokens": 68,
    "total_tokens": 282,
    "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
    "completion_tokens_details": {"reasoning_tokens": 0, **_DETAILS},
}
_TEXT = "Two of the three invoices are paid; the one of 3 May is open. "


def response() -> dict[str, Any]:
    """Write a typical response: one choice of 250 characters, with its count of tokens."""
    message: dict[str, Any] = {"role": "assistant", "content": _TEXT * 4, "refusal": None, "annotations": []}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
    return {**_MARK, "object": "chat.completion", "choices": [choice], "usage": _USAGE, **_SETUP}


def chunks() -> list[dict[str, Any]]:
    """Write a stream of 10,000 chunks: the role, words, an end, and the count of tokens."""
    deltas: list[dict[str, Any]] = [{"role": "assistant", "content": "", "refusal": None}]
    deltas += [{"content": f" word{number}"} for number in range(9_997)]
    ends = [None] * len(deltas) + ["stop"]
    marks = {**_MARK, "object": "chat.completion.chunk"}
    rest = {**_SETUP, "usage": None, "obfuscation": "6d1qUFRY"}
    stream = [
        {**marks, "choices": [{"index": 0, "delta": delta, "logprobs": None, "finish_reason": end}], **rest}
        for delta, end in zip([*deltas, {}], ends, strict=True)
    ]
    return [*stream, {**marks, "choices": [], **rest, "usage": _USAGE}]


def request() -> dict[str, Any]:
    """Write a request with 40 messages: images of 8 kB, tools, calls of them and their results."""
    turns = [message for number in range(10) for message in _turn(number)]
    tools = [_tool(name) for name in ("find_invoice", "read_invoice", "list_customers", "send_reminder", "sum_up")]
    return {"model": "openai/gpt-5-mini", "messages": turns, "tools": tools, "temperature": 0.2, "stream": False}


def _turn(number: int) -> list[dict[str, Any]]:
    picture = {"type": "image_url", "image_url": {"url": "data:image/png;base64," + "iVBORw0KGgoA" * 680}}
    text = {"type": "text", "text": f"Is invoice {number}, of which this is a picture, paid?"}
    arguments = f'{{"number": {number}, "fields": ["amount", "due", "paid"]}}'
    function = {"name": "find_invoice", "arguments": arguments}
    call = {"id": f"call_{number}", "type": "function", "function": function}
    return [
        {"role": "user", "content": [text, picture] if number % 3 == 0 else text["text"]},
        {"role": "assistant", "content": None, "tool_calls": [call]},
        {
            "role": "tool",
            "tool_call_id": f"call_{number}",
            "content": '{"amount": 120.5, "due": "3 May", "paid": false}',
        },
        {"role": "assistant", "content": _TEXT * 3},
    ]


def _tool(name: str) -> dict[str, Any]:
    properties = {
        "number": {"type": "integer", "description": "The invoice's number.", "minimum": 1},
        "fields": {"type": "array", "items": {"type": "string", "enum": ["amount", "due", "paid"]}},
    }
    parameters = {"type": "object", "properties": properties, "required": ["number"], "additionalProperties": False}
    function = {"name": name, "description": "Look an invoice up by its number.", "parameters": parameters}
    return {"type": "function", "function": function}


def result() -> dict[str, Any]:
    """Write a Dual-LLM result: the program of eight calls, its variables, and the policy checks."""
    meta = {"producers": ["find_invoice", "read_invoice"], "consumers": ["*"], "tags": ["internal", "finance"]}
    names = [f"invoice_{number}" for number in range(8)]
    program = "\n".join(f'{name} = parse_with_ai(find_invoice({name!r}), "Is it paid?")' for name in names)
    checks = [{"tool": "find_invoice", "allowed": True, "arguments": {"number": name}, "rule": 3} for name in names]
    return {
        "status": "success",
        "final_return_value": {"value": _TEXT, "meta": meta},
        "program": program,
        "namespace_snapshot": {name: {"value": _TEXT, "meta": meta} for name in names},
        "policy_check_history": checks,
        "session_meta": {"value": {"turn": 3, "open": names[2]}, "meta": meta},
    }
