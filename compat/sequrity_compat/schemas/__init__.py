"""The schemas of one version: found by location, compared word by word, and brought into normal form.

`schema_set` resolves references and validates documents, `normal_form` turns a schema into alternatives of one JSON
type each, `equality` compares two schemas as text, and `policy` states the one assumption of the gate. Nothing here
compares two versions by meaning: that is `containment`, above.
"""
