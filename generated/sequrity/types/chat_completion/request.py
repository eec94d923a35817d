# Code generated from schema/types/chat_completion/request.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/chat_completion/request.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.control.types.results import ValueWithMeta

__all__ = [
    "AnyTool",
    "AssistantContent",
    "AssistantContentPart",
    "AssistantMessage",
    "AssistantMessageAudio",
    "ChatCompletionRequest",
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


@define(kw_only=True)
class ContentPartText:
    """A piece of text in a message."""

    type: Literal["text"] = "text"
    """Says that this part is text."""

    text: str
    """The text itself."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ImageDetail: TypeAlias = Literal["auto", "low", "high"]
"""How closely the model looks at an image. `low` is cheap, `high` reads small print, `auto` leaves it to the model."""


@define(kw_only=True)
class ImageUrl:
    """Where to find an image, and how closely to look at it."""

    url: str
    """Address of the image, or the image itself as a `data:` URL with Base64 content."""

    detail: ImageDetail | None = None
    """How closely the model looks at the image. The provider decides when it is left out."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ContentPartImage:
    """An image in a user's message."""

    type: Literal["image_url"] = "image_url"
    """Says that this part is an image."""

    image_url: ImageUrl
    """The image: its address and the level of detail."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


InputAudioFormat: TypeAlias = Literal["wav", "mp3"]
"""Encoding of the audio that is sent."""


@define(kw_only=True)
class InputAudioData:
    """Recorded sound and its encoding."""

    data: str
    """The sound, encoded in Base64."""

    format: InputAudioFormat
    """Encoding of the sound."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ContentPartInputAudio:
    """Recorded sound in a user's message."""

    type: Literal["input_audio"] = "input_audio"
    """Says that this part is audio."""

    input_audio: InputAudioData
    """The sound and its encoding."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class FileData:
    """A file, given by its content or by the id of an earlier upload."""

    file_data: str | None = None
    """Content of the file, as a `data:` URL in Base64. Give this or `file_id`."""

    file_id: str | None = None
    """Id of a file uploaded to the provider before. Give this or `file_data`."""

    filename: str | None = None
    """Name under which the model sees the file."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ContentPartFile:
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
"""One part of a user's message, told apart by `type`."""


@define(kw_only=True)
class ContentPartRefusal:
    """The model's own words for declining a request."""

    type: Literal["refusal"] = "refusal"
    """Says that this part is a refusal."""

    refusal: str
    """What the model said when it declined."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherAssistantContentPart: TypeAlias = dict[str, Any]
"""A part of an assistant's message of a kind that this contract does not describe. It is passed on unchanged."""


AssistantContentPart: TypeAlias = ContentPartText | ContentPartRefusal | OtherAssistantContentPart
"""One part of an assistant's message, told apart by `type`."""


TextContent: TypeAlias = str | list[ContentPartText]
"""Text of a message, whole or in parts."""


UserContent: TypeAlias = str | list[ContentPart]
"""What a user says: plain text, or parts that mix text with images, sound and files."""


AssistantContent: TypeAlias = str | list[AssistantContentPart]
"""What the assistant said: plain text, or parts that hold text and refusals."""


@define(kw_only=True)
class DeveloperMessage:
    """Instructions of the application's developer; newer OpenAI models take them in place of a system message."""

    role: Literal["developer"] = "developer"
    """Says that the developer speaks."""

    content: TextContent
    """The instructions."""

    name: str | None = None
    """Name of the participant, to tell apart several that share a role."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class SystemMessage:
    """Instructions that hold for the whole conversation."""

    role: Literal["system"] = "system"
    """Says that this is an instruction to the model."""

    content: TextContent
    """The instructions."""

    name: str | None = None
    """Name of the participant, to tell apart several that share a role."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class UserMessage:
    """What the person, or the program acting for one, asks. Each one starts a new turn of the session."""

    role: Literal["user"] = "user"
    """Says that the user speaks."""

    content: UserContent
    """The question: text, or parts with text, images, sound and files."""

    name: str | None = None
    """Name of the participant, to tell apart several that share a role."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class FunctionCallResult:
    """A call in the old `functions` form: the function the model wants run, with its arguments.

    New programs use tool calls.
    """

    arguments: str
    """Arguments as JSON text. The model wrote it, so check it before use."""

    name: str
    """Name of the function to run."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ToolCallFunction:
    """The function that a tool call names, with its arguments."""

    arguments: str
    """Arguments as JSON text. The model wrote it, so check it before use."""

    name: str
    """Name of the function to run."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ToolCall:
    """A call that the assistant asked for earlier, repeated in the conversation's history."""

    id: str
    """Id of the call, as it came; the tool's answer quotes it. It carries the session, so leave it unchanged."""

    type: Literal["function"] = "function"
    """Kind of the call; only functions are called."""

    function: ToolCallFunction
    """The function and its arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class AssistantMessageAudio:
    """A spoken answer that the model gave before."""

    id: str
    """Id of the spoken answer, as it came in the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class AssistantMessage:
    """What the model said earlier in the conversation. A message from a response can be sent back as it came."""

    role: Literal["assistant"] = "assistant"
    """Says that the model speaks."""

    content: AssistantContent | None = None
    """What the model said. May be missing where it called tools instead."""

    name: str | None = None
    """Name of the participant, to tell apart several that share a role."""

    refusal: str | None = None
    """What the model said when it declined."""

    audio: AssistantMessageAudio | None = None
    """The spoken answer that this message refers to."""

    tool_calls: list[ToolCall] | None = None
    """Calls that the model asked for. A tool message must follow for each one."""

    function_call: FunctionCallResult | None = None
    """Call in the old `functions` form. New programs use `tool_calls`."""

    reasoning_content: str | None = None
    """The model's thoughts before its answer, as DeepSeek and others name them.

    Some models want them back between tool calls.
    """

    reasoning: str | None = None
    """The model's thoughts before its answer, as OpenRouter and Groq name them."""

    reasoning_details: list[dict[str, Any]] | None = None
    """The model's thoughts in OpenRouter's structured form.

    Send them back unchanged, so that the model can go on from them.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ToolMessage:
    """What a tool answered to a call of the assistant."""

    role: Literal["tool"] = "tool"
    """Says that a tool answers."""

    content: TextContent
    """The tool's answer: text, often JSON."""

    tool_call_id: str
    """Id of the call that this answers. The service finds the session in it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class FunctionMessage:
    """What a function answered, in the old `functions` form. New programs use tool messages."""

    role: Literal["function"] = "function"
    """Says that a function answers."""

    content: str | None
    """The function's answer, null if it has none."""

    name: str
    """Name of the function that answered."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherMessage: TypeAlias = dict[str, Any]
"""A message with a role that this contract does not describe. It is passed on unchanged."""


Message: TypeAlias = (
    DeveloperMessage | SystemMessage | UserMessage | AssistantMessage | ToolMessage | FunctionMessage | OtherMessage
)
"""One message of a conversation, told apart by `role`."""


@define(kw_only=True)
class FunctionDefinition:
    """A function that the model may call."""

    name: str
    """Name of the function. Most providers take letters, digits, `_` and `-`, at most 64 of them."""

    description: str | None = None
    """What the function does. The model decides by it when and how to call."""

    parameters: dict[str, Any] | None = None
    """Arguments of the function, as a JSON Schema object. Left out, the function takes none."""

    strict: bool | None = None
    """Whether the arguments must follow `parameters` to the letter.

    The provider may then take only a part of JSON Schema.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class Tool:
    """A tool that the model may use: a function of yours."""

    type: Literal["function"] = "function"
    """Kind of the tool; only functions are offered."""

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
"""A tool that the model may use, told apart by `type`: a function of yours, or one that the provider runs."""


@define(kw_only=True)
class ResponseFormatText:
    """Ask for plain text, which is what models do unasked."""

    type: Literal["text"] = "text"
    """Says that the answer is plain text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ResponseFormatJsonObject:
    """Ask for any JSON object. The messages should ask for JSON too."""

    type: Literal["json_object"] = "json_object"
    """Says that the answer is a JSON object."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class JsonSchema:
    """A named JSON Schema that the answer shall follow."""

    name: str
    """Name of the format. Most providers take letters, digits, `_` and `-`, at most 64 of them."""

    description: str | None = None
    """What the format is for. The model reads it."""

    schema_: dict[str, Any] | None = None
    """The JSON Schema itself."""

    strict: bool | None = None
    """Whether the answer must follow the schema to the letter.

    The provider may then take only a part of JSON Schema.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ResponseFormatJsonSchema:
    """Ask for JSON that follows a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Says that the answer follows a schema."""

    json_schema: JsonSchema
    """The schema, with its name."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherResponseFormat: TypeAlias = dict[str, Any]
"""A format that this contract does not describe. It is passed on unchanged."""


ResponseFormat: TypeAlias = (
    ResponseFormatText | ResponseFormatJsonObject | ResponseFormatJsonSchema | OtherResponseFormat
)
"""The form that the answer shall take, told apart by `type`."""


ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh"]
"""How much a reasoning model thinks before it answers.

Less is faster and costs fewer tokens; not every model takes every level.
"""


@define(kw_only=True)
class NamedFunction:
    """Names one function among those offered."""

    name: str
    """Name of the function."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ToolChoiceType: TypeAlias = Literal["function", "allowed_tools"] | str
"""Kind of a tool choice: one function, or a set of tools to choose from."""


@define(kw_only=True)
class NamedToolChoice:
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
"""Whether and which tool the model calls: `none`, `auto`, `required`, or an object that names a function."""


FunctionCallChoice: TypeAlias = str | NamedFunction
"""Whether and which function the model calls, in the old `functions` form.

`none`, `auto`, or an object that names one.
"""


StopSequences: TypeAlias = str | list[str]
"""One text, or several, at which the model stops writing."""


@define(kw_only=True)
class StreamOptions:
    """What a stream carries besides the answer."""

    include_usage: bool | None = None
    """Whether a last chunk, with no choices, reports the tokens used by the whole request."""

    include_obfuscation: bool | None = None
    """Whether chunks are padded with random text, so that their size on the network tells nothing."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority"] | str
