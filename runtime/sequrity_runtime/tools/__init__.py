"""Tools: Python functions that a model may call.

- `function_schema` derives a JSON Schema from a signature and a Google docstring. Unknown annotations are refused.
- `function_tool` validates the arguments of the model against that schema, and converts them to the annotated types.
- `tool_loop` is the conversation, without I/O: call the model, call the requested functions, repeat.
- A failure of a function is reported to the model; a failure of the call itself ends the loop.
"""
