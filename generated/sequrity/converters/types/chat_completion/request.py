# Code generated from schema/types/chat_completion/request.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/chat_completion/request.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.control.types.results import ValueWithMeta
from sequrity.converters.control.types.results import structure_value_with_meta, unstructure_value_with_meta
from sequrity.types.chat_completion.request import (
    AnyTool,
    AssistantContent,
    AssistantContentPart,
    AssistantMessage,
    AssistantMessageAudio,
    CallArguments,
    ChatCompletionRequest,
    ContentPart,
    ContentPartFile,
    ContentPartImage,
    ContentPartInputAudio,
    ContentPartRefusal,
    ContentPartText,
    DeveloperMessage,
    FileData,
    FunctionCallChoice,
    FunctionCallResult,
    FunctionDefinition,
    FunctionMessage,
    FunctionTool,
    ImageDetail,
    ImageUrl,
    InputAudioData,
    InputAudioFormat,
    JsonSchema,
    Message,
    Modality,
    NamedFunction,
    NamedToolChoice,
    OtherAssistantContentPart,
    OtherContentPart,
    OtherMessage,
    OtherResponseFormat,
    OtherTool,
    ReasoningEffort,
    ResponseFormat,
    ResponseFormatJsonObject,
    ResponseFormatJsonSchema,
    ResponseFormatText,
    ServiceTier,
    StopSequences,
    StreamOptions,
    SystemMessage,
    TextContent,
    Tool,
    ToolCall,
    ToolCallFunction,
    ToolChoice,
    ToolChoiceType,
    ToolMessage,
    UserContent,
    UserMessage,
    Verbosity,
)
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.validation.converter_support import (
    allocate,
    extra_keys,
    fail,
    fail_missing,
    integer,
    number,
    to_json,
)

_CONTENT_PART_TEXT_KEYS = frozenset({"type", "text"})
_IMAGE_DETAIL = frozenset({"auto", "low", "high"})
_IMAGE_URL_KEYS = frozenset({"url", "detail"})
_CONTENT_PART_IMAGE_KEYS = frozenset({"type", "image_url"})
_INPUT_AUDIO_FORMAT = frozenset({"wav", "mp3"})
_INPUT_AUDIO_DATA_KEYS = frozenset({"data", "format"})
_CONTENT_PART_INPUT_AUDIO_KEYS = frozenset({"type", "input_audio"})
_FILE_DATA_KEYS = frozenset({"file_data", "file_id", "filename"})
_CONTENT_PART_FILE_KEYS = frozenset({"type", "file"})
_OTHER_CONTENT_PART_EXCLUDES = frozenset({"text", "image_url", "input_audio", "file"})
_CONTENT_PART_REFUSAL_KEYS = frozenset({"type", "refusal"})
_OTHER_ASSISTANT_CONTENT_PART_EXCLUDES = frozenset({"text", "refusal"})
_DEVELOPER_MESSAGE_KEYS = frozenset({"role", "content", "name"})
_SYSTEM_MESSAGE_KEYS = frozenset({"role", "content", "name"})
_USER_MESSAGE_KEYS = frozenset({"role", "content", "name"})
_FUNCTION_CALL_RESULT_KEYS = frozenset({"arguments", "name"})
_TOOL_CALL_FUNCTION_KEYS = frozenset({"arguments", "name"})
_TOOL_CALL_KEYS = frozenset({"id", "type", "function"})
_ASSISTANT_MESSAGE_AUDIO_KEYS = frozenset({"id"})
_ASSISTANT_MESSAGE_USUAL = frozenset({"role", "content", "tool_calls"})
_ASSISTANT_MESSAGE_KEYS = frozenset(
    {
        "role",
        "content",
        "name",
        "refusal",
        "audio",
        "tool_calls",
        "function_call",
        "reasoning_content",
        "reasoning",
        "reasoning_details",
    }
)
_TOOL_MESSAGE_KEYS = frozenset({"role", "content", "tool_call_id"})
_FUNCTION_MESSAGE_KEYS = frozenset({"role", "content", "name"})
_OTHER_MESSAGE_EXCLUDES = frozenset({"developer", "system", "user", "assistant", "tool", "function"})
_FUNCTION_DEFINITION_KEYS = frozenset({"name", "description", "parameters", "strict"})
_TOOL_KEYS = frozenset({"type", "function"})
_OTHER_TOOL_EXCLUDES = frozenset({"function"})
_RESPONSE_FORMAT_TEXT_KEYS = frozenset({"type"})
_RESPONSE_FORMAT_JSON_OBJECT_KEYS = frozenset({"type"})
_JSON_SCHEMA_KEYS = frozenset({"name", "description", "schema", "strict"})
_RESPONSE_FORMAT_JSON_SCHEMA_KEYS = frozenset({"type", "json_schema"})
_OTHER_RESPONSE_FORMAT_EXCLUDES = frozenset({"text", "json_object", "json_schema"})
_NAMED_FUNCTION_KEYS = frozenset({"name"})
_NAMED_TOOL_CHOICE_KEYS = frozenset({"type", "function", "allowed_tools"})
_STREAM_OPTIONS_KEYS = frozenset({"include_usage", "include_obfuscation"})
_CHAT_COMPLETION_REQUEST_USUAL = frozenset({"messages", "model", "temperature", "tools"})
_CHAT_COMPLETION_REQUEST_KEYS = frozenset(
    {
        "messages",
        "model",
        "reasoning_effort",
        "response_format",
        "seed",
        "stream",
        "temperature",
        "tools",
        "top_p",
        "max_tokens",
        "max_completion_tokens",
        "tool_choice",
        "parallel_tool_calls",
        "stop",
        "n",
        "stream_options",
        "logprobs",
        "top_logprobs",
        "frequency_penalty",
        "presence_penalty",
        "logit_bias",
        "user",
        "safety_identifier",
        "prompt_cache_key",
        "metadata",
        "service_tier",
        "store",
        "functions",
        "function_call",
        "modalities",
        "audio",
        "prediction",
        "verbosity",
        "web_search_options",
        "user_provided_program",
        "context_vars",
    }
)


def structure_content_part_text(raw: Any) -> ContentPartText:
    """Read a `ContentPartText`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentPartText", "an object")
    try:
        type_: Literal["text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ContentPartText", missing)
    if type_ != "text":
        fail("ContentPartText.type", '"text"')
    if type(text) is not str:
        fail("ContentPartText.text", "a string")
    made = allocate(ContentPartText)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CONTENT_PART_TEXT_KEYS)
    return made


def unstructure_content_part_text(obj: ContentPartText) -> Any:
    """Write a `ContentPartText` as JSON data."""
    if type(obj) is not ContentPartText:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_image_detail(raw: Any) -> ImageDetail:
    """Read an `ImageDetail`, or raise the first `Violation` met."""
    value: ImageDetail = raw
    if type(value) is not str or value not in _IMAGE_DETAIL:
        fail("ImageDetail", 'one of "auto", "low", "high"')
    return value


def unstructure_image_detail(value: ImageDetail) -> Any:
    """Write an `ImageDetail` as JSON data."""
    return to_json(value)


def structure_image_url(raw: Any) -> ImageUrl:
    """Read an `ImageUrl`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageUrl", "an object")
    try:
        url: str = obj["url"]
    except KeyError as missing:
        fail_missing("ImageUrl", missing)
    if type(url) is not str:
        fail("ImageUrl.url", "a string")
    detail: ImageDetail | None = obj.get("detail")
    if detail is not None and (type(detail) is not str or detail not in _IMAGE_DETAIL):
        fail("ImageUrl.detail", 'one of "auto", "low", "high"')
    made = allocate(ImageUrl)
    made.url = url
    made.detail = detail
    made.additional_properties = {} if _IMAGE_URL_KEYS.issuperset(obj) else extra_keys(obj, _IMAGE_URL_KEYS)
    return made


