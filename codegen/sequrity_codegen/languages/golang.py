"""Write Go: a struct for each record, with methods that read and write it by the schemas."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
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
from sequrity_codegen.languages.words import pascal, wrapped

SUPPORT = Path(__file__).parent / "support" / "json.go"

_TAKEN = frozenset({"Nullable", "Pointer"})
"""Public names that `SUPPORT` declares."""

_MEMBERS = frozenset({"Extra", "MarshalJSON", "UnmarshalJSON"})
"""Members of a struct beside its fields."""

_INITIALISMS = frozenset({"id", "url"})
_TYPES = {"string": "string", "integer": "int64", "number": "float64", "boolean": "bool"}
_READERS = {"string": "asString", "integer": "asInt", "number": "asFloat", "boolean": "asBool"}
_FIRST = {"string": ["'\"'"], "integer": [], "boolean": ["'t'", "'f'"], "array": ["'['"], "object": ["'{'"]}
"""First characters of a JSON text by its type. A text with another first character is an integer."""


def sources(types: Mapping[str, Definition]) -> dict[str, str]:
    """Write a Go package.

    Args:
        types: The types by name.

    Returns:
        Its files by name, formatted as gofmt does.

    Raises:
        SchemaError: Two types have the same name in Go.
    """
    refuse_taken(types, _TAKEN, _declared)
    head = ["// Code generated from schema/ by sequrity_codegen. DO NOT EDIT.", "", "package sequrity", ""]
    body = [line for definition in types.values() for line in ("", *_Writer(types).definition(definition))]
    code = [line for line in body if not line.lstrip().startswith("//")]
    used = [path for path in ("encoding/json", "fmt") if any(f"{path.rpartition('/')[2]}." in line for line in code)]
    imports = ["import (", *(f'\t"{path}"' for path in used), ")"] if used else []  # Go refuses an unused import
    return {"types.go": "\n".join([*head, *imports, *body]) + "\n", "json.go": SUPPORT.read_text("utf-8")}


def _declared(definition: Definition) -> Iterator[str]:
    yield definition.name
    if isinstance(definition, TaggedUnion):
        yield f"Read{definition.name}"
    if isinstance(definition, Enumeration):
        yield from (definition.name + _name(value) for value in definition.values)


class _Writer:
    def __init__(self, types: Mapping[str, Definition]) -> None:
        self._types = types

    def definition(self, definition: Definition) -> Iterator[str]:
        match definition:
            case Record():
                yield from self._record(definition)
            case Enumeration():
                yield from _enumeration(definition)
            case TaggedUnion():
                yield from _tagged(definition)
            case KindUnion():
                yield from self._kinds(definition)
            case _:
                name, text = definition.name, definition.description
                yield from _comment(f"{name}: {text}" if text else f"{name} is any JSON value.")
                yield f"type {name} = {self.type(definition.shape)}"

    def type(self, shape: Shape) -> str:
        match shape:
            case Scalar(kind):
                return _TYPES[kind]
            case AnyValue():
                return "json.RawMessage"
            case Named(name):
                return name
            case ListOf(item):
                return f"[]{self.type(item)}"
            case _:
                return f"map[string]{self.type(shape.value)}"

    def reader(self, shape: Shape) -> str:
        """Name the function that reads a shape."""
        match shape:
            case Scalar(kind):
                return _READERS[kind]
            case AnyValue():
                return "asAny"
            case Named(name):
                target = self._types[name]
                if isinstance(target, Alias):
                    return self.reader(target.shape)
                return f"Read{name}" if isinstance(target, TaggedUnion) else f"decode[{name}]"
            case ListOf(item):
                return f"listOf({self.reader(item)})"
            case _:
                return f"mapOf({self.reader(shape.value)})"

    def has_nil(self, shape: Shape) -> bool:
        """Return whether the Go type of a shape has a nil, so that an absent value needs no pointer."""
        if not isinstance(shape, Named):
            return not isinstance(shape, Scalar)
        target = self._types[shape.name]
        return self.has_nil(target.shape) if isinstance(target, Alias) else isinstance(target, TaggedUnion)

    def _record(self, record: Record) -> Iterator[str]:
        fields = [field for field in record.fields if not field.is_fixed]
        yield from _comment(f"{record.name}: {record.description}")
        yield f"type {record.name} struct {{"
        members = [
            [*_comment(field.description, "\t"), f"\t{_name(field.key)} {self._kept(field)}"] for field in fields
        ]
        if not record.is_closed:
            members.append(
                ["\t// Extra holds the keys that this type does not know.", "\tExtra map[string]json.RawMessage"]
            )
        for number, lines in enumerate(members):
            yield from [""] * bool(number) + lines
        yield from ("}", "")
        yield from self._unmarshal(record)
        yield ""
        yield from self._marshal(record)
        for union in unions_of(record, self._types):
            yield from ("", f"func ({record.name}) is{union}() {{}}")

    def _kept(self, field: Field) -> str:
        kind = self.type(field.shape)
        if field.tells_null:
            return f"Nullable[{kind}]"
        plain = self.has_nil(field.shape) or (field.is_required and not field.is_nullable)
        return kind if plain else f"*{kind}"

    def _unmarshal(self, record: Record) -> Iterator[str]:
        yield f"// UnmarshalJSON reads {record.name}."
        yield f"func (v *{record.name}) UnmarshalJSON(data []byte) error {{"
        yield f"\tr := readObject({_text(record.name)}, data)"
        for field in record.fields:
            if field.is_fixed:
                yield f"\tr.constant({_text(field.key)}, {_text(field.constant or '')})"
                continue
            yield f"\tv.{_name(field.key)} = {self._reading(field)}"
            if field.excluded:
                values = ", ".join(map(_text, field.excluded))
                yield f"\tr.excluded({_text(field.key)}, v.{_name(field.key)}, {values})"
        yield "\tr.close()" if record.is_closed else "\tv.Extra = r.rest()"
        yield from ("\treturn r.err", "}")

    def _reading(self, field: Field) -> str:
        reader = self.reader(field.shape) if field.constant is None else f"only({_text(field.constant)})"
        arguments = f"(r, {_text(field.key)}, {reader})"
        if field.is_required:
            call = ("requiredOrNull" if field.is_nullable else "required") + arguments
            return f"orNil({call})" if field.is_nullable and self.has_nil(field.shape) else call
        if field.tells_null:
            return f"nullable{arguments}"
        call = ("optional" if field.is_nullable else "present") + arguments
        return f"orNil({call})" if self.has_nil(field.shape) else call

    def _marshal(self, record: Record) -> Iterator[str]:
        yield f"// MarshalJSON writes {record.name}."
        yield f"func (v {record.name}) MarshalJSON() ([]byte, error) {{"
        yield "\tvar w writer"
        for field in record.fields:
            key, value = _text(field.key), f"v.{_name(field.key)}"
            if field.is_fixed:
                yield f"\tw.put({key}, {_text(field.constant or '')})"
            elif field.is_required:
                yield f"\tw.put({key}, {value})"
            elif field.tells_null:
                yield from (f"\tif {value}.IsSet {{", f"\t\tw.put({key}, {value}.Value)", "\t}")
            else:
                yield from (f"\tif {value} != nil {{", f"\t\tw.put({key}, {value})", "\t}")
        if not record.is_closed:
            yield "\tw.rest(v.Extra)"
        yield from ("\treturn w.object()", "}")

    def _kinds(self, union: KindUnion) -> Iterator[str]:
        """Write a union by JSON type as a struct with a pointer for each member, of which one is set."""
        kept = {kind: ("" if self.has_nil(shape) else "*") + self.type(shape) for kind, shape in union.members.items()}
        yield from _comment(f"{union.name}: {union.description} One of the fields is set.")
        yield f"type {union.name} struct {{"
        width = max(map(len, kept))
        yield from (f"\t{_name(kind).ljust(width)} {kept[kind]}" for kind in kept)
        yield from ("}", "", f"// UnmarshalJSON reads {union.name}.")
        yield from (f"func (v *{union.name}) UnmarshalJSON(data []byte) (err error) {{", "\tswitch kindOf(data) {")
        for kind, shape in union.members.items():
            if _FIRST[kind]:
                yield f"\tcase {', '.join(_FIRST[kind])}:"
                yield from self._member(union, kind, shape)
        yield "\tdefault:"
        if "integer" in union.members:
            yield from self._member(union, "integer", union.members["integer"])
        else:
            expected = " or ".join(union.members)
            yield f"\t\terr = fmt.Errorf({_text(f'{union.name}: expected {expected}')})"
        yield from ("\t}", "\treturn err", "}", "", f"// MarshalJSON writes {union.name}.")
        yield f"func (v {union.name}) MarshalJSON() ([]byte, error) {{"
        yield "\tswitch {"
        for kind in union.members:
            yield from (f"\tcase v.{_name(kind)} != nil:", f"\t\treturn json.Marshal(v.{_name(kind)})")
        yield from ("\t}", f"\treturn nil, fmt.Errorf({_text(f'{union.name}: nothing is set')})", "}")

    def _member(self, union: KindUnion, kind: str, shape: Shape) -> Iterator[str]:
        value = "value" if self.has_nil(shape) else "&value"
        yield f"\t\tvalue, failure := {self.reader(shape)}(data)"
        yield f"\t\t*v, err = {union.name}{{{_name(kind)}: {value}}}, failure"


def _enumeration(enum: Enumeration) -> Iterator[str]:
    rest = " Others than those below are allowed." if enum.is_open else ""
    yield from _comment(f"{enum.name}: {enum.description}{rest}")
    yield from (f"type {enum.name} string", "", "const (")
    names = [enum.name + _name(value) for value in enum.values]
    width = max(map(len, names))
    for name, value in zip(names, enum.values, strict=True):
        yield f"\t{name.ljust(width)} {enum.name} = {_text(value)}"
    yield from (")", "", f"// UnmarshalJSON reads {enum.name}.")
    yield f"func (v *{enum.name}) UnmarshalJSON(data []byte) error {{"
    known = "".join(f", {_text(value)}" for value in enum.values)
    reading = "asString(data)" if enum.is_open else f"oneOf({_text(enum.name)}, data{known})"
    yield from (f"\tvalue, err := {reading}", f"\t*v = {enum.name}(value)", "\treturn err", "}")


def _tagged(union: TaggedUnion) -> Iterator[str]:
    members = [*union.members.values(), *([union.other] if union.other else [])]
    yield from _comment(f"{union.name}: {union.description} It is one of {', '.join(members)}.")
    yield from (f"type {union.name} interface {{", f"\tis{union.name}()", "}", "")
    yield f"// Read{union.name} reads the member of {union.name} that its `{union.tag}` names."
    yield f"func Read{union.name}(raw json.RawMessage) ({union.name}, error) {{"
    yield f"\ttag, err := tagOf({_text(union.name)}, {_text(union.tag)}, {_text(union.default or '')}, raw)"
    yield from ("\tif err != nil {", "\t\treturn nil, err", "\t}", "\tswitch tag {")
    for tag, member in union.members.items():
        yield from (f"\tcase {_text(tag)}:", f"\t\treturn decode[{member}](raw)")
    yield "\t}"
    if union.other:
        yield f"\treturn decode[{union.other}](raw)"
    else:
        yield f'\treturn nil, fmt.Errorf("{union.name}: unknown {union.tag} %q", tag)'
    yield "}"


def _comment(text: str, indent: str = "") -> Iterable[str]:
    return [f"{indent}// {line}" for line in wrapped(text, 100)]


def _name(key: str) -> str:
    name = pascal(key, _INITIALISMS)
    return f"{name}_" if name in _MEMBERS else name


def _text(value: str) -> str:
    """Write a string literal. JSON's escapes are valid in Go, except surrogate pairs, which these schemas lack."""
    return json.dumps(value, ensure_ascii=False)
