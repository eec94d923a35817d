# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The resource `client.control.responses`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, overload

from sequrity.control.responses import CREATE_RESPONSE, CreateResponseKwargs, CreateResponseOptions
from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.enums import LlmServiceProvider
from sequrity.types.responses.request import (
    ApplyPatchCallOutputParam,
    ApplyPatchCallParam,
    ApplyPatchToolParam,
    CodeInterpreterToolParam,
    CompactionItemParam,
    ComputerCallOutputParam,
    ComputerToolParam,
    CustomToolParam,
    FileSearchToolParam,
    FunctionCallOutputParam,
    FunctionShellToolParam,
    FunctionToolParam,
    ImageGenerationCallParam,
    ImageGenerationToolParam,
    ItemReferenceParam,
    LocalShellCallOutputParam,
    LocalShellCallParam,
    LocalShellToolParam,
    McpApprovalRequestParam,
    McpApprovalResponseParam,
    McpCallParam,
    McpListToolsParam,
    McpToolParam,
    ReasoningItemParam,
    ReasoningParam,
    ResponseCustomToolCallOutputParam,
    ResponseCustomToolCallParam,
    ResponseFunctionToolCallParam,
    ResponseTextConfigParam,
    ShellCallOutputParam,
    ShellCallParam,
    ShellToolParam,
    ToolChoiceFunctionParam,
    ToolChoiceMode,
    ToolChoiceRequiredParam,
    ToolSearchToolParam,
    WebSearchPreviewDatedToolParam,
    WebSearchPreviewToolParam,
    WebSearchToolParam,
)
from sequrity.types.responses.request import MessageParam as ResponsesMessageParam
from sequrity.types.responses.request import ToolChoiceAutoParam as ResponsesToolChoiceAutoParam
from sequrity.types.responses.request import ToolChoiceNoneParam as ResponsesToolChoiceNoneParam
from sequrity.types.responses.response import (
    CodeInterpreterToolCall,
    ComputerToolCall,
    FileSearchToolCall,
    ResponsesResponse,
    ToolSearchCall,
    ToolSearchOutput,
    WebSearchToolCall,
)
from sequrity.types.responses.stream import OpenAiResponseStreamEvent
from sequrity_runtime import (
    UNSET,
    AsyncRawResource,
    AsyncResource,
    AsyncStream,
    JsonStreamT,
    JsonT,
    KeyLike,
    Member,
    RawResponse,
    ResponseT,
    Stream,
    StreamT,
    SyncRawResource,
    SyncResource,
    TimeoutLike,
    Unset,
    UntypedMapping,
    conceal,
    conceal_headers,
    lazy_module,
)

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = ["AsyncControlResponses", "ControlResponses"]