def unstructure_image_url(obj: ImageUrl) -> Any:
    """Write an `ImageUrl` as JSON data."""
    if type(obj) is not ImageUrl:
        return to_json(obj)
    raw: dict[str, Any] = {"url": obj.url}
    detail = obj.detail
    if detail is not None:
        raw["detail"] = detail
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_content_part_image(raw: Any) -> ContentPartImage:
    """Read a `ContentPartImage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentPartImage", "an object")
    try:
        type_: Literal["image_url"] = obj["type"]
        image_url: ImageUrl = obj["image_url"]
    except KeyError as missing:
        fail_missing("ContentPartImage", missing)
    if type_ != "image_url":
        fail("ContentPartImage.type", '"image_url"')
    image_url = structure_image_url(image_url)
    made = allocate(ContentPartImage)
    made.type = type_
    made.image_url = image_url
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CONTENT_PART_IMAGE_KEYS)
    return made


def unstructure_content_part_image(obj: ContentPartImage) -> Any:
    """Write a `ContentPartImage` as JSON data."""
    if type(obj) is not ContentPartImage:
        return to_json(obj)
    image_url = obj.image_url
    raw: dict[str, Any] = {"type": obj.type, "image_url": unstructure_image_url(image_url)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_input_audio_format(raw: Any) -> InputAudioFormat:
    """Read an `InputAudioFormat`, or raise the first `Violation` met."""
    value: InputAudioFormat = raw
    if type(value) is not str or value not in _INPUT_AUDIO_FORMAT:
        fail("InputAudioFormat", 'one of "wav", "mp3"')
    return value


def unstructure_input_audio_format(value: InputAudioFormat) -> Any:
    """Write an `InputAudioFormat` as JSON data."""
    return to_json(value)


def structure_input_audio_data(raw: Any) -> InputAudioData:
    """Read an `InputAudioData`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputAudioData", "an object")
    try:
        data: str = obj["data"]
        format_: InputAudioFormat = obj["format"]
    except KeyError as missing:
        fail_missing("InputAudioData", missing)
    if type(data) is not str:
        fail("InputAudioData.data", "a string")
    if type(format_) is not str or format_ not in _INPUT_AUDIO_FORMAT:
        fail("InputAudioData.format", 'one of "wav", "mp3"')
    made = allocate(InputAudioData)
    made.data = data
    made.format = format_
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _INPUT_AUDIO_DATA_KEYS)
    return made


def unstructure_input_audio_data(obj: InputAudioData) -> Any:
    """Write an `InputAudioData` as JSON data."""
    if type(obj) is not InputAudioData:
        return to_json(obj)
    raw: dict[str, Any] = {"data": obj.data, "format": obj.format}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_content_part_input_audio(raw: Any) -> ContentPartInputAudio:
    """Read a `ContentPartInputAudio`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentPartInputAudio", "an object")
    try:
        type_: Literal["input_audio"] = obj["type"]
        input_audio: InputAudioData = obj["input_audio"]
    except KeyError as missing:
        fail_missing("ContentPartInputAudio", missing)
    if type_ != "input_audio":
        fail("ContentPartInputAudio.type", '"input_audio"')
    input_audio = structure_input_audio_data(input_audio)
    made = allocate(ContentPartInputAudio)
    made.type = type_
    made.input_audio = input_audio
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CONTENT_PART_INPUT_AUDIO_KEYS)
    return made


def unstructure_content_part_input_audio(obj: ContentPartInputAudio) -> Any:
    """Write a `ContentPartInputAudio` as JSON data."""
    if type(obj) is not ContentPartInputAudio:
        return to_json(obj)
    input_audio = obj.input_audio
    raw: dict[str, Any] = {"type": obj.type, "input_audio": unstructure_input_audio_data(input_audio)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_file_data(raw: Any) -> FileData:
    """Read a `FileData`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FileData", "an object")
    file_data: str | None = obj.get("file_data")
    if file_data is not None and type(file_data) is not str:
        fail("FileData.file_data", "a string")
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("FileData.file_id", "a string")
    filename: str | None = obj.get("filename")
    if filename is not None and type(filename) is not str:
        fail("FileData.filename", "a string")
    made = allocate(FileData)
    made.file_data = file_data
    made.file_id = file_id
    made.filename = filename
    made.additional_properties = {} if _FILE_DATA_KEYS.issuperset(obj) else extra_keys(obj, _FILE_DATA_KEYS)
    return made


def unstructure_file_data(obj: FileData) -> Any:
    """Write a `FileData` as JSON data."""
    if type(obj) is not FileData:
        return to_json(obj)
    raw: dict[str, Any] = {}
    file_data = obj.file_data
    if file_data is not None:
        raw["file_data"] = file_data
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    filename = obj.filename
    if filename is not None:
        raw["filename"] = filename
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_content_part_file(raw: Any) -> ContentPartFile:
    """Read a `ContentPartFile`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentPartFile", "an object")
    try:
        type_: Literal["file"] = obj["type"]
        file: FileData = obj["file"]
    except KeyError as missing:
        fail_missing("ContentPartFile", missing)
    if type_ != "file":
        fail("ContentPartFile.type", '"file"')
    file = structure_file_data(file)
    made = allocate(ContentPartFile)
    made.type = type_
    made.file = file
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CONTENT_PART_FILE_KEYS)
    return made


def unstructure_content_part_file(obj: ContentPartFile) -> Any:
    """Write a `ContentPartFile` as JSON data."""
    if type(obj) is not ContentPartFile:
        return to_json(obj)
    file = obj.file
    raw: dict[str, Any] = {"type": obj.type, "file": unstructure_file_data(file)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_content_part(raw: Any) -> OtherContentPart:
    """Read an `OtherContentPart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherContentPart", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_CONTENT_PART_EXCLUDES:
        fail("OtherContentPart.type", "a tag that no other type has")
    return obj


def unstructure_other_content_part(value: OtherContentPart) -> Any:
    """Write an `OtherContentPart` as JSON data."""
    return to_json(value)


def structure_content_part(raw: Any) -> ContentPart:
    """Read a `ContentPart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentPart", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ContentPart.type", "a string")
    structure = _CONTENT_PART_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_content_part(value: ContentPart) -> Any:
    """Write a `ContentPart` as JSON data."""
    return _UNSTRUCTURE_CONTENT_PART.get(type(value), to_json)(value)


def structure_content_part_refusal(raw: Any) -> ContentPartRefusal:
    """Read a `ContentPartRefusal`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentPartRefusal", "an object")
    try:
        type_: Literal["refusal"] = obj["type"]
        refusal: str = obj["refusal"]
    except KeyError as missing:
        fail_missing("ContentPartRefusal", missing)
    if type_ != "refusal":
        fail("ContentPartRefusal.type", '"refusal"')
    if type(refusal) is not str:
        fail("ContentPartRefusal.refusal", "a string")
    made = allocate(ContentPartRefusal)
    made.type = type_
    made.refusal = refusal
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CONTENT_PART_REFUSAL_KEYS)
    return made


def unstructure_content_part_refusal(obj: ContentPartRefusal) -> Any:
    """Write a `ContentPartRefusal` as JSON data."""
    if type(obj) is not ContentPartRefusal:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "refusal": obj.refusal}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_assistant_content_part(raw: Any) -> OtherAssistantContentPart:
    """Read an `OtherAssistantContentPart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherAssistantContentPart", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_ASSISTANT_CONTENT_PART_EXCLUDES:
        fail("OtherAssistantContentPart.type", "a tag that no other type has")
    return obj


def unstructure_other_assistant_content_part(value: OtherAssistantContentPart) -> Any:
    """Write an `OtherAssistantContentPart` as JSON data."""
    return to_json(value)


def structure_assistant_content_part(raw: Any) -> AssistantContentPart:
    """Read an `AssistantContentPart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AssistantContentPart", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("AssistantContentPart.type", "a string")
    structure = _ASSISTANT_CONTENT_PART_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_assistant_content_part(value: AssistantContentPart) -> Any:
    """Write an `AssistantContentPart` as JSON data."""
    return _UNSTRUCTURE_ASSISTANT_CONTENT_PART.get(type(value), to_json)(value)


def structure_text_content(raw: Any) -> TextContent:
    """Read a `TextContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: TextContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_content_part_text(item) for item in array]
    fail("TextContent", "a string or an array")


def unstructure_text_content(value: TextContent) -> Any:
    """Write a `TextContent` as JSON data."""
    if type(value) is list:
        return [unstructure_content_part_text(item) for item in value]
    return to_json(value)


def structure_user_content(raw: Any) -> UserContent:
    """Read an `UserContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: UserContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_content_part(item) for item in array]
    fail("UserContent", "a string or an array")


def unstructure_user_content(value: UserContent) -> Any:
    """Write an `UserContent` as JSON data."""
    if type(value) is list:
        return [unstructure_content_part(item) for item in value]
    return to_json(value)


def structure_assistant_content(raw: Any) -> AssistantContent:
    """Read an `AssistantContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: AssistantContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_assistant_content_part(item) for item in array]
    fail("AssistantContent", "a string or an array")


def unstructure_assistant_content(value: AssistantContent) -> Any:
    """Write an `AssistantContent` as JSON data."""
    if type(value) is list:
        return [unstructure_assistant_content_part(item) for item in value]
    return to_json(value)


