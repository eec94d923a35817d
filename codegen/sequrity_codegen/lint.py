RULES: dict[str, str] = {}
def problems(documents): return []
