"""Read schemas that constrain values without a Python type.

Generated predicates (`emit.predicates`) check such a value as it is, and in full. So a schema is refused if it holds an
unknown keyword, a pattern that cannot be matched exactly, or a reference that names no schema.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from sequrity_codegen import assertions, model
from sequrity_codegen.errors import Problem, SchemaError, refuse
from sequrity_codegen.load import limits
from sequrity_codegen.load.assertions import AssertionReader
from sequrity_codegen.load.keywords import is_known, unknown
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.walk import DIALECT, subschemas
from sequrity_runtime.type_guards import is_object


class RuleReader:
    """Reads schemas as rules.

    Args:
        references: Resolves their references.

    Attributes:
        targets: The schemas that references name, by `file#/pointer`.
    """

    def __init__(self, references: References) -> None:
        self._references = references
        self._assertions = AssertionReader(references)
        self.targets = self._assertions.targets
        self._read: set[Place] = set()

    def read(self, place: Place, elsewhere: tuple[type[assertions.Assertion], ...] = ()) -> model.Checked:
        """Read the schema at a location as rules, and every schema that it refers to.

        Args:
            place: The location.
            elsewhere: The assertions that are enforced elsewhere.

        Raises:
            SchemaError: A schema holds a keyword that the generator does not enforce. The error lists all problems.
        """
        try:
            return self._checked(place, elsewhere)
        except RecursionError:
            raise place.error("leads through too many references; shorten the chain", "depth") from None

    def _checked(self, place: Place, elsewhere: tuple[type[assertions.Assertion], ...]) -> model.Checked:
        raw = self._references.schema(place)
        refuse(self._problems(place, raw, whole=True))
        schema = self._assertions.read(place)
        kinds = self._kinds(schema)
        return model.Checked(schema, elsewhere, () if kinds is None else tuple(sorted(kinds)))

    def _problems(self, place: Place, raw: Any, *, whole: bool = False) -> Iterator[Problem]:
        if place in self._read:
            return
        self._read.add(place)
        if whole:
            yield from malformed(raw, place)
        if not is_object(raw):
            return
        for key in raw:
            if not is_known(key):
                yield place.at(key).problem(unknown(key), "keyword")
        if raw.get("$schema", DIALECT) != DIALECT:
            yield place.at("$schema").problem(f"only the dialect {DIALECT} is known", "dialect")
        try:
            if "pattern" in raw:
                limits.pattern(raw["pattern"], place.at("pattern"))
            by_pattern = raw.get("patternProperties")
            for pattern in by_pattern if is_object(by_pattern) else ():
                limits.pattern(pattern, place.at("patternProperties", pattern))
            if "$ref" in raw:
                target = self._references.resolve(raw["$ref"], place)
                yield from self._problems(target, self._references.schema(target), whole=True)
        except SchemaError as error:
            yield from error.problems
        for steps, below in subschemas(raw):
            yield from self._problems(place.at(*steps), below)

    def _kinds(self, schema: assertions.Schema) -> frozenset[str] | None:
        """Return the JSON types that the assertions of a schema allow, or None if they may allow any."""
        allowed = [self._allowed(assertion) for assertion in schema.assertions]
        return min((kinds for kinds in allowed if kinds is not None), key=len, default=None)

    def _allowed(self, assertion: assertions.Assertion) -> frozenset[str] | None:
        match assertion:
            case assertions.Type(names):
                return frozenset(names)
            case assertions.Enum(values):
                return frozenset(map(assertions.kind_of, values))
            case assertions.Const(value):
                return frozenset({assertions.kind_of(value)})
            case assertions.Ref(target):
                return self._kinds(self.targets[target])
            case assertions.OneOf(schemas) | assertions.AnyOf(schemas):
                each = [self._kinds(schema) for schema in schemas]
                known = [kinds for kinds in each if kinds is not None]
                return frozenset[str]().union(*known) if len(known) == len(each) else None
            case _:
                return None


def malformed(raw: Any, place: Place) -> Iterator[Problem]:
    """Compare a schema with the meta-schema of the dialect."""
    meta: Any = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for error in meta.iter_errors(raw):
        yield place.at(*error.absolute_path).problem(f"{error.message[:200]}; see JSON Schema", "meta-schema")