def structure_developer_message(raw: Any) -> DeveloperMessage:
    """Read a `DeveloperMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("DeveloperMessage", "an object")
    try:
        role: Literal["developer"] = obj["role"]
        content: TextContent = obj["content"]
    except KeyError as missing:
        fail_missing("DeveloperMessage", missing)
    if role != "developer":
        fail("DeveloperMessage.role", '"developer"')
    content = structure_text_content(content)
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("DeveloperMessage.name", "a string")
    made = allocate(DeveloperMessage)
    made.role = role
    made.content = content
    made.name = name
    made.additional_properties = (
        {} if _DEVELOPER_MESSAGE_KEYS.issuperset(obj) else extra_keys(obj, _DEVELOPER_MESSAGE_KEYS)
    )
    return made


def unstructure_developer_message(obj: DeveloperMessage) -> Any:
    """Write a `DeveloperMessage` as JSON data."""
    if type(obj) is not DeveloperMessage:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {"role": obj.role, "content": unstructure_text_content(content)}
    name = obj.name
    if name is not None:
        raw["name"] = name
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_system_message(raw: Any) -> SystemMessage:
    """Read a `SystemMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("SystemMessage", "an object")
    try:
        role: Literal["system"] = obj["role"]
        content: TextContent = obj["content"]
    except KeyError as missing:
        fail_missing("SystemMessage", missing)
    if role != "system":
        fail("SystemMessage.role", '"system"')
    content = structure_text_content(content)
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("SystemMessage.name", "a string")
    made = allocate(SystemMessage)
    made.role = role
    made.content = content
    made.name = name
    made.additional_properties = {} if _SYSTEM_MESSAGE_KEYS.issuperset(obj) else extra_keys(obj, _SYSTEM_MESSAGE_KEYS)
    return made


def unstructure_system_message(obj: SystemMessage) -> Any:
    """Write a `SystemMessage` as JSON data."""
    if type(obj) is not SystemMessage:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {"role": obj.role, "content": unstructure_text_content(content)}
    name = obj.name
    if name is not None:
        raw["name"] = name
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_user_message(raw: Any) -> UserMessage:
    """Read an `UserMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("UserMessage", "an object")
    try:
        role: Literal["user"] = obj["role"]
        content: UserContent = obj["content"]
    except KeyError as missing:
        fail_missing("UserMessage", missing)
    if role != "user":
        fail("UserMessage.role", '"user"')
    content = structure_user_content(content)
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("UserMessage.name", "a string")
    made = allocate(UserMessage)
    made.role = role
    made.content = content
    made.name = name
    made.additional_properties = {} if _USER_MESSAGE_KEYS.issuperset(obj) else extra_keys(obj, _USER_MESSAGE_KEYS)
    return made


def unstructure_user_message(obj: UserMessage) -> Any:
    """Write an `UserMessage` as JSON data."""
    if type(obj) is not UserMessage:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {"role": obj.role, "content": unstructure_user_content(content)}
    name = obj.name
    if name is not None:
        raw["name"] = name
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_call_arguments(raw: Any) -> CallArguments:
    """Read a `CallArguments`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: CallArguments = raw
        return text
    if kind is dict:
        members: dict[str, Any] = raw
        return members
    fail("CallArguments", "a string or an object")


def unstructure_call_arguments(value: CallArguments) -> Any:
    """Write a `CallArguments` as JSON data."""
    return to_json(value)


def structure_function_call_result(raw: Any) -> FunctionCallResult:
    """Read a `FunctionCallResult`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionCallResult", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("FunctionCallResult", missing)
    arguments: CallArguments | None = obj.get("arguments")
    if arguments is not None:
        arguments = structure_call_arguments(arguments)
    if type(name) is not str:
        fail("FunctionCallResult.name", "a string")
    made = allocate(FunctionCallResult)
    made.arguments = arguments
    made.name = name
    made.additional_properties = (
        {} if _FUNCTION_CALL_RESULT_KEYS.issuperset(obj) else extra_keys(obj, _FUNCTION_CALL_RESULT_KEYS)
    )
    return made


def unstructure_function_call_result(obj: FunctionCallResult) -> Any:
    """Write a `FunctionCallResult` as JSON data."""
    if type(obj) is not FunctionCallResult:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    arguments = obj.arguments
    if arguments is not None:
        raw["arguments"] = arguments
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_call_function(raw: Any) -> ToolCallFunction:
    """Read a `ToolCallFunction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolCallFunction", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ToolCallFunction", missing)
    arguments: CallArguments | None = obj.get("arguments")
    if arguments is not None:
        arguments = structure_call_arguments(arguments)
    if type(name) is not str:
        fail("ToolCallFunction.name", "a string")
    made = allocate(ToolCallFunction)
    made.arguments = arguments
    made.name = name
    made.additional_properties = (
        {} if _TOOL_CALL_FUNCTION_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_CALL_FUNCTION_KEYS)
    )
    return made


def unstructure_tool_call_function(obj: ToolCallFunction) -> Any:
    """Write a `ToolCallFunction` as JSON data."""
    if type(obj) is not ToolCallFunction:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    arguments = obj.arguments
    if arguments is not None:
        raw["arguments"] = arguments
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_call(raw: Any) -> ToolCall:
    """Read a `ToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolCall", "an object")
    try:
        id_: str = obj["id"]
        function: ToolCallFunction = obj["function"]
    except KeyError as missing:
        fail_missing("ToolCall", missing)
    if type(id_) is not str:
        fail("ToolCall.id", "a string")
    type_: Literal["function"] | Unset = obj.get("type", UNSET)
    if type_ is not UNSET and type_ != "function":
        fail("ToolCall.type", '"function"')
    function = structure_tool_call_function(function)
    made = allocate(ToolCall)
    made.id = id_
    made.type = type_
    made.function = function
    made.additional_properties = {} if _TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_CALL_KEYS)
    return made


def unstructure_tool_call(obj: ToolCall) -> Any:
    """Write a `ToolCall` as JSON data."""
    if type(obj) is not ToolCall:
        return to_json(obj)
    function = obj.function
    raw: dict[str, Any] = {"id": obj.id, "function": unstructure_tool_call_function(function)}
    type_ = obj.type
    if type_ is not UNSET:
        raw["type"] = type_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_assistant_message_audio(raw: Any) -> AssistantMessageAudio:
    """Read an `AssistantMessageAudio`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AssistantMessageAudio", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("AssistantMessageAudio", missing)
    if type(id_) is not str:
        fail("AssistantMessageAudio.id", "a string")
    made = allocate(AssistantMessageAudio)
    made.id = id_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _ASSISTANT_MESSAGE_AUDIO_KEYS)
    return made


def unstructure_assistant_message_audio(obj: AssistantMessageAudio) -> Any:
    """Write an `AssistantMessageAudio` as JSON data."""
    if type(obj) is not AssistantMessageAudio:
        return to_json(obj)
    raw: dict[str, Any] = {"id": obj.id}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_assistant_message(raw: Any) -> AssistantMessage:
    """Read an `AssistantMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AssistantMessage", "an object")
    try:
        role: Literal["assistant"] = obj["role"]
    except KeyError as missing:
        fail_missing("AssistantMessage", missing)
    if role != "assistant":
        fail("AssistantMessage.role", '"assistant"')
    content: AssistantContent | None = obj.get("content")
    if content is not None:
        content = structure_assistant_content(content)
    tool_calls: list[ToolCall] | None = obj.get("tool_calls")
    if tool_calls is not None:
        if type(tool_calls) is not list:
            fail("AssistantMessage.tool_calls", "an array")
        tool_calls = [structure_tool_call(item) for item in tool_calls]
    made = allocate(AssistantMessage)
    made.role = role
    made.content = content
    made.tool_calls = tool_calls
    if _ASSISTANT_MESSAGE_USUAL.issuperset(obj):
        made.name = None
        made.refusal = None
        made.audio = None
        made.function_call = None
        made.reasoning_content = None
        made.reasoning = None
        made.reasoning_details = None
        made.additional_properties = {}
        return made
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("AssistantMessage.name", "a string")
    made.name = name
    refusal: str | None = obj.get("refusal")
    if refusal is not None and type(refusal) is not str:
        fail("AssistantMessage.refusal", "a string")
    made.refusal = refusal
    audio: AssistantMessageAudio | None = obj.get("audio")
    if audio is not None:
        audio = structure_assistant_message_audio(audio)
    made.audio = audio
    function_call: FunctionCallResult | None = obj.get("function_call")
    if function_call is not None:
        function_call = structure_function_call_result(function_call)
    made.function_call = function_call
    reasoning_content: str | None = obj.get("reasoning_content")
    if reasoning_content is not None and type(reasoning_content) is not str:
        fail("AssistantMessage.reasoning_content", "a string")
    made.reasoning_content = reasoning_content
    reasoning: str | None = obj.get("reasoning")
    if reasoning is not None and type(reasoning) is not str:
        fail("AssistantMessage.reasoning", "a string")
    made.reasoning = reasoning
    reasoning_details: list[dict[str, Any]] | None = obj.get("reasoning_details")
    if reasoning_details is not None:
        if type(reasoning_details) is not list:
            fail("AssistantMessage.reasoning_details", "an array")
        for item_of_reasoning_details in reasoning_details:
            if type(item_of_reasoning_details) is not dict:
                fail("AssistantMessage.reasoning_details[]", "an object")
    made.reasoning_details = reasoning_details
    made.additional_properties = (
        {} if _ASSISTANT_MESSAGE_KEYS.issuperset(obj) else extra_keys(obj, _ASSISTANT_MESSAGE_KEYS)
    )
    return made


