"""The example's register as plain JSON values, small enough to damage by hand."""

from typing import Any

import pytest

from stakeholderkit.files import FORMAT


@pytest.fixture
def plain() -> dict[str, Any]:
    """A small sound register as the plain values of its JSON file."""

    def words(text: str) -> dict[str, str]:
        return {"nl": text, "en": text}

    def level(value: int) -> dict[str, Any]:
        return {"value": value, "label": words(f"{value}"), "anchor": words(f"anchor {value}")}

    return {
        "format": FORMAT,
        "version": "1.0",
        "title": "Warmte in Eikenrode",
        "owner": "Gemeente Eikenrode",
        "areas": [
            {"id": "dorp", "name": "Dorp", "kind": "gemeente"},
            {"id": "wijk", "name": "Wijk", "kind": "wijk", "parent": "dorp"},
        ],
        "dimensions": [
            {
                "id": "interest",
                "label": words("interest"),
                "question": words("what is at stake?"),
                "scale": {"levels": [level(1), level(2), level(3)]},
            }
        ],
        "stakeholders": [
            {"id": "vve", "name": "VvE", "stake": {"text": "woont er", "audience": "public"}},
            {
                "id": "raad",
                "name": "Raad",
                "functions": ["decides_formally"],
                "presence": [{"area": "wijk", "present": False}],
                "contacts": ["p-1"],
            },
        ],
        "assessors": [{"id": "pm", "role": "programmamanager", "party": "raad", "person": "p-1"}],
        "persons": [{"id": "p-1", "name": "Noor Verhulst"}],
        "scores": [
            {
                "party": "vve",
                "dimension": "interest",
                "assessor": "pm",
                "area": "wijk",
                "date": "2026-03-01",
                "value": 3,
            },
            {
                "party": "raad",
                "dimension": "interest",
                "assessor": "pm",
                "area": "dorp",
                "date": "2026-03-02",
                "absence": "unknown",
            },
        ],
        "decisions": [
            {
                "party": "vve",
                "area": "wijk",
                "group": "meedenken",
                "date": "2026-03-03",
                "by": "college",
                "status": "college",
                "basis": {"scheme": "kwadranten", "version": "1.0", "digest": "0" * 64},
            }
        ],
    }
