"""Figures as a table."""

import os
import platform
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """What was measured, and its goal if there is one."""

    what: str
    value: str
    goal: str = ""


def table(figures: list[Figure]) -> str:
    """Return the figures as Markdown."""
    rows = [f"| {figure.what} | {figure.value} | {figure.goal} |" for figure in figures]
    return "\n".join(["| what | measured | goal |", "| --- | --- | --- |", *rows])


def machine() -> str:
    """Say on what, and when."""
    models = [
        line.partition(":")[2].strip()
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines()
        if line.startswith("model name")
    ]
    processor = models[0] if models else platform.machine()
    return (
        f"{date.today().isoformat()}, {os.cpu_count()} cores of {processor},"  # noqa: DTZ011
        f" Python {platform.python_version()}, Linux {platform.release()}"
    )
