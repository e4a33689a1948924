"""Look-alike letters: a text as a reader sees it, whatever characters it is made of."""

from __future__ import annotations

import functools
import unicodedata
from dataclasses import dataclass

_CYRILLIC = (
    "АA ВB ЕE ІI ЈJ КK ҚK ҞK ӃK МM НH ҢH ӉH ОO ӨO РP СC ҪC ЅS ТT ҬT УY ҮY ҰY ХX ҲX ЬB ԀD ԌG ӀI ԚQ ԜW ѠW ѴV ҒF ЯR ИN ӔA"
    " аa вb еe иu іi јj кk қk ҟk ӄk мm нh ңh ӊh оo өo пn рp сc ҫc ѕs тt ҭt уy үy ұy хx ҳx ьb ԁd ԍg гr һh ћh ӏl ԛq ԝw"
    " ѡw шw ѵv ғf яr ӕa"
)
_GREEK = "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΘO ΡP ΤT ΥY ΧX αa βb γy δd εe ζz ηn ιi κk μu νv οo θo ρp σo ςc τt υu χx ωw"
_ARMENIAN = "ՕO ՍU ՏS ԼL օo ոn սu հh ցg զq յj"
_LATIN = (
    "ØO øo ÆA æa ŒO œo ÐD ðd ĐD đd ŁL łl ĦH ħh ŦT ŧt ƗI ɨi ıi ɩi ȷj ɑa ɐa ɛe ƐE əe ƏE ɡg ƒf ɦh ƙk ƘK ɫl ɬl ɱm ŋn ŊN ɲn ɵo ƟO ɾr"
    " ɼr ʂs ʈt ʉu ʊu ʋv ʌv ʍw ʐz ƶz ƵZ ɴN ʀR ʏY ʜH ɪI ʟL ʙB ɢG ᴀA ᴄC ᴅD ᴇE ᴊJ ᴋK ᴍM ᴏO ᴘP ᴛT ᴜU ᴠV ᴡW ᴢZ ꜱS ꜰF"
)
_LOOK_ALIKES = {ord(pair[0]): pair[1] for pair in " ".join((_CYRILLIC, _GREEK, _ARMENIAN, _LATIN)).split()}
"""The letters, of other scripts and Latin ones, that look like a letter of Swedish names, with that letter. Letters with marks,
full-width and mathematical letters and the like are not listed, since Unicode normalisation resolves them."""
_INVISIBLE = frozenset({"Mn", "Me", "Cf", "Cc"})
_FILLERS = frozenset("ᅟᅠㅤﾠ")


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text as it looks, in plain Latin letters and digits, and for each character its index in the original text."""

    text: str
    places: tuple[int, ...]


def plain_text(text: str) -> PlainText:
    """The text as it looks: without accents and invisible characters, with plain letters in place of look-alikes."""
    signs = [(sign, place) for place, original in enumerate(text) for sign in _plain(original)]
    return PlainText("".join(sign for sign, _ in signs), tuple(place for _, place in signs))


def is_foreign(sign: str) -> bool:
    """Whether ``sign`` is a letter of another script than the Latin."""
    return not sign.isascii() and sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN ")


@functools.lru_cache(maxsize=4096)
def _plain(original: str) -> str:
    if original.isascii():
        return original
    if original.isspace():
        return " "
    apart = unicodedata.normalize("NFKD", original)
    if len(apart) > 1 and not original.isalpha():  # a trade mark or a fraction is no part of a word
        return original
    signs = (c for c in apart if unicodedata.category(c) not in _INVISIBLE and c not in _FILLERS)
    return "".join(str(unicodedata.decimal(c, "")) or c for c in signs).translate(_LOOK_ALIKES)
