# Code generated from schema/types/chat_completion/request.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/chat_completion/request.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.control.types.results import ValueWithMeta
from sequrity_runtime import Unset
from sequrity_runtime.mixins import CalledFunction, ChatMessage, GeneratedType

__all__ = [
    "AnyTool",
    "AssistantContent",
    "AssistantContentPart",
    "AssistantMessage",
    "AssistantMessageAudio",
    "CallArguments",
    "ChatCompletionRequest",
    "ChatMessage",
    "ContentPart",
    "ContentPartFile",
    "ContentPartImage",
    "ContentPartInputAudio",
    "ContentPartRefusal",
    "ContentPartText",
    "DeveloperMessage",
    "FileData",
    "FunctionCallChoice",
    "FunctionCallResult",
    "FunctionDefinition",
    "FunctionMessage",
    "FunctionTool",
    "ImageDetail",
    "ImageUrl",
    "InputAudioData",
    "InputAudioFormat",
    "JsonSchema",
    "Message",
    "Modality",
    "NamedFunction",
    "NamedToolChoice",
    "OtherAssistantContentPart",
    "OtherContentPart",
    "OtherMessage",
    "OtherResponseFormat",
    "OtherTool",
    "ReasoningEffort",
    "ResponseFormat",
    "ResponseFormatJsonObject",
    "ResponseFormatJsonSchema",
    "ResponseFormatText",
    "ServiceTier",
    "StopSequences",
    "StreamOptions",
    "SystemMessage",
    "TextContent",
    "Tool",
    "ToolCall",
    "ToolCallFunction",
    "ToolChoice",
    "ToolChoiceType",
    "ToolMessage",
    "UserContent",
    "UserMessage",
    "ValueWithMeta",
    "Verbosity",
]


@define(kw_only=True, repr=False)
class ContentPartText(GeneratedType):
    """A piece of text in a message."""

    type: Literal["text"] = "text"
    """Says that this part is text."""

    text: str
    """The text itself."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ImageDetail: TypeAlias = Literal["auto", "low", "high"]
"""Level of detail of an image. `low` is cheap, `high` resolves small print, `auto` leaves the choice to the model."""


@define(kw_only=True, repr=False)
class ImageUrl(GeneratedType):
    """Location of an image, and its level of detail."""

    url: str
    """Address of the image, or the image itself as a `data:` URL with Base64 content."""

    detail: ImageDetail | None = None
    """Level of detail of the image. The provider chooses it if omitted."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ContentPartImage(GeneratedType):
    """An image in a user's message."""

    type: Literal["image_url"] = "image_url"
    """Says that this part is an image."""

    image_url: ImageUrl
    """The image: its address and the level of detail."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


InputAudioFormat: TypeAlias = Literal["wav", "mp3"]
"""Encoding of the audio that is sent."""


@define(kw_only=True, repr=False)
class InputAudioData(GeneratedType):
    """Recorded sound and its encoding."""

    data: str
    """The sound, encoded in Base64."""

    format: InputAudioFormat
    """Encoding of the sound."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ContentPartInputAudio(GeneratedType):
    """Recorded sound in a user's message."""

    type: Literal["input_audio"] = "input_audio"
    """Says that this part is audio."""

    input_audio: InputAudioData
    """The sound and its encoding."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FileData(GeneratedType):
    """A file, given by its content or by the ID of an earlier upload."""

    file_data: str | None = None
    """Content of the file, as a `data:` URL in Base64. Give this or `file_id`."""

    file_id: str | None = None
    """ID of a file uploaded to the provider before. Give this or `file_data`."""

    filename: str | None = None
    """Name under which the model sees the file."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ContentPartFile(GeneratedType):
    """A document, for example a PDF, in a user's message."""

    type: Literal["file"] = "file"
    """Says that this part is a file."""

    file: FileData
    """The file's content or id, and its name."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherContentPart: TypeAlias = dict[str, Any]
"""A content part of a kind that this contract does not describe. It is passed on unchanged."""


ContentPart: TypeAlias = ContentPartText | ContentPartImage | ContentPartInputAudio | ContentPartFile | OtherContentPart
"""One part of a user's message, distinguished by `type`."""


@define(kw_only=True, repr=False)
class ContentPartRefusal(GeneratedType):
    """The model's own words for declining a request."""

    type: Literal["refusal"] = "refusal"
    """Says that this part is a refusal."""

    refusal: str
    """Text of the refusal."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherAssistantContentPart: TypeAlias = dict[str, Any]
"""A part of an assistant's message of a kind that this contract does not describe. It is passed on unchanged."""


