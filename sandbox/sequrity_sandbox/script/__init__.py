"""Scripts: which requests get which responses.

- `file` reads a script from a file or from data, checked against the schema of scenarios.
- `conditions` matches requests, `actions` makes outcomes, and `Script` is the planner that holds the rules.

The types of a script are generated from `sandbox/schema/` as the package `sequrity_scenario`. Everything here is
imported when a script is first used: YAML and the types take a tenth of a second.
"""
