"""Write what stands around the operations: the package itself, its clients, defaults, converter and re-exports."""

from __future__ import annotations

from collections.abc import Iterable

from sequrity_codegen import model, quoting
from sequrity_codegen.api import Api, Distribution, Namespace
from sequrity_codegen.emit.arguments import Argument, arguments_of
from sequrity_codegen.emit.clients import clients, names
from sequrity_codegen.emit.hints import ArgumentHints, import_names
from sequrity_codegen.emit.source import Imports, all_of, header
from sequrity_codegen.load.openapi_node import FILE

_ERRORS = (
    "APIConnectionError APIStatusError AuthenticationError BadRequestError CallTimeoutError ConfigError "
    "ConflictError ConnectError DecodeError InternalServerError NotFoundError PermissionDeniedError RateLimitError "
    "RequestTooLargeError RequestValidationError ResponseValidationError SequrityError StreamError StreamEventError "
    "StreamTruncatedError TimeoutError_ TooLargeError ToolTurnsError TransportError UnprocessableEntityError "
    "ValidationError"
)
_STREAMS = "AsyncStream Stream StreamHandlers TextDelta ToolCallDelta"
_MANY = "call_many call_many_async function_tool RawResponse ToolRun"
_SETTINGS = "Attempt Limits Timeout"
_RUNTIME = f"{_MANY} {_STREAMS} {_SETTINGS} {_ERRORS} SequrityTypoWarning UNSET Unset Violation".split()
"""Names of the runtime that users import from the generated package."""


def sources(contract: Api, built: model.Model) -> dict[str, str]:
    """Write every module, not yet formatted, by path below the package.

    Raises:
        SchemaError: Namespaces, methods and modules do not fit together.
    """
    homes = dict.fromkeys(_RUNTIME, "sequrity_runtime")
    homes |= dict.fromkeys(names(contract, built), f"{built.package}._client")
    homes |= {space.config: f"{built.package}.{space.name}.config" for space in contract.namespaces}
    homes["converter"] = f"{built.package}._converter"
    texts = {
        "_client.py": clients(contract, built),
        "_converter.py": _converter(built),
        "__init__.py": _root(homes, contract.distribution),
    }
    for space in contract.namespaces:
        texts[f"{space.name}/config.py"] = _config(space, contract, built)
    for name, definitions in contract.exports.items():
        configs = [space.config for space in contract.namespaces if space.name == name]
        is_package = any(module.path.startswith(f"{name}.") for module in built.modules)
        path = f"{name.replace('.', '/')}/__init__.py" if is_package else f"{name.replace('.', '/')}.py"
        texts[path] = _exports(name, definitions, configs, built)
    return texts


def _config(space: Namespace, contract: Api, built: model.Model) -> str:
    """Write the class that holds a namespace's defaults."""
    hints = ArgumentHints(built, Imports(built, ""))
    known: dict[str, Argument] = {}
    secret: set[str] = set()
    for operation in (o for o in contract.operations if o.method_path[0] == space.name):
        arguments = arguments_of(operation, hints)
        fields = {field.name for field in operation.request.fields} if operation.request else set[str]()
        every = [*arguments.positional, *arguments.settings]
        known |= {argument.name: argument for argument in every if argument.name not in fields}
        secret |= {header.name for header in operation.headers if header.secret}
    imports = Imports(built, f"{space.name}.config")
    imports.add("attrs", "define")
    doc = f"Defaults of the calls below `client.{space.name}`; what a call itself is given wins."
    lines = ["@define(kw_only=True)", f"class {space.config}:", quoting.docstring(doc), ""]
    for name in space.defaults:
        if name not in known:
            space.place.below("defaults").refuse(f"names {name!r}; known are {', '.join(known)}")
        argument = known[name]
        default = argument.default or "None"
        if name in secret:
            imports.add("attrs", "field")
            default = f"field(default={default}, repr=False)"
        import_names(argument.hint, imports)
        lines += [f"    {name}: {argument.hint} = {default}"]
        lines += [quoting.docstring(argument.description), ""]
    text = quoting.docstring(f"Defaults of the calls below `client.{space.name}`.", "")
    return f"{header(FILE)}{text}\n\n{imports}\n{all_of([space.config])}\n\n" + "\n".join(lines) + "\n"


def _exports(name: str, definitions: Iterable[model.Definition], configs: list[str], built: model.Model) -> str:
    imports = Imports(built, name)
    names = {imports.type(definition) for definition in definitions} | set(configs)
    for config in configs:
        imports.add(f"{built.package}.{name}.config", config)
    doc = quoting.docstring(f"Types of `{built.package}.{name}`, for import from one place.", "")
    return f"{header(FILE)}{doc}\n\n{imports}\n{all_of(names)}"


def _converter(built: model.Model) -> str:
    imports = Imports(built, "_converter")
    imports.add("cattrs", "Converter")
    imports.add("sequrity_runtime", "make_converter")
    doc = quoting.docstring("The cattrs converter that knows every generated type.", "")
    return (
        f"{header(FILE)}{doc}\n\n{imports}\n{all_of(['converter'])}\n\n"
        "def converter() -> Converter:\n"
        '    """Build a cattrs converter that reads and writes every type of the schemas, exactly as the calls do.\n\n'
        "    Each call builds a new one, for you to add hooks of your own to.\n"
        '    """\n'
        f"    return make_converter({quoting.string(f'{built.package}.converters')})\n"
    )


def _root(homes: dict[str, str], distribution: Distribution | None) -> str:
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
    doc = quoting.docstring("Typed bindings of the Sequrity Control API, generated from its JSON Schemas.", "")
    return "\n".join(
        [
            f"{header(FILE)}{doc}\n",
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
            "if not TYPE_CHECKING:  # else checkers would take any name for granted",
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
