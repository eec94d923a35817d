"""Tools: Python functions that a model may call.

- `function_tool` derives a JSON Schema from a signature and a docstring, by the shapes of `shapes`. It validates the
  arguments of the model against that schema, and converts them to the annotated types.
- `tool_loop` is the conversation, without I/O: call the model, call the requested functions, repeat.
- A failure of a function is reported to the model; a failure of the call itself ends the loop.
"""
