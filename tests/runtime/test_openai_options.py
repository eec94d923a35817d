"""Options for clients of other packages: the URL, the key and the headers that a call of ours would have."""

from __future__ import annotations

import pytest
from fake_service import BASE_URL, MESSAGES, Service

from sequrity import ConfigError, ControlConfig, RequestValidationError, SequrityClient
from sequrity.control import FeaturesHeader, FineGrainedConfigHeader
from sequrity.control.types.headers import SecurityPolicyHeader
from sequrity_runtime import KeyLike
from sequrity_runtime.calls.operation import Target
from sequrity_runtime.client.openai_options import options_of

KEY, LLM_KEY = "sk-sequrity-of-the-tests", "sk-llm-of-the-tests"


def _client(key: KeyLike) -> SequrityClient:
    return SequrityClient(key, BASE_URL, http_client=Service().client())


def test_the_options_are_those_of_a_call() -> None:
    service = Service()
    features, policy = FeaturesHeader.dual_llm(toxicity_filter=True), SecurityPolicyHeader.dual_llm()
    config = FineGrainedConfigHeader.dual_llm()
    defaults = ControlConfig(provider="openai", llm_api_key=LLM_KEY)
    with SequrityClient(
        KEY, BASE_URL, control=defaults, http_client=service.client(), custom_headers={"X-Team": "search"}
    ) as client:
        options = client.openai_options(features=features, policy=policy, config=config, endpoint_type="code")
        client.control.chat.create(
            MESSAGES,
            "m",
            features=features,
            security_policy=policy,
            fine_grained_config=config,
            endpoint_type="code",
        )
    assert str(service.last.url) == options["base_url"] + "/chat/completions"
    assert service.last.headers["authorization"] == f"Bearer {options['api_key']}"
    names = {"x-features", "x-policy", "x-config", "x-api-key", "x-team"}
    assert options["default_headers"] == {name: service.last.headers[name] for name in names}


def test_without_arguments_only_the_defaults_of_the_client_count() -> None:
    options = _client(KEY).openai_options()
    assert options == {"base_url": f"{BASE_URL}/control/chat/v1", "api_key": KEY, "default_headers": {}}


def test_invalid_arguments_are_refused() -> None:
    client = _client(KEY)
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'providr'; did you mean 'provider'\?\Z"):
        client.openai_options(providr="openai")
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'api_key'; the client takes it\Z"):
        client.openai_options(api_key="key")
    with pytest.raises(TypeError, match=r"\Aopenai_options\(\) got an unexpected keyword argument 'temperature'"):
        client.openai_options(temperature=1)
    with pytest.raises(RequestValidationError, match="invalid features"):
        client.openai_options(features={"agent_arch": 5})
    with pytest.raises(ConfigError, match=r"^llm_api_key: remove 'Bearer '"):
        client.openai_options(llm_api_key=f"Bearer {LLM_KEY}")
    with pytest.raises(ConfigError, match=r"^llm_api_key: expected a string; other clients do not call functions"):
        client.openai_options(llm_api_key=lambda: LLM_KEY)
    with pytest.raises(ConfigError, match=r"^api_key: expected a string; other clients do not call functions"):
        _client(lambda: KEY).openai_options()
    with pytest.raises(ConfigError, match="no operation whose path ends in /chat/completions"):
        options_of([((), ControlConfig())], Target.of(BASE_URL, KEY), {})
