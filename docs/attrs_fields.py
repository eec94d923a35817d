"""A griffe extension that shows attrs fields and mixin properties as readers know them.

It shows the default of an attrs field instead of the call of `attrs.field`. It shows the concrete type of a mixin's
property instead of a type variable.
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
        """Rewrite one attribute."""
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