AssistantContentPart: TypeAlias = ContentPartText | ContentPartRefusal | OtherAssistantContentPart
"""One part of an assistant's message, distinguished by `type`."""


TextContent: TypeAlias = str | list[ContentPartText]
"""Text of a message, whole or in parts."""


UserContent: TypeAlias = str | list[ContentPart]
"""Content of a user message: plain text, or parts with text, images, audio and files."""


AssistantContent: TypeAlias = str | list[AssistantContentPart]
"""Content of an assistant message: plain text, or parts with text and refusals."""


@define(kw_only=True, repr=False)
class DeveloperMessage(ChatMessage, GeneratedType):
    """Instructions of the application's developer; newer OpenAI models take them in place of a system message."""

    role: Literal["developer"] = "developer"
    """Says that the developer speaks."""

    content: TextContent
    """The instructions."""

    name: str | None = None
    """Name of the participant, to distinguish several with one role."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class SystemMessage(ChatMessage, GeneratedType):
    """Instructions that hold for the whole conversation."""

    role: Literal["system"] = "system"
    """Says that this is an instruction to the model."""

    content: TextContent
    """The instructions."""

    name: str | None = None
    """Name of the participant, to distinguish several with one role."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class UserMessage(ChatMessage, GeneratedType):
    """Message of the user. Each one starts a new turn of the session."""

    role: Literal["user"] = "user"
    """Says that the user speaks."""

    content: UserContent
    """The question: text, or parts with text, images, sound and files."""

    name: str | None = None
    """Name of the participant, to distinguish several with one role."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


CallArguments: TypeAlias = str | dict[str, Any]
"""Arguments of a call: JSON text, or an object from some providers."""


@define(kw_only=True, repr=False)
class FunctionCallResult(CalledFunction, GeneratedType):
    """A call in the deprecated `functions` form: the function the model wants run, with its arguments.

    New programs use tool calls.
    """

    arguments: CallArguments | None = None
    """Arguments as JSON text.

    The model wrote it, so check it before use. Some providers omit empty arguments, or send an object.
    """

    name: str
    """Name of the function to run."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolCallFunction(CalledFunction, GeneratedType):
    """The function that a tool call names, with its arguments."""

    arguments: CallArguments | None = None
    """Arguments as JSON text.

    The model wrote it, so check it before use. Some providers omit empty arguments, or send an object.
    """

    name: str
    """Name of the function to run."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolCall(GeneratedType):
    """A call that the assistant requested earlier, repeated in the conversation's history."""

    id: str
    """ID of the call. The tool message repeats it. It carries the session, so leave it unchanged."""

    type: Literal["function"] | Unset = "function"
    """Kind of the call; only functions are called. One provider omits it."""

    function: ToolCallFunction
    """The function and its arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AssistantMessageAudio(GeneratedType):
    """An earlier audio response of the model."""

    id: str
    """ID of the audio response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AssistantMessage(ChatMessage, GeneratedType):
    """An earlier message of the model. A message from a response can be sent back unchanged."""

    role: Literal["assistant"] = "assistant"
    """Says that the model speaks."""

    content: AssistantContent | None = None
    """Text of the message. Can be missing if the model called tools instead."""

    name: str | None = None
    """Name of the participant, to distinguish several with one role."""

    refusal: str | None = None
    """Text of the refusal."""

    audio: AssistantMessageAudio | None = None
    """The audio response that this message refers to."""

    tool_calls: list[ToolCall] | None = None
    """Calls that the model requested. A tool message must follow for each one."""

    function_call: FunctionCallResult | None = None
    """Call in the deprecated `functions` form. New programs use `tool_calls`."""

    reasoning_content: str | None = None
    """Reasoning text of the model, as named by DeepSeek and others. Some models require it back between tool calls."""

    reasoning: str | None = None
    """Reasoning text of the model, as named by OpenRouter and Groq."""

    reasoning_details: list[dict[str, Any]] | None = None
    """Reasoning of the model in OpenRouter's structured form.

    Send it back unchanged so that the model can continue from it.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolMessage(ChatMessage, GeneratedType):
    """Result of a tool that the assistant called."""

    role: Literal["tool"] = "tool"
    """Says that this is the result of a tool."""

    content: TextContent
    """Result of the tool: text, often JSON."""

    tool_call_id: str
    """ID of the call that produced this result. It carries the session."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FunctionMessage(ChatMessage, GeneratedType):
    """Result of a function, in the deprecated `functions` form. New programs use tool messages."""

    role: Literal["function"] = "function"
    """Says that this is the result of a function."""

    content: str | None
    """Result of the function, null if it has none."""

    name: str
    """Name of the function."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherMessage: TypeAlias = dict[str, Any]
"""A message with a role that this contract does not describe. It is passed on unchanged."""


Message: TypeAlias = (
    DeveloperMessage
    | SystemMessage
    | UserMessage
    | AssistantMessage
    | ToolMessage
    | FunctionMessage
    | OtherMessage
    | ChatMessage
)
"""One message of a conversation, distinguished by `role`."""


@define(kw_only=True, repr=False)
class FunctionDefinition(GeneratedType):
    """A function that the model may call."""

    name: str
    """Name of the function. Most providers accept letters, digits, `_` and `-`, at most 64 of them."""

    description: str | None = None
    """Purpose of the function. The model uses it to decide when and how to call."""

    parameters: dict[str, Any] | None = None
    """Arguments of the function, as a JSON Schema object. If omitted, the function takes none."""

    strict: bool | None = None
    """Whether the arguments must match `parameters` exactly.

    The provider may then support only a subset of JSON Schema.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class Tool(GeneratedType):
    """A tool that the model may use: a function of yours."""

    type: Literal["function"] | Unset = "function"
    """Kind of the tool; only functions are offered. One provider omits it."""

    function: FunctionDefinition
    """The function: its name, purpose and arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


FunctionTool: TypeAlias = Tool
"""Another name of `Tool`."""


OtherTool: TypeAlias = dict[str, Any]
"""A tool of a kind that this contract does not describe, such as a provider's own web search.

