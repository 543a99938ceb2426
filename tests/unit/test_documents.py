"""The documents say what is true: settings, commands, make targets, names in the code, links."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from pydoc import locate
from typing import Any

import pytest
from telegram.ext import CommandHandler, filters

from bot.settings import Settings
from handlers import routes
from handlers.routes import GROUP, PRIVATE
from storage.programme_file import read_programme

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FOLDERS = (".ci", "bench", "bot", "docs", "examples", "handlers", "storage", "tests")
BINARY = {".png", ".pyc", ".ttf"}

CODE = re.compile(r"^```\w*\n(?s:(.*?))^```|^ {4}(.*)$|`([^`\n]+)`", re.MULTILINE)
LINK = re.compile(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"")
PROJECT_PATH = re.compile(r"(?:\.ci|bench|bot|docs|examples|handlers|storage|tests)/[\w./-]*")
NAME_IN_CODE = re.compile(r"(?:bot|handlers|storage)(?:\.\w+)+")
LOG_EVENT = re.compile(r"log\.(?:info|warning|error)\(\s*\"(\w+)\"")

# The brackets keep this file from finding itself.
NOWHERE = {
    "a path of somebody's machine": re.compile(r"/[w]ork/|/tmp/[b]ash|/[r]oot/|/[h]ome/\w|/[U]sers/\w"),
    "the host of a package registry": re.compile(r"[p]ypi\.\w|[p]ythonhosted|[n]pmjs\.|[c]rates\.io"),
    "what looks like a bot's token": re.compile(r"\b\d{8,10}:[A-Za-z0-9_-]{35}\b"),
}

every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)


def test_readme_lists_every_setting_with_its_meaning_and_default_and_no_other() -> None:
    listed = [row for row in table_rows(README) if row[0].startswith("`ASKDESK_")]
    assert [(name.strip("`"), default.strip("`")) for name, _, default in listed] == settings()
    descriptions = [field.description or "" for field in Settings.model_fields.values()]
    for (name, meaning, _), description in zip(listed, descriptions, strict=True):
        assert meaning.startswith(description), name


def test_example_of_settings_lists_every_setting_with_its_default_and_no_other() -> None:
    lines = (ROOT / "settings.example.env").read_text("utf-8").splitlines()
    named = [line.partition("=") for line in lines if line and not line.startswith("#")]
    assert [(name, default) for name, _, default in named] == settings()


@pytest.mark.parametrize(("heading", "place"), [("Participants", PRIVATE), ("Moderators", GROUP)])
def test_readme_lists_the_commands_that_are_registered_and_no_other(
    heading: str, place: filters.BaseFilter
) -> None:
    registered = commands(place)
    # In a group /start is what Telegram sends when it adds a bot by a link: it shows the help.
    expected = registered - {"start"} if place is GROUP else registered
    rows = [row for row in table_rows(README, heading) if row[0].startswith("`/")]
    assert set(re.findall(r"`/(\w+)", " ".join(row[0] for row in rows))) == expected


@every_document
def test_make_targets_that_a_document_names_exist(document: Path) -> None:
    named = {target for code in code_of(document) for target in make_targets_in(code)}
    assert named <= make_targets()


def test_contributors_are_told_every_make_target() -> None:
    named = {target for code in code_of(ROOT / "CONTRIBUTING.md") for target in make_targets_in(code)}
    assert named == make_targets()


@every_document
def test_links_and_pictures_of_a_document_lead_somewhere(document: Path) -> None:
    for target in links_of(document):
        path, _, anchor = target.partition("#")
        linked = (document.parent / path).resolve() if path else document
        assert linked.is_relative_to(ROOT), target
        assert linked.exists(), target
        assert not anchor or anchor in anchors_of(linked), target


@every_document
def test_files_and_names_in_the_code_that_a_document_gives_exist(document: Path) -> None:
    for code in code_of(document):
        if PROJECT_PATH.fullmatch(code):
            assert (ROOT / code).exists(), code
        if NAME_IN_CODE.fullmatch(code):
            assert locate(code) is not None, code


def test_numbers_of_the_architecture_are_those_of_the_code() -> None:
    rows = table_rows(ROOT / "docs/architecture.md", "Delivery and pace")
    numbers = {name.strip("`"): number for _, number, name in rows if NAME_IN_CODE.fullmatch(name.strip("`"))}
    assert numbers
    for name, number in numbers.items():
        value: Any = locate(name)
        assert float(number) == value, name


def test_operators_are_told_every_event_that_is_logged() -> None:
    sources = [*ROOT.glob("bot/*.py"), *ROOT.glob("handlers/**/*.py"), *ROOT.glob("storage/*.py")]
    logged = {event for source in sources for event in LOG_EVENT.findall(source.read_text("utf-8"))}
    rows = table_rows(ROOT / "docs/operating.md", "Logs")[1:]
    assert {event for row in rows for event in re.findall(r"`(\w+)`", row[0])} == logged


@pytest.mark.parametrize("what", NOWHERE)
def test_no_file_holds(what: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in files()
        if (match := NOWHERE[what].search(path.read_text("utf-8")))
    ]
    assert not found


def test_changelog_begins_with_this_version_or_what_comes_after_it() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    newest = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)[0]
    assert newest in {version, "Unreleased"}


@pytest.mark.parametrize("example", sorted(ROOT.glob("examples/*.yaml")), ids=lambda path: path.name)
def test_example_is_a_good_programme(example: Path) -> None:
    assert read_programme(example.read_bytes()).seminars


def settings() -> list[tuple[str, str]]:
    """Name and default of every setting, as people write them."""
    return [
        (f"ASKDESK_{name.upper()}", "" if field.default in (None, ()) else str(field.default))
        for name, field in Settings.model_fields.items()
    ]


def commands(place: filters.BaseFilter) -> set[str]:
    """Return the commands that are registered for a place."""
    handlers = [route for route in routes() if isinstance(route, CommandHandler) and route.filters is place]
    return {name for handler in handlers for name in handler.commands}


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))


def make_targets_in(code: str) -> list[str]:
    return re.findall(r"\bmake (?:-C \S+ )?([a-z]+)", code)


def code_of(document: Path) -> Iterator[str]:
    """What stands in a document as code: blocks and single words."""
    for match in CODE.finditer(document.read_text("utf-8")):
        yield next(part for part in match.groups() if part is not None).strip()


def links_of(document: Path) -> list[str]:
    """Return the links of a document that do not leave the project."""
    targets = [link or source for link, source in LINK.findall(document.read_text("utf-8"))]
    return [target for target in targets if not re.match(r"\w+:", target)]


def anchors_of(document: Path) -> set[str]:
    """Return what a link may have after its #, one for each heading."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def table_rows(document: Path, heading: str = "") -> list[list[str]]:
    """Return the cells of a document's tables; with `heading`, of the section whose title begins with it."""
    _, _, text = document.read_text("utf-8").partition(f"# {heading}")
    section = re.split(r"^#", text, maxsplit=1, flags=re.MULTILINE)[0] if heading else text
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def files() -> list[Path]:
    """Return every file of the project that is text."""
    top = [path for path in ROOT.iterdir() if path.is_file() and path.name not in {".env", ".git"}]
    below = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file()]
    return [path for path in [*top, *below] if path.suffix not in BINARY and ".db" not in path.suffixes]
