"""Containment: the proof that one schema accepts every document that another accepts."""
