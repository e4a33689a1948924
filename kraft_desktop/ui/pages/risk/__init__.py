"""The third step of a package: who could be re-identified, and how the package prevents it."""