"""Class of service that a provider works a request in: its price and its speed."""


Modality: TypeAlias = Literal["text", "audio", "image"] | str
"""A kind of output that a model can be asked for."""


Verbosity: TypeAlias = Literal["low", "medium", "high"] | str
"""How long the model's answers are."""


@define(kw_only=True)
class ChatCompletionRequest:
    """Body of a chat completion request, in OpenAI's format.

    Keys that are not described here reach the provider unchanged.
    """

    messages: list[Message]
    """The conversation so far, oldest message first."""

    model: str
    """Id of the provider's model.

    In Dual-LLM mode two ids joined by a comma name the planning and the quarantined model.
    """

    reasoning_effort: ReasoningEffort | None = None
    """How much a reasoning model thinks before it answers."""

    response_format: ResponseFormat | None = None
    """The form that the answer shall take: text, JSON, or JSON that follows a schema."""

    seed: int | None = None
    """Number that makes sampling repeatable, as far as the provider can."""

    stream: bool | None = None
    """Whether the answer comes in chunks, as server-sent events, while the model writes it."""

    temperature: float | None = None
    """How freely the model chooses its words; most providers take 0 to 2. Change this or `top_p`, not both."""

    tools: list[AnyTool] | None = None
    """Functions that the model may call, and tools that the provider runs."""

    top_p: float | None = None
    """Share of the probability, 0 to 1, from which the model chooses its words.

    Change this or `temperature`, not both.
    """

    max_tokens: int | None = None
    """Most tokens that the answer may take. OpenAI's newer models want `max_completion_tokens` instead."""

    max_completion_tokens: int | None = None
    """Most tokens that the answer may take, the model's thoughts included."""

    tool_choice: ToolChoice | None = None
    """Whether and which tool the model calls. Left out, it is `auto` when there are tools."""

    parallel_tool_calls: bool | None = None
    """Whether the model may ask for several tool calls at once."""

    stop: StopSequences | None = None
    """Text at which the model stops writing; the text itself is not part of the answer. OpenAI takes at most 4."""

    n: int | None = None
    """How many answers to give, each a choice of its own. Every one costs its tokens."""

    stream_options: StreamOptions | None = None
    """What the stream carries besides the answer. Only together with `stream`."""

    logprobs: bool | None = None
    """Whether to give the log probability of every token of the answer."""

    top_logprobs: int | None = None
    """How many likely tokens to list at each place, 0 to 20. Only together with `logprobs`."""

    frequency_penalty: float | None = None
    """Makes tokens less likely the more often they have come, -2 to 2."""

    presence_penalty: float | None = None
    """Makes tokens less likely once they have come, -2 to 2."""

    logit_bias: dict[str, float] | None = None
    """Token ids, each with a number from -100 (never) to 100 (always) that is added to its likelihood."""

    user: str | None = None
    """Your own id of the end user, by which the provider can spot abuse. OpenAI now prefers `safety_identifier`."""

    safety_identifier: str | None = None
    """Stable id of the end user, hashed, by which the provider can spot abuse."""

    prompt_cache_key: str | None = None
    """Key that groups requests with the same beginning, so that the provider's cache serves them better."""

    metadata: dict[str, str] | None = None
    """Notes of your own that the provider keeps with the answer; OpenAI takes at most 16."""

    service_tier: ServiceTier | None = None
    """Class of service to work the request in."""

    store: bool | None = None
    """Whether the provider keeps the answer for later use."""

    functions: list[FunctionDefinition] | None = None
    """Functions that the model may call, in the old form. New programs use `tools`."""

    function_call: FunctionCallChoice | None = None
    """Whether and which function the model calls, in the old form. New programs use `tool_choice`."""

    modalities: list[Modality] | None = None
    """Kinds of output to give, for models that can do more than text."""

    audio: dict[str, Any] | None = None
    """How a spoken answer shall sound: its `voice` and its `format`. Only where `modalities` holds `audio`."""

    prediction: dict[str, Any] | None = None
    """Text that most of the answer is expected to repeat, which makes the answer faster."""

    verbosity: Verbosity | None = None
    """How long the answer shall be."""

    web_search_options: dict[str, Any] | None = None
    """Where and how far a model with web search looks, for example `search_context_size`."""

    user_provided_program: str | None = None
    """Program for the service to run in place of one that the planning model writes. Only on the LangGraph endpoint."""

    context_vars: dict[str, ValueWithMeta] | None = None
    """Variables that the program starts with, by name, each a value with its metadata.

    Only on the LangGraph endpoint.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
