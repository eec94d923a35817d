r"""Texts: every character round-trips, whatever its escape. A text that is not valid JSON is refused.

The texts here are raw strings: `\u0041` is an escape of JSON, not of Python.
"""

from __future__ import annotations

from sequrity_conformance.case import Case, Level, invalid, valid

_LEVEL: Level = "recommended"


def _content(slug: str, text: str, *, level: Level = "required", note: str | None = None, tags: str = "text") -> Case:
    return valid("UserMessage", slug, f'{{"role": "user", "content": "{text}"}}', tags=tags, level=level, note=note)


CASES: tuple[Case, ...] = (
    _content("latin", "caf\u00e9"),
    _content("latin-escaped", r"caf\u00e9", note="The same text as the one before."),
    _content("cjk", "\u4f60\u597d"),
    _content("right-to-left", "\u05e9\u05dc\u05d5\u05dd"),
    _content("astral", "\U0001f600"),
    _content("astral-escaped", r"\ud83d\ude00", note="A pair of escapes is one character."),
    _content("astral-escaped-in-capitals", r"\uD83D\uDE00"),
    _content("family", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),
    _content("combining", "e\u0301", note="Not to be composed into one character."),
    _content("composed", "\u00e9"),
    _content("byte-order-mark-inside", "a\ufeffb"),
    _content("noncharacter", "\uffff"),
    _content("private-use", "\ue000"),
    _content("last-code-point", "\U0010ffff"),
    _content("line-separators", "a\u2028b\u2029c", note="They end lines in some languages, and none in JSON."),
    _content("next-line", "a\u0085b"),
    _content("delete", "a\u007fb"),
    _content("escapes", r"\" \\ \/ \b \f \n \r \t"),
    _content("control-characters", r"\u0001\u001f\u000b"),
    _content("nul", r"a\u0000b", note="A text goes on after NUL."),
    _content("backslash-u", r"\\u0041", note="A backslash and five characters, no escape."),
    _content("html", "<b>&amp;</b> ' </script>", note="Some writers escape these; the text is the same."),
    _content("html-escaped", r"\u003cb\u003e \u0026"),
    _content("white-space", r"  a \t "),
    _content("json-inside", r"{\"a\": [1, \"\\u00e9\"]}"),
    _content(
        "lone-high-surrogate",
        r"a\ud800b",
        level=_LEVEL,
        tags="text surrogate",
        note="JSON can say it, UTF-8 cannot; it is kept as an escape.",
    ),
    _content("lone-low-surrogate", r"\udc00", level=_LEVEL, tags="text surrogate"),
    _content("surrogates-reversed", r"\ude00\ud83d", level=_LEVEL, tags="text surrogate"),
    _content("high-surrogate-twice", r"\ud83d\ud83d\ude00", level=_LEVEL, tags="text surrogate"),
    valid(
        "UserMessage",
        "lone-surrogate-in-key",
        r'{"role": "user", "content": "", "\ud800": 1}',
        tags="extra surrogate",
        level=_LEVEL,
    ),
    valid(
        "UserMessage", "key-escaped", r'{"\u0072ole": "user", "content": "hi"}', tags="text", note="The key is `role`."
    ),
    valid("UserMessage", "tag-escaped", r'{"role": "us\u0065r", "content": "hi"}', tags="text"),
    valid(
        "Message",
        "tag-escaped",
        r'{"role": "\u0074ool", "content": "", "tool_call_id": "c"}',
        tags="text union",
        variant="ToolMessage",
    ),
    valid("AgentArch", "escaped", r'"dual\u002dllm"', tags="text enum"),
    invalid("AgentArch", "other-hyphen", r'"dual\u2010llm"', " enum", tags="text enum closed"),
    invalid("AgentArch", "trailing-line-feed", r'"dual-llm\n"', " enum", tags="text enum closed"),
    invalid(
        "AgentArch", "full-width", '"\uff44ual-llm"', " enum", tags="text enum closed", note="Texts are not normalised."
    ),
    valid(
        "UserMessage",
        "unicode-keys",
        '{"role": "user", "content": "", "cl\u00e9": 1, "\U0001f511": 2, "a/b~c": 3}',
        tags="extra text",
    ),
    valid("UserMessage", "white-space-around", '\r\n\t {\n"role"\t:\r"user" , "content" : "hi" }\n', tags="text"),
    valid("ImageUrl", "data-url", r'{"url": "data:image\/png;base64,iVBORw0KGgo="}', tags="text"),
    valid(
        "ToolCallFunction",
        "arguments-kept-as-text",
        r'{"name": "f", "arguments": "{\"b\": 1.0,  \"a\": 01"}',
        tags="text",
        note="Arguments are the model's text, not always JSON, and are never rewritten.",
    ),
    valid("SystemMessage", "long-text", '{"role": "system", "content": "' + "x" * 5000 + '"}', tags="text"),
    invalid(
        "JsonObject",
        "key-twice",
        r'{"a": 1, "a": 2}',
        " json",
        tags="duplicate",
        level=_LEVEL,
        note="Readers differ in which one counts, so that such a document means two things (RFC 8259, section 4).",
    ),
    invalid(
        "UserMessage",
        "key-twice",
        r'{"role": "user", "content": "a", "content": "b"}',
        " json",
        tags="duplicate",
        level=_LEVEL,
    ),
    invalid(
        "Message",
        "tag-twice",
        r'{"role": "user", "role": "system", "content": "a"}',
        " json",
        tags="duplicate union",
        level=_LEVEL,
    ),
    invalid(
        "UserMessage",
        "key-twice-by-escape",
        r'{"role": "user", "content": "a", "conten\u0074": "b"}',
        " json",
        tags="duplicate",
        level=_LEVEL,
    ),
    invalid(
        "ValueWithMeta", "key-twice-inside", r'{"value": {"a": 1, "a": 1}}', " json", tags="duplicate any", level=_LEVEL
    ),
    invalid(
        "FeaturesHeader",
        "key-twice",
        r'{"agent_arch": "dual-llm", "agent_arch": "single-llm"}',
        " json",
        tags="duplicate closed",
        level=_LEVEL,
    ),
    *(
        invalid("JsonValue", slug, text, " json", tags="syntax")
        for slug, text in {
            "nothing": "",
            "white-space-alone": " \n",
            "unfinished-object": '{"a": 1',
            "unfinished-text": '"a',
            "trailing-comma": "[1,]",
            "no-comma": "[1 2]",
            "single-quotes": "{'a': 1}",
            "bare-key": "{a: 1}",
            "bare-word": "nul",
            "python-none": "None",
            "comment": "[1] // one",
            "two-values": "{} {}",
            "leading-zero": "01",
            "plus-sign": "+1",
            "hexadecimal": "0x10",
            "bare-fraction": ".5",
            "bare-point": "1.",
            "nan": "NaN",
            "infinity": "Infinity",
            "bad-escape": r'"\x41"',
            "short-escape": r'"\u12"',
            "line-feed-in-text": '"a\nb"',
        }.items()
    ),
    invalid("JsonValue", "tab-in-text", '"a\tb"', " json", tags="syntax"),
    invalid(
        "JsonValue",
        "beyond-every-float",
        "1e400",
        " json",
        tags="syntax number",
        level=_LEVEL,
        note="A reader that makes infinity of it cannot write it back.",
    ),
)
