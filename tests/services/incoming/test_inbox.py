"""The inbox: in the order the nodes numbered their packages, the latest of each, and read only by who may."""

from __future__ import annotations
