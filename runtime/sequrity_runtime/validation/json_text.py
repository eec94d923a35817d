"""JSON texts of typed objects."""

from __future__ import annotations

import json
from typing import Any

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.validation.serializability import locate_unserializable


def json_text_of(value: Any, document: dict[str, Any], indent: int | None) -> str:
    """Write the JSON data of a typed object as a text.

    Args:
        value: The object, whose part is named if it is not serializable.
        document: Its JSON data.
        indent: Number of spaces by which to indent each level. None writes one compact line.

    Raises:
        ConfigError: A value is not JSON serializable; the error names its location.
    """
    try:
        text = encode_json(document).decode()
    except ConfigError as error:
        raise locate_unserializable(error, {type(value).__name__: value}) from None
    return text if indent is None else json.dumps(json.loads(text), ensure_ascii=False, indent=indent)
