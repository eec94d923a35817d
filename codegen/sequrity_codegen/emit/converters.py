"""Write the modules of converters: a `structure_` and an `unstructure_` function for each type, straight-line code.

`structure_x` accepts exactly what the schema allows. It reads each key once, checks it in place, and raises at the
first bad value; `sequrity_runtime` explains afterwards. `unstructure_x` checks nothing: it passes a value of a wrong
type on, so that the check of the whole document can report its location.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import aliases, checks, predicates, unstructure
from sequrity_codegen.emit.module_scope import Scope, indent
from sequrity_codegen.emit.signatures import with_article
from sequrity_codegen.emit.source import Imports, header, module_text


def emit(module: model.Module, built: model.Model) -> str:
    """Write one module of converters.

    Args:
        module: The module of the types to convert.
        built: The whole model.

    Returns:
        Python source, not yet formatted.
    """
    path = f"converters.{module.path}"
    if module.elsewhere:
        return _reexported(module, built)
    scope = Scope(built, Imports(built, path), path)
    parts = [part for definition in module.definitions for part in _pair(definition, scope)]
    parts = scope.finish(parts)
    codecs = ["CODECS: Final[tuple[Codec[Any], ...]] = ("]
    for definition in module.definitions:
        name = quoting.snake(definition.title)
        key = quoting.string(definition.key)
        codecs.append(f"    Codec({scope.imports.type(definition)}, structure_{name}, unstructure_{name}, {key}),")
    codecs += [")", quoting.docstring("The converters of this module's types.", "")]
    scope.imports.add("typing", "Any", "Final")
    scope.imports.add("sequrity_runtime", "Codec")
    text = quoting.docstring(f"Converters for the types of `schema/{module.file}`.", "")
    head = f"{header(module.file)}{text}\n\n{scope.imports}\n" + "".join(f"{line}\n" for line in scope.constants)
    tables = "".join(f"{line}\n" for line in scope.tables)
    return head + "\n\n" + "\n\n\n".join(parts) + "\n\n\n" + tables + "\n" + "\n".join(codecs) + "\n"


def _reexported(module: model.Module, built: model.Model) -> str:
    """Write the module for a file whose types are in another module."""
    imports = Imports(built, f"converters.{module.path}")
    imports.add(f"{built.package}.converters.{module.elsewhere[0].module}", "CODECS")
    return module_text(module.file, f"Converters for the types of `schema/{module.file}`.", imports, ["CODECS"], ())


def _pair(definition: model.Definition, scope: Scope) -> Iterator[str]:
    match definition:
        case model.Record():
            yield _structure_record(definition, scope)
            yield _unstructure_record(definition, scope)
        case model.Enumeration():
            yield _structure_enumeration(definition, scope)
            yield _unstructure(definition, ["return to_json(value)"], scope)
            scope.runtime("to_json")
        case _:
            assert isinstance(definition, model.Alias)  # noqa: S101 - the three kinds there are
            yield _structure(definition, list(aliases.structured(definition, scope)), scope)
            yield _unstructure(definition, list(unstructure.alias(definition, scope)), scope)


def _structure(definition: model.Definition, body: list[str], scope: Scope) -> str:
    head = f"structure_{quoting.snake(definition.title)}(raw: Any) -> {scope.imports.type(definition)}"
    return _function(head, f"Read {with_article(definition.title)}, or raise the first `Violation` met.", body, scope)


def _unstructure(definition: model.Definition, body: list[str], scope: Scope) -> str:
    variable = "obj" if isinstance(definition, model.Record) else "value"
    taken = f"{variable}: {scope.imports.type(definition)}"
    head = f"unstructure_{quoting.snake(definition.title)}({taken}) -> Any"
    return _function(head, f"Write {with_article(definition.title)} as JSON data.", body, scope)


def _function(head: str, doc: str, body: list[str], scope: Scope) -> str:
    scope.imports.add("typing", "Any")
    return "\n".join([f"def {head}:", quoting.docstring(doc), *indent(body)])


def _structure_record(record: model.Record, scope: Scope) -> str:
    place = quoting.string(record.title)
    scope.runtime("fail")
    body = ["obj: dict[str, Any] = raw", "if type(obj) is not dict:", f'    fail({place}, "an object")']
    names = scope.locals(record)
    required = [field for field in record.fields if field.required]
    if required:
        scope.runtime("fail_missing")
        body.append("try:")
        for field in required:
            hint = scope.imports.hint(field.full_hint)
            body.append(f"    {names[field.name]}: {hint} = obj[{quoting.string(field.wire)}]")
        body += ["except KeyError as missing:", f"    fail_missing({place}, missing)"]
    rare = _rare(record)
    usual = [field for field in record.fields if field not in rare]
    for field in usual:
        body += _read_field(record, field, names[field.name], scope)
    if record.rules is not None:
        body += predicates.check(record.rules, "obj", record.title, scope)
    body.append(f"made = {scope.runtime('allocate')}({scope.imports.type(record)})")
    body += [f"made.{field.name} = {names[field.name]}" for field in usual]
    body += [
        f"made.{attribute.name} = {quoting.string(attribute.default) if attribute.choices else None}"
        for attribute in record.attributes
    ]
    if rare:
        body += _without(record, rare, scope)
    for field in rare:
        body += _read_field(record, field, names[field.name], scope)
        body.append(f"made.{field.name} = {names[field.name]}")
    body += _extra(record, scope)
    return _structure(record, [*body, "return made"], scope)


def _rare(record: model.Record) -> list[model.Field]:
    """List the optional fields that no example of the type has. A single one is not worth a test."""
    if record.shown is None:
        return []
    rare = [field for field in record.fields if not field.required and field.wire not in record.shown]
    return rare if len(rare) > 1 else []


def _without(record: model.Record, rare: list[model.Field], scope: Scope) -> Iterator[str]:
    """Return early for an object like the examples of the type: without a rare key and without an unknown key."""
    yield f"if {_has_only(record, [field for field in record.fields if field not in rare], 'USUAL', scope)}:"
    for field in rare:
        yield f"    made.{field.name} = {'None' if field.null_is_absent else scope.runtime('UNSET')}"
    if record.extra is not None:
        yield "    made.additional_properties = {}"
    yield "    return made"


def _has_only(record: model.Record, fields: Sequence[model.Field], name: str, scope: Scope) -> str:
    """Write the test whether an object has no keys besides those of some fields. It has the required ones."""
    if all(field.required for field in fields):
        return f"len(obj) == {len(fields)}"
    return f"{scope.key_set(record, fields, name)}.issuperset(obj)"


def _read_field(record: model.Record, field: model.Field, name: str, scope: Scope) -> Iterator[str]:
    place = f"{record.title}.{field.name}"
    key = quoting.string(field.wire)
    hint = scope.imports.hint(field.full_hint)
    if field.required:
        yield from checks.check(field.shape, name, place, scope)
    elif field.null_is_absent:
        yield f"{name}: {hint} = obj.get({key})"
        yield from checks.check(field.shape, name, place, scope)
    else:
        scope.runtime("UNSET")
        yield f"{name}: {hint} = obj.get({key}, UNSET)"
        lines = list(checks.check(field.shape, name, place, scope))
        yield from checks.guarded(f"{name} is not UNSET", lines)


def _extra(record: model.Record, scope: Scope) -> Iterator[str]:
    """Refuse or keep the keys without a field."""
    keys = scope.key_set(record, record.fields, "KEYS")
    known_only = _has_only(record, record.fields, "KEYS", scope)
    if record.extra is None:
        scope.runtime("fail_extra")
        yield f"if {_negated(known_only)}:"
        yield f"    fail_extra({quoting.string(record.title)}, obj, {keys})"
        return
    extra = f"{{}} if {known_only} else {scope.runtime('extra_keys')}(obj, {keys})"
    if isinstance(record.extra, model.AnyValue):
        yield f"made.additional_properties = {extra}"
        return
    yield f"extra: dict[str, Any] = {extra}"
    values = list(checks.check(model.Mapping(record.extra), "extra", f"{record.title}.additional_properties", scope))
    yield from values[2:]  # it is an object already
    yield "made.additional_properties = extra"


def _negated(test: str) -> str:
    return test.replace("==", "!=") if "==" in test else f"not {test}"


def _unstructure_record(record: model.Record, scope: Scope) -> str:
    name = scope.imports.type(record)
    scope.runtime("to_json")
    body = [f"if type(obj) is not {name}:", "    return to_json(obj)"]
    names = scope.locals(record)
    pairs: list[str] = []
    later: list[str] = []
    for field in record.fields:
        key = quoting.string(field.wire)
        variable = names[field.name]
        if unstructure.is_plain(field.shape, scope):
            simple = f"obj.{field.name}"
        else:
            simple = unstructure.expression(field.shape, variable, scope)
        if field.required:
            if simple != f"obj.{field.name}":
                body.append(f"{variable} = obj.{field.name}")
            pairs.append(f"{key}: {simple}")
            continue
        absent = "None" if field.null_is_absent else "UNSET"
        scope.runtime("UNSET") if absent == "UNSET" else None
        shape = field.shape.inner if absent == "None" and isinstance(field.shape, model.Nullable) else field.shape
        value = variable if unstructure.is_plain(shape, scope) else unstructure.expression(shape, variable, scope)
        later += [f"{variable} = obj.{field.name}", f"if {variable} is not {absent}:", f"    raw[{key}] = {value}"]
    body.append(f"raw: dict[str, Any] = {{{', '.join(pairs)}}}")
    body += later
    if record.extra is not None:
        body += ["if obj.additional_properties:", "    raw = to_json(obj.additional_properties) | raw"]
    body.append("return raw")
    return _unstructure(record, body, scope)


def _structure_enumeration(enumeration: model.Enumeration, scope: Scope) -> str:
    shape = model.OneOfValues(tuple(value for _, value in enumeration.members))
    lines = list(checks.check(shape, "raw", enumeration.title, scope, name=enumeration.title))
    return _structure(enumeration, [*lines, f"return {scope.imports.type(enumeration)}(raw)"], scope)
