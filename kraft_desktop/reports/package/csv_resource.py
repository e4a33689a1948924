"""A CSV file of an open package and its part of the data dictionary (Frictionless Table Schema)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.reports.package import contents

Field = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A table of the package: name, title, description, columns, the columns of its primary key, and the CSV file's bytes."""

    name: str
    title: str
    description: str
    fields: Sequence[Field]
    key: Sequence[str]
    content: bytes

    def described(self) -> dict[str, object]:
        """The resource in the data dictionary."""
        schema = {"fields": list(self.fields), "missingValues": [""]}
        return {
            "profile": "tabular-data-resource",
            "name": self.name,
            "path": f"{self.name}.csv",
            "title": self.title,
            "description": self.description,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
            "bytes": len(self.content),
            "hash": f"sha256:{contents.digest(self.content)}",
            "schema": {**schema, "primaryKey": list(self.key)} if self.key else schema,
        }


def field(name: str, kind: str, title: str, description: str, constraints: Mapping[str, object]) -> Field:
    """A column: its name, type, title, description and constraints."""
    return {"name": name, "type": kind, "title": title, "description": description, "constraints": dict(constraints)}
