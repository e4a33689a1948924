"""Opening one of 10,000 cases with its line in the trail, and reading who has looked at it."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path

from kraft_desktop.domain.secrecy.consent import Consent, ConsentForm
from kraft_desktop.domain.trail import Ids, utc
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit import looks
from kraft_desktop.services.cases import overview
from kraft_desktop.store.database.records import Journal, new_id
from tests.benchmarks.caseload_store import CASES, store_of
from tests.benchmarks.measure import report, seconds

ENTRIES, LISTS, ROUNDS = 50_000, 20, 60


def main() -> None:
    """Print both, as wall-clock time with nothing else going on."""
    with tempfile.TemporaryDirectory() as folder:
        session = store_of(Path(folder, "store"))
        with session.vault:
            ids = _looked_at(session)
            before = _lines(session)
            times = sorted(seconds(partial(overview.open_case, session, case_id)) for case_id in ids[:ROUNDS])
            if _lines(session) - before != ROUNDS:
                raise RuntimeError("each opening is a line in the trail")
            report(f"opening one of {CASES} cases, in the middle", times[ROUNDS // 2] * 1_000, "ms", 100)
            report("the slowest but one in twenty", times[ROUNDS * 95 // 100] * 1_000, "ms", 100)
            again = min(seconds(lambda: overview.open_case(session, ids[0])) for _ in range(5))
            report("opening it again in the same hour", again * 1_000, "ms", 100)
            read = min(seconds(lambda: looks.of_case(session, ids[0])) for _ in range(3))
            report(f"who has looked, among {ENTRIES} entries and {LISTS} whole lists", read * 1_000, "ms", 1_000)


def _looked_at(session: Session) -> list[str]:
    """The ids of the cases, once each has a consent, and the trail the openings of an hour ago and lists of them all."""
    with session.vault.write("benchmark.fill") as tx:
        cases = tx.cases.where()
        tx.consents.add_all([_consent(case.id, session) for case in cases], under="consents")
        entries: Journal = [("cases", cases[place % CASES].id, {}) for place in range(ENTRIES)]
        tx.trail.append(session.vault.actor, utc(session.vault.now()), looks.OPENED, entries)
        for _ in range(LISTS):
            tx.note("cases", "list", {"ids": Ids(case.id for case in cases)})
    then = session.vault.now()
    session.vault.now = lambda: then.replace(hour=then.hour + 1)
    return [case.id for case in cases]


def _consent(case_id: str, session: Session) -> Consent:
    return Consent(
        id=new_id(), case_id=case_id, base=1, form=ConsentForm.SIGNED, first=session.today, until=session.today,
        municipalities=("0881",), received_by="Anna", recorded_by="Anna",
    )  # fmt: skip


def _lines(session: Session) -> int:
    with session.vault.read() as data:
        return data.trail.head()[0]


if __name__ == "__main__":
    main()
