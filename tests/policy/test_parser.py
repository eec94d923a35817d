"""Trees, locations and errors of the parser."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from unittest import mock

import pytest
from exhaustive import exhaustive, thorough

from sequrity import ConfigError, policy
from sequrity.policy import PolicySyntaxError, parse
from sequrity_runtime.policy import syntax


def mistake(text: str) -> PolicySyntaxError:
    with pytest.raises(PolicySyntaxError) as caught:
        parse(text)
    return caught.value


def test_tree_of_a_policy_with_every_kind_of_statement() -> None:
    tree = parse(
        '/// Secrets.\n/// All of them.\nlet S = {"a", 5};\n'
        'tool "t" {\n  priority 3;\n  must deny when x.tags overlaps S;\n  session before { @tags |= {"b"}; }\n}\n'
        'tool r"^u" [2] -> @tags = {} when not T;'
    )
    binding, block, update = tree.items
    assert binding == policy.Binding(
        name="S",
        formula=policy.LabelSet(elements=(policy.Text(value="a"), policy.Number(value=5))),
        doc="Secrets.\nAll of them.",
    )
    source = policy.ArgumentLabels(argument="x", field="tags")
    overlap = policy.Compare(source=source, relation="overlaps", labels=policy.Reference(name="S"))
    labels = policy.LabelSet(elements=(policy.Text(value="b"),))
    change = policy.Update(target=policy.Target(owner="context", field="tags"), operator="|=", labels=labels)
    assert block == policy.ToolBlock(
        tool=policy.Text(value="t"),
        members=(
            policy.Priority(value=3),
            policy.Verdict(strength="must", effect="deny", when=overlap),
            policy.Updates(phase="session before", steps=(change,)),
        ),
    )
    assert isinstance(update, policy.ToolUpdate)
    assert (update.phase, update.priority) == ("result", 2)
    assert update.when == policy.Not(test=policy.Reference(name="T"))
    assert [(item.at.line, item.at.column) for item in tree.items] == [(3, 1), (4, 1), (9, 1)]


def test_union_binds_tighter_than_intersection() -> None:
    assert parse("let A = x.tags & B | C;") == parse("let A = x.tags & (B | C);")
    assert parse("let A = x.tags & B | C;") != parse("let A = (x.tags & B) | C;")


def test_not_binds_tighter_than_and_and_and_tighter_than_or() -> None:
    assert parse("let A = not B and C or D;") == parse("let A = ((not B) and C) or D;")


def test_minus_before_inf_is_an_operator_between_labels() -> None:
    assert parse("let A = int -inf;") == parse("let A = int minus inf;")
    assert parse("let A = {int -inf..5};") != parse("let A = {int inf..5};")


def test_operators_as_words_and_as_signs_have_the_same_tree() -> None:
    words = parse("let A = a.tags union b.tags intersect c.tags minus d.tags xor e.tags;")
    assert words == parse("let A = a.tags | b.tags & c.tags - d.tags ^ e.tags;")


def test_session_update_without_a_moment_is_one_after_the_call() -> None:
    assert parse('tool "a" -> session @tags = {};') == parse('tool "a" -> session after @tags = {};')


def test_error_has_message_line_column_and_caret() -> None:
    error = mistake('tool "a" {\n    must alow always;\n}')
    assert (error.line, error.column, error.at_end) == (2, 10, False)
    assert error.source == "    must alow always;"
    assert str(error) == (
        "unexpected 'alow', expected 'allow' or 'deny' at line 2, column 10\n    must alow always;\n         ^"
    )
    assert isinstance(error, ConfigError)
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('let A = {"a};', "the string is not closed"),
        ('let A = {r"a};', "the string is not closed"),
        ("let A = {}; /* b", "the remark is not closed"),
        ("let A = {'a'};", "strings have double quotes"),
        ("let A = {}", "the policy ends too early"),
        ("let A = ", "the policy ends too early"),
        ("let", "the policy ends too early, expected a name"),
        ('let A = x.value != "a";', "unexpected '!='; write not (a == b)"),
        ("let A = x.value > 5;", "unexpected '>'; write x.value in {int 5<..}"),
        ('tool "a" { result { @tags += {}; } }', "unexpected '+', expected '&=' or '-=' or '=' or '^=' or '|='"),
        ("let A = x.tags is full;", "unexpected 'full', expected 'empty' or 'universal'"),
        ("let A = {},;", "unexpected ','"),
        ("let A = \u2028{};", r"unexpected '\u2028'"),
    ],
)
def test_error_message_names_the_reason(text: str, message: str) -> None:
    assert mistake(text).message.startswith(message)


def test_error_is_equal_after_pickling_and_copying() -> None:
    error = mistake("let A = ;")
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert (str(twin), twin.line, twin.column, twin.source) == (str(error), 1, 9, "let A = ;")
        assert twin.at_end is False


def test_tree_is_equal_after_pickling() -> None:
    tree = parse('tool "a" { must deny when x.value in {int 1..}; }')
    assert pickle.loads(pickle.dumps(tree)) == tree


def test_end_of_the_text_is_a_location() -> None:
    error = mistake("let A =\n  {}\n")
    assert (error.line, error.column, error.at_end, error.source) == (3, 1, True, "")


def test_crlf_line_ends_count_once_and_do_not_show() -> None:
    error = mistake("let A = {};\r\nlet B = ?;\r\n")
    assert (error.line, error.column, error.source) == (2, 9, "let B = ?;")


def test_tab_is_one_column_and_stays_before_the_caret() -> None:
    error = mistake("\tlet\tA ?")
    assert error.column == 8
    assert str(error).endswith("\n\tlet\tA ?\n\t   \t  ^")


def test_columns_count_code_points() -> None:
    assert mistake('let A = {"é😀"} ?;').column == 16


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in str(mistake('let A = {"\x1b[31m"} ?'))


def test_only_the_part_of_a_long_line_near_the_mistake_is_shown() -> None:
    error = mistake(f'let A = {{"{"a" * 5000}"}} ? {"b" * 5000}')
    assert len(str(error)) < 400
    shown, caret = str(error).split("\n")[1:]
    assert shown[caret.index("^")] == "?"


def test_1200_nested_brackets() -> None:
    assert parse(f"let A = {'(' * 1200}B{')' * 1200};") == parse("let A = B;")


@pytest.mark.parametrize("name", ["true", "union", "not", "when", "inf"])
def test_names_that_are_keywords_are_read_in_a_long_policy(name: str) -> None:
    rule = 'tool "t" { must deny when x.tags overlaps {"a;", "}"}; }\n'
    last = parse(f"{rule * 5}let A = {name}.tags;\n{rule}").items[5]
    assert isinstance(last, policy.Binding)
    assert last.formula == policy.ArgumentLabels(argument=name, field="tags")
    assert (last.at.line, last.at.column) == (6, 1)


def test_mistake_in_a_formula_of_many_sets_has_its_column() -> None:
    """The braces of sets end no item."""
    text = f"let A = {{}};\nlet B = {' | '.join(['{}'] * 15)} ?;"
    assert (mistake(text).line, mistake(text).column) == (2, text.index("?") - text.index("\n"))


RULE = 'tool "t{" { must deny when x.tags overlaps {"a;", "}"} and y.value in {int 5..}; }\n'
MEMBER = 'must deny when x.tags overlaps {"a;", "}"} | {"b"};\nresult { when A { @tags |= {"b"}; } }\n'


@pytest.mark.parametrize(
    ("text", "column"),
    [
        (f"{RULE * 20}let A = ?;\n{RULE * 20}", 9),
        (f"{RULE * 20}let union = true.tags;\nlet A = {{}}\n/// B\n{RULE}", 1),
        (f'{RULE * 20}tool "a{{" {{\n{MEMBER * 20}must alow always;\n}}', 6),
        (f'{RULE}tool "a" {{\n{MEMBER * 20}must deny when true.tags is empty;\nsoft deny when ?;\n}}', 16),
        (f'{RULE}tool "a" {{\n{MEMBER * 20}must deny when x.tags overlaps {{"a"}}\nmust allow always;\n}}', 1),
    ],
    ids=["item", "missing semicolon", "member", "keyword as a name", "member without a semicolon"],
)
def test_all_readings_are_tried_for_the_statement_with_the_mistake_alone(text: str, column: int) -> None:
    parser = mock.Mock(wraps=syntax.full_parser(), terminals=syntax.full_parser().terminals)
    with mock.patch.object(syntax, "full_parser", return_value=parser):
        error = mistake(text)
    assert (error.column, error.at_end) == (column, False)
    assert error.line == text.count("\n", 0, max(text.find(each) for each in ("?", "alow", "/// B", "must allow"))) + 1
    assert parser.parse.called
    assert all(len(call.args[0].split()) < 60 for call in parser.parse.call_args_list)


def test_names_that_are_keywords_are_read_in_a_block() -> None:
    text = f'{RULE}tool "a" {{\n{MEMBER * 3}must deny when true.tags is empty;\n{MEMBER}}}'
    block = parse(text).items[1]
    assert isinstance(block, policy.ToolBlock)
    assert len(block.members) == 9
    assert block.members[6] == policy.Verdict(
        strength="must",
        effect="deny",
        when=policy.Is(source=policy.ArgumentLabels(argument="true", field="tags"), what="empty"),
    )
    assert (block.members[6].at.line, block.members[6].at.column) == (9, 1)


@exhaustive
def test_mistake_after_1200_nested_brackets_has_its_column() -> None:
    assert mistake(f"let A = {'(' * 1200}B{')' * 1201};").column == 9 + 1200 + 1 + 1200


@pytest.mark.parametrize("count", thorough(30, 300))
def test_long_policy_is_parsed(count: int) -> None:
    rule = 'tool "t" { must deny when x.tags overlaps {"a", "b"} and not (y.value in {int 5..}); }\n'
    assert len(parse(rule * count).items) == count
    assert mistake(rule * count + "?").line == count + 1


@pytest.mark.parametrize(
    ("text", "column"), [("/* " * 100_000, 1), ('let A = {"' + '\\"' * 100_000, 10)], ids=["remark", "string"]
)
def test_long_text_that_is_not_closed_is_read_once(text: str, column: int) -> None:
    """Reading it from each of its openings again takes minutes."""
    assert (mistake(text).line, mistake(text).column) == (1, column)
    assert "is not closed" in mistake(text).message


def test_whole_number_of_5000_digits_is_parsed() -> None:
    (binding,) = parse(f"let A = int {'9' * 5000};").items
    assert isinstance(binding, policy.Binding)
    assert isinstance(binding.formula, policy.Domain)
    assert binding.formula.span is not None
    assert isinstance(binding.formula.span.low, policy.Number)
    assert binding.formula.span.low.value == 10**5000 - 1


def test_lark_is_imported_with_the_first_policy() -> None:
    code = (
        "import sys; from sequrity.control import SecurityPolicyHeader as H; H.dual_llm(); H.single_llm(codes='x', "
        "check='off'); H.dual_llm(codes='x', language='cedar'); before = 'lark' in sys.modules; "
        "H.dual_llm(codes='let A = {};'); print(before, 'lark' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert run.stdout.split() == ["False", "True"]