class CreateResponse(SyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.responses.create`, generic in its results."""

    @overload
    def create(
        self,
        model: str,
        *,
        input: str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None = None,
        instructions: str | None = None,
        tools: Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None = None,
        tool_choice: ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None = None,
        text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
        reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
        previous_response_id: str | None = None,
        max_output_tokens: int | None = None,
        temperature: float | None = None,
        stream: Literal[False] | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateResponseOptions],
    ) -> ResponseT: ...

    @overload
    def create(
        self,
        model: str,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateResponseKwargs],
    ) -> JsonT: ...

    @overload
    def create(
        self,
        model: str,
        *,
        input: str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None = None,
        instructions: str | None = None,
        tools: Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None = None,
        tool_choice: ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None = None,
        text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
        reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
        previous_response_id: str | None = None,
        max_output_tokens: int | None = None,
        temperature: float | None = None,
        stream: Literal[True],
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateResponseOptions],
    ) -> StreamT: ...

    @overload
    def create(
        self,
        model: str,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateResponseKwargs],
    ) -> JsonStreamT: ...

    @overload
    def create(
        self,
        model: str,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateResponseKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    def create(
        self,
        model: str | Unset = UNSET,
        *,
        input: str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None = None,
        instructions: str | None = None,
        tools: Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None = None,
        tool_choice: ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None = None,
        text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
        reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
        previous_response_id: str | None = None,
        max_output_tokens: int | None = None,
        temperature: float | None = None,
        stream: bool | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateResponseOptions],
    ) -> Any:
        """Create a response.

        Sends input in the format of OpenAI's Responses API to a model and returns its output: messages,
        reasoning, and function calls for the application to run. The path selects the kind of application and
        the LLM provider. The configuration headers select the protection of the call.

        Args:
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            input: Input of the model: plain text, or messages, calls, results and other items.
            instructions: Instructions that apply to this request.
            tools: Tools that the model may use.
            tool_choice: Tool that the model calls. The model chooses if omitted.
            text: Settings of the text: structured output and verbosity.
            reasoning: Settings of a reasoning model.
            previous_response_id: ID of the response that this request continues.
            max_output_tokens: Maximum number of tokens of the response, reasoning included.
            temperature: Randomness of the response, from 0 (most predictable) to 2.
            stream: Whether the response is a stream of events.
            session_id: Session to continue, from an earlier response. If omitted, a new session starts,
                unless a tool result in the body carries a session.
            features: Security features: agent architecture, content classifiers and content blockers. If
                omitted, the features stored with the API key apply.
            security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
                policy stored with the API key applies.
            fine_grained_config: Fine-grained settings: session limits, prompts, generation and response
                format. If omitted, the settings stored with the API key apply.
            provider: LLM provider that serves the model. If the segment is omitted with its slash, the
                service uses its default provider, OpenRouter for chat completions.
            endpoint_type: Kind of application that makes the call. It selects how the service treats the
                conversation.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            top_p: Share of probability, from 0 to 1, that each token is sampled from.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `CreateResponseOptions`.

        Returns:
            A `ResponsesResponse`, or with `stream=True` a `Stream` of `OpenAiResponseStreamEvent`. With
            `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "model": model,
            "input": input,
            "instructions": instructions,
            "tools": tools,
            "tool_choice": tool_choice,
            "text": text,
            "reasoning": reasoning,
            "previous_response_id": previous_response_id,
            "max_output_tokens": max_output_tokens,
            "temperature": temperature,
            "stream": stream,
            "session_id": session_id,
            "features": features,
            "security_policy": security_policy,
            "fine_grained_config": fine_grained_config,
            "provider": provider,
            "endpoint_type": endpoint_type,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            "top_p": top_p,
            **options,
        }
        return self._call(CREATE_RESPONSE, arguments, return_type)


