"""Measure everything, or what is named: python -m bench [NAME ...]; the names are those of BENCHES."""

import asyncio
import sys
from pathlib import Path

from bench import broadcast, deciding, flood, likeness, question, resting, sending
from bench.report import Figure, machine, table

BENCHES = {
    "question": question,
    "sending": sending,
    "resting": resting,
    "broadcast": broadcast,
    "deciding": deciding,
    "flood": flood,
    "likeness": likeness,
}
DOCUMENT = Path("docs/performance.md")
HEADING = """# Speed and memory

Printed by `make bench`. Machines are noisy: ratios, measured side by side in one run, tell more than times.
"""


async def measure(named: list[str]) -> list[Figure]:
    """Return the figures of the benches that are named, or of all."""
    figures: list[Figure] = []
    for name, bench in BENCHES.items():
        if not named or name in named:
            figures += await bench.measure()
            print(table(figures[-4:]), flush=True)
    return figures


def main() -> None:
    """Print the figures; a full run writes them down."""
    named = sys.argv[1:]
    figures = asyncio.run(measure(named))
    if not named:
        DOCUMENT.write_text(f"{HEADING}\n{machine()}\n\n{table(figures)}\n", "utf-8")


main()
