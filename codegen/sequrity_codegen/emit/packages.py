"""Write the modules around the operations: the package, its clients, defaults, converter and re-exports."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from importlib import import_module

from attrs import evolve

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import clients, namespaces
from sequrity_codegen.emit.arguments import arguments_of
from sequrity_codegen.emit.branding import BRANDED, branded
from sequrity_codegen.emit.hints import Argument, ArgumentHints, dict_name, import_names
from sequrity_codegen.emit.signatures import FLAVOURS
from sequrity_codegen.emit.source import Imports, all_of, header, module_text
from sequrity_codegen.load.openapi_node import Node
from sequrity_codegen.load.operation_model import Api, Distribution, Namespace
from sequrity_runtime.schema.folder import OPENAPI

_ERRORS = (
    "APIConnectionError APIStatusError AuthenticationError BadRequestError CallTimeoutError ConfigError "
    "ConflictError ConnectError DecodeError InternalServerError NotFoundError PermissionDeniedError RateLimitError "
    "ParseContentFilterError ParseError ParseFailureError ParseJsonError ParseLengthError ParseRefusalError "
    "ParseResultError ParseShapeError RequestTooLargeError RequestValidationError ResponseValidationError "
    "SequrityError StreamError StreamEventError StreamTruncatedError TimeoutError_ TooLargeError ToolTurnsError "
    "TransportError UnprocessableEntityError ValidationError"
)
_STREAMS = "AsyncParsedStream AsyncStream ParsedStream ServerSentEvent Stream StreamHandlers TextDelta ToolCallDelta"
_MANY = "BatchOptions BatchResult BatchStoppedError BatchSummary batch_on_dask call_many call_many_async RawResponse"
_TOOLS = (
    "AsyncToolStream AsyncToolTurns OnToolCall OnToolError ToolCall ToolRun ToolStream ToolTurn ToolTurns "
    "function_tool tool"
)
_GRAPHS = "GraphDeniedError GraphNodeError GraphRun GraphRunError GraphStep GraphStepsError UnsupportedGraphError"
_SETTINGS = "Attempt Limits Timeout"
_WARNINGS = "ResponseMismatchWarning SequrityTypoWarning"
_OTHERS = "UNSET Unset Violation"
_RUNTIME = f"{_MANY} {_TOOLS} {_GRAPHS} {_STREAMS} {_SETTINGS} {_ERRORS} {_WARNINGS} {_OTHERS}".split()
"""Names of the runtime that users import from the generated package."""


def sources(api: Api, built: model.Model) -> dict[str, str]:
    """Write every module, not yet formatted, by path below the package.

    Raises:
        SchemaError: Namespaces, methods and modules do not fit together.
    """
    homes = {branded(name, built.package): _home(name, built) for name in _RUNTIME}
    homes |= {clients.name(flavour, built.package): f"{built.package}._client" for flavour in FLAVOURS}
    homes |= namespaces.names(api, built)
    homes |= {space.config: f"{built.package}.{space.name}.config" for space in api.namespaces}
    homes["converter"] = f"{built.package}._converter"
    for node, name, home in _names(api, built):
        if name in homes:
            node.refuse(f"names {name!r}, which the package offers already")
        homes[name] = home
    texts = {
        "_client.py": clients.source(api, built),
        **namespaces.sources(api, built),
        "_converter.py": _converter(built),
        "__init__.py": _root(homes, api.distribution, _bindings_of(api.title)),
    }
    if _home(BRANDED[0], built) != "sequrity_runtime":
        texts["_errors.py"] = _errors(built)
    for space in api.namespaces:
        texts[f"{space.name}/config.py"] = _config(space, api, built)
    modules = [*(module.path for module in built.modules), *(operation.module for operation in api.operations)]
    modules += [f"{space.name}.config" for space in api.namespaces]
    for name, definitions in api.exports.items():
        configs = [space.config for space in api.namespaces if space.name == name]
        is_package = any(module.startswith(f"{name}.") for module in modules)
        path = f"{name.replace('.', '/')}/__init__.py" if is_package else f"{name.replace('.', '/')}.py"
        texts[path] = _exports(name, definitions, configs, built)
    texts |= {f"{name}.py": _runtime_module(name, built) for name in api.runtime_modules}
    return texts


def sources_of_types(built: model.Model) -> dict[str, str]:
    """Write the modules of a package without operations, not yet formatted, by path below the package."""
    homes: dict[str, str] = dict.fromkeys(("UNSET", "Unset", "ValidationError", "Violation"), "sequrity_runtime")
    homes["converter"] = f"{built.package}._converter"
    doc = quoting.docstring("Typed bindings, generated from JSON Schemas.", "")
    return {"_converter.py": _converter(built, "*"), "__init__.py": _root(homes, None, doc, "*")}


def _home(name: str, built: model.Model) -> str:
    """Return the module from which the package offers a name of the runtime."""
    return "sequrity_runtime" if branded(name, built.package) == name else f"{built.package}._errors"


def _errors(built: model.Model) -> str:
    """Write the module that renames what carries the brand of the runtime."""
    imports = Imports(built, "_errors")
    imports.add("sequrity_runtime", *(f"{name} as {branded(name, built.package)}" for name in BRANDED))
    exported = [branded(name, built.package) for name in BRANDED]
    return module_text(OPENAPI, "Exceptions and warnings under the name of this package.", imports, exported, ())


def _bindings_of(title: str) -> str:
    article = "the " if title.endswith(" API") else ""
    return quoting.docstring(f"Typed bindings of {article}{title}, generated from its JSON Schemas.", "")


def _names(api: Api, built: model.Model) -> Iterator[tuple[Node, str, str]]:
    """List the types that the package itself offers, with the module of each."""
    for node, definition in api.types:
        home = f"{built.package}.{definition.module}"
        yield node, definition.name, home
        if isinstance(definition, model.Alias) and definition.behaviour:
            yield node, definition.behaviour, home
    for node, definition in api.dicts:
        yield node, dict_name(definition, built), f"{built.package}.dicts"


def _runtime_module(name: str, built: model.Model) -> str:
    """Write the module that re-exports every public name of a module of the runtime."""
    home = import_module(f"sequrity_runtime.{name}")
    names: list[str] = home.__all__
    imports = Imports(built, name)
    imports.add(home.__name__, *names)
    return f'{header(OPENAPI)}"""{inspect.getdoc(home)}\n"""\n\n{imports}\n{all_of(names)}'


def _config(space: Namespace, api: Api, built: model.Model) -> str:
    """Write the class that holds a namespace's defaults."""
    hints = ArgumentHints(built, Imports(built, ""))
    known: dict[str, Argument] = {}
    secret: set[str] = set()
    for operation in api.operations_of(space):
        arguments = arguments_of(operation, hints)
        known |= {argument.name: argument for argument in arguments.own}
        secret |= {header.name for header in operation.headers if header.scalar.secret}
    imports = Imports(built, f"{space.name}.config")
    imports.add("attrs", "define")
    imports.add("sequrity_runtime.mixins", "Configuration")
    doc = f"Defaults of the calls of `client.{space.name}`. Arguments of a call take precedence."
    lines = ["@define(kw_only=True)", f"class {space.config}(Configuration):", quoting.docstring(doc), ""]
    for name in space.defaults:
        if name not in known:
            space.place.below("defaults").refuse(f"names {name!r}; known are {', '.join(known)}")
        argument = known[name]
        default = argument.default or "None"
        if name in secret:
            imports.add("attrs", "field")
            default = f"field(default={default}, converter=conceal_default, repr=False)"
            imports.add("sequrity_runtime", "Secret", "SecretFunction", "conceal_default")
            argument = evolve(argument, hint="Secret | SecretFunction | None")
        import_names(argument.hint, imports)
        lines += [f"    {name}: {argument.hint} = {default}"]
        lines += [quoting.docstring(argument.description), ""]
    text = f"Defaults of the calls of `client.{space.name}`."
    return module_text(OPENAPI, text, imports, [space.config], ["\n".join(lines)])


