"""The processes that are measured, and what the kernel says they used."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
KIBIBYTE = 1024


class Child:
    """A process of ours."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    async def line(self) -> str:
        """Return the next line that the process prints."""
        if self.process.stdout is None:
            raise LookupError("this process was started without prints")
        return (await self.process.stdout.readline()).decode().strip()

    @property
    def cpu(self) -> float:
        """Seconds of CPU used so far, by all its threads, as the kernel accounts them."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def memory(self) -> float:
        """Resident memory in MB."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text("utf-8").splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) * KIBIBYTE / 1e6
        raise LookupError("VmRSS")


@asynccontextmanager
async def child(
    *arguments: str, environment: dict[str, str] | None = None, prints: bool = False
) -> AsyncIterator[Child]:
    """Run python with these arguments until the block ends."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        env={**os.environ, **(environment or {})},
        stdout=asyncio.subprocess.PIPE if prints else asyncio.subprocess.DEVNULL,
    )
    try:
        yield Child(process)
    finally:
        if process.returncode is None:
            process.terminate()
        try:
            async with asyncio.timeout(15):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()
