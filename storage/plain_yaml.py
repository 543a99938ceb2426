"""The harmless part of YAML: fields, lists and texts, each with its line.

Every scalar is the text that stands in the file, so `no` is a word and 2020-07-20 is ten characters. Tags and
aliases are refused: nothing is constructed, and nothing can grow beyond the size of the file.
"""

import codecs
from collections.abc import Mapping
from dataclasses import dataclass

import yaml
from yaml.reader import Reader

Plain = str | tuple["Plain", ...] | dict[str, "Plain"] | None
Path = tuple[str | int, ...]

MAX_FILE_BYTES = 256 * 1024
MAX_DEPTH = 12
MAX_SHOWN = 40  # characters of somebody's input in a problem

# What YAML makes of a scalar or a collection that has no tag of its own (https://yaml.org/type/).
YAML_TAG = "tag:yaml.org,2002:"
NULL = f"{YAML_TAG}null"
HARMLESS_TAGS = {NULL} | {
    f"{YAML_TAG}{name}"
    for name in ("str", "int", "float", "bool", "timestamp", "seq", "map", "merge", "value")
}

LOADER = yaml.CSafeLoader  # libyaml's: 18 times faster than PyYAML's own


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the file that must be put right."""

    line: int
    """From 1."""
    field: str
    """As in "seminars[2].starts", counted from 0; empty for the file as a whole."""
    code: str
    args: Mapping[str, str | int]


class YamlError(Exception):
    """The file cannot be read."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Tree:
    """What a file says, and where."""

    root: Plain
    lines: Mapping[Path, int]
    problems: tuple[Problem, ...]

    def problem(self, path: Path, code: str, /, **args: str | int) -> Problem:
        """Make a problem at a path; if nothing stands there, at what should hold it."""
        there = next(path[:end] for end in range(len(path), -1, -1) if path[:end] in self.lines)
        return Problem(self.lines[there], dotted(path), code, args)


def shown(text: str) -> str:
    """Return somebody's input so that it can be repeated to them: short, printable."""
    start = text if len(text) <= MAX_SHOWN else text[: MAX_SHOWN - 1] + "…"
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in start)


def dotted(path: Path) -> str:
    """Return a path as people write it: seminars[2].starts."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{shown(step)}" for step in path)
    return "".join(steps).removeprefix(".")


def read_yaml(data: bytes) -> Tree:
    """Read a file of at most MAX_FILE_BYTES. Raises YamlError."""
    if len(data) > MAX_FILE_BYTES:
        raise YamlError(Problem(1, "", "too_large", {"limit": MAX_FILE_BYTES // 1024}))
    text = _decoded(data)
    try:
        _refuse_dangers(text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        raise YamlError(_syntax_problem(error, text)) from error
    return _tree(root)


def _decoded(data: bytes) -> str:
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise YamlError(Problem(data.count(b"\n", 0, error.start) + 1, "", "not_utf8", {})) from error
    refused = Reader.NON_PRINTABLE.search(text)
    if refused:
        line = text.count("\n", 0, refused.start()) + 1
        raise YamlError(Problem(line, "", "bad_character", {"character": f"U+{ord(refused[0]):04X}"}))
    return text


def _refuse_dangers(text: str) -> None:
    """Go through the file without building anything: composing calls itself for each level."""
    depth = documents = 0
    aliases = []
    for event in yaml.parse(text, Loader=LOADER):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        if depth > MAX_DEPTH:
            raise YamlError(_at(event, "too_deep"))
        if documents > 1:
            raise YamlError(_at(event, "several_documents"))
        if isinstance(event, yaml.AliasEvent):
            aliases.append(_at(event, "alias"))
    if aliases:
        raise YamlError(*aliases)


def _at(event: yaml.Event, code: str) -> Problem:
    return Problem(_line(event), "", code, {})


def _syntax_problem(error: yaml.MarkedYAMLError, text: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    lines = text.split("\n")
    written = lines[min(line, len(lines) - 1)]  # YAML knows more line breaks than this one
    indent = written[: len(written) - len(written.lstrip())]
    if "\t" in indent:
        return Problem(line + 1, "", "tab", {})
    if "mapping values are not allowed" in (error.problem or ""):
        return Problem(line + 1, "", "stray_colon", {})
    return Problem(line + 1, "", "not_yaml", {})


def _tree(root: yaml.Node | None) -> Tree:
    walk = _Walk()
    plain = walk.value(root, ()) if root else None
    walk.lines.setdefault((), 1)
    return Tree(plain, walk.lines, tuple(walk.problems))


class _Walk:
    """Turns nodes into plain values and keeps their lines."""

    def __init__(self) -> None:
        self.lines: dict[Path, int] = {}
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node, path: Path) -> Plain:
        self.lines.setdefault(path, _line(node))
        if node.tag not in HARMLESS_TAGS:
            self._add(node, path, "tag", tag=shown(node.tag.replace(YAML_TAG, "!!")))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(item, (*path, index)) for index, item in enumerate(node.value))
        return None if node.tag == NULL else str(node.value)

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Plain]:
        fields: dict[str, Plain] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value:
                self._add(key, path, "bad_key")
            elif key.value in fields:
                first = self.lines[*path, key.value]
                self._add(key, (*path, key.value), "duplicate_key", key=shown(key.value), first=first)
            else:
                self.lines[*path, key.value] = _line(key)
                fields[key.value] = self.value(value, (*path, key.value))
        return fields

    def _add(self, node: yaml.Node, path: Path, code: str, /, **args: str | int) -> None:
        self.problems.append(Problem(_line(node), dotted(path), code, args))


def _line(place: yaml.Node | yaml.Event) -> int:
    mark = place.start_mark
    return mark.line + 1 if mark else 1
