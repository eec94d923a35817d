"""JSON text to data and back, strictly: no duplicate keys, no NaN, no number that Python cannot hold exactly."""
