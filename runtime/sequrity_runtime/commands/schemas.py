"""`schema`: list, show and bundle the JSON Schemas of the package; validate documents."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any

from sequrity_runtime.bundling.bundle import PROFILES, bundle, bundle_text
from sequrity_runtime.bundling.lookup import definitions_of, load_schema, schema_names, unknown_name
from sequrity_runtime.commands.files import CommandError, read_bytes, shown
from sequrity_runtime.errors import DecodeError, ValidationError
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.schema.files import schema_documents
from sequrity_runtime.validation.codec import Codec, read


def add_commands(commands: Any) -> None:
    """Add the command to a parser."""
    schema = commands.add_parser("schema", help="list, show and bundle the JSON Schemas; validate documents")
    verbs = schema.add_subparsers(required=True, metavar="VERB")

    verb = verbs.add_parser("list", help="list the types, a line each")
    verb.set_defaults(run=_list)

    verb = verbs.add_parser("show", help="print the JSON Schema of one type, with everything that it refers to")
    verb.add_argument("name", metavar="NAME", help="the type, for example one that `schema list` names")
    verb.set_defaults(run=_show)

    verb = verbs.add_parser("bundle", help="print all schemas as one document, in the form for the tools of a language")
    known = "; ".join(f"{name}: {profile.purpose}" for name, profile in PROFILES.items())
    verb.add_argument("--profile", choices=list(PROFILES), default="schema", help=known)
    verb.add_argument("--every", metavar="FOLDER", type=Path, help="write every profile into this folder instead")
    verb.set_defaults(run=_bundle)

    verb = verbs.add_parser("validate", help="check a document, and list all violations")
    verb.add_argument("name", metavar="NAME", help="type of the document")
    verb.add_argument("file", metavar="FILE", help="the document, as JSON; - for standard input")
    verb.set_defaults(run=_validate)


def _list(package: str, _: argparse.Namespace) -> int:
    sys.stdout.write("".join(f"{name}\n" for name in schema_names(package)))
    return 0


def _show(package: str, options: argparse.Namespace) -> int:
    _check_name(package, options.name)
    sys.stdout.write(bundle_text(load_schema(package, options.name)))
    return 0


def _bundle(package: str, options: argparse.Namespace) -> int:
    documents = schema_documents(package)
    if options.every is None:
        sys.stdout.write(bundle_text(bundle(documents, options.profile)))
        return 0
    folder: Path = options.every
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, profile in PROFILES.items():
            (folder / profile.file).write_text(bundle_text(bundle(documents, name)), "ascii", newline="\n")
            sys.stdout.write(f"{folder / profile.file}: {profile.purpose}\n")
    except OSError as error:
        raise CommandError(f"cannot write into {folder}: {error.strerror}") from None
    return 0


def _validate(package: str, options: argparse.Namespace) -> int:
    _check_name(package, options.name)
    document = _document(options.file)
    try:
        read(_codec(package, options.name), document)
    except ValidationError as error:
        for violation in error.violations:
            # Quoted and in ASCII: a key of the document can hold anything, and this goes to a terminal.
            sys.stdout.write(f"{json.dumps(violation.pointer)}: {violation.message} [{violation.schema}]\n")
        sys.stdout.write(f"not a valid {options.name}: {len(error.violations)} violation(s)\n")
        return 1
    sys.stdout.write(f"a valid {options.name}\n")
    return 0


def _check_name(package: str, name: str) -> None:
    known = definitions_of(package)
    if name not in known:
        raise CommandError(f"{unknown_name(name, known)} (try: python -m {package} schema list)")


def _document(file: str) -> Any:
    try:
        return decode_json(read_bytes(file))
    except DecodeError as error:
        raise CommandError(f"{shown(file)}: {error}") from None


def _codec(package: str, name: str) -> Codec[Any]:
    """Find the converters of a type by its location in the schemas."""
    place = definitions_of(package)[name].place
    converters = f"{package}.converters"
    modules = (importlib.import_module(f"{converters}.{name}") for name in importlib.import_module(converters).MODULES)
    return next(codec for module in modules for codec in module.CODECS if codec.schema == place)
