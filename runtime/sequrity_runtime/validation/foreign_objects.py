"""Objects of other libraries in place of JSON data: messages of `openai`, models of pydantic, messages of LangChain.

An object with a method that writes it is accepted: `model_dump` of pydantic 2, `dict` of pydantic 1. Fields that are
None are left out, since these classes write null for everything that is absent. An object in another format than
OpenAI's is refused; the message shows how to convert it.
"""

from __future__ import annotations

from typing import Any

from sequrity_runtime.errors import ConfigError

_LANGCHAIN = "convert the messages with langchain_core.messages.convert_to_openai_messages(messages)"
_ADVICE = {
    "langchain_core": _LANGCHAIN,
    "langchain": _LANGCHAIN,
    "anthropic": 'pass {"role": message.role, "content": [b.to_dict() for b in message.content if b.type == "text"]}',
}
"""Ways to convert the objects of packages that do not use OpenAI's format, by package."""


def is_foreign(value: object) -> bool:
    """Return whether an object has a method that writes it as JSON data."""
    kind = type(value)
    return hasattr(kind, "model_dump") or (hasattr(kind, "__fields__") and hasattr(kind, "dict"))


def advice_for(value: object) -> str | None:
    """Return the way to convert an object that is refused; None if there is none."""
    for base in type(value).__mro__:
        package = base.__module__.partition(".")[0]
        if package in _ADVICE and (package != "anthropic" or "stop_reason" in getattr(base, "model_fields", ())):
            return _ADVICE[package]
    return None


def dumped(value: Any) -> Any:
    """Write an object of another library as JSON data, by its own method.

    Raises:
        ConfigError: Its form is not OpenAI's, or its method fails.
    """
    advice = advice_for(value)
    if advice is not None:
        raise ConfigError(f"{type(value).__name__}: {advice}")
    write = getattr(value, "model_dump", None)
    try:
        if write is None:
            return value.dict(exclude_none=True, by_alias=True)
        return write(mode="json", exclude_none=True, by_alias=True)
    except Exception as error:  # noqa: BLE001 - a foreign method may raise anything
        raise ConfigError(f"{type(value).__name__} cannot be written as JSON: {type(error).__name__}") from None