def unstructure_assistant_message(obj: AssistantMessage) -> Any:
    """Write an `AssistantMessage` as JSON data."""
    if type(obj) is not AssistantMessage:
        return to_json(obj)
    raw: dict[str, Any] = {"role": obj.role}
    content = obj.content
    if content is not None:
        raw["content"] = unstructure_assistant_content(content)
    name = obj.name
    if name is not None:
        raw["name"] = name
    refusal = obj.refusal
    if refusal is not None:
        raw["refusal"] = refusal
    audio = obj.audio
    if audio is not None:
        raw["audio"] = unstructure_assistant_message_audio(audio)
    tool_calls = obj.tool_calls
    if tool_calls is not None:
        raw["tool_calls"] = (
            [unstructure_tool_call(item) for item in tool_calls] if type(tool_calls) is list else to_json(tool_calls)
        )
    function_call = obj.function_call
    if function_call is not None:
        raw["function_call"] = unstructure_function_call_result(function_call)
    reasoning_content = obj.reasoning_content
    if reasoning_content is not None:
        raw["reasoning_content"] = reasoning_content
    reasoning = obj.reasoning
    if reasoning is not None:
        raw["reasoning"] = reasoning
    reasoning_details = obj.reasoning_details
    if reasoning_details is not None:
        raw["reasoning_details"] = reasoning_details
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_message(raw: Any) -> ToolMessage:
    """Read a `ToolMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolMessage", "an object")
    try:
        role: Literal["tool"] = obj["role"]
        content: TextContent = obj["content"]
        tool_call_id: str = obj["tool_call_id"]
    except KeyError as missing:
        fail_missing("ToolMessage", missing)
    if role != "tool":
        fail("ToolMessage.role", '"tool"')
    content = structure_text_content(content)
    if type(tool_call_id) is not str:
        fail("ToolMessage.tool_call_id", "a string")
    made = allocate(ToolMessage)
    made.role = role
    made.content = content
    made.tool_call_id = tool_call_id
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _TOOL_MESSAGE_KEYS)
    return made


def unstructure_tool_message(obj: ToolMessage) -> Any:
    """Write a `ToolMessage` as JSON data."""
    if type(obj) is not ToolMessage:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {
        "role": obj.role,
        "content": unstructure_text_content(content),
        "tool_call_id": obj.tool_call_id,
    }
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_message(raw: Any) -> FunctionMessage:
    """Read a `FunctionMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionMessage", "an object")
    try:
        role: Literal["function"] = obj["role"]
        content: str | None = obj["content"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("FunctionMessage", missing)
    if role != "function":
        fail("FunctionMessage.role", '"function"')
    if content is not None and type(content) is not str:
        fail("FunctionMessage.content", "a string")
    if type(name) is not str:
        fail("FunctionMessage.name", "a string")
    made = allocate(FunctionMessage)
    made.role = role
    made.content = content
    made.name = name
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _FUNCTION_MESSAGE_KEYS)
    return made


def unstructure_function_message(obj: FunctionMessage) -> Any:
    """Write a `FunctionMessage` as JSON data."""
    if type(obj) is not FunctionMessage:
        return to_json(obj)
    raw: dict[str, Any] = {"role": obj.role, "content": obj.content, "name": obj.name}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_message(raw: Any) -> OtherMessage:
    """Read an `OtherMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherMessage", "an object")
    tag = obj.get("role")
    if type(tag) is not str or tag in _OTHER_MESSAGE_EXCLUDES:
        fail("OtherMessage.role", "a tag that no other type has")
    return obj


def unstructure_other_message(value: OtherMessage) -> Any:
    """Write an `OtherMessage` as JSON data."""
    return to_json(value)


def structure_message(raw: Any) -> Message:
    """Read a `Message`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Message", "an object")
    tag = obj.get("role")
    if type(tag) is not str:
        fail("Message.role", "a string")
    structure = _MESSAGE_BY_ROLE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_message(value: Message) -> Any:
    """Write a `Message` as JSON data."""
    return _UNSTRUCTURE_MESSAGE.get(type(value), to_json)(value)


def structure_function_definition(raw: Any) -> FunctionDefinition:
    """Read a `FunctionDefinition`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionDefinition", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("FunctionDefinition", missing)
    if type(name) is not str:
        fail("FunctionDefinition.name", "a string")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("FunctionDefinition.description", "a string")
    parameters: dict[str, Any] | None = obj.get("parameters")
    if parameters is not None and type(parameters) is not dict:
        fail("FunctionDefinition.parameters", "an object")
    strict: bool | None = obj.get("strict")
    if strict is not None and type(strict) is not bool:
        fail("FunctionDefinition.strict", "a boolean")
    made = allocate(FunctionDefinition)
    made.name = name
    made.description = description
    made.parameters = parameters
    made.strict = strict
    made.additional_properties = (
        {} if _FUNCTION_DEFINITION_KEYS.issuperset(obj) else extra_keys(obj, _FUNCTION_DEFINITION_KEYS)
    )
    return made


def unstructure_function_definition(obj: FunctionDefinition) -> Any:
    """Write a `FunctionDefinition` as JSON data."""
    if type(obj) is not FunctionDefinition:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    description = obj.description
    if description is not None:
        raw["description"] = description
    parameters = obj.parameters
    if parameters is not None:
        raw["parameters"] = parameters
    strict = obj.strict
    if strict is not None:
        raw["strict"] = strict
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool(raw: Any) -> Tool:
    """Read a `Tool`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Tool", "an object")
    try:
        function: FunctionDefinition = obj["function"]
    except KeyError as missing:
        fail_missing("Tool", missing)
    type_: Literal["function"] | Unset = obj.get("type", UNSET)
    if type_ is not UNSET and type_ != "function":
        fail("Tool.type", '"function"')
    function = structure_function_definition(function)
    made = allocate(Tool)
    made.type = type_
    made.function = function
    made.additional_properties = {} if _TOOL_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_KEYS)
    return made


def unstructure_tool(obj: Tool) -> Any:
    """Write a `Tool` as JSON data."""
    if type(obj) is not Tool:
        return to_json(obj)
    function = obj.function
    raw: dict[str, Any] = {"function": unstructure_function_definition(function)}
    type_ = obj.type
    if type_ is not UNSET:
        raw["type"] = type_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_tool(raw: Any) -> FunctionTool:
    """Read a `FunctionTool`, or raise the first `Violation` met."""
    return structure_tool(raw)


def unstructure_function_tool(value: FunctionTool) -> Any:
    """Write a `FunctionTool` as JSON data."""
    return unstructure_tool(value)


def structure_other_tool(raw: Any) -> OtherTool:
    """Read an `OtherTool`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherTool", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_TOOL_EXCLUDES:
        fail("OtherTool.type", "a tag that no other type has")
    return obj


def unstructure_other_tool(value: OtherTool) -> Any:
    """Write an `OtherTool` as JSON data."""
    return to_json(value)


def structure_any_tool(raw: Any) -> AnyTool:
    """Read an `AnyTool`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnyTool", "an object")
    tag = obj.get("type", "function")
    if type(tag) is not str:
        fail("AnyTool.type", "a string")
    structure = _ANY_TOOL_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_any_tool(value: AnyTool) -> Any:
    """Write an `AnyTool` as JSON data."""
    return _UNSTRUCTURE_ANY_TOOL.get(type(value), to_json)(value)


def structure_response_format_text(raw: Any) -> ResponseFormatText:
    """Read a `ResponseFormatText`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFormatText", "an object")
    try:
        type_: Literal["text"] = obj["type"]
    except KeyError as missing:
        fail_missing("ResponseFormatText", missing)
    if type_ != "text":
        fail("ResponseFormatText.type", '"text"')
    made = allocate(ResponseFormatText)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _RESPONSE_FORMAT_TEXT_KEYS)
    return made


