"""Write Java: a class for each type, which any Jackson `ObjectMapper` reads and writes by the schemas.

A static method reads the tree of a document (`@JsonCreator`), and a method returns such a tree (`@JsonValue`). So the
result does not depend on the configuration of a mapper. Bindings by annotations do: they can lose nulls, convert
numbers and ignore missing keys.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from sequrity_codegen.languages.names import refuse_taken
from sequrity_codegen.languages.shapes import (
    Alias,
    AnyValue,
    Definition,
    Enumeration,
    Field,
    KindUnion,
    ListOf,
    Named,
    Record,
    Scalar,
    Shape,
    TaggedUnion,
    unions_of,
)
from sequrity_codegen.languages.words import camel, upper, wrapped

SUPPORT = Path(__file__).parent / "support"

_TYPES = {"string": "String", "integer": "Long", "number": "Double", "boolean": "Boolean"}
_READERS = {"string": "Json::string", "integer": "Json::integer", "number": "Json::number", "boolean": "Json::bool"}
_TESTS = {
    "string": "node.isTextual()",
    "integer": "node.isNumber()",
    "boolean": "node.isBoolean()",
    "array": "node.isArray()",
    "object": "node.isObject()",
}
_NO_CREATOR = "    @JsonCreator(mode = JsonCreator.Mode.DISABLED) // Jackson would prefer it to `read`, which checks"
_HEAD = (
    "// Code generated from schema/ by sequrity_codegen. DO NOT EDIT.",
    "package sequrity;",
    "",
    "import com.fasterxml.jackson.annotation.JsonCreator;",
    "import com.fasterxml.jackson.databind.JsonNode;",
    "import java.util.LinkedHashMap;",
    "import java.util.List;",
    "import java.util.Map;",
    "",
)
_WRITE_VALUE = ("        return Json.write(value);", "    }", "}")
_RESERVED = (
    "abstract assert boolean break byte case catch char class const continue default do double else enum extends extra "
    "false final finally float for goto if implements import instanceof int interface long native new null package "
    "private protected public return short static strictfp super switch synchronized this throw throws transient true "
    "try void volatile while"
)
"""Names that no field can have; `extra` is a field of every class."""

_TAKEN = (
    "ArrayList Boolean BooleanNode Double DoubleNode Function IllegalArgumentException Json JsonCreator JsonNode "
    "JsonNodeFactory JsonValue LinkedHashMap List Long LongNode Map NullNode Nullable Object ObjectNode Override "
    "String TextNode Writable"
)
"""Classes that the code uses. A class of the same name in the package would hide them."""


def sources(types: Mapping[str, Definition]) -> dict[str, str]:
    """Write the classes of a Java package.

    Args:
        types: The types by name.

    Returns:
        Its files by name. An alias has no file: Java has no aliases, so the code uses its shape.

    Raises:
        SchemaError: A type has the name of a class that the code uses.
    """
    refuse_taken(types, _TAKEN.split(), lambda each: () if isinstance(each, Alias) else (each.name,))
    writer = _Writer(types)
    written = {
        f"{each.name}.java": "\n".join([*_HEAD, *writer.definition(each)]) + "\n"
        for each in types.values()
        if not isinstance(each, Alias)
    }
    return written | {path.name: path.read_text("utf-8") for path in sorted(SUPPORT.glob("*.java"))}


class _Writer:
    def __init__(self, types: Mapping[str, Definition]) -> None:
        self._types = types

    def definition(self, definition: Record | Enumeration | TaggedUnion | KindUnion) -> Iterator[str]:
        match definition:
            case Record():
                yield from self._record(definition)
            case Enumeration():
                yield from _enumeration(definition)
            case TaggedUnion():
                yield from _tagged(definition)
            case _:
                yield from self._kinds(definition)

    def type(self, shape: Shape) -> str:
        match shape:
            case Scalar(kind):
                return _TYPES[kind]
            case AnyValue():
                return "JsonNode"
            case Named(name):
                target = self._types[name]
                return self.type(target.shape) if isinstance(target, Alias) else name
            case ListOf(item):
                return f"List<{self.type(item)}>"
            case _:
                return f"Map<String, {self.type(shape.value)}>"

    def reader(self, shape: Shape) -> str:
        """Name the function that reads a shape from a tree."""
        match shape:
            case Scalar(kind):
                return _READERS[kind]
            case AnyValue():
                return "Json::any"
            case Named(name):
                target = self._types[name]
                return self.reader(target.shape) if isinstance(target, Alias) else f"{name}::read"
            case ListOf(item):
                return f"Json.list({self.reader(item)})"
            case _:
                return f"Json.map({self.reader(shape.value)})"

    def _record(self, record: Record) -> Iterator[str]:
        unions = unions_of(record, self._types)
        yield from _comment(record.description)
        implemented = f" implements {', '.join(unions)}" if unions else ""
        yield f"public final class {record.name} extends Writable{implemented} {{"
        for field in record.fields:
            if not field.is_fixed:
                yield from _comment(field.description, "    ")
                yield from (f"    public {self._kept(field)} {_name(field.key)};", "")
        if not record.is_closed:
            yield from ("    /** Keys that this type does not know. */",)
            yield from ("    public Map<String, JsonNode> extra = new LinkedHashMap<>();", "")
        yield from self._reading(record)
        yield ""
        yield from self._writing(record)
        yield "}"

    def _kept(self, field: Field) -> str:
        kind = self.type(field.shape)
        return f"Nullable<{kind}>" if field.tells_null else kind

    def _reading(self, record: Record) -> Iterator[str]:
        yield f"    /** Reads {record.name}, or throws an IllegalArgumentException. */"
        yield from ("    @JsonCreator", f"    public static {record.name} read(JsonNode node) {{")
        yield f"        var reader = new Json.Reader({_text(record.name)}, node);"
        yield f"        var value = new {record.name}();"
        for field in record.fields:
            key = _text(field.key)
            if field.is_fixed:
                yield f"        reader.constant({key}, {_text(field.constant or '')});"
            elif field.excluded:
                others = ", ".join(map(_text, field.excluded))
                yield f"        value.{_name(field.key)} = reader.excluding({key}, {others});"
            else:
                as_ = self.reader(field.shape) if field.constant is None else f"Json.only({_text(field.constant)})"
                call = f"reader.{_method(field)}({key}, {as_})"
                yield f"        value.{_name(field.key)} = {call};"
        yield "        reader.close();" if record.is_closed else "        value.extra = reader.rest();"
        yield from ("        return value;", "    }")

    def _writing(self, record: Record) -> Iterator[str]:
        yield from ("    @Override", "    public JsonNode write() {", "        return new Json.Writer()")
        for field in record.fields:
            value = _text(field.constant or "") if field.is_fixed else _name(field.key)
            yield f"                .{'put' if field.is_required else 'putIfSet'}({_text(field.key)}, {value})"
        yield from (f"                .with({'Map.of()' if record.is_closed else 'extra'});", "    }")

    def _kinds(self, union: KindUnion) -> Iterator[str]:
        """Write a union by JSON type as a class with a constructor for each member."""
        yield from _comment(union.description)
        yield f"public final class {union.name} extends Writable {{"
        yield from ("    /** The value, of one of the constructors' types. */", "    public final Object value;", "")
        for shape in union.members.values():
            yield _NO_CREATOR
            yield from (
                f"    public {union.name}({self.type(shape)} value) {{",
                "        this.value = value;",
                "    }",
                "",
            )
        yield f"    /** Reads {union.name}, or throws an IllegalArgumentException. */"
        yield from ("    @JsonCreator", f"    public static {union.name} read(JsonNode node) {{")
        for kind, shape in union.members.items():
            yield f"        if ({_TESTS[kind]}) {{"
            yield f"            return new {union.name}({_applied(self.reader(shape))});"
            yield "        }"
        yield f"        throw Json.expected({_text(' or '.join(union.members))});"
        yield from ("    }", "", "    @Override", "    public JsonNode write() {")
        yield from _WRITE_VALUE


def _applied(reader: str) -> str:
    """Call a reader on `node`."""
    owner, reference, method = reader.partition("::")
    return f"{owner}.{method}(node)" if reference and "(" not in reader else f"{reader}.apply(node)"


def _method(field: Field) -> str:
    """Name the reader's method for a property."""
    if field.is_required:
        return "requiredOrNull" if field.is_nullable else "required"
    if field.tells_null:
        return "nullable"
    return "optional" if field.is_nullable else "present"


