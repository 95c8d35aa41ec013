"""XML trees as bytes."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

__all__ = ["Element", "add", "xml_bytes"]


def add(parent: Element, tag: str, text: str | int | None = None, **attributes: str | int) -> Element:
    """Append a child and return it; a number becomes text."""
    child = SubElement(parent, tag, {name: str(value) for name, value in attributes.items()})
    if text is not None:
        child.text = str(text)
    return child


def xml_bytes(root: Element, doctype: str = "") -> bytes:
    """Return a document in UTF-8, indented, with its head."""
    indent(root, " ")
    head = '<?xml version="1.0" encoding="UTF-8"?>\n' + (f"<!DOCTYPE {doctype}>\n" if doctype else "")
    return (head + tostring(root, encoding="unicode") + "\n").encode("utf-8", "replace")
