"""Numbers: integers of every size, floats that count as integers, and values that do not."""

from __future__ import annotations

from sequrity_conformance.case import Case, Level, invalid, valid

_SAFE = (2147483647, 2147483648, -2147483649, 4294967296, 9007199254740991, -9007199254740991)
"""Integers that do not fit 32 bits, and the last that a double holds exactly with its neighbours."""

_LARGE = (9007199254740993, -9007199254740993, 9223372036854775807, 18446744073709551615, 10**30)
"""Integers that a double rounds, and that 64 bits do not hold."""

_RECOMMENDED: Level = "recommended"

CASES: tuple[Case, ...] = (
    *(
        valid(
            "ChatCompletionRequest", f"seed-{seed}", f'{{"messages": [], "model": "m", "seed": {seed}}}', tags="number"
        )
        for seed in _SAFE
    ),
    *(
        valid(
            "ChatCompletionRequest",
            f"seed-{seed}",
            f'{{"messages": [], "model": "m", "seed": {seed}}}',
            tags="number large",
            level=_RECOMMENDED,
        )
        for seed in _LARGE
    ),
    *(
        valid(
            "FsmOverrides",
            f"max_result_length-{number}",
            f'{{"detect_tool_error_max_result_length": {number}}}',
            tags="number",
        )
        for number in _SAFE[:4]
    ),
    *(valid("ValueWithMeta", f"integer-{number}", f'{{"value": {number}}}', tags="any number") for number in _SAFE),
    *(
        valid(
            "ValueWithMeta", f"integer-{number}", f'{{"value": {number}}}', tags="any number large", level=_RECOMMENDED
        )
        for number in _LARGE
    ),
    valid(
        "UserMessage",
        "large-integer-in-unknown-key",
        r'{"role": "user", "content": "", "x": 9007199254740993}',
        tags="extra number large",
        level=_RECOMMENDED,
        note="Unknown keys go through a reader of any value.",
    ),
    valid(
        "UserMessage",
        "integer-in-unknown-key",
        r'{"role": "user", "content": "", "x": 9007199254740991}',
        tags="extra number",
    ),
    valid("ErrorCode", "large", "9007199254740993", tags="union number large", variant="integer", level=_RECOMMENDED),
    valid(
        "ChatCompletionRequest",
        "seed-1.0",
        r'{"messages": [], "model": "m", "seed": 1.0}',
        tags="number",
        level=_RECOMMENDED,
        note="JSON Schema counts a number without fraction as an integer, however it is written.",
    ),
    valid(
        "ChatCompletionRequest",
        "seed-1e2",
        r'{"messages": [], "model": "m", "seed": 1e2}',
        tags="number",
        level=_RECOMMENDED,
    ),
    valid(
        "ChatCompletionRequest",
        "seed-minus-zero",
        r'{"messages": [], "model": "m", "seed": -0}',
        tags="number",
        back=r'{"messages": [], "model": "m", "seed": 0}',
        level=_RECOMMENDED,
    ),
    valid(
        "ChatCompletionRequest",
        "seed-minus-zero-float",
        r'{"messages": [], "model": "m", "seed": -0.0}',
        tags="number",
        back=r'{"messages": [], "model": "m", "seed": 0}',
        level=_RECOMMENDED,
    ),
    valid("ErrorCode", "float-without-fraction", "429.0", tags="union number", variant="integer", level=_RECOMMENDED),
    invalid(
        "ChatCompletionRequest",
        "seed-fraction",
        r'{"messages": [], "model": "m", "seed": 1.5}',
        "/seed type",
        tags="number",
    ),
    invalid(
        "ChatCompletionRequest",
        "seed-tiny-fraction",
        r'{"messages": [], "model": "m", "seed": 1.0000000001}',
        "/seed type",
        tags="number",
    ),
    invalid(
        "ChatCompletionRequest",
        "seed-text",
        r'{"messages": [], "model": "m", "seed": "1"}',
        "/seed type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "seed-true",
        r'{"messages": [], "model": "m", "seed": true}',
        "/seed type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "seed-false",
        r'{"messages": [], "model": "m", "seed": false}',
        "/seed type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "seed-empty-text",
        r'{"messages": [], "model": "m", "seed": ""}',
        "/seed type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "stream-one",
        r'{"messages": [], "model": "m", "stream": 1}',
        "/stream type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "stream-zero",
        r'{"messages": [], "model": "m", "stream": 0}',
        "/stream type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "temperature-true",
        r'{"messages": [], "model": "m", "temperature": true}',
        "/temperature type",
        tags="number type",
    ),
    invalid(
        "ChatCompletionRequest",
        "temperature-text",
        r'{"messages": [], "model": "m", "temperature": "0.2"}',
        "/temperature type",
        tags="number type",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-integer",
        r'{"messages": [], "model": "m", "temperature": 1}',
        tags="number",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-float",
        r'{"messages": [], "model": "m", "temperature": 1.0}',
        tags="number",
        back=r'{"messages": [], "model": "m", "temperature": 1}',
        note="The same number: a binding may write 1 or 1.0.",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-0.1",
        r'{"messages": [], "model": "m", "temperature": 0.1}',
        tags="number",
        note="A binding with 32-bit floats gives 0.10000000149011612.",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-17-digits",
        r'{"messages": [], "model": "m", "temperature": 0.30000000000000004}',
        tags="number",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-exponent",
        r'{"messages": [], "model": "m", "temperature": 1E-7}',
        tags="number",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-negative",
        r'{"messages": [], "model": "m", "temperature": -2}',
        tags="number",
        note="The range stands in the description alone: providers differ.",
    ),
    valid(
        "ChatCompletionRequest",
        "temperature-large",
        r'{"messages": [], "model": "m", "temperature": 1e300}',
        tags="number",
    ),
    valid(
        "ChatCompletionRequest",
        "bias-fraction",
        r'{"messages": [], "model": "m", "logit_bias": {"1": -0.5}}',
        tags="number",
    ),
    invalid(
        "GenerationConfigOverrides",
        "bias-fraction",
        r'{"logit_bias": {"1": -0.5}}',
        "/logit_bias/1 type",
        tags="number",
        note="In the header the biases are integers, in the body they are numbers.",
    ),
    invalid("GenerationConfigOverrides", "bias-keys", r'{"logit_bias": [1]}', "/logit_bias type", tags="type"),
    valid(
        "CompletionUsage",
        "large-counts",
        r'{"prompt_tokens": 4294967296, "completion_tokens": 1, "total_tokens": 4294967297}',
        tags="number",
    ),
    valid(
        "CompletionUsage",
        "cost",
        r'{"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "cost": 1.5e-05}',
        tags="number",
    ),
    valid(
        "ChatCompletionResponse",
        "created-after-2038",
        r'{"id": "a", "object": "chat.completion", "created": 4102444800, "model": "m", "choices": []}',
        tags="number",
        note="Seconds since 1970 pass 32 bits in 2038.",
    ),
    invalid(
        "ChatCompletionResponse",
        "created-fraction",
        r'{"id": "a", "object": "chat.completion", "created": 1.25, "model": "m", "choices": []}',
        "/created type",
        tags="number",
    ),
    valid(
        "AudioResponse",
        "expires-after-2038",
        r'{"id": "a", "data": "", "expires_at": 2147483648, "transcript": ""}',
        tags="number",
    ),
    valid(
        "TopLogprob",
        "minus-9999",
        r'{"token": "x", "logprob": -9999.0}',
        back=r'{"token": "x", "logprob": -9999}',
        tags="number",
    ),
    valid("TopLogprob", "integer", r'{"token": "x", "logprob": 0}', tags="number zero"),
    invalid(
        "TopLogprob", "byte-fraction", r'{"token": "x", "logprob": 0, "bytes": [0.5]}', "/bytes/0 type", tags="number"
    ),
    invalid("Choice", "index-text", r'{"index": "0", "finish_reason": "stop"}', "/index type", tags="number type"),
    valid("ValueWithMeta", "float", r'{"value": 0.1}', tags="any number"),
    valid("ValueWithMeta", "float-without-fraction", r'{"value": 1.0}', tags="any number"),
    valid("ValueWithMeta", "exponent", r'{"value": 1.25E+2}', tags="any number"),
    valid("ValueWithMeta", "smallest", r'{"value": 5e-324}', tags="any number"),
    valid("ValueWithMeta", "true-is-not-one", r'{"value": [true, 1, false, 0, null]}', tags="any number"),
    valid("LocationSegment", "negative", "-1", tags="union number", variant="integer"),
    valid("LocationSegment", "beyond-32-bits", "2147483648", tags="union number", variant="integer"),
)
