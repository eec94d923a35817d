"""The wire: operations as documents to compare, findings and their rules."""