def _enumeration(enum: Enumeration) -> Iterator[str]:
    """Write an enumeration as a class with constants, since it may be open, or be opened later."""
    yield from _comment(enum.description)
    yield f"public final class {enum.name} extends Writable {{"
    for value in enum.values:
        name = upper(value)
        name = f"_{name}" if name[0].isdigit() else name
        yield f"    public static final {enum.name} {name} = new {enum.name}({_text(value)});"
    yield from ("", "    /** The string itself. */", "    public final String value;", "")
    yield _NO_CREATOR
    visible = "public " if enum.is_open else "private "
    yield from (f"    {visible}{enum.name}(String value) {{", "        this.value = value;", "    }", "")
    yield f"    /** Reads {enum.name}, or throws an IllegalArgumentException. */"
    yield from ("    @JsonCreator", f"    public static {enum.name} read(JsonNode node) {{")
    yield "        String value = Json.string(node);"
    if not enum.is_open:
        yield f"        if (!List.of({', '.join(map(_text, enum.values))}).contains(value)) {{"
        expected = f"one of {', '.join(enum.values)}"
        yield from (f"            throw Json.expected({_text(expected)});", "        }")
    yield from (
        f"        return new {enum.name}(value);",
        "    }",
        "",
        "    @Override",
        "    public JsonNode write() {",
    )
    yield from _WRITE_VALUE


