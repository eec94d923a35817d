"""Shapes: Python types as a model sees them, with a JSON Schema and a reader of JSON data.

- `ShapeBuilder` derives the shape of a type hint: schema and reader come from one walk and cannot differ.
- `scalars` are the types of single values, `records` the classes with fields, `pydantic_models` those that pydantic
  knows, and `bounds` what `Annotated` adds.
- What cannot be expressed is refused by name: with an incomplete schema, a model would write wrong values.
- `written_values` is the way back: any Python value as JSON data.
- A reader raises `ShapeError`, whose text holds no text of the program's own exceptions, which may hold secrets.
"""