It is passed on unchanged.
"""


AnyTool: TypeAlias = Tool | OtherTool
"""A tool that the model may use, distinguished by `type`: a function of yours, or one that the provider runs."""


@define(kw_only=True, repr=False)
class ResponseFormatText(GeneratedType):
    """Requests plain text, the default."""

    type: Literal["text"] = "text"
    """Says that the response is plain text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFormatJsonObject(GeneratedType):
    """Requests a JSON object. The messages should request JSON too."""

    type: Literal["json_object"] = "json_object"
    """Says that the response is a JSON object."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class JsonSchema(GeneratedType):
    """A named JSON Schema that the response must match."""

    name: str
    """Name of the format. Most providers accept letters, digits, `_` and `-`, at most 64 of them."""

    description: str | None = None
    """Purpose of the format. The model reads it."""

    schema_: dict[str, Any] | None = None
    """The JSON Schema itself."""

    strict: bool | None = None
    """Whether the response must match the schema exactly.

    The provider may then support only a subset of JSON Schema.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFormatJsonSchema(GeneratedType):
    """Requests JSON that matches a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Says that the response matches a schema."""

    json_schema: JsonSchema
    """The schema, with its name."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherResponseFormat: TypeAlias = dict[str, Any]
"""A format that this contract does not describe. It is passed on unchanged."""


ResponseFormat: TypeAlias = (
    ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema | OtherResponseFormat
)
"""Format of the response, distinguished by `type`."""


ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh", "max", "default"] | str
"""Reasoning effort of a reasoning model.

Less effort is faster and costs fewer tokens. Not every model supports every level.
"""


@define(kw_only=True, repr=False)
class NamedFunction(GeneratedType):
    """Names one function among those offered."""

    name: str
    """Name of the function."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ToolChoiceType: TypeAlias = Literal["function", "allowed_tools"] | str
"""Kind of a tool choice: one function, or a set of tools to choose from."""


@define(kw_only=True, repr=False)
class NamedToolChoice(GeneratedType):
    """A choice among the tools that goes beyond the words `none`, `auto` and `required`."""

    type: ToolChoiceType
    """Kind of the choice. `function` goes with `function`, `allowed_tools` with `allowed_tools`."""

    function: NamedFunction | None = None
    """The function that the model must call."""

    allowed_tools: dict[str, Any] | None = None
    """The tools that the model may call: a `mode`, `auto` or `required`, and a list of `tools`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ToolChoice: TypeAlias = str | NamedToolChoice
"""Tool that the model calls: `none`, `auto`, `required`, or an object that names a function."""


FunctionCallChoice: TypeAlias = str | NamedFunction
"""Function that the model calls, in the deprecated `functions` form. `none`, `auto`, or an object that names one."""


StopSequences: TypeAlias = str | list[str]
"""One text, or several, at which the model stops writing."""


@define(kw_only=True, repr=False)
class StreamOptions(GeneratedType):
    """Options of a stream."""

    include_usage: bool | None = None
    """Whether a last chunk without choices reports the token usage of the whole request."""

    include_obfuscation: bool | None = None
    """Whether chunks are padded with random text to hide their size on the network."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority"] | str
