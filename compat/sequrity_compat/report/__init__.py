"""Reports: one result for terminals, programs and reviews, and the breaks that were accepted.

`report` writes the findings, and `accepted_breaks` reads `schema/accepted-breaks.toml`. A report passes if every
finding is accepted and every entry of the list still matches one. The package imports `wire` and `versions`.
"""
