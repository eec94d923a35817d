"""The wire: requests and responses as schemas, compared in the direction in which they travel.

`messages` turns each operation into a schema of its request and one of its response, and `entry_points` lists the
schemas to compare. `comparison` has containment compare them, and makes a `finding` of each failed step; its name and
sentence for each direction come from `finding_rules`. The package imports `containment` and `schemas`.
"""
