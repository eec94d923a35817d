"""Containment: the proof that one schema accepts every document that another schema allows.

The theory is that of subschemas in normal form: a schema is a union of alternatives, each alternative of the writer
must be contained in one of the reader, and recursive types are proved by coinduction: a pair of locations is visited
once, because the documents are smaller when it is met again. `proof` walks both schemas, with `objects`, `unions`,
`bounds`, `strings` and `conjuncts` for the kinds of schemas. Each `failed_steps.Obstacle` carries
candidates from `witness`, and `verdicts` keeps the first that is a counterexample. A proof is never guessed: without
a proof or a counterexample the verdict is `unknown`.
"""
