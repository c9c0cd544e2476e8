"""What a process did to its files, in the order it was done: recorded from outside by strace, not by a stand-in.

Every create, write, truncate, sync, rename and unlink that the process itself asked the system for, and what it said
had been saved in between.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

CALLS = (
    "openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,"
    "unlink,unlinkat,rename,renameat,renameat2,link,linkat,copy_file_range,sendfile"
)
"""All that changes a file or its name, so that nothing passes unseen: what is not understood below fails the run."""

LINE = re.compile(r"(?P<process>\d+) +(?P<call>\w+)\((?P<rest>.*)", re.DOTALL)
RESUMED = re.compile(r"(?P<process>\d+) +<\.\.\. (?P<call>\w+) resumed>(?P<rest>.*)", re.DOTALL)
RESULT = re.compile(r"(?P<arguments>.*)\) += (?P<result>-?\d+)(?:<(?P<path>[^>]*)>)?(?: \w+ \(.*\))?$", re.DOTALL)
HANDLE = re.compile(r"\d+<([^>]*)>")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True, slots=True)
class Create:
    """A file that may not have been there has a name now."""

    path: str


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes at a place in a file."""

    path: str
    at: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file's size."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """A file's content, or a folder's names, are on the disk when this has returned."""

    path: str


@dataclass(frozen=True, slots=True)
class Rename:
    """A name became another."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Unlink:
    """A name is gone."""

    path: str


@dataclass(frozen=True, slots=True)
class Said:
    """The process said that something was saved."""

    line: str


Done: TypeAlias = Create | Write | Truncate | Sync | Rename | Unlink | Said


def record(command: Sequence[str], folder: Path, said: Path) -> list[Done]:
    """Run a command and return what it did in a folder, and the lines it wrote to `said`."""
    trace = said.with_suffix(".trace")
    strace = ["strace", "-f", "-y", "-xx", "-s", "4194304", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(trace)]
    subprocess.run([*strace, *command], check=True, timeout=300, cwd=Path(__file__).parents[2])
    done = list(_read(trace, str(folder), str(said)))
    if not any(isinstance(one, Write) for one in done):
        raise AssertionError(f"nothing was recorded: {trace.read_text()[:500]}")
    trace.unlink()
    return done


def _read(trace: Path, folder: str, said: str) -> Iterator[Done]:
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii") as lines:
        for line in map(str.rstrip, lines):
            resumed, whole = RESUMED.match(line), LINE.match(line)
            if resumed:
                call, rest = resumed["call"], begun.pop(resumed["process"]) + resumed["rest"]
            elif whole and line.endswith("<unfinished ...>"):
                begun[whole["process"]] = whole["rest"].removesuffix("<unfinished ...>").rstrip()
                continue
            elif whole:
                call, rest = whole["call"], whole["rest"]
            else:
                continue  # a signal, or the end of a thread
            result = RESULT.match(rest)
            if result and int(result["result"]) >= 0:
                yield from _done(call, result, folder, said)


def _done(call: str, result: re.Match[str], folder: str, said: str) -> Iterator[Done]:
    arguments = result["arguments"]
    handle = HANDLE.match(arguments)
    texts = [_plain(text) for text in TEXT.findall(arguments)]
    path = _plain(handle[1]).decode() if handle else texts[0].decode() if texts else ""
    if call == "openat":
        path = _plain(result["path"] or "").decode()
    if call == "write" and path == said:
        yield from (Said(line) for line in texts[0].decode().splitlines())
    elif path != folder and not path.startswith(f"{folder}/"):
        return
    else:
        yield from _change(call, path, texts, arguments)


def _change(call: str, path: str, texts: list[bytes], arguments: str) -> Iterator[Done]:
    last = arguments.rpartition(", ")[2]
    match call:
        case "openat":
            if "O_CREAT" in arguments:
                yield Create(path)
            if "O_TRUNC" in arguments:
                yield Truncate(path, 0)
        case "pwrite64":
            assert "..." not in arguments
            yield Write(path, int(last), texts[0])
        case "ftruncate":
            yield Truncate(path, int(last))
        case "fsync" | "fdatasync":
            yield Sync(path)
        case "unlink":
            yield Unlink(path)
        case "rename":
            yield Rename(path, texts[1].decode())
        case _:
            raise AssertionError(f"{call} in the folder is not understood: {arguments[:200]}")


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
