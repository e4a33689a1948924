"""Translation of texts: English source texts, one catalogue for each language, read without Qt."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET  # catalogues are our own resources

from kraft_desktop import paths
from kraft_desktop.domain.errors import BadCatalogue

SOURCE, DEFAULT = "en", "sv"
LANGUAGES = (DEFAULT, SOURCE)
PSEUDO = "pseudo"
"""Lengthened and marked Swedish, so that a picture shows texts that would not fit and texts that were never translated."""
Catalogue = dict[tuple[str, str], tuple[str, ...]]
"""The translations by context and source text: one form, or two for a text with a number, for 1 and for other numbers."""

_state: dict[str, Catalogue] = {}
_current = [DEFAULT]


def read_catalogue(file: Path) -> Catalogue:
    """The finished translations in a ``.ts`` file. Raises BadCatalogue when it is missing or cannot be read."""
    try:
        root = ET.parse(file).getroot()  # noqa: S314  # as above
    except (OSError, ET.ParseError) as problem:
        raise BadCatalogue(language=file.stem) from problem
    found: Catalogue = {}
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None:
                forms = [form.text or "" for form in translation.iter("numerusform")]
                found[name, message.findtext("source", "")] = tuple(forms) or (translation.text or "",)
    return found


def use(language: str) -> None:
    """Use ``language`` from now on. Raises BadCatalogue when its catalogue is missing."""
    if language == PSEUDO:
        swedish = read_catalogue(paths.CATALOGUES / f"{DEFAULT}.ts")
        _state[PSEUDO] = {key: tuple(map(_longer, forms)) for key, forms in swedish.items()}
    elif language != SOURCE and language not in _state:
        _state[language] = read_catalogue(paths.CATALOGUES / f"{language}.ts")
    _current[0] = language


def _longer(text: str) -> str:
    return f"[{text}{' åäö' * (len(text) // 10 + 1)}]"


def language() -> str:
    """The language in use."""
    return _current[0]


def translate(context: str, text: str) -> str:
    """``text`` in the language in use. Raises KeyError for a text without a translation, which is a mistake of the program."""
    return text if _current[0] == SOURCE else _forms(context, text)[0]


def plural(context: str, one: str, other: str, count: int, **facts: object) -> str:
    """A text with a number: ``one`` for 1, ``other`` for any other number, both with ``{count}`` and the other ``facts``.

    The catalogue has two forms under ``other``; Swedish and English both ask only whether the number is 1.
    """
    forms = (one, other) if _current[0] == SOURCE else _forms(context, other)
    return forms[0 if count == 1 else 1].format(count=number(count), **facts)


def number(count: int) -> str:
    """The whole number with the language's thousands separator and a true minus sign."""
    apart = "," if _current[0] == SOURCE else "\u00a0"
    return f"{count:,}".replace(",", apart).replace("-", "\u2212")


def decimal_mark() -> str:
    """The mark between a number and its decimals in the language."""
    return "." if _current[0] == SOURCE else ","


def _forms(context: str, text: str) -> tuple[str, ...]:
    if _current[0] not in _state:
        use(_current[0])
    return _state[_current[0]][context, text]
