# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The sync and the async client."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from ssl import SSLContext
from typing import Final

from sequrity.control.config import ControlConfig
from sequrity.control.namespace import AsyncControl, Control
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity_runtime import (
    UNSET,
    AsyncClient,
    AsyncHttpClient,
    AttemptHook,
    JsonHeader,
    KeyLike,
    Limits,
    Member,
    OnMismatch,
    RetryAlso,
    Secret,
    Segment,
    ServiceDefaults,
    SyncClient,
    SyncHttpClient,
    TextHeader,
    TimeoutLike,
    TracerLike,
    Unset,
    check_defaults,
    conceal,
    conceal_values,
)

__all__ = ["AsyncSequrityClient", "SequrityClient"]


class SequrityClient(SyncClient):
    """Client of the service. Use it in a `with` block, or close it.

    One client serves all threads and tasks of a program. It remembers the session of its last call for the
    thread or task that created it; in an interactive interpreter, for all. Every other caller starts a new
    session with each call, unless it opens `client.control.session()`.

    Args:
        api_key: API key of the service, or a function that returns it for each attempt. Defaults to the
            environment variable `SEQURITY_API_KEY`.
        base_url: Base URL of the service. Defaults to the environment variable `SEQURITY_BASE_URL`, else
            `https://api.sequrity.ai`.
        control: Defaults of the calls of `client.control`.
        http_client: HTTP client to use, such as an `httpx.Client`. It is not closed. Its timeout applies,
            except httpx's default of 5 s. By default the client creates its own.
        proxy: URL of the proxy for the client's own connections, except to this machine and to the hosts of
            `NO_PROXY`. None for no proxy. Defaults to the proxies of the environment.
        verify: TLS settings of the client's own connections, certificates included. By default, the
            certificate authorities of certifi, or those of the environment variable `SSL_CERT_FILE`.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the timeout of
            `http_client` if one was set there, else 5 s to connect, 600 s to read and one hour in total.
        max_retries: Maximum number of retries for failures that are safe to retry. 0 disables retries.
            Defaults to 2.
        limits: Size limits of the response in bytes. Without `http_client`, also the limits of the
            connection pool.
        retry_also: Further failures to retry. `ambiguous`: the request was sent but no response arrived, so
            that it may be billed twice. `conflict`: status 409.
        on_attempt: Called after each attempt with its outcome.
        on_mismatch: What happens if a response does not fit its schema: `raise` an error, or `warn` and
            return the best object there is: each part that fits is typed, each other part is JSON data.
        tracer: OpenTelemetry tracer for spans of calls and attempts. True for the tracer of the global
            provider.
        custom_headers: Headers of all calls.
        app_info: Name of your program, as `name/version`, to add to the header `User-Agent`.
        allow_insecure_http: Whether to accept an `http` URL of another host, which exposes keys and
            prompts.
        remember_sessions: Whether a call without `session_id` continues the session of the previous call,
            in the thread or task that created the client. If not, it starts a new one, except in
            `client.control.session()`.

    Raises:
        ConfigError: An argument is invalid. A missing key raises at the first call that needs one.
    """

    control = Member(Control)
    """Operations of `client.control`, with a remembered session."""

    def __init__(
        self,
        api_key: KeyLike | None = None,
        base_url: str | None = None,
        *,
        control: ControlConfig | None = None,
        http_client: SyncHttpClient | None = None,
        proxy: str | None | Unset = UNSET,
        verify: SSLContext | None = None,
        timeout: TimeoutLike = UNSET,
        max_retries: int | Unset = UNSET,
        limits: Limits | Unset = UNSET,
        retry_also: Collection[RetryAlso] | Unset = UNSET,
        on_attempt: AttemptHook | None | Unset = UNSET,
        on_mismatch: OnMismatch | Unset = UNSET,
        tracer: TracerLike | None | Unset = UNSET,
        custom_headers: Mapping[str, str | Secret] | None = None,
        app_info: str | None = None,
        allow_insecure_http: bool = False,
        remember_sessions: bool = True,
    ) -> None:
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        control = ControlConfig() if control is None else control
        check_defaults("control", control, ControlConfig, _CONTROL_PARAMETERS, custom_headers, _CONTROL_HEADERS)
        super().__init__(
            _SERVICE,
            api_key,
            base_url,
            namespaces={"control": control},
            http_client=http_client,
            proxy=proxy,
            verify=verify,
            custom_headers=custom_headers,
            app_info=app_info,
            allow_insecure_http=allow_insecure_http,
            remember_sessions=remember_sessions,
            timeout=timeout,
            max_retries=max_retries,
            limits=limits,
            retry_also=retry_also,
            on_attempt=on_attempt,
            on_mismatch=on_mismatch,
            tracer=tracer,
        )


