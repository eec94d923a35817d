# Code generated from schema/types/enums.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/enums.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.types.enums import LlmServiceProvider, LlmServiceProviderStr, RestApiType
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import fail, to_json

_LLM_SERVICE_PROVIDER = frozenset({"openai", "openrouter", "anthropic", "sequrity_azure", "llama"})
_LLM_SERVICE_PROVIDER_STR = frozenset({"openai", "openrouter", "anthropic", "sequrity_azure"})
_REST_API_TYPE = frozenset({"chat_completions", "messages", "responses"})


def structure_llm_service_provider(raw: Any) -> LlmServiceProvider:
    """Read a `LlmServiceProvider`, or raise the first `Violation` met."""
    if type(raw) is not str or raw not in _LLM_SERVICE_PROVIDER:
        fail("LlmServiceProvider", 'one of "openai", "openrouter", "anthropic", "sequrity_azure", "llama"')
    return LlmServiceProvider(raw)


def unstructure_llm_service_provider(value: LlmServiceProvider) -> Any:
    """Write a `LlmServiceProvider` as JSON data."""
    return to_json(value)


def structure_llm_service_provider_str(raw: Any) -> LlmServiceProviderStr:
    """Read a `LlmServiceProviderStr`, or raise the first `Violation` met."""
    value: LlmServiceProviderStr = raw
    if type(value) is not str or value not in _LLM_SERVICE_PROVIDER_STR:
        fail("LlmServiceProviderStr", 'one of "openai", "openrouter", "anthropic", "sequrity_azure"')
    return value


def unstructure_llm_service_provider_str(value: LlmServiceProviderStr) -> Any:
    """Write a `LlmServiceProviderStr` as JSON data."""
    return to_json(value)


def structure_rest_api_type(raw: Any) -> RestApiType:
    """Read a `RestApiType`, or raise the first `Violation` met."""
    if type(raw) is not str or raw not in _REST_API_TYPE:
        fail("RestApiType", 'one of "chat_completions", "messages", "responses"')
    return RestApiType(raw)


def unstructure_rest_api_type(value: RestApiType) -> Any:
    """Write a `RestApiType` as JSON data."""
    return to_json(value)


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(LlmServiceProvider, structure_llm_service_provider, unstructure_llm_service_provider, "types/enums.json#"),
    Codec(
        LlmServiceProviderStr,
        structure_llm_service_provider_str,
        unstructure_llm_service_provider_str,
        "types/enums.json#/$defs/LlmServiceProviderStr",
    ),
    Codec(RestApiType, structure_rest_api_type, unstructure_rest_api_type, "types/enums.json#/$defs/RestApiType"),
)
"""The converters of this module's types."""
