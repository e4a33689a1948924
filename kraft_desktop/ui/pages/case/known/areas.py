"""The joint assessment by areas on the page of a case."""

from __future__ import annotations

from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.cases.recording import Undo
from kraft_desktop.services.known import areas
from kraft_desktop.services.known.areas import AREAS_PAGE, NewFindings
from kraft_desktop.services.known.reading import Known
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.case.form_card import Asked, Values, way
from kraft_desktop.ui.pages.case.known.known_card import KnownCard, day_entry
from kraft_desktop.ui.pages.cases import case_fields
from kraft_desktop.ui.pages.cases.case_fields import EARLY
from kraft_desktop.ui.pages.cases.lines import lines
from kraft_desktop.ui.widgets.fields import NoteField, TextField
from kraft_desktop.ui.widgets.form import Entry
from kraft_desktop.words import translate

_FIELDS = {"took_part_missing": "took_part", "line_long": "took_part", "date_future": "on"}


class AreasCard(KnownCard):
    """The card with what was found in each area."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Known", "Joint assessment"))
        self.write = way(translate("Known", "Write ..."), self.begin)
        self.heading.addWidget(self.write)

    def show_known(self, known: Known) -> None:
        super().show_known(known)
        self.write.setVisible(known.may_change)
        programme, codes = self.session.programme, self._codes()
        found = [known.findings[code] for code in codes if code in known.findings]
        below = translate("Known", "{text}\n{day}, took part: {who}")
        of = [
            (
                known_words.area(programme, row.area),
                self.with_disputes(below.format(text=row.text, day=formats.day(row.on), who=row.took_part), row),
                self.dispute_ways(row),
            )
            for row in found
        ]
        self.shown.put(lines(of, self._left(known, codes)))

    def begin(self) -> None:
        """Open the form with every area."""
        if self.known is None:
            return
        known, codes = self.known, self._codes()
        held = {code: row for code, row in known.findings.items() if code in codes}
        latest = max(held.values(), key=lambda row: row.on, default=None)
        programme = self.session.programme

        def do(values: Values) -> Undo:
            typed = {code: values[code] or "" for code in codes}
            texts = {code: text for code, text in typed.items() if text != (held[code].text if code in held else "")}
            seen = {code: held[code].id for code in texts if code in held}
            new = NewFindings(on=values["on"], took_part=values["took_part"] or "", texts=texts, seen=seen, early=values[EARLY])
            return areas.record(self.session, self.case_id, new)

        entries = [
            Entry(
                name=code,
                label=known_words.area(programme, code),
                make=lambda: NoteField(lines=2),
                help=case_fields.help_of(
                    translate(
                        "Known", "What came out in this area, as the participant can read it; empty when it was not talked of."
                    )
                ),
            )
            for code in codes
        ]
        self.ask(
            Asked(
                title=translate("Known", "Joint assessment"),
                entries=(day_entry(), self._took_part(), *entries),
                save=translate("Known", "Record"),
                do=do,
                done=translate("Known", "The joint assessment is recorded"),
                page=AREAS_PAGE,
                values={
                    "on": self.session.today,
                    "took_part": latest.took_part if latest else "",
                    **{code: row.text for code, row in held.items()},
                },
                fields={**_FIELDS, "area_text_missing": codes[0] if codes else "on"},
            )
        )

    def _codes(self) -> list[str]:
        return [code.code for code in self.session.programme.codes[CodeList.ASSESSMENT_AREA]]

    def _left(self, known: Known, codes: list[str]) -> str:
        if known.hidden:
            return translate("Known", "The texts are shown to those who see the name.")
        if not known.findings:
            return translate("Known", "Nothing is written yet. The areas are gone through together with the participant.")
        left = [known_words.area(self.session.programme, code) for code in codes if code not in known.findings]
        return translate("Known", "Not talked of: {areas}").format(areas=", ".join(left)) if left else ""

    @staticmethod
    def _took_part() -> Entry:
        return Entry(
            name="took_part",
            label=translate("Known", "Took part"),
            make=lambda: TextField(placeholder=translate("Known", "Everybody who was there, the participant too")),
            required=True,
            help=case_fields.help_of(translate("Known", "The names of those who took part.")),
        )