class ControlResponsesWithRawResponse(
    SyncRawResource,
    CreateResponse[
        RawResponse[ResponsesResponse],
        RawResponse[dict[str, Any]],
        RawResponse[Stream[OpenAiResponseStreamEvent, ResponsesResponse]],
        RawResponse[Stream[dict[str, Any], dict[str, Any]]],
    ],
):
    """Methods of `client.control.responses.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class ControlResponses(
    CreateResponse[
        ResponsesResponse,
        dict[str, Any],
        Stream[OpenAiResponseStreamEvent, ResponsesResponse],
        Stream[dict[str, Any], dict[str, Any]],
    ]
):
    """Methods of `client.control.responses`."""

    with_raw_response = Member(ControlResponsesWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""


class AsyncCreateResponse(AsyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.responses.create`, generic in its results."""

    @overload
    async def create(
        self,
        model: str,
        *,
        input: str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None = None,
        instructions: str | None = None,
        tools: Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None = None,
        tool_choice: ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None = None,
        text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
        reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
        previous_response_id: str | None = None,
        max_output_tokens: int | None = None,
        temperature: float | None = None,
        stream: Literal[False] | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateResponseOptions],
    ) -> ResponseT: ...

    @overload
    async def create(
        self,
        model: str,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateResponseKwargs],
    ) -> JsonT: ...

    @overload
    async def create(
        self,
        model: str,
        *,
        input: str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None = None,
        instructions: str | None = None,
        tools: Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None = None,
        tool_choice: ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None = None,
        text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
        reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
        previous_response_id: str | None = None,
        max_output_tokens: int | None = None,
        temperature: float | None = None,
        stream: Literal[True],
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateResponseOptions],
    ) -> StreamT: ...

    @overload
    async def create(
        self,
        model: str,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateResponseKwargs],
    ) -> JsonStreamT: ...

    @overload
    async def create(
        self,
        model: str,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateResponseKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    async def create(
        self,
        model: str | Unset = UNSET,
        *,
        input: str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None = None,
        instructions: str | None = None,
        tools: Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None = None,
        tool_choice: ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None = None,
        text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
        reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
        previous_response_id: str | None = None,
        max_output_tokens: int | None = None,
        temperature: float | None = None,
        stream: bool | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateResponseOptions],
    ) -> Any:
        """Create a response.

        Sends input in the format of OpenAI's Responses API to a model and returns its output: messages,
        reasoning, and function calls for the application to run. The path selects the kind of application and
        the LLM provider. The configuration headers select the protection of the call.

        Args:
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            input: Input of the model: plain text, or messages, calls, results and other items.
            instructions: Instructions that apply to this request.
            tools: Tools that the model may use.
            tool_choice: Tool that the model calls. The model chooses if omitted.
            text: Settings of the text: structured output and verbosity.
            reasoning: Settings of a reasoning model.
            previous_response_id: ID of the response that this request continues.
            max_output_tokens: Maximum number of tokens of the response, reasoning included.
            temperature: Randomness of the response, from 0 (most predictable) to 2.
            stream: Whether the response is a stream of events.
            session_id: Session to continue, from an earlier response. If omitted, a new session starts,
                unless a tool result in the body carries a session.
            features: Security features: agent architecture, content classifiers and content blockers. If
                omitted, the features stored with the API key apply.
            security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
                policy stored with the API key applies.
            fine_grained_config: Fine-grained settings: session limits, prompts, generation and response
                format. If omitted, the settings stored with the API key apply.
            provider: LLM provider that serves the model. If the segment is omitted with its slash, the
                service uses its default provider, OpenRouter for chat completions.
            endpoint_type: Kind of application that makes the call. It selects how the service treats the
                conversation.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            top_p: Share of probability, from 0 to 1, that each token is sampled from.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `CreateResponseOptions`.

        Returns:
            A `ResponsesResponse`, or with `stream=True` an `AsyncStream` of `OpenAiResponseStreamEvent`.
            With `return_type="json"`, the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
            RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
            APIStatusError: The response has an error status.
            APIConnectionError: No response: the connection failed, or a timeout was exceeded
                (`CallTimeoutError`).
            ResponseValidationError: The response does not match its schema.
            SequrityError: Any other failure. Base class of all errors above.
        """
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "model": model,
            "input": input,
            "instructions": instructions,
            "tools": tools,
            "tool_choice": tool_choice,
            "text": text,
            "reasoning": reasoning,
            "previous_response_id": previous_response_id,
            "max_output_tokens": max_output_tokens,
            "temperature": temperature,
            "stream": stream,
            "session_id": session_id,
            "features": features,
            "security_policy": security_policy,
            "fine_grained_config": fine_grained_config,
            "provider": provider,
            "endpoint_type": endpoint_type,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            "top_p": top_p,
            **options,
        }
        return await self._call(CREATE_RESPONSE, arguments, return_type)


class AsyncControlResponsesWithRawResponse(
    AsyncRawResource,
    AsyncCreateResponse[
        RawResponse[ResponsesResponse],
        RawResponse[dict[str, Any]],
        RawResponse[AsyncStream[OpenAiResponseStreamEvent, ResponsesResponse]],
        RawResponse[AsyncStream[dict[str, Any], dict[str, Any]]],
    ],
):
    """Methods of `client.control.responses.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class AsyncControlResponses(
    AsyncCreateResponse[
        ResponsesResponse,
        dict[str, Any],
        AsyncStream[OpenAiResponseStreamEvent, ResponsesResponse],
        AsyncStream[dict[str, Any], dict[str, Any]],
    ]
):
    """Methods of `client.control.responses`."""

    with_raw_response = Member(AsyncControlResponsesWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""