def unstructure_response_format_text(obj: ResponseFormatText) -> Any:
    """Write a `ResponseFormatText` as JSON data."""
    if type(obj) is not ResponseFormatText:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_format_json_object(raw: Any) -> ResponseFormatJsonObject:
    """Read a `ResponseFormatJsonObject`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFormatJsonObject", "an object")
    try:
        type_: Literal["json_object"] = obj["type"]
    except KeyError as missing:
        fail_missing("ResponseFormatJsonObject", missing)
    if type_ != "json_object":
        fail("ResponseFormatJsonObject.type", '"json_object"')
    made = allocate(ResponseFormatJsonObject)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _RESPONSE_FORMAT_JSON_OBJECT_KEYS)
    return made


def unstructure_response_format_json_object(obj: ResponseFormatJsonObject) -> Any:
    """Write a `ResponseFormatJsonObject` as JSON data."""
    if type(obj) is not ResponseFormatJsonObject:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_json_schema(raw: Any) -> JsonSchema:
    """Read a `JsonSchema`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("JsonSchema", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("JsonSchema", missing)
    if type(name) is not str:
        fail("JsonSchema.name", "a string")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("JsonSchema.description", "a string")
    schema_: dict[str, Any] | None = obj.get("schema")
    if schema_ is not None and type(schema_) is not dict:
        fail("JsonSchema.schema_", "an object")
    strict: bool | None = obj.get("strict")
    if strict is not None and type(strict) is not bool:
        fail("JsonSchema.strict", "a boolean")
    made = allocate(JsonSchema)
    made.name = name
    made.description = description
    made.schema_ = schema_
    made.strict = strict
    made.additional_properties = {} if _JSON_SCHEMA_KEYS.issuperset(obj) else extra_keys(obj, _JSON_SCHEMA_KEYS)
    return made


def unstructure_json_schema(obj: JsonSchema) -> Any:
    """Write a `JsonSchema` as JSON data."""
    if type(obj) is not JsonSchema:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    description = obj.description
    if description is not None:
        raw["description"] = description
    schema_ = obj.schema_
    if schema_ is not None:
        raw["schema"] = schema_
    strict = obj.strict
    if strict is not None:
        raw["strict"] = strict
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_format_json_schema(raw: Any) -> ResponseFormatJsonSchema:
    """Read a `ResponseFormatJsonSchema`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFormatJsonSchema", "an object")
    try:
        type_: Literal["json_schema"] = obj["type"]
        json_schema: JsonSchema = obj["json_schema"]
    except KeyError as missing:
        fail_missing("ResponseFormatJsonSchema", missing)
    if type_ != "json_schema":
        fail("ResponseFormatJsonSchema.type", '"json_schema"')
    json_schema = structure_json_schema(json_schema)
    made = allocate(ResponseFormatJsonSchema)
    made.type = type_
    made.json_schema = json_schema
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _RESPONSE_FORMAT_JSON_SCHEMA_KEYS)
    return made


def unstructure_response_format_json_schema(obj: ResponseFormatJsonSchema) -> Any:
    """Write a `ResponseFormatJsonSchema` as JSON data."""
    if type(obj) is not ResponseFormatJsonSchema:
        return to_json(obj)
    json_schema = obj.json_schema
    raw: dict[str, Any] = {"type": obj.type, "json_schema": unstructure_json_schema(json_schema)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_response_format(raw: Any) -> OtherResponseFormat:
    """Read an `OtherResponseFormat`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherResponseFormat", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_RESPONSE_FORMAT_EXCLUDES:
        fail("OtherResponseFormat.type", "a tag that no other type has")
    return obj


def unstructure_other_response_format(value: OtherResponseFormat) -> Any:
    """Write an `OtherResponseFormat` as JSON data."""
    return to_json(value)


def structure_response_format(raw: Any) -> ResponseFormat:
    """Read a `ResponseFormat`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFormat", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ResponseFormat.type", "a string")
    structure = _RESPONSE_FORMAT_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_response_format(value: ResponseFormat) -> Any:
    """Write a `ResponseFormat` as JSON data."""
    return _UNSTRUCTURE_RESPONSE_FORMAT.get(type(value), to_json)(value)


def structure_reasoning_effort(raw: Any) -> ReasoningEffort:
    """Read a `ReasoningEffort`, or raise the first `Violation` met."""
    value: ReasoningEffort = raw
    if type(value) is not str:
        fail("ReasoningEffort", "a string")
    return value


def unstructure_reasoning_effort(value: ReasoningEffort) -> Any:
    """Write a `ReasoningEffort` as JSON data."""
    return to_json(value)


def structure_named_function(raw: Any) -> NamedFunction:
    """Read a `NamedFunction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("NamedFunction", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("NamedFunction", missing)
    if type(name) is not str:
        fail("NamedFunction.name", "a string")
    made = allocate(NamedFunction)
    made.name = name
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _NAMED_FUNCTION_KEYS)
    return made


def unstructure_named_function(obj: NamedFunction) -> Any:
    """Write a `NamedFunction` as JSON data."""
    if type(obj) is not NamedFunction:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_choice_type(raw: Any) -> ToolChoiceType:
    """Read a `ToolChoiceType`, or raise the first `Violation` met."""
    value: ToolChoiceType = raw
    if type(value) is not str:
        fail("ToolChoiceType", "a string")
    return value


def unstructure_tool_choice_type(value: ToolChoiceType) -> Any:
    """Write a `ToolChoiceType` as JSON data."""
    return to_json(value)


def structure_named_tool_choice(raw: Any) -> NamedToolChoice:
    """Read a `NamedToolChoice`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("NamedToolChoice", "an object")
    try:
        type_: ToolChoiceType = obj["type"]
    except KeyError as missing:
        fail_missing("NamedToolChoice", missing)
    if type(type_) is not str:
        fail("NamedToolChoice.type", "a string")
    function: NamedFunction | None = obj.get("function")
    if function is not None:
        function = structure_named_function(function)
    allowed_tools: dict[str, Any] | None = obj.get("allowed_tools")
    if allowed_tools is not None and type(allowed_tools) is not dict:
        fail("NamedToolChoice.allowed_tools", "an object")
    made = allocate(NamedToolChoice)
    made.type = type_
    made.function = function
    made.allowed_tools = allowed_tools
    made.additional_properties = (
        {} if _NAMED_TOOL_CHOICE_KEYS.issuperset(obj) else extra_keys(obj, _NAMED_TOOL_CHOICE_KEYS)
    )
    return made


def unstructure_named_tool_choice(obj: NamedToolChoice) -> Any:
    """Write a `NamedToolChoice` as JSON data."""
    if type(obj) is not NamedToolChoice:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    function = obj.function
    if function is not None:
        raw["function"] = unstructure_named_function(function)
    allowed_tools = obj.allowed_tools
    if allowed_tools is not None:
        raw["allowed_tools"] = allowed_tools
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_choice(raw: Any) -> ToolChoice:
    """Read a `ToolChoice`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ToolChoice = raw
        return text
    if kind is dict:
        return structure_named_tool_choice(raw)
    fail("ToolChoice", "a string or an object")


def unstructure_tool_choice(value: ToolChoice) -> Any:
    """Write a `ToolChoice` as JSON data."""
    if type(value) is NamedToolChoice:
        return unstructure_named_tool_choice(value)
    return to_json(value)


def structure_function_call_choice(raw: Any) -> FunctionCallChoice:
    """Read a `FunctionCallChoice`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: FunctionCallChoice = raw
        return text
    if kind is dict:
        return structure_named_function(raw)
    fail("FunctionCallChoice", "a string or an object")


def unstructure_function_call_choice(value: FunctionCallChoice) -> Any:
    """Write a `FunctionCallChoice` as JSON data."""
    if type(value) is NamedFunction:
        return unstructure_named_function(value)
    return to_json(value)


def structure_stop_sequences(raw: Any) -> StopSequences:
    """Read a `StopSequences`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: StopSequences = raw
        return text
    if kind is list:
        array: list[Any] = raw
        for item_of_array in array:
            if type(item_of_array) is not str:
                fail("StopSequences[]", "a string")
        return array
    fail("StopSequences", "a string or an array")


def unstructure_stop_sequences(value: StopSequences) -> Any:
    """Write a `StopSequences` as JSON data."""
    return to_json(value)


def structure_stream_options(raw: Any) -> StreamOptions:
    """Read a `StreamOptions`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("StreamOptions", "an object")
    include_usage: bool | None = obj.get("include_usage")
    if include_usage is not None and type(include_usage) is not bool:
        fail("StreamOptions.include_usage", "a boolean")
    include_obfuscation: bool | None = obj.get("include_obfuscation")
    if include_obfuscation is not None and type(include_obfuscation) is not bool:
        fail("StreamOptions.include_obfuscation", "a boolean")
    made = allocate(StreamOptions)
    made.include_usage = include_usage
    made.include_obfuscation = include_obfuscation
    made.additional_properties = {} if _STREAM_OPTIONS_KEYS.issuperset(obj) else extra_keys(obj, _STREAM_OPTIONS_KEYS)
    return made


def unstructure_stream_options(obj: StreamOptions) -> Any:
    """Write a `StreamOptions` as JSON data."""
    if type(obj) is not StreamOptions:
        return to_json(obj)
    raw: dict[str, Any] = {}
    include_usage = obj.include_usage
    if include_usage is not None:
        raw["include_usage"] = include_usage
    include_obfuscation = obj.include_obfuscation
    if include_obfuscation is not None:
        raw["include_obfuscation"] = include_obfuscation
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_service_tier(raw: Any) -> ServiceTier:
    """Read a `ServiceTier`, or raise the first `Violation` met."""
    value: ServiceTier = raw
    if type(value) is not str:
        fail("ServiceTier", "a string")
    return value


def unstructure_service_tier(value: ServiceTier) -> Any:
    """Write a `ServiceTier` as JSON data."""
    return to_json(value)


def structure_modality(raw: Any) -> Modality:
    """Read a `Modality`, or raise the first `Violation` met."""
    value: Modality = raw
    if type(value) is not str:
        fail("Modality", "a string")
    return value


def unstructure_modality(value: Modality) -> Any:
    """Write a `Modality` as JSON data."""
    return to_json(value)


def structure_verbosity(raw: Any) -> Verbosity:
    """Read a `Verbosity`, or raise the first `Violation` met."""
    value: Verbosity = raw
    if type(value) is not str:
        fail("Verbosity", "a string")
    return value


def unstructure_verbosity(value: Verbosity) -> Any:
    """Write a `Verbosity` as JSON data."""
    return to_json(value)


def structure_chat_completion_request(raw: Any) -> ChatCompletionRequest:
    """Read a `ChatCompletionRequest`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChatCompletionRequest", "an object")
    try:
        messages: list[Message] = obj["messages"]
        model: str = obj["model"]
    except KeyError as missing:
        fail_missing("ChatCompletionRequest", missing)
    if type(messages) is not list:
        fail("ChatCompletionRequest.messages", "an array")
    messages = [structure_message(item) for item in messages]
    if type(model) is not str:
        fail("ChatCompletionRequest.model", "a string")
    temperature: float | None = obj.get("temperature")
    if temperature is not None and type(temperature) is not float and type(temperature) is not int:
        temperature = number("ChatCompletionRequest.temperature", temperature)
    tools: list[AnyTool] | None = obj.get("tools")
    if tools is not None:
        if type(tools) is not list:
            fail("ChatCompletionRequest.tools", "an array")
        tools = [structure_any_tool(item) for item in tools]
    made = allocate(ChatCompletionRequest)
    made.messages = messages
    made.model = model
    made.temperature = temperature
    made.tools = tools
    if _CHAT_COMPLETION_REQUEST_USUAL.issuperset(obj):
        made.reasoning_effort = None
        made.response_format = None
        made.seed = None
        made.stream = None
        made.top_p = None
        made.max_tokens = None
        made.max_completion_tokens = None
        made.tool_choice = None
        made.parallel_tool_calls = None
        made.stop = None
        made.n = None
        made.stream_options = None
        made.logprobs = None
        made.top_logprobs = None
        made.frequency_penalty = None
        made.presence_penalty = None
        made.logit_bias = None
        made.user = None
        made.safety_identifier = None
        made.prompt_cache_key = None
        made.metadata = None
        made.service_tier = None
        made.store = None
        made.functions = None
        made.function_call = None
        made.modalities = None
        made.audio = None
        made.prediction = None
        made.verbosity = None
        made.web_search_options = None
        made.user_provided_program = None
        made.context_vars = None
        made.additional_properties = {}
        return made
    reasoning_effort: ReasoningEffort | None = obj.get("reasoning_effort")
    if reasoning_effort is not None and type(reasoning_effort) is not str:
        fail("ChatCompletionRequest.reasoning_effort", "a string")
    made.reasoning_effort = reasoning_effort
    response_format: ResponseFormat | None = obj.get("response_format")
    if response_format is not None:
        response_format = structure_response_format(response_format)
    made.response_format = response_format
    seed: int | None = obj.get("seed")
    if seed is not None and type(seed) is not int:
        seed = integer("ChatCompletionRequest.seed", seed)
    made.seed = seed
    stream: bool | None = obj.get("stream")
    if stream is not None and type(stream) is not bool:
        fail("ChatCompletionRequest.stream", "a boolean")
    made.stream = stream
    top_p: float | None = obj.get("top_p")
    if top_p is not None and type(top_p) is not float and type(top_p) is not int:
        top_p = number("ChatCompletionRequest.top_p", top_p)
    made.top_p = top_p
    max_tokens: int | None = obj.get("max_tokens")
    if max_tokens is not None and type(max_tokens) is not int:
        max_tokens = integer("ChatCompletionRequest.max_tokens", max_tokens)
    made.max_tokens = max_tokens
    max_completion_tokens: int | None = obj.get("max_completion_tokens")
    if max_completion_tokens is not None and type(max_completion_tokens) is not int:
        max_completion_tokens = integer("ChatCompletionRequest.max_completion_tokens", max_completion_tokens)
    made.max_completion_tokens = max_completion_tokens
    tool_choice: ToolChoice | None = obj.get("tool_choice")
    if tool_choice is not None:
        tool_choice = structure_tool_choice(tool_choice)
    made.tool_choice = tool_choice
    parallel_tool_calls: bool | None = obj.get("parallel_tool_calls")
    if parallel_tool_calls is not None and type(parallel_tool_calls) is not bool:
        fail("ChatCompletionRequest.parallel_tool_calls", "a boolean")
    made.parallel_tool_calls = parallel_tool_calls
    stop: StopSequences | None = obj.get("stop")
    if stop is not None:
        stop = structure_stop_sequences(stop)
    made.stop = stop
    n: int | None = obj.get("n")
    if n is not None and type(n) is not int:
        n = integer("ChatCompletionRequest.n", n)
    made.n = n
    stream_options: StreamOptions | None = obj.get("stream_options")
    if stream_options is not None:
        stream_options = structure_stream_options(stream_options)
    made.stream_options = stream_options
    logprobs: bool | None = obj.get("logprobs")
    if logprobs is not None and type(logprobs) is not bool:
        fail("ChatCompletionRequest.logprobs", "a boolean")
    made.logprobs = logprobs
    top_logprobs: int | None = obj.get("top_logprobs")
    if top_logprobs is not None and type(top_logprobs) is not int:
        top_logprobs = integer("ChatCompletionRequest.top_logprobs", top_logprobs)
    made.top_logprobs = top_logprobs
    frequency_penalty: float | None = obj.get("frequency_penalty")
    if frequency_penalty is not None and type(frequency_penalty) is not float and type(frequency_penalty) is not int:
        frequency_penalty = number("ChatCompletionRequest.frequency_penalty", frequency_penalty)
    made.frequency_penalty = frequency_penalty
    presence_penalty: float | None = obj.get("presence_penalty")
    if presence_penalty is not None and type(presence_penalty) is not float and type(presence_penalty) is not int:
        presence_penalty = number("ChatCompletionRequest.presence_penalty", presence_penalty)
    made.presence_penalty = presence_penalty
    logit_bias: dict[str, float] | None = obj.get("logit_bias")
    if logit_bias is not None:
        if type(logit_bias) is not dict:
            fail("ChatCompletionRequest.logit_bias", "an object")
        logit_bias = {
            key: item
            if type(item) is float or type(item) is int
            else number("ChatCompletionRequest.logit_bias[]", item)
            for key, item in logit_bias.items()
        }
    made.logit_bias = logit_bias
    user: str | None = obj.get("user")
    if user is not None and type(user) is not str:
        fail("ChatCompletionRequest.user", "a string")
    made.user = user
    safety_identifier: str | None = obj.get("safety_identifier")
    if safety_identifier is not None and type(safety_identifier) is not str:
        fail("ChatCompletionRequest.safety_identifier", "a string")
    made.safety_identifier = safety_identifier
    prompt_cache_key: str | None = obj.get("prompt_cache_key")
    if prompt_cache_key is not None and type(prompt_cache_key) is not str:
        fail("ChatCompletionRequest.prompt_cache_key", "a string")
    made.prompt_cache_key = prompt_cache_key
    metadata: dict[str, str] | None = obj.get("metadata")
    if metadata is not None:
        if type(metadata) is not dict:
            fail("ChatCompletionRequest.metadata", "an object")
        for item_of_metadata in metadata.values():
            if type(item_of_metadata) is not str:
                fail("ChatCompletionRequest.metadata[]", "a string")
    made.metadata = metadata
    service_tier: ServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("ChatCompletionRequest.service_tier", "a string")
    made.service_tier = service_tier
    store: bool | None = obj.get("store")
    if store is not None and type(store) is not bool:
        fail("ChatCompletionRequest.store", "a boolean")
    made.store = store
    functions: list[FunctionDefinition] | None = obj.get("functions")
    if functions is not None:
        if type(functions) is not list:
            fail("ChatCompletionRequest.functions", "an array")
        functions = [structure_function_definition(item) for item in functions]
    made.functions = functions
    function_call: FunctionCallChoice | None = obj.get("function_call")
    if function_call is not None:
        function_call = structure_function_call_choice(function_call)
    made.function_call = function_call
    modalities: list[Modality] | None = obj.get("modalities")
    if modalities is not None:
        if type(modalities) is not list:
            fail("ChatCompletionRequest.modalities", "an array")
        for item_of_modalities in modalities:
            if type(item_of_modalities) is not str:
                fail("ChatCompletionRequest.modalities[]", "a string")
    made.modalities = modalities
    audio: dict[str, Any] | None = obj.get("audio")
    if audio is not None and type(audio) is not dict:
        fail("ChatCompletionRequest.audio", "an object")
    made.audio = audio
    prediction: dict[str, Any] | None = obj.get("prediction")
    if prediction is not None and type(prediction) is not dict:
        fail("ChatCompletionRequest.prediction", "an object")
    made.prediction = prediction
    verbosity: Verbosity | None = obj.get("verbosity")
    if verbosity is not None and type(verbosity) is not str:
        fail("ChatCompletionRequest.verbosity", "a string")
    made.verbosity = verbosity
    web_search_options: dict[str, Any] | None = obj.get("web_search_options")
    if web_search_options is not None and type(web_search_options) is not dict:
        fail("ChatCompletionRequest.web_search_options", "an object")
    made.web_search_options = web_search_options
    user_provided_program: str | None = obj.get("user_provided_program")
    if user_provided_program is not None and type(user_provided_program) is not str:
        fail("ChatCompletionRequest.user_provided_program", "a string")
    made.user_provided_program = user_provided_program
    context_vars: dict[str, ValueWithMeta] | None = obj.get("context_vars")
    if context_vars is not None:
        if type(context_vars) is not dict:
            fail("ChatCompletionRequest.context_vars", "an object")
        context_vars = {key: structure_value_with_meta(item) for key, item in context_vars.items()}
    made.context_vars = context_vars
    made.additional_properties = (
        {} if _CHAT_COMPLETION_REQUEST_KEYS.issuperset(obj) else extra_keys(obj, _CHAT_COMPLETION_REQUEST_KEYS)
    )
    return made


def unstructure_chat_completion_request(obj: ChatCompletionRequest) -> Any:
    """Write a `ChatCompletionRequest` as JSON data."""
    if type(obj) is not ChatCompletionRequest:
        return to_json(obj)
    messages = obj.messages
    raw: dict[str, Any] = {
        "messages": [unstructure_message(item) for item in messages] if type(messages) is list else to_json(messages),
        "model": obj.model,
    }
    reasoning_effort = obj.reasoning_effort
    if reasoning_effort is not None:
        raw["reasoning_effort"] = reasoning_effort
    response_format = obj.response_format
    if response_format is not None:
        raw["response_format"] = unstructure_response_format(response_format)
    seed = obj.seed
    if seed is not None:
        raw["seed"] = seed
    stream = obj.stream
    if stream is not None:
        raw["stream"] = stream
    temperature = obj.temperature
    if temperature is not None:
        raw["temperature"] = temperature
    tools = obj.tools
    if tools is not None:
        raw["tools"] = [unstructure_any_tool(item) for item in tools] if type(tools) is list else to_json(tools)
    top_p = obj.top_p
    if top_p is not None:
        raw["top_p"] = top_p
    max_tokens = obj.max_tokens
    if max_tokens is not None:
        raw["max_tokens"] = max_tokens
    max_completion_tokens = obj.max_completion_tokens
    if max_completion_tokens is not None:
        raw["max_completion_tokens"] = max_completion_tokens
    tool_choice = obj.tool_choice
    if tool_choice is not None:
        raw["tool_choice"] = unstructure_tool_choice(tool_choice)
    parallel_tool_calls = obj.parallel_tool_calls
    if parallel_tool_calls is not None:
        raw["parallel_tool_calls"] = parallel_tool_calls
    stop = obj.stop
    if stop is not None:
        raw["stop"] = stop
    n = obj.n
    if n is not None:
        raw["n"] = n
    stream_options = obj.stream_options
    if stream_options is not None:
        raw["stream_options"] = unstructure_stream_options(stream_options)
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = logprobs
    top_logprobs = obj.top_logprobs
    if top_logprobs is not None:
        raw["top_logprobs"] = top_logprobs
    frequency_penalty = obj.frequency_penalty
    if frequency_penalty is not None:
        raw["frequency_penalty"] = frequency_penalty
    presence_penalty = obj.presence_penalty
    if presence_penalty is not None:
        raw["presence_penalty"] = presence_penalty
    logit_bias = obj.logit_bias
    if logit_bias is not None:
        raw["logit_bias"] = logit_bias
    user = obj.user
    if user is not None:
        raw["user"] = user
    safety_identifier = obj.safety_identifier
    if safety_identifier is not None:
        raw["safety_identifier"] = safety_identifier
    prompt_cache_key = obj.prompt_cache_key
    if prompt_cache_key is not None:
        raw["prompt_cache_key"] = prompt_cache_key
    metadata = obj.metadata
    if metadata is not None:
        raw["metadata"] = metadata
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    store = obj.store
    if store is not None:
        raw["store"] = store
    functions = obj.functions
    if functions is not None:
        raw["functions"] = (
            [unstructure_function_definition(item) for item in functions]
            if type(functions) is list
            else to_json(functions)
        )
    function_call = obj.function_call
    if function_call is not None:
        raw["function_call"] = unstructure_function_call_choice(function_call)
    modalities = obj.modalities
    if modalities is not None:
        raw["modalities"] = modalities
    audio = obj.audio
    if audio is not None:
        raw["audio"] = audio
    prediction = obj.prediction
    if prediction is not None:
        raw["prediction"] = prediction
    verbosity = obj.verbosity
    if verbosity is not None:
        raw["verbosity"] = verbosity
    web_search_options = obj.web_search_options
    if web_search_options is not None:
        raw["web_search_options"] = web_search_options
    user_provided_program = obj.user_provided_program
    if user_provided_program is not None:
        raw["user_provided_program"] = user_provided_program
    context_vars = obj.context_vars
    if context_vars is not None:
        raw["context_vars"] = (
            {key: unstructure_value_with_meta(value) for key, value in context_vars.items()}
            if type(context_vars) is dict
            else to_json(context_vars)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_CONTENT_PART_BY_TYPE: Final[dict[str, Callable[[Any], ContentPart]]] = {
    "text": structure_content_part_text,
    "image_url": structure_content_part_image,
    "input_audio": structure_content_part_input_audio,
    "file": structure_content_part_file,
}
_UNSTRUCTURE_CONTENT_PART: Final[dict[type, Callable[[Any], Any]]] = {
    ContentPartText: unstructure_content_part_text,
    ContentPartImage: unstructure_content_part_image,
    ContentPartInputAudio: unstructure_content_part_input_audio,
    ContentPartFile: unstructure_content_part_file,
}
_ASSISTANT_CONTENT_PART_BY_TYPE: Final[dict[str, Callable[[Any], AssistantContentPart]]] = {
    "text": structure_content_part_text,
    "refusal": structure_content_part_refusal,
}
_UNSTRUCTURE_ASSISTANT_CONTENT_PART: Final[dict[type, Callable[[Any], Any]]] = {
    ContentPartText: unstructure_content_part_text,
    ContentPartRefusal: unstructure_content_part_refusal,
}
_MESSAGE_BY_ROLE: Final[dict[str, Callable[[Any], Message]]] = {
    "developer": structure_developer_message,
    "system": structure_system_message,
    "user": structure_user_message,
    "assistant": structure_assistant_message,
    "tool": structure_tool_message,
    "function": structure_function_message,
}
_UNSTRUCTURE_MESSAGE: Final[dict[type, Callable[[Any], Any]]] = {
    DeveloperMessage: unstructure_developer_message,
    SystemMessage: unstructure_system_message,
    UserMessage: unstructure_user_message,
    AssistantMessage: unstructure_assistant_message,
    ToolMessage: unstructure_tool_message,
    FunctionMessage: unstructure_function_message,
}
_ANY_TOOL_BY_TYPE: Final[dict[str, Callable[[Any], AnyTool]]] = {
    "function": structure_tool,
}
_UNSTRUCTURE_ANY_TOOL: Final[dict[type, Callable[[Any], Any]]] = {
    Tool: unstructure_tool,
}
_RESPONSE_FORMAT_BY_TYPE: Final[dict[str, Callable[[Any], ResponseFormat]]] = {
    "text": structure_response_format_text,
    "json_object": structure_response_format_json_object,
    "json_schema": structure_response_format_json_schema,
}
_UNSTRUCTURE_RESPONSE_FORMAT: Final[dict[type, Callable[[Any], Any]]] = {
    ResponseFormatText: unstructure_response_format_text,
    ResponseFormatJsonObject: unstructure_response_format_json_object,
    ResponseFormatJsonSchema: unstructure_response_format_json_schema,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        ContentPartText,
        structure_content_part_text,
        unstructure_content_part_text,
        "types/chat_completion/request.json#/$defs/ContentPartText",
    ),
    Codec(
        ImageDetail,
        structure_image_detail,
        unstructure_image_detail,
        "types/chat_completion/request.json#/$defs/ImageDetail",
    ),
    Codec(ImageUrl, structure_image_url, unstructure_image_url, "types/chat_completion/request.json#/$defs/ImageUrl"),
    Codec(
        ContentPartImage,
        structure_content_part_image,
        unstructure_content_part_image,
        "types/chat_completion/request.json#/$defs/ContentPartImage",
    ),
    Codec(
        InputAudioFormat,
        structure_input_audio_format,
        unstructure_input_audio_format,
        "types/chat_completion/request.json#/$defs/InputAudioFormat",
    ),
    Codec(
        InputAudioData,
        structure_input_audio_data,
        unstructure_input_audio_data,
        "types/chat_completion/request.json#/$defs/InputAudioData",
    ),
    Codec(
        ContentPartInputAudio,
        structure_content_part_input_audio,
        unstructure_content_part_input_audio,
        "types/chat_completion/request.json#/$defs/ContentPartInputAudio",
    ),
    Codec(FileData, structure_file_data, unstructure_file_data, "types/chat_completion/request.json#/$defs/FileData"),
    Codec(
        ContentPartFile,
        structure_content_part_file,
        unstructure_content_part_file,
        "types/chat_completion/request.json#/$defs/ContentPartFile",
    ),
    Codec(
        OtherContentPart,
        structure_other_content_part,
        unstructure_other_content_part,
        "types/chat_completion/request.json#/$defs/OtherContentPart",
    ),
    Codec(
        ContentPart,
        structure_content_part,
        unstructure_content_part,
        "types/chat_completion/request.json#/$defs/ContentPart",
    ),
    Codec(
        ContentPartRefusal,
        structure_content_part_refusal,
        unstructure_content_part_refusal,
        "types/chat_completion/request.json#/$defs/ContentPartRefusal",
    ),
    Codec(
        OtherAssistantContentPart,
        structure_other_assistant_content_part,
        unstructure_other_assistant_content_part,
        "types/chat_completion/request.json#/$defs/OtherAssistantContentPart",
    ),
    Codec(
        AssistantContentPart,
        structure_assistant_content_part,
        unstructure_assistant_content_part,
        "types/chat_completion/request.json#/$defs/AssistantContentPart",
    ),
    Codec(
        TextContent,
        structure_text_content,
        unstructure_text_content,
        "types/chat_completion/request.json#/$defs/TextContent",
    ),
    Codec(
        UserContent,
        structure_user_content,
        unstructure_user_content,
        "types/chat_completion/request.json#/$defs/UserContent",
    ),
    Codec(
        AssistantContent,
        structure_assistant_content,
        unstructure_assistant_content,
        "types/chat_completion/request.json#/$defs/AssistantContent",
    ),
    Codec(
        DeveloperMessage,
        structure_developer_message,
        unstructure_developer_message,
        "types/chat_completion/request.json#/$defs/DeveloperMessage",
    ),
    Codec(
        SystemMessage,
        structure_system_message,
        unstructure_system_message,
        "types/chat_completion/request.json#/$defs/SystemMessage",
    ),
    Codec(
        UserMessage,
        structure_user_message,
        unstructure_user_message,
        "types/chat_completion/request.json#/$defs/UserMessage",
    ),
    Codec(
        CallArguments,
        structure_call_arguments,
        unstructure_call_arguments,
        "types/chat_completion/request.json#/$defs/CallArguments",
    ),
    Codec(
        FunctionCallResult,
        structure_function_call_result,
        unstructure_function_call_result,
        "types/chat_completion/request.json#/$defs/FunctionCallResult",
    ),
    Codec(
        ToolCallFunction,
        structure_tool_call_function,
        unstructure_tool_call_function,
        "types/chat_completion/request.json#/$defs/ToolCallFunction",
    ),
    Codec(ToolCall, structure_tool_call, unstructure_tool_call, "types/chat_completion/request.json#/$defs/ToolCall"),
    Codec(
        AssistantMessageAudio,
        structure_assistant_message_audio,
        unstructure_assistant_message_audio,
        "types/chat_completion/request.json#/$defs/AssistantMessageAudio",
    ),
    Codec(
        AssistantMessage,
        structure_assistant_message,
        unstructure_assistant_message,
        "types/chat_completion/request.json#/$defs/AssistantMessage",
    ),
    Codec(
        ToolMessage,
        structure_tool_message,
        unstructure_tool_message,
        "types/chat_completion/request.json#/$defs/ToolMessage",
    ),
    Codec(
        FunctionMessage,
        structure_function_message,
        unstructure_function_message,
        "types/chat_completion/request.json#/$defs/FunctionMessage",
    ),
    Codec(
        OtherMessage,
        structure_other_message,
        unstructure_other_message,
        "types/chat_completion/request.json#/$defs/OtherMessage",
    ),
    Codec(Message, structure_message, unstructure_message, "types/chat_completion/request.json#/$defs/Message"),
    Codec(
        FunctionDefinition,
        structure_function_definition,
        unstructure_function_definition,
        "types/chat_completion/request.json#/$defs/FunctionDefinition",
    ),
    Codec(Tool, structure_tool, unstructure_tool, "types/chat_completion/request.json#/$defs/Tool"),
    Codec(
        FunctionTool,
        structure_function_tool,
        unstructure_function_tool,
        "types/chat_completion/request.json#/$defs/FunctionTool",
    ),
    Codec(
        OtherTool, structure_other_tool, unstructure_other_tool, "types/chat_completion/request.json#/$defs/OtherTool"
    ),
    Codec(AnyTool, structure_any_tool, unstructure_any_tool, "types/chat_completion/request.json#/$defs/AnyTool"),
    Codec(
        ResponseFormatText,
        structure_response_format_text,
        unstructure_response_format_text,
        "types/chat_completion/request.json#/$defs/ResponseFormatText",
    ),
    Codec(
        ResponseFormatJsonObject,
        structure_response_format_json_object,
        unstructure_response_format_json_object,
        "types/chat_completion/request.json#/$defs/ResponseFormatJsonObject",
    ),
    Codec(
        JsonSchema,
        structure_json_schema,
        unstructure_json_schema,
        "types/chat_completion/request.json#/$defs/JsonSchema",
    ),
    Codec(
        ResponseFormatJsonSchema,
        structure_response_format_json_schema,
        unstructure_response_format_json_schema,
        "types/chat_completion/request.json#/$defs/ResponseFormatJsonSchema",
    ),
    Codec(
        OtherResponseFormat,
        structure_other_response_format,
        unstructure_other_response_format,
        "types/chat_completion/request.json#/$defs/OtherResponseFormat",
    ),
    Codec(
        ResponseFormat,
        structure_response_format,
        unstructure_response_format,
        "types/chat_completion/request.json#/$defs/ResponseFormat",
    ),
    Codec(
        ReasoningEffort,
        structure_reasoning_effort,
        unstructure_reasoning_effort,
        "types/chat_completion/request.json#/$defs/ReasoningEffort",
    ),
    Codec(
        NamedFunction,
        structure_named_function,
        unstructure_named_function,
        "types/chat_completion/request.json#/$defs/NamedFunction",
    ),
    Codec(
        ToolChoiceType,
        structure_tool_choice_type,
        unstructure_tool_choice_type,
        "types/chat_completion/request.json#/$defs/ToolChoiceType",
    ),
    Codec(
        NamedToolChoice,
        structure_named_tool_choice,
        unstructure_named_tool_choice,
        "types/chat_completion/request.json#/$defs/NamedToolChoice",
    ),
    Codec(
        ToolChoice,
        structure_tool_choice,
        unstructure_tool_choice,
        "types/chat_completion/request.json#/$defs/ToolChoice",
    ),
    Codec(
        FunctionCallChoice,
        structure_function_call_choice,
        unstructure_function_call_choice,
        "types/chat_completion/request.json#/$defs/FunctionCallChoice",
    ),
    Codec(
        StopSequences,
        structure_stop_sequences,
        unstructure_stop_sequences,
        "types/chat_completion/request.json#/$defs/StopSequences",
    ),
    Codec(
        StreamOptions,
        structure_stream_options,
        unstructure_stream_options,
        "types/chat_completion/request.json#/$defs/StreamOptions",
    ),
    Codec(
        ServiceTier,
        structure_service_tier,
        unstructure_service_tier,
        "types/chat_completion/request.json#/$defs/ServiceTier",
    ),
    Codec(Modality, structure_modality, unstructure_modality, "types/chat_completion/request.json#/$defs/Modality"),
    Codec(Verbosity, structure_verbosity, unstructure_verbosity, "types/chat_completion/request.json#/$defs/Verbosity"),
    Codec(
        ChatCompletionRequest,
        structure_chat_completion_request,
        unstructure_chat_completion_request,
        "types/chat_completion/request.json#",
    ),
)
"""The converters of this module's types."""
