"""The model of a contract: frozen values that every emitter reads.

A `Shape` describes a value of a document. A `Definition` is a named shape, which becomes a class, an alias or an
enumeration. `load.shapes` reads shapes from the schemas, `load.python_names` chooses attributes and `load.type_hints`
writes types. `assertions` holds the rules of values without a type of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from attrs import field, frozen

from sequrity_codegen.assertions import Assertion, Bounds, Pattern, Schema, Size
from sequrity_codegen.errors import Problem


@frozen
class AnyValue:
    """Any JSON value."""


@frozen
class Null:
    """JSON null."""


@frozen
class Boolean:
    """A JSON boolean."""


@frozen
class String:
    """A JSON string, its length in code points."""

    size: Size = field(default=Size("string"))
    pattern: Pattern | None = None
    known: tuple[str, ...] = ()
    """The strings that an open enumeration lists."""

    @property
    def is_any(self) -> bool:
        """Whether any string is valid."""
        return self == String(known=self.known)


@frozen
class Number:
    """A JSON number; an integer is any number without a fraction."""

    integer: bool
    bounds: Bounds = field(default=Bounds())


@frozen
class OneOfValues:
    """A string out of a closed list."""

    values: tuple[str, ...]


@frozen
class Constant:
    """The only string that is valid, such as the tag of a union member."""

    value: Any


@frozen
class Array:
    """A JSON array."""

    items: Shape
    size: Size = field(default=Size("array"))
    unique: bool = False


@frozen
class Mapping:
    """A JSON object whose keys are data."""

    values: Shape
    size: Size = field(default=Size("object"))


@frozen
class Reference:
    """A definition, by its `file#/pointer`."""

    target: str


@frozen
class Nullable:
    """Null or the inner shape."""

    inner: Shape


@frozen
class Union:
    """Members that differ by the string under `tag`, or, without a tag, by JSON type."""

    members: tuple[Shape, ...]
    tag: str | None = None
    default: str | None = None
    """The tag of the default member, the type of an object without a tag."""


@frozen
class RawMember:
    """An object with an unknown string under `tag`: the open end of a union, kept as it is."""

    tag: str
    known: tuple[str, ...]


@frozen
class Checked:
    """A value without a Python type, kept as it is and checked against every rule of its schema."""

    schema: Schema
    elsewhere: tuple[type[Assertion], ...] = ()
    """The assertions that the class of the value enforces itself."""

    kinds: tuple[str, ...] = ()
    """The JSON types that the schema allows; empty if it may allow any."""

    @property
    def hint(self) -> str:
        """Type of the value, as Python code. The value stays as it is: an integer may be written `1.0`."""
        hints = dict.fromkeys(_HINTS[kind] for kind in self.kinds)
        ordered = [*(hint for hint in hints if hint != "None"), *(hint for hint in hints if hint == "None")]
        return " | ".join(ordered) or "Any"


_HINTS = {
    "array": "list[Any]",
    "boolean": "bool",
    "integer": "float",
    "null": "None",
    "number": "float",
    "object": "dict[str, Any]",
    "string": "str",
}


Shape = (
    AnyValue
    | Null
    | Boolean
    | String
    | Number
    | OneOfValues
    | Constant
    | Array
    | Mapping
    | Reference
    | Nullable
    | Union
    | RawMember
    | Checked
)


def targets(shape: Shape) -> Iterator[str]:
    """List the definitions that a shape refers to, as `file#/pointer`."""
    match shape:
        case Reference(target):
            yield target
        case Array(inner) | Mapping(inner) | Nullable(inner):
            yield from targets(inner)
        case Union(members):
            for member in members:
                yield from targets(member)
        case _:
            pass


@frozen
class Field:
    """A property of an object that becomes an attribute of its class."""

    wire: str
    """The property's name in JSON."""

    name: str
    """The attribute's name."""

    shape: Shape
    hint: str
    """Type of the value if it has one, as Python code."""

    required: bool
    null_is_absent: bool
    """Whether the schema has `"default": null`: None and absent mean the same, and None is not written."""

    description: str
    has_constant_default: bool = False
    """Whether `default` is the only value of the property: new objects have it, and objects read without it do not."""

    @property
    def documentation(self) -> str:
        """Text of the attribute: its description, or a default without one."""
        anything = self.hint in ("Any", "JsonValue")  # the type of any value has no text beside it
        return self.description or ("Any JSON value." if anything else "Not described by the schema.")

    @property
    def unset(self) -> bool:
        """Whether the attribute can be `UNSET`."""
        return not self.required and not self.null_is_absent

    @property
    def full_hint(self) -> str:
        """Type of the attribute."""
        return f"{self.hint} | Unset" if self.unset else self.hint


