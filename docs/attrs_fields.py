"""A griffe extension that shows the default of an attrs field, and not the call of `attrs.field` that sets it."""

from __future__ import annotations

import ast
from typing import Any

from griffe import Attribute, ExprCall, ExprKeyword, Extension, ObjectNode

_EMPTY = {"dict": "{}", "list": "[]"}


class AttrsFields(Extension):
    """Replaces `field(default=None, ...)` by `None`, and `field(factory=dict[str, Any])` by `{}`."""

    def on_attribute_instance(self, *, node: ast.AST | ObjectNode, attr: Attribute, **_: Any) -> None:
        """Rewrite the value of one attribute as griffe has read it."""
        del node
        call = attr.value
        if not isinstance(call, ExprCall) or call.canonical_path != "attrs.field":
            return
        given = {argument.name: argument.value for argument in call.arguments if isinstance(argument, ExprKeyword)}
        if "factory" in given:
            factory = str(given["factory"])
            attr.value = _EMPTY.get(factory.partition("[")[0], f"{factory}()")
        else:
            attr.value = given.get("default")
