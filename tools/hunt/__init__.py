"""A hunt for breaks that the gate of compatibility does not see: random edits of the schemas, random documents."""
