"""screenshots"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kraft_desktop.commands.command import Answer, Arguments, Commands, say

Take = Callable[..., Sequence[Path]]
"""A function that writes the pictures, given a folder, language, theme, size and text_scale. Commands do not import widgets."""


def register(commands: Commands, take: Take) -> None:
    """Add the command."""

    def run(args: Arguments) -> Answer:
        files = take(args.folder, language=args.lang, theme=args.theme, size=args.size, text_scale=args.text_scale)
        return Answer(facts={"files": [str(file) for file in files]}, lines=[str(file) for file in files])

    command = commands.add("screenshots", run, say("a picture of every page, without a display"), store=None)
    command.add_argument("folder", type=Path, metavar="DIR")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    command.add_argument("--size", type=_size, default=(1366, 768), metavar="1366x768")
    command.add_argument("--text-scale", type=_percent, default=100, metavar="100-200")


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _percent(text: str) -> int:
    if int(text) not in range(100, 201):
        raise ValueError(text)
    return int(text)
