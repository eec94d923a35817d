"""LangGraph programs run up to their next call, with labels, and execute nothing else."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from sequrity.policy import LabelSets, Value
from sequrity_sandbox.policy.program import Program, ProgramError

from ._calls import HELLO, ask, message_of, result_of

GRAPH = "/control/lang-graph/v1/chat/completions"
PARCEL = (
    "s = initial_state\nout = weigh(state=s)\nfor k, v in out.items():\n    s[k] = v\nway = by_weight(state=s)\n"
    "if way == 'post':\n    out = post(state=s)\nelif way == 'freight':\n    out = freight(state=s)\n"
    "for k, v in out.items():\n    s[k] = v\nfinal_return_value = s\n"
)
SHOWN = {"X-Config": {"response_format": {"include_namespace_snapshot": True}}}
RESULTS = {"weigh": {"kilos": 44}, "by_weight": "freight", "freight": {"slip": "F-12"}}


class Host:
    """Tools that return their arguments, each labelled by its name."""

    def __init__(self) -> None:
        self.branches: list[Value] = []

    def is_tool(self, name: str) -> bool:
        return name in ("read", "send")

    def branch(self, value: Value) -> None:
        self.branches.append(value)

    def call(self, tool: str, arguments: dict[str, Value]) -> Value:
        return Value(value={name: value.value for name, value in arguments.items()}, tags=[tool])


def run(text: str, **variables: Any) -> dict[str, Value]:
    return Program(text).run({name: Value(value=value) for name, value in variables.items()}, Host())


def tool(name: str) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": {"type": "object"}}}


def test_parcel_graph_is_played_in_its_order(client: httpx.Client) -> None:
    meta = {"producers": ["shop"], "consumers": ["*"], "tags": []}
    body: dict[str, Any] = {
        "tools": [tool(name) for name in ("weigh", "by_weight", "post", "freight")],
        "user_provided_program": PARCEL,
        "context_vars": {"initial_state": {"value": {"parcel": "P7", "kilos": 0}, "meta": meta}},
    }
    messages, called = list[dict[str, Any]](HELLO), list[tuple[str, Any]]()
    while calls := message_of(sent := ask(client, GRAPH, messages=messages, **body)).get("tool_calls"):
        function = calls[0]["function"]
        called.append((function["name"], json.loads(function["arguments"])["state"]))
        content = json.dumps(RESULTS[function["name"]])
        messages += [message_of(sent), {"role": "tool", "tool_call_id": calls[0]["id"], "content": content}]
    heavy = {"parcel": "P7", "kilos": 44}
    assert called == [("weigh", {"parcel": "P7", "kilos": 0}), ("by_weight", heavy), ("freight", heavy)]
    final = result_of(sent)["final_return_value"]
    assert final["value"] == {**heavy, "slip": "F-12"}
    assert final["meta"] == {"producers": ["shop"], "consumers": ["*"], "tags": ["__non_executable"]}


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("x = (", "line 1: not Python"),
        ("x = 1", "leaves no final_return_value"),
        ("final_return_value = nobody(state=1)", "'nobody' is not a tool"),
        ("final_return_value = set_policy(text='x')", "not enabled"),
    ],
)
def test_a_program_error_is_a_failed_result(client: httpx.Client, program: str, message: str) -> None:
    result = result_of(ask(client, GRAPH, user_provided_program=program))
    assert (result["status"], result["error"]["code"]) == ("failure", "program_error")
    assert message in result["error"]["message"]


def test_result_of_another_call_is_a_failure(client: httpx.Client) -> None:
    body: dict[str, Any] = {"tools": [tool("a"), tool("b")], "user_provided_program": "a()"}
    first = message_of(ask(client, GRAPH, **body))
    result = {"role": "tool", "tool_call_id": first["tool_calls"][0]["id"], "content": "1"}
    body["user_provided_program"] = "final_return_value = b()"
    error = result_of(ask(client, GRAPH, messages=[*HELLO, first, result], **body))["error"]
    assert "the result that the request brings is of a" in error["message"]


def test_internal_tools_run_within_the_turn(client: httpx.Client) -> None:
    schema = {"type": "object", "properties": {"due": {"type": "string"}}}
    program = (
        "ok = verify_hypothesis(text='x')\nfinal_return_value = [ok, parse_with_ai(query='3 May', output_schema=s)]"
    )
    context = {"s": {"value": schema}}
    result = result_of(ask(client, GRAPH, user_provided_program=program, context_vars=context))
    assert result["final_return_value"]["value"] == [True, {"due": "3 May"}]
    headers = {"X-Config": {"fsm": {"enabled_internal_tools": ["complete_turn"]}}}
    done = result_of(ask(client, GRAPH, headers=headers, user_provided_program="complete_turn(value=5)\nx = 1"))
    assert done["final_return_value"]["value"] == 5


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("1e999", "not JSON"),
        ("[float('nan')]", "not JSON"),
        ("{(1, 2): 3}", "not JSON"),
        ("a = []\na.append(a)\nfinal_return_value = a", "too deep"),
        ("a = []\nfor i in range(300):\n    a = [a]\nfinal_return_value = a", "too deep"),
        ("a = [1]\nfor i in range(40):\n    a = [a, a]\nfinal_return_value = a", "too large"),
        ("a = 'a' * 90000\nfinal_return_value = [a] * 90000", "too large"),
        ("a = {'a' * 90000: 1}\nfinal_return_value = [a] * 90000", "too large"),
    ],
)
def test_final_value_that_json_cannot_hold_is_a_failure(client: httpx.Client, value: str, message: str) -> None:
    program = value if "\n" in value else f"final_return_value = {value}"
    result = result_of(ask(client, GRAPH, user_provided_program=program, headers=SHOWN))
    assert result["error"]["message"].startswith("The program failed at a value is ")
    assert message in result["error"]["message"]


def test_namespace_snapshot_has_the_json_values(client: httpx.Client) -> None:
    program = "a = float('inf')\nb = range(2)\nfinal_return_value = {1: (2, None)}"
    result = result_of(ask(client, GRAPH, user_provided_program=program, headers=SHOWN))
    assert result["final_return_value"]["value"] == {"1": [2, None]}
    snapshot = result["namespace_snapshot"]
    assert {name: value["value"] for name, value in snapshot.items()} == {
        "b": [0, 1],
        "final_return_value": {"1": [2, None]},
    }
    large = "".join(f"a{n} = 'a' * 99999\n" for n in range(30)) + "final_return_value = 1"
    result = result_of(ask(client, GRAPH, user_provided_program=large, headers=SHOWN))
    assert [*result["namespace_snapshot"]] == [f"a{n}" for n in range(9)]


@pytest.mark.parametrize("program", ["final_return_value = 1", "final_return_value = v"])
def test_deep_variable_is_a_failure(client: httpx.Client, program: str) -> None:
    value: Any = 1
    for _ in range(490):
        value = [value]
    context = {"v": {"value": value}}
    error = result_of(ask(client, GRAPH, user_provided_program=program, context_vars=context))["error"]
    assert error["code"] == "program_error"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("r = [1, 2] + [3]", [1, 2, 3]),
        ("r = {'a': 1, **{'b': 2}}", {"a": 1, "b": 2}),
        ("a, b = 1, 2\nr = b - a", 1),
        ("r = 0\nwhile r < 5:\n    r += 1\n    if r == 3:\n        break\nelse:\n    r = 9", 3),
        ("r = 0\nfor i in range(5):\n    if i == 1:\n        continue\n    r += i\nelse:\n    r += 100", 109),
        ("r = 0\nfor i in [1]:\n    break\nelse:\n    r = 1", 0),
        ("r = 0\nwhile r < 2:\n    r += 1\n    continue\nelse:\n    r = 7", 7),
        ("r = f'{x}-{1}'", "5-1"),
        ("r = isinstance(x, (int, str)) and not isinstance(x, list)", True),
        ("r = 1 < 2 < 2 or None", None),
        ("r: int = -x if x else 0\npass", -5),
        ("r = 'a,b'.split(',')\nr.append('c')", ["a", "b", "c"]),
        ("r = '-'.join(sorted(['b', 'a']))", "a-b"),
        ("r = {}\nr['k'] = [1]\nr['k'].extend([2])", {"k": [1, 2]}),
        ("r = [str(len(list({'a': 1}.keys()))), max(1, 2), x]", ["1", 2, 5]),
        ("r = {'a': 1}\nb = r\nb['c'] = 2", {"a": 1, "c": 2}),
        ("s = {'a': [[0] * 1000] * 90}\nr = 0\nfor i in range(50):\n    r += len(s.get('a'))", 4500),
        ("r = [sum([1, 2]), sum([[1], [2, 3]], []), {(1, (2,)): 3}[(1, (2,))]]", [3, [1, 2, 3], 3]),
    ],
)
def test_part_of_python_that_programs_may_use(text: str, value: Any) -> None:
    assert run(text, x=5)["r"].value == value


@pytest.mark.parametrize(
    "text",
    [
        "import os",
        "x = ().__class__",
        "x = (1).__class__.__bases__",
        "x = '{0.__class__}'.format(1)",
        "x = '%s' % 1",
        "x = f'{1:>9999999999}'",
        "x = open('/etc/passwd')",
        "x = eval('1')",
        "x = getattr(1, 'real')",
        "x = __import__('os')",
        "def f():\n    pass",
        "x = lambda: 1",
        "x = [i for i in [1]]",
        "try:\n    x = 1\nexcept Exception:\n    pass",
        "x = 10 ** 10 ** 10",
        "x = 1 << 9",
        "x = ~1",
        "x = 'a' * 10000000",
        "x = [0] * 10000000",
        "x = 'a'\nfor i in range(100):\n    x = x + x",
        "x = 2\nfor i in range(100):\n    x = x * x",
        "x = []\nfor i in range(100):\n    x = [x, x]\nread(a=x)",
        "x = []\nx.append(x)\nread(a=x)",
        "x = y = []\nfor i in range(60):\n    x = [x, x]\n    y = [y, y]\nz = x == y",
        "x = y = []\nfor i in range(60):\n    x = [x, x]\n    y = [y, y]\nz = [x].count(y)",
        "x = y = []\nfor i in range(60):\n    x = [x, x]\n    y = [y, y]\nz = sorted([x, y])",
        "x = y = []\nfor i in range(90):\n    x = {'a': x}\n    y = {'a': y}\nz = x == y",
        *(
            f"x = ()\nfor i in range(60):\n    x = (x, x)\nd = {{}}\n{use}"
            for use in ("z = {x: 1}", "d[x] = 1", "z = d[x]", "z = d.get(x)", "z = dict([(x, 1)])", "z = {**[(x, 1)]}")
        ),
        "x = [0] * 100000\nz = sum([x] * 1000, [])",
        "x = range(10000000)",
        *(
            f"x = [0] * 100000\ny = []\nd = dict(enumerate(x))\nfor i in range(3000):\n    {use}"
            for use in (
                "y.append(x + [])",
                "y.append('a' * 99999)",
                "y.append(d.copy())",
                "y.append({**d})",
                "y.append(list(range(20000)))",
                "y.append(zip(x, x))",
                "y.append(d.items())",
                "y = sorted(x)",
                "y = x.count(1)",
                "y = 1 in x",
                "y = sum(range(20000))",
                "y = ','.join(['a'] * 50000).split(',')",
                "for j in x:\n        break",
            )
        ),
        "x = ['a' * 90000] * 90000\ny = str(x)",
        "x = ['a' * 90000] * 90000\nread(a=x)",
        "read(a=float('nan'))",
        "x = ['a' * 90000] * 11\nfor i in range(500):\n    read(a=x)",
        "while True:\n    pass",
        "x = '-'.join(['a' * 90000, 'b' * 90000])",
        "x = " + "(" * 5000 + "1" + ")" * 5000,
        "x = " + "-" * 5000 + "1",
        "#" * 200_000,
        "x = 1 / 0",
        "x = [1][5]",
        "x = {[]: 1}",
        "x = 1 + 'a'",
        "x = nothing",
        "x = b'bytes'",
        "a, b = [1]",
        "a.b = 1",
        "for i in 5:\n    pass",
        "break",
        "read(1)",
        "read(**{'a': 1})",
        "(lambda: 1)()",
        "x = isinstance(1, object)",
        "x = len(obj=1)",
        "x = 'a\\x00'.nothing()",
        "x = 1\x00",
    ],
    ids=lambda text: text[-30:],
)
def test_everything_else_is_an_error(text: str) -> None:
    with pytest.raises(ProgramError):
        run(text)


class TestLabels:
    @pytest.mark.parametrize(
        "text",
        [
            "r = read(a=1)",
            "r = read(a=1)['a']",
            "r = [0, read(a=1)]",
            "r = {'k': read(a=1)}",
            "r = {}\nr['k'] = read(a=1)",
            "r = {'in': {}}\ninner = r['in']\ninner['k'] = read(a=1)",
            "r = []\nr.append(read(a=1))",
            "r = ''\nfor k, v in read(a=1).items():\n    r = k",
            "r = f'{read(a=1)}'",
            "r = 1\nr += len(read(a=1))",
            "r = read(a=1) == 5",
            "r = read(a=1) and 5",
            "s = {}\nr = s\ns['k'] = read(a=1)",
        ],
    )
    def test_labels_of_a_result_follow_values_made_from_it(self, text: str) -> None:
        assert run(text)["r"].tags == {"read"}

    def test_other_values_have_none(self) -> None:
        assert run("a = read(a=1)\nr = 5")["r"] == Value(value=5, tags=LabelSets().tags)

    def test_branch_sees_the_labels_of_its_test(self) -> None:
        host = Host()
        Program("x = read(a=1)\nif x['a'] == 1:\n    y = 1 if x else 2").run({}, host)
        assert [value.tags for value in host.branches] == [{"read"}, {"read"}]
