"""Patterns as regular languages: what they match, and whether one includes another.

`regex_ast` parses a pattern into a tree, `automata` builds a nondeterministic automaton from it (Thompson's
construction), and `inclusion` walks two automata breadth first, one state of the writer with a set of states of the
reader (the subset construction of Rabin and Scott). Sets are built only when they are met. Their number can be
exponential, so a budget of steps ends every comparison at the same point on every machine. Lookaheads and
back-references are not regular: they raise `UndecidableError`. Of schemas the package knows only `pattern`,
`minLength` and `maxLength`.
"""