class AsyncSequrityClient(AsyncClient):
    """Client of the service for asyncio and trio. Use it in an `async with` block, or close it.

    One client serves all threads and tasks of a program. It remembers the session of its last call for the
    thread or task that created it; in an interactive interpreter, for all. Every other caller starts a new
    session with each call, unless it opens `client.control.session()`.

    Args:
        api_key: API key of the service, or a function that returns it for each attempt. Defaults to the
            environment variable `SEQURITY_API_KEY`.
        base_url: Base URL of the service. Defaults to the environment variable `SEQURITY_BASE_URL`, else
            `https://api.sequrity.ai`.
        control: Defaults of the calls of `client.control`.
        http_client: HTTP client to use, such as an `httpx.AsyncClient`. It is not closed. Its timeout
            applies, except httpx's default of 5 s. By default the client creates its own.
        proxy: URL of the proxy for the client's own connections, except to this machine and to the hosts of
            `NO_PROXY`. None for no proxy. Defaults to the proxies of the environment.
        verify: TLS settings of the client's own connections, certificates included. By default, the
            certificate authorities of certifi, or those of the environment variable `SSL_CERT_FILE`.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the timeout of
            `http_client` if one was set there, else 5 s to connect, 600 s to read and one hour in total.
        max_retries: Maximum number of retries for failures that are safe to retry. 0 disables retries.
            Defaults to 2.
        limits: Size limits of the response in bytes. Without `http_client`, also the limits of the
            connection pool.
        retry_also: Further failures to retry. `ambiguous`: the request was sent but no response arrived, so
            that it may be billed twice. `conflict`: status 409.
        on_attempt: Called after each attempt with its outcome.
        on_mismatch: What happens if a response does not fit its schema: `raise` an error, or `warn` and
            return the best object there is: each part that fits is typed, each other part is JSON data.
        tracer: OpenTelemetry tracer for spans of calls and attempts. True for the tracer of the global
            provider.
        custom_headers: Headers of all calls.
        app_info: Name of your program, as `name/version`, to add to the header `User-Agent`.
        allow_insecure_http: Whether to accept an `http` URL of another host, which exposes keys and
            prompts.
        remember_sessions: Whether a call without `session_id` continues the session of the previous call,
            in the thread or task that created the client. If not, it starts a new one, except in
            `client.control.session()`.

    Raises:
        ConfigError: An argument is invalid. A missing key raises at the first call that needs one.
    """

    control = Member(AsyncControl)
    """Operations of `client.control`, with a remembered session."""

    def __init__(
        self,
        api_key: KeyLike | None = None,
        base_url: str | None = None,
        *,
        control: ControlConfig | None = None,
        http_client: AsyncHttpClient | None = None,
        proxy: str | None | Unset = UNSET,
        verify: SSLContext | None = None,
        timeout: TimeoutLike = UNSET,
        max_retries: int | Unset = UNSET,
        limits: Limits | Unset = UNSET,
        retry_also: Collection[RetryAlso] | Unset = UNSET,
        on_attempt: AttemptHook | None | Unset = UNSET,
        on_mismatch: OnMismatch | Unset = UNSET,
        tracer: TracerLike | None | Unset = UNSET,
        custom_headers: Mapping[str, str | Secret] | None = None,
        app_info: str | None = None,
        allow_insecure_http: bool = False,
        remember_sessions: bool = True,
    ) -> None:
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
        control = ControlConfig() if control is None else control
        check_defaults("control", control, ControlConfig, _CONTROL_PARAMETERS, custom_headers, _CONTROL_HEADERS)
        super().__init__(
            _SERVICE,
            api_key,
            base_url,
            namespaces={"control": control},
            http_client=http_client,
            proxy=proxy,
            verify=verify,
            custom_headers=custom_headers,
            app_info=app_info,
            allow_insecure_http=allow_insecure_http,
            remember_sessions=remember_sessions,
            timeout=timeout,
            max_retries=max_retries,
            limits=limits,
            retry_also=retry_also,
            on_attempt=on_attempt,
            on_mismatch=on_mismatch,
            tracer=tracer,
        )


_SERVICE: Final = ServiceDefaults(
    "https://api.sequrity.ai",
    "SEQURITY_BASE_URL",
    "SEQURITY_API_KEY",
    {
        "control": (
            ("sequrity.control.chat_completion", "CREATE_CHAT_COMPLETION"),
            ("sequrity.control.messages", "CREATE_MESSAGE"),
            ("sequrity.control.responses", "CREATE_RESPONSE"),
            ("sequrity.control.policy", "GENERATE_POLICY"),
            ("sequrity.control.header_validation", "VALIDATE_HEADERS"),
            ("sequrity.control.service", "CHECK_HEALTH"),
            ("sequrity.control.service", "LIST_ROUTES"),
        )
    },
)
_CONTROL_PARAMETERS: Final = (
    Segment("endpoint_type", ("chat", "code", "agent", "lang-graph"), default="chat"),
    Segment(
        "provider",
        ("openai", "openrouter", "anthropic", "sequrity_azure", "llama"),
        default="default",
        omitted_as="default",
    ),
    TextHeader("X-Api-Key", "llm_api_key", secret=True),
    JsonHeader("X-Features", "features", FeaturesHeader, "feature_overrides"),
    JsonHeader("X-Policy", "security_policy", SecurityPolicyHeader, "policy_overrides"),
    JsonHeader("X-Config", "fine_grained_config", FineGrainedConfigHeader, "config_overrides"),
)
_CONTROL_HEADERS: Final = frozenset(
    {"x-api-key", "x-features", "x-policy", "x-config", "x-session-id", "authorization"}
)
