"""The command line: askdesk run, rehearse, programme check|load|show."""

import gc
import os
import time
from collections.abc import Callable, Coroutine
from errno import EADDRINUSE
from pathlib import Path
from typing import Annotated, Any, NoReturn

import structlog
import typer
import uvloop
from pydantic import ValidationError
from telegram.error import InvalidToken

from bot import application
from bot.logs import describe, set_up_logs
from bot.settings import Settings
from handlers.desk.files import changes_text
from handlers.messages import without_tags
from handlers.plain import problem_lines, programme_lines
from storage import programme
from storage.database import Database, DatabaseError, open_database
from storage.programme_file import MAX_FILE_BYTES, ProgrammeError, ProgrammeFile, read_programme
from storage.text import FALLBACK

log = structlog.get_logger()

# Pretty tracebacks show local variables: the token, and what people wrote.
cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="A question desk for online seminars, on Telegram.",
)
programme_cli = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="The programme: its file, and what is kept of it.",
)
cli.add_typer(programme_cli, name="programme")

File = Annotated[Path, typer.Argument(help="The programme's YAML file.")]
REHEARSAL_PORT = 8765
GC_THRESHOLD = (20_000, 20, 50)
"""Objects, and collections of the younger generations, between two walks of the garbage collector."""


def main() -> None:
    """Run the command line."""
    cli()


@cli.command()
def run() -> None:
    """Run Askdesk until it is stopped. Without ASKDESK_BOT_TOKEN it rehearses in the browser."""
    settings = _settings()
    if settings.bot_token is None:
        typer.echo("No ASKDESK_BOT_TOKEN is set, so this is a rehearsal: nothing goes to Telegram.")
        _rehearse(settings, REHEARSAL_PORT, None)
        return
    set_up_logs(settings.log_level, settings.bot_token.get_secret_value())
    try:
        _run(application.run(settings))
    except InvalidToken:
        _fail("Telegram does not know this token. Compare ASKDESK_BOT_TOKEN with what BotFather shows.")
    except DatabaseError as error:
        _fail(str(error))
    except Exception as error:  # its message may quote people, so only its kind and place are shown
        log.critical("stopped_by_a_mistake", **describe(error))
        raise typer.Exit(1) from None


@cli.command()
def rehearse(
    port: Annotated[int, typer.Option(help="Where the page is; 0 takes any free port.")] = REHEARSAL_PORT,
    programme_file: Annotated[
        Path | None, typer.Option("--programme", help="A programme of your own.")
    ] = None,
) -> None:
    """Try the whole bot in a browser, with a Telegram on this machine."""
    _rehearse(_settings(), port, _read(programme_file) if programme_file else None)


@programme_cli.command()
def check(file: File) -> None:
    """Say what is wrong with a programme file, or that nothing is."""
    read = _read(file)
    typer.echo(f"{file} is a good programme. Seminars: {len(read.seminars)}, speakers: {len(read.speakers)}.")


@programme_cli.command()
def load(file: File) -> None:
    """Load a programme file; loading it again updates. Askdesk must not be running on the database."""
    read = _read(file)

    async def put(database: Database) -> None:
        async with database.transaction() as tx:
            changes = await programme.load_programme(tx, read, int(time.time() * 1000))
        typer.echo(without_tags(changes_text(FALLBACK, changes)))

    _with_database(put)


@programme_cli.command()
def show() -> None:
    """Show the programme that is kept. Askdesk must not be running on the database."""

    async def print_programme(database: Database) -> None:
        async with database.reading() as tx:
            lines = await programme_lines(tx)
        typer.echo("\n".join(lines or ["No programme is loaded. Load one: askdesk programme load FILE"]))

    _with_database(print_programme)


def _rehearse(settings: Settings, port: int, own: ProgrammeFile | None) -> None:
    from bot import rehearsing  # noqa: PLC0415  a Telegram and a web server, which nothing else needs
    from bot.rehearsal import TOKEN  # noqa: PLC0415

    set_up_logs("WARNING" if settings.log_level == "INFO" else settings.log_level, TOKEN)

    def say(address: str) -> None:
        typer.echo(f"\nOpen {address} in a browser, on a wide or a phone-sized screen. Ctrl-C ends it.")

    try:
        _run(rehearsing.rehearse(port, own or rehearsing.sample_programme(), say))
    except OSError as error:
        if error.errno != EADDRINUSE or port == 0:
            raise
        typer.echo(f"Port {port} is in use, so another one is taken.")
        _rehearse(settings, 0, own)


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run to the end on uvloop, which does the same with a sixth less CPU."""
    # What is loaded now stays for good: the garbage collector need not walk through it again and again.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLD)
    uvloop.run(work)


def _with_database(use: Callable[[Database], Coroutine[Any, Any, None]]) -> None:
    settings = _settings()

    async def work() -> None:
        database = await open_database(settings.database_path)
        try:
            await use(database)
        finally:
            await database.close()

    try:
        _run(work())
    except DatabaseError as error:
        _fail(str(error))


def _read(file: Path) -> ProgrammeFile:
    try:
        if file.stat().st_size > MAX_FILE_BYTES:
            _fail(f"{file} is larger than {MAX_FILE_BYTES // 1024} KB: this is no programme.")
        return read_programme(file.read_bytes())
    except OSError as error:
        _fail(f"{file} cannot be read: {os.strerror(error.errno or 0)}.")
    except ProgrammeError as error:
        _fail("\n".join([f"{file}:", *problem_lines(error)]))


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        # A list names each wrong part of it, all in the same words.
        lines = dict.fromkeys(
            f"  ASKDESK_{str(problem['loc'][0]).upper()}: {problem['msg'].removeprefix('Value error, ')}"
            for problem in error.errors(include_input=False, include_url=False)
        )
        _fail("\n".join(["These settings cannot be used:", *lines]))


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