@frozen
class Definition:
    """A named schema."""

    title: str
    """The name in the schema, unique in the folder."""

    name: str
    """Name of the class or alias in its module: the title, unless the schema gives another for Python."""

    file: str
    pointer: str
    module: str
    """Module below the package, with dots."""

    description: str

    @property
    def key(self) -> str:
        """The definition's `file#/pointer`."""
        return f"{self.file}#{self.pointer}"


@frozen
class Attribute:
    """An attribute that is not part of the JSON."""

    name: str
    description: str
    choices: tuple[str, ...] = ()
    """Allowed texts; empty if any text and None are allowed."""

    default: str = ""
    """Default of an attribute with choices."""


@frozen
class Record(Definition):
    """An object that becomes an attrs class."""

    fields: tuple[Field, ...]
    extra: Shape | None
    """Shape of the values of unknown keys; None if the object is closed."""

    shown: frozenset[str] | None
    """The keys in the examples of the schema; None without examples."""

    behaviour: str | None
    """Name of the hand-written mixin of the runtime, if any."""

    attributes: tuple[Attribute, ...]
    """Attributes beside the JSON body."""

    rules: Checked | None = None
    """Rules of the schema that its fields do not enforce."""

    presets: Any = field(default=None, eq=False, repr=False)
    """Presets as the schema writes them; see `load.presets`."""

    def tag(self, wire: str) -> str:
        """Return the only value of the property that identifies the members of a union."""
        shape = next(field.shape for field in self.fields if field.wire == wire)
        assert isinstance(shape, Constant)  # noqa: S101 - `load.shapes` finds a tag only where all members are such objects
        return str(shape.value)


@frozen
class Alias(Definition):
    """A shape that becomes a type alias: a union, an enumeration of strings, or another shape."""

    shape: Shape
    hint: str
    behaviour: str | None = None
    """Name of the hand-written mixin that the members of a union share, and that counts as a member, if any."""


@frozen
class Enumeration(Definition):
    """A closed list of strings that becomes a `StrEnum`."""

    members: tuple[tuple[str, str], ...]
    """Member names and their values."""


@frozen
class Module:
    """One schema file, one generated module."""

    file: str
    path: str
    """Below the package, with dots."""

    definitions: tuple[Definition, ...]
    """Definitions, each after those that it uses. Files that refer to each other share the module of the first."""

    elsewhere: tuple[Definition, ...] = ()
    """Definitions of the file that are in another module."""


@frozen
class Model:
    """A whole schema folder."""

    package: str
    modules: tuple[Module, ...]
    documents: dict[str, Any] = field(eq=False, repr=False)
    """Every file as read, `openapi.json` included."""

    schemas: dict[str, Schema] = field(eq=False, repr=False)
    """The schemas that the references of rules name, by `file#/pointer`."""

    remarks: tuple[Problem, ...] = field(default=(), eq=False, repr=False)
    """Unions whose members cannot be distinguished, so that their values stay JSON data."""

    @cached_property
    def _definitions(self) -> tuple[Definition, ...]:
        return tuple(definition for module in self.modules for definition in module.definitions)

    @cached_property
    def by_key(self) -> dict[str, Definition]:
        """The definitions by `file#/pointer`."""
        return {definition.key: definition for definition in self._definitions}

    @cached_property
    def by_title(self) -> dict[str, Definition]:
        """The definitions by title."""
        return {definition.title: definition for definition in self._definitions}

    @cached_property
    def class_names(self) -> frozenset[str]:
        """Titles and names of all definitions."""
        return frozenset(name for definition in self._definitions for name in (definition.title, definition.name))

    def resolve(self, reference: Reference) -> Definition:
        """Find the definition that a reference names."""
        return self.by_key[reference.target]

    def shape_of(self, shape: Shape) -> Shape | Record | Enumeration:
        """Follow references and aliases to the shape or class behind them."""
        while isinstance(shape, Reference):
            definition = self.resolve(shape)
            if not isinstance(definition, Alias):
                assert isinstance(definition, Record | Enumeration)  # noqa: S101 - the three kinds there are
                return definition
            shape = definition.shape
        return shape
