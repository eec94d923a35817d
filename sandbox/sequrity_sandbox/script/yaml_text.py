"""The part of YAML that JSON has as well: no tags, no aliases, no dates, and only strings as keys.

`yes`, `on`, `010` and `2024-01-01` are strings, as in YAML 1.2; PyYAML on its own follows YAML 1.1.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final

import yaml
from yaml.constructor import ConstructorError
from yaml.nodes import MappingNode, Node, ScalarNode

from sequrity_sandbox.script.error import ScriptError

_SCALARS: Final = (
    ("tag:yaml.org,2002:null", r"~|null|", "~n"),
    ("tag:yaml.org,2002:bool", r"true|false", "tf"),
    ("tag:yaml.org,2002:int", r"-?(?:0|[1-9][0-9]*)", "-0123456789"),
    ("tag:yaml.org,2002:float", r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", "-0123456789"),
)
_TAGS: Final = ("str", "seq", "map")


class _Loader(yaml.SafeLoader):
    """A loader of the part of YAML that JSON has too."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as in the base class
    yaml_constructors = {  # noqa: RUF012 - as in the base class
        tag: make
        for tag, make in yaml.SafeLoader.yaml_constructors.items()
        if tag is None or tag in {f"tag:yaml.org,2002:{name}" for name in (*_TAGS, "null", "bool", "int", "float")}
    }

    def compose_node(self, parent: Node | None, index: int) -> Node | None:
        """Refuse aliases: a few lines of them can expand to millions of values."""
        if self.check_event(yaml.AliasEvent):
            raise ConstructorError(None, None, "aliases are not allowed", self.get_mark())
        return super().compose_node(parent, index)

    def construct_mapping(self, node: MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse keys that are not strings, and keys that occur twice."""
        keys: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                raise ConstructorError(None, None, "expected a string as key", key.start_mark)
            if key.value in keys:
                raise ConstructorError(None, None, f"the key {key.value!r} occurs twice", key.start_mark)
            keys.add(key.value)
        return super().construct_mapping(node, deep)


_resolvers: Any = _Loader  # types-pyyaml has no type for the pattern
for _tag, _pattern, _first in _SCALARS:
    _resolvers.add_implicit_resolver(_tag, re.compile(rf"(?:{_pattern})\Z"), list(_first))
_resolvers.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"\Z"), [""])


def read_yaml(content: bytes) -> Any:
    """Decode a YAML text to JSON data.

    Raises:
        ScriptError: The text is not YAML, or has a feature that JSON lacks. The text names line and column.
    """
    try:
        document = yaml.load(content, _Loader)  # noqa: S506 - a subclass of the safe loader, with fewer types
        json.dumps(document, allow_nan=False)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise ScriptError(f"not valid YAML: {error.problem or error.context}{place}") from None
    except RecursionError:
        raise ScriptError("not valid YAML: nested too deeply") from None
    except (yaml.YAMLError, ValueError) as error:
        raise ScriptError(f"not valid YAML: {str(error).splitlines()[0]}") from None
    return document
