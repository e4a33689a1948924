"""The agenda of a meeting of 300 open cases, built and masked, beside the list of the same cases."""

from __future__ import annotations

import tempfile
from pathlib import Path

from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.cases import recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.recording import Details
from kraft_desktop.services.meetings import agenda
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from tests.benchmarks.measure import paired, report
from tests.given.nodes import new_session

CASES = 300


def main() -> None:
    """Print the time of the agenda, and how many times that of the list it takes."""
    with tempfile.TemporaryDirectory() as folder:
        session = new_session(Path(folder, "store"), "sodra")
        places = tuple(place.code for place in session.places)
        given = NewConsent(
            form=ConsentForm.SIGNED, first=session.today, municipalities=places, physician=True, received_by="Anna"
        )
        with session.vault:
            for number in range(CASES):
                details = Details(protected=True, municipality=places[number % len(places)])
                consents.record(session, recording.register(session, details, session.today), given)
            if len(agenda.read(session, None).lines) != CASES:
                raise RuntimeError("each of the cases is to be decided on")
            built, listed = paired(lambda: agenda.read(session, None), lambda: caseload.listing(session, again=True))
    report(f"the agenda of {CASES} cases", built * 1_000, "ms", 300)
    report("the agenda beside the list of the same cases", built / listed, "times", 4)


if __name__ == "__main__":
    main()