"""Service tier of a request: its price and its speed."""


Modality: TypeAlias = Literal["text", "audio", "image"] | str
"""An output modality."""


Verbosity: TypeAlias = Literal["low", "medium", "high"] | str
"""Verbosity of the model's responses."""


@define(kw_only=True, repr=False)
class ChatCompletionRequest(GeneratedType):
    """Body of a chat completion request, in OpenAI's format.

    Keys that are not described here reach the provider unchanged.
    """

    messages: list[Message]
    """Messages of the conversation, oldest first."""

    model: str
    """Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the quarantined model."""

    reasoning_effort: ReasoningEffort | None = None
    """Reasoning effort of a reasoning model."""

    response_format: ResponseFormat | None = None
    """Format of the response: text, JSON, or JSON that matches a schema."""

    seed: int | None = None
    """Seed of the sampling. The provider repeats results for the same seed on a best-effort basis."""

    stream: bool | None = None
    """Whether to stream the response as server-sent events."""

    temperature: float | None = None
    """Sampling temperature, 0 to 2 with most providers. Change this or `top_p`, not both."""

    tools: list[AnyTool] | None = None
    """Functions that the model may call, and tools that the provider runs."""

    top_p: float | None = None
    """Nucleus sampling: probability mass to sample from, 0 to 1. Change this or `temperature`, not both."""

    max_tokens: int | None = None
    """Maximum number of tokens of the response. OpenAI's newer models use `max_completion_tokens` instead."""

    max_completion_tokens: int | None = None
    """Maximum number of tokens of the response, including reasoning tokens."""

    tool_choice: ToolChoice | None = None
    """Tool that the model calls, if any. Defaults to `auto` if there are tools."""

    parallel_tool_calls: bool | None = None
    """Whether the model may request several tool calls at once."""

    stop: StopSequences | None = None
    """Text at which the model stops. It is not part of the response. OpenAI accepts at most 4."""

    n: int | None = None
    """Number of choices to generate. Each one costs its tokens."""

    stream_options: StreamOptions | None = None
    """Options of the stream. Only valid together with `stream`."""

    logprobs: bool | None = None
    """Whether to return the log probability of each token of the response."""

    top_logprobs: int | None = None
    """Number of most likely tokens to return at each position, 0 to 20. Only valid together with `logprobs`."""

    frequency_penalty: float | None = None
    """Penalty on tokens that grows with their frequency in the text, -2 to 2."""

    presence_penalty: float | None = None
    """Penalty on tokens that already occur in the text, -2 to 2."""

    logit_bias: dict[str, float] | None = None
    """Bias from -100 (never) to 100 (always) by token ID."""

    user: str | None = None
    """The application's ID of the end user, for the provider's abuse detection.

    OpenAI now prefers `safety_identifier`.
    """

    safety_identifier: str | None = None
    """Stable, hashed ID of the end user, for the provider's abuse detection."""

    prompt_cache_key: str | None = None
    """Key that groups requests with the same prefix for the provider's prompt cache."""

    metadata: dict[str, str] | None = None
    """Metadata that the provider stores with the response. OpenAI accepts at most 16 entries."""

    service_tier: ServiceTier | None = None
    """Service tier for the request."""

    store: bool | None = None
    """Whether the provider stores the response for later use."""

    functions: list[FunctionDefinition] | None = None
    """Functions that the model may call, in the deprecated form. New programs use `tools`."""

    function_call: FunctionCallChoice | None = None
    """Function that the model calls, if any, in the deprecated form. New programs use `tool_choice`."""

    modalities: list[Modality] | None = None
    """Output modalities, for models that generate more than text."""

    audio: dict[str, Any] | None = None
    """Settings of audio output: `voice` and `format`. Only valid if `modalities` contains `audio`."""

    prediction: dict[str, Any] | None = None
    """Predicted text of the response. It makes the response faster."""

    verbosity: Verbosity | None = None
    """Verbosity of the response."""

    web_search_options: dict[str, Any] | None = None
    """Settings of web search, for example `search_context_size`."""

    user_provided_program: str | None = None
    """Program to run instead of one that the planning model writes. Only on the LangGraph endpoint."""

    context_vars: dict[str, ValueWithMeta] | None = None
    """Initial variables of the program by name, each a value with its metadata. Only on the LangGraph endpoint."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
