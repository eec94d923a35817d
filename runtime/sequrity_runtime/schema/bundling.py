"""The schemas as one file: for a reader who wants one type, and for the tools of other languages.

The canonical schemas are a folder of files that refer to each other. Here they become one document, and from that a few
profiles, each with the small rewrites that the tools of one language need (`_profiles`). A rewrite changes how a rule
is spelt, never which documents it allows. Keys that concern Python alone are left out.
"""

from sequrity_runtime.schema.bundle import PROFILES, Profile, bundle, bundle_text, schema_documents
from sequrity_runtime.schema.lookup import load_schema, schema_names

__all__ = ["PROFILES", "Profile", "bundle", "bundle_text", "load_schema", "schema_documents", "schema_names"]
