"""From the model to Python source, a module for each kind of file: types, converters, operations, clients, packages."""
