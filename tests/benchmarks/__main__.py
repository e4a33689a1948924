"""Run every benchmark, each in a process of its own: python -m tests.benchmarks [NAME ...]"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
NOT_BENCHMARKS = {"__init__", "__main__", "measure", "caseload_store"}


def main(names: list[str]) -> int:
    files = (file.relative_to(HERE).with_suffix("") for file in HERE.rglob("*.py"))
    known = sorted(".".join(file.parts) for file in files if file.name not in NOT_BENCHMARKS)
    codes = []
    for name in names or known:
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        codes.append(subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], check=False).returncode)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
