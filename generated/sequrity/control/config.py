# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Defaults of the calls of `client.control`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from attrs import define, field

from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.enums import LlmServiceProvider
from sequrity_runtime import Secret, SecretFunction, UntypedMapping, conceal_default, lazy_module
from sequrity_runtime.mixins import Configuration

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = ["ControlConfig"]


@define(kw_only=True)
class ControlConfig(Configuration):
    """Defaults of the calls of `client.control`. Arguments of a call take precedence."""

    llm_api_key: Secret | SecretFunction | None = field(default=None, converter=conceal_default, repr=False)
    """API key of the LLM provider. If omitted, the service uses the key it manages."""

    provider: (
        LlmServiceProvider | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
    ) = "default"
    """LLM provider that serves the model.

    `default`, for which the path omits the segment with its slash, is OpenRouter for chat completions.
    """

    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat"
    """Kind of application that makes the call. It selects how the service treats the conversation."""

    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None
    """Security features: agent architecture, content classifiers and content blockers.

    If omitted, the features stored with the API key apply.
    """

    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None
    """Security policy: policy code, enforcement and built-in presets.

    If omitted, the policy stored with the API key applies.
    """

    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None
    """Fine-grained settings: session limits, prompts, generation and response format.

    If omitted, the settings stored with the API key apply.
    """
