"""The schemas as one document: for programs that need one type, and for the tools of other languages.

The canonical schemas are a folder of files that refer to each other. A bundle joins them into one document. A profile
of the bundle adds the small rewrites that the tools of one language need (`profiles`). A rewrite changes how a rule is
written, never which documents it allows. Keys for Python alone are omitted. No call imports this package.
"""
