"""A shell that stays open, as a reader's terminal does: `cd` and `export` hold for the commands after them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.docs.blocks import CHECKOUT, Block, agrees, commands

END = "-- the command has ended --"


class Shell:
    """Bash in the checkout, with an empty home folder, in English, 80 columns wide, without colour."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def run(self, command: str) -> str:
        """What a command prints, on either stream."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{command}\n{{ echo; echo '{END}'; }} 2>/dev/null\n")
        self.process.stdin.flush()
        lines: list[str] = []
        while (line := self.process.stdout.readline()) != f"{END}\n":
            assert line, f"the shell ended in: {command}"
            lines.append(line)
        return "".join(lines).removesuffix("\n")

    def write(self, block: Block) -> None:
        """The block as a file, or as the next part of one, below the folder where the shell is."""
        path = Path(self.run("pwd").strip(), block.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a" if block.purpose.startswith("append=") else "w", encoding="utf-8") as file:
            file.write(block.text)

    def do(self, block: Block) -> None:
        """What a reader does with a block: write the file, run the commands, or just read."""
        if block.is_file:
            self.write(block)
        elif block.language == "console":
            self.follow(block)

    def follow(self, block: Block) -> None:
        """Run each command of a console block; AssertionError where the output is not the promised one."""
        for command in commands(block):
            real = self.run(command.text)
            told = f"line {command.line}: {command.text}\n— promised:\n{command.output}\n— got:\n{real}"
            assert agrees(command.output, real), told


@contextmanager
def opened(home: Path) -> Iterator[Shell]:
    """The shell, and its end."""
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    surroundings = {"HOME": str(home), "PATH": programs, "LC_ALL": "C.UTF-8", "COLUMNS": "80", "NO_COLOR": "1"}
    with subprocess.Popen(
        ["bash", "--norc"], cwd=CHECKOUT, env=surroundings, text=True, encoding="utf-8",
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        yield Shell(process)
        assert process.stdin is not None
        process.stdin.close()
