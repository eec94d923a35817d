"""From a folder of files to the model: read strictly, refuse what cannot be represented, give everything a name."""
