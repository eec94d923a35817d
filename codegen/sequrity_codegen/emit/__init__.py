"""From the model to Python source: types, converters, operations, clients, packages."""
