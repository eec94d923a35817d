"""The schemas as one document: for a reader who wants one type, and for the tools of other languages.

The canonical schemas are a folder of files that refer to each other. A bundle joins them into one document. A profile
of the bundle adds the small rewrites that the tools of one language need (`profiles`). A rewrite changes how a rule is
written, never which documents it allows. Keys that concern Python alone are left out. No call imports this package.
"""
