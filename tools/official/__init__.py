"""The JSON-Schema-Test-Suite: every required case of the dialect 2020-12, through the whole generator."""
