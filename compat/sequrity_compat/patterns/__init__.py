"""Patterns as regular languages: what they match, and whether one includes another.

`regex_ast` parses a pattern into a tree, `automata` builds a nondeterministic automaton from it (Thompson's
construction), and `inclusion` compares two automata by the subset construction of Rabin and Scott. A budget of steps
ends every comparison at the same point on every machine. Lookaheads and back-references are not regular: they raise
`UndecidableError`. The package knows nothing of schemas but `pattern`, `minLength` and `maxLength`.
"""