def _exports(name: str, definitions: Iterable[model.Definition], configs: list[str], built: model.Model) -> str:
    imports = Imports(built, name)
    names = {imports.type(definition) for definition in definitions} | set(configs)
    for config in configs:
        imports.add(f"{built.package}.{name}.config", config)
    return module_text(OPENAPI, f"Types of `{built.package}.{name}`, for import from one place.", imports, names, ())


def _converter(built: model.Model, source: str = OPENAPI) -> str:
    imports = Imports(built, "_converter")
    imports.add("cattrs", "Converter")
    imports.add("sequrity_runtime", "ConverterT", "make_converter")
    imports.add("typing", "overload")
    text = _CONVERTER.format(quoting.string(f"{built.package}.converters"))
    return module_text(source, "A cattrs converter for every generated type.", imports, ["converter"], [text])


_CONVERTER = """\
@overload
def converter(base: None = None) -> Converter: ...


@overload
def converter(base: ConverterT) -> ConverterT: ...


def converter(base: Converter | None = None) -> Converter:
    \"""Return a cattrs converter that reads and writes every generated type as the calls do.

    Args:
        base: Converter to add the hooks to, for example one of `cattrs.preconf`. None makes a new one.
    \"""
    return make_converter({}, base)
"""


def _root(homes: dict[str, str], distribution: Distribution | None, doc: str, source: str = OPENAPI) -> str:
    """Write the package's own module, whose names are imported when first used."""
    published = quoting.string(distribution.name) if distribution else ""
    excludes = ", ".join(map(quoting.string, distribution.excludes)) if distribution else ""
    runtime = ["import_attribute", *(["warn_about_conflicts"] if excludes else [])]
    modules = sorted(set(homes.values()))
    lines = [
        f"    from {module} import {', '.join(sorted(name for name in homes if homes[name] == module))}"
        for module in modules
    ]
    entries = ", ".join(f"{quoting.string(name)}: {quoting.string(home)}" for name, home in sorted(homes.items()))
    return "\n".join(
        [
            f"{header(source)}{doc}\n",
            "from __future__ import annotations\n",
            "from typing import TYPE_CHECKING, Any, Final\n",
            f"from sequrity_runtime import {', '.join(runtime)}\n",
            "if TYPE_CHECKING:",
            *lines,
            "",
            all_of(homes),
            "if TYPE_CHECKING:",
            "    __version__: str",
            "",
            f"_HOMES: Final = {{{entries}}}",
            quoting.docstring("The module of each name; it is imported when the name is first used.", ""),
            "",
            "if not TYPE_CHECKING:  # otherwise type checkers would accept any name",
            "",
            "    def __getattr__(name: str) -> Any:",
            '        """Import a name when it is first used."""',
            f"        return import_attribute(__name__, _HOMES, name{', ' if published else ''}{published})",
            "",
            "def __dir__() -> list[str]:",
            '    """List the public names."""',
            '    return [*__all__, "__version__"]',
            "",
            *([f"warn_about_conflicts(__name__, __file__, {published}, ({excludes},))", ""] if excludes else []),
        ]
    )
