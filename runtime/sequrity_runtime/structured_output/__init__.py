"""Structured output: a response whose text is JSON of a type of the program.

- `output_type` writes the schema of a type for the provider, and reads the value. `partial_json` reads JSON text while
  it grows.
- `parsed_response` takes the value from a complete response, `parsed_stream` from a stream.
- A response without a value raises a `ParseError`, which holds the response: nothing is lost.
"""
