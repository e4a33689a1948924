"""What a program did to the files of one folder, in order, read from a trace of its system calls."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = (
    "openat,creat,open,lseek,write,pwrite64,ftruncate,sendfile,copy_file_range,writev,pwritev,"
    "fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat"
)
OPTIONS = ("-f", "--seccomp-bpf", "-y", "-xx", "-s", str(1 << 26), "-e", f"trace={CALLS}")
"""What ``strace`` is given: every byte written, in figures that need no unescaping, and the path of every open file."""
_WHOLE = re.compile(r"(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
_FILE = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*)>")
_LAST_NUMBER = re.compile(r", (\d+)$")


@dataclass(frozen=True, slots=True)
class Create:
    """A new file got a name."""

    path: Path


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes written at an offset of a file."""

    path: Path
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Copied:
    """Bytes of one file copied by the system to an offset of another."""

    path: Path
    offset: int
    source: Path
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Truncate:
    """A file was made that long."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Rename:
    """A file got another name, in place of what had it."""

    path: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Remove:
    """A name was taken away."""

    path: Path


@dataclass(frozen=True, slots=True)
class Sync:
    """Everything written to a file, or done to the names of a folder, is on the disk."""

    path: Path


Operation = Create | Write | Copied | Truncate | Rename | Remove | Sync


def operations(log: Path, folder: Path) -> Iterator[Operation]:
    """What succeeded of what was done to files in ``folder``, in the order of the log."""
    offsets: dict[str, int] = {}
    for name, arguments, result, answer in _calls(log):
        texts = [_decoded(text) for text, _ in _TEXT.findall(arguments)]
        files = [(handle, Path(_decoded(path).decode())) for handle, path in _FILE.findall(arguments)]
        if name in {"openat", "open", "creat"}:
            offsets[str(result)] = 0
            path = Path(_decoded(answer).decode())
            if path.is_relative_to(folder):
                yield from [Create(path)] if "O_CREAT" in arguments or name == "creat" else []
                yield from [Truncate(path, 0)] if "O_TRUNC" in arguments or name == "creat" else []
        elif name.startswith(("rename", "unlink")):
            paths = [Path(text.decode()) for text in texts]
            if paths[0].is_relative_to(folder):
                yield Rename(paths[0], paths[1]) if name.startswith("rename") else Remove(paths[0])
        elif files and files[0][1].is_relative_to(folder):
            yield from _on_open_file(name, arguments, result, files, texts, offsets)


def _on_open_file(
    name: str, arguments: str, result: int, files: list[tuple[str, Path]], texts: list[bytes], offsets: dict[str, int]
) -> Iterator[Operation]:
    (handle, path), last = files[0], _LAST_NUMBER.search(arguments)
    match name:
        case "lseek":
            offsets[handle] = result
        case "write":
            yield Write(path, offsets[handle], texts[0][:result])
            offsets[handle] += result
        case "pwrite64":
            assert last is not None
            yield Write(path, int(last[1]), texts[0][:result])
        case "ftruncate":
            assert last is not None
            yield Truncate(path, int(last[1]))
        case "fsync" | "fdatasync":
            yield Sync(path)
        case "sendfile":
            start = re.search(r"\[(\d+)\]", arguments)
            assert start is not None
            yield Copied(path, offsets[handle], files[1][1], int(start[1]), result)
            offsets[handle] += result
        case _:
            raise AssertionError(f"{name} is not replayed")


def _calls(log: Path) -> Iterator[tuple[str, str, int, str]]:
    """Each call that succeeded: its name, arguments, result, and the path of the file that it opened."""
    begun: dict[str, str] = {}
    with log.open("r", encoding="ascii", errors="replace") as lines:
        for line in lines:
            process, text = line.rstrip("\n").split(maxsplit=1)
            if text.endswith(" <unfinished ...>"):
                begun[process] = text.removesuffix(" <unfinished ...>")
                continue
            resumed = re.match(r"<\.\.\. \w+ resumed>", text)
            found = _WHOLE.match(begun.pop(process, "") + text[resumed.end() :] if resumed else text)
            if found is not None and int(found[3]) >= 0:
                assert '"...' not in text, "a write that is cut cannot be replayed"
                yield found[1], found[2], int(found[3]), found[4] or ""


def _decoded(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
