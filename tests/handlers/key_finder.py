"""Finds in our source which messages it asks for, and which problems of a programme it knows."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias, get_args

from storage.links import LinkProblem

ROOT = Path(__file__).parents[2]
KEY_PLACES = {"say": (0, 1), "label": (0, 1), "toast": (0,)}
"""Where a key stands: after the language in a function of words.py, first in a method of Context."""
PROBLEM_MAKERS = {"refusal", "problem", "Problem", "_at", "_add"}
"""Functions of storage/ that take the code of a problem."""

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Key:
    """A key as the source writes it; a part that is only known when it runs is written {}."""

    text: str
    function: str
    place: str


@cache
def keys_in_the_source() -> list[Key]:
    """Return every key that handlers/ and bot/ write, also in a variable or an argument named `key`."""
    trees = _trees("handlers", "bot")
    places = KEY_PLACES | _places_of_helpers(list(trees.values()))
    return [key for file, tree in trees.items() for key in _keys(file, tree, places)]


@cache
def strings_of_the_source() -> set[str]:
    """Return every string that handlers/ and bot/ write."""
    nodes = [node for tree in _trees("handlers", "bot").values() for node in ast.walk(tree)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def problem_codes() -> set[str]:
    """Return the codes that storage/ gives to the problems of a programme file."""
    codes = {f"bad_link_{problem}" for problem in get_args(LinkProblem)}
    for tree in _trees("storage").values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node) in PROBLEM_MAKERS:
                codes |= {text for argument in node.args for text in _literals(argument)}
    return codes - {""}


@cache
def _trees(*floors: str) -> dict[Path, ast.Module]:
    files = [file for floor in floors for file in sorted((ROOT / floor).rglob("*.py"))]
    outside = [file for file in files if "rehearsal" not in file.relative_to(ROOT).parts]
    return {file: ast.parse(file.read_text("utf-8")) for file in outside}


def _places_of_helpers(trees: list[ast.Module]) -> dict[str, tuple[int, ...]]:
    """Return our other functions that take a key and pass it on."""
    return {
        node.name: (names.index("key"),)
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, Function)
        and node.name not in KEY_PLACES
        and "key" in (names := [argument.arg for argument in node.args.args])
    }


def _keys(file: Path, tree: ast.Module, places: dict[str, tuple[int, ...]]) -> Iterator[Key]:
    for node in ast.walk(tree):
        name, expressions = "", []
        if isinstance(node, ast.Call):
            name = _name(node)
            expressions = [node.args[place] for place in places.get(name, ()) if place < len(node.args)]
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "key":
            expressions = [node.value]
        for expression in expressions:
            for text in _literals(expression):
                yield Key(text, name, f"{file.relative_to(ROOT)}:{expression.lineno}")


def _name(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _literals(expression: ast.expr) -> list[str]:
    match expression:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            return [*_literals(one), *_literals(other)]
        case ast.BoolOp(values=values):
            return [text for value in values for text in _literals(value)]
        case ast.JoinedStr(values=parts):
            return ["".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts)]
        case _:
            return []
