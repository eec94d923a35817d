"""LangGraph runs: the service executes a graph as a program, this process executes its nodes.

- `graph` reads a `StateGraph` of langgraph, which it does not import, into frozen values, or refuses it by name.
- `program` writes the program: a superstep of langgraph is one round of calls, then one round of merges.
- `execution` is the loop, without I/O: each request of the service for a node is a step, as in `tools.tool_loop`.
- The state of a node is that of the call's arguments. The state and the settings of the caller are never changed.
"""
