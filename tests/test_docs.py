"""The documentation says what is true of the product."""

from pathlib import Path

from auditor_app.domain.audit_file import AuditFile
from auditor_app.domain.records import REFERENCES

DOCS = Path(__file__).parents[1] / "docs"


def test_the_audit_file_page_names_every_key_and_reference() -> None:
    page = (DOCS / "audit-file.md").read_text("utf-8")
    missing = [name for name in AuditFile.__struct_fields__ if f"`{name}`" not in page]
    missing += [name for fields in REFERENCES.values() for name in fields if f"{name}`" not in page and f"{name}[]`" not in page]
    assert not missing
