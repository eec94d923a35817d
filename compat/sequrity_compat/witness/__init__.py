"""Witnesses: documents to try where a proof fails."""
