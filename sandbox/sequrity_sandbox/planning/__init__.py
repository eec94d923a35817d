"""The built-in planner, and the programs of LangGraph."""
