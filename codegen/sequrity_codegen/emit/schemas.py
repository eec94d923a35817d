"""Write the schemas that the package ships, and the ways to them: `<package>.schema`, and `python -m <package>`."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.source import Imports, header, module_text
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.json_pointer import parts_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.references import reference_to
from sequrity_runtime.schema.walk import walk
from sequrity_runtime.type_guards import is_object

_FUNCTIONS = '''
def names() -> tuple[str, ...]:
    """List the types, in alphabetical order.

    The schema of each is read by `load`.
    """
    return schema_names(_PACKAGE)


def load(name: str) -> dict[str, Any]:
    """Read the JSON Schema 2020-12 of one type, complete: `$defs` holds everything that it refers to.

    The result is a copy, which may be changed.

    Args:
        name: The type's name, as `names` lists it.

    Raises:
        KeyError: There is no such type; the message names the likeliest.
    """
    return load_schema(_PACKAGE, name)


def bundle(profile: str = "schema") -> dict[str, Any]:
    """Join all schemas into one document.

    Args:
        profile: Form of the document: `schema`, `ts`, `rust`, `go`, `openapi` or `openapi-discriminated`.

    Raises:
        KeyError: There is no such profile.
    """
    return bundle_of(schema_documents(_PACKAGE), profile)
'''


def sources(built: model.Model, commands: Iterable[str]) -> dict[str, str]:
    """Write the two modules, not yet formatted, by path below the package.

    Args:
        built: The model.
        commands: Commands of the package besides `schema`.
    """
    return {"schema/__init__.py": _schema(built), "__main__.py": _main(built, commands)}


def _schema(built: model.Model) -> str:
    imports = Imports(built, "schema")
    imports.add("typing", "Any", "Final")
    imports.add("sequrity_runtime.bundling.bundle", "bundle as bundle_of")
    imports.add("sequrity_runtime.bundling.lookup", "load_schema", "schema_names")
    imports.add("sequrity_runtime.schema.files", "schema_documents")
    doc = "The JSON Schemas of this package's types, for validators and for other languages."
    package = f"_PACKAGE: Final = {quoting.string(built.package)}"
    return module_text("*", doc, imports, ["bundle", "load", "names"], [package, _FUNCTIONS])


def _main(built: model.Model, commands: Iterable[str]) -> str:
    imports = Imports(built, "__main__")
    imports.add("sequrity_runtime", "run_command")
    doc = quoting.docstring(f"What `python -m {built.package}` runs.", "")
    names = "".join(f", {quoting.string(name)}" for name in commands)
    run = f"    run_command({quoting.string(built.package)}{names})"
    main = f'def main() -> None:\n    """Run the command with the arguments of the process."""\n{run}\n'
    return f'{header("*")}{doc}\n\n{imports}\n\n{main}\n\nif __name__ == "__main__":\n    main()\n'


def documents(built: model.Model) -> dict[str, Any]:
    """Write the schemas that the package ships: each type with its name as title, each reference by location."""
    return _with_pointers(_titled(built), built)


def _titled(built: model.Model) -> dict[str, Any]:
    """Add the name of each type as its `title`, if it has another one, so that a lookup by name finds the type."""
    documents = dict(built.documents)
    for definition in built.by_key.values():
        parts = parts_of(definition.pointer)
        document = documents[definition.file]
        if not parts and document.get("title") != definition.title:
            documents[definition.file] = document | {"title": definition.title}
        elif len(parts) == 2 and parts[0] == "$defs":
            entry = document["$defs"][parts[1]]
            if is_object(entry) and entry.get("title", parts[1]) != definition.title:
                entry = entry | {"title": definition.title}
                documents[definition.file] = {**document, "$defs": {**document["$defs"], parts[1]: entry}}
    return documents


def _with_pointers(documents: dict[str, Any], built: model.Model) -> dict[str, Any]:
    """Write every reference as a path and a JSON Pointer, so that no schema needs its `$id` or `$anchor`.

    A reference to a file of `$defs` alone is left out. It allows any value, and no type has its name.
    """
    references = References(documents)
    made = deepcopy(documents)
    for file in documents.keys() - {OPENAPI}:
        for steps, schema in walk(made[file]):
            if not is_object(schema):
                continue
            if "$ref" in schema:
                target = references.resolve(schema["$ref"], Place(file).at(*steps))
                schema["$ref"] = reference_to(target.file, target.pointer, file)
                if not target.pointer and target.key not in built.by_key:
                    del schema["$ref"]
            for key in ("$id", "$anchor"):
                schema.pop(key, None)
    return made
