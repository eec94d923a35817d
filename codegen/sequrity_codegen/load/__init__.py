"""From a folder of files to the model: read strictly, refuse schemas that cannot be represented, name every type."""
