"""A griffe extension for what cannot be read off the sources as it stands.

The default of an attrs field is shown, and not the call of `attrs.field` that sets it. Where a mixin's property takes
its type from the class that it is mixed into, that type is shown, and not a type variable.
"""

from __future__ import annotations

import ast
from typing import Any

from griffe import Attribute, ExprCall, ExprKeyword, Extension, ObjectNode

_EMPTY = {"dict": "{}", "list": "[]"}
_SOLVED = {"ChatAnswer.message": "ResponseMessage"}


class AttrsFields(Extension):
    """Replaces `field(default=None, ...)` by `None`, and `field(factory=dict[str, Any])` by `{}`."""

    def on_attribute_instance(self, *, node: ast.AST | ObjectNode, attr: Attribute, **_: Any) -> None:
        """Rewrite one attribute as griffe has read it."""
        del node
        for name, annotation in _SOLVED.items():
            if attr.path.endswith(f".{name}"):
                attr.annotation = annotation
        call = attr.value
        if not isinstance(call, ExprCall) or call.canonical_path != "attrs.field":
            return
        given = {argument.name: argument.value for argument in call.arguments if isinstance(argument, ExprKeyword)}
        if "factory" in given:
            factory = str(given["factory"])
            attr.value = _EMPTY.get(factory.partition("[")[0], f"{factory}()")
        else:
            attr.value = given.get("default")
