"""The Python axis: names that programs import."""