def _tagged(union: TaggedUnion) -> Iterator[str]:
    members = [*union.members.values(), *([union.other] if union.other else [])]
    yield from _comment(union.description)
    yield f"public sealed interface {union.name} permits {', '.join(members)} {{"
    yield from ("    /** Writes the value as a JSON tree. */", "    JsonNode write();", "")
    yield f"    /** Reads the member that `{union.tag}` names, or throws an IllegalArgumentException. */"
    yield from ("    @JsonCreator", f"    static {union.name} read(JsonNode node) {{")
    yield f"        Json.Reader reader = new Json.Reader({_text(union.name)}, node);"
    absent = "" if union.default is None else f", {_text(union.default)}"
    yield f"        String tag = reader.tag({_text(union.tag)}{absent});"
    yield "        return switch (tag) {"
    yield from (f"            case {_text(tag)} -> {member}.read(node);" for tag, member in union.members.items())
    if union.other:
        yield f"            default -> {union.other}.read(node);"
    else:
        yield f"            default -> throw Json.expected({_text(' or '.join(union.members))});"
    yield from ("        };", "    }", "}")


def _comment(text: str, indent: str = "") -> Iterator[str]:
    """Write a comment. Backslashes are escaped: Java reads Unicode escapes first, so one could end the comment."""
    escaped = (
        text.replace("&", "&amp;")
        .replace("\\", "&#92;")
        .replace("<", "&lt;")
        .replace("*/", "*&#47;")
        .replace("@", "&#64;")
    )
    yield from (f"{indent}/**", *(f"{indent} * {line}" for line in wrapped(escaped, 100)), f"{indent} */")


def _name(key: str) -> str:
    name = camel(key)
    return f"{name}_" if name in _RESERVED.split() else name


def _text(value: str) -> str:
    """Write a string literal. JSON's escapes are valid in Java."""
    return json.dumps(value)
