"""SVG elements as escaped markup: presentation attributes only, never a style attribute (the page's CSP)."""

from __future__ import annotations

from markupsafe import Markup, escape

from onetake.page.clean import clean


def el(name: str, *children: Markup | str, **attributes: object) -> Markup:
    """Make one element; `stroke_width` becomes 'stroke-width', `class_` 'class', None is left out.

    Examples
    --------
    >>> print(el("text", "a < b", x=1, class_="label"))
    <text x="1" class="label">a &lt; b</text>
    """
    shown = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _plain(value))
        for key, value in attributes.items()
        if value is not None
    )
    inside = Markup("").join(c if isinstance(c, Markup) else escape(clean(c)) for c in children)
    tag = Markup(name)
    return Markup("<{0}{1}>{2}</{0}>").format(tag, shown, inside)


def _plain(value: object) -> object:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return clean(value) if isinstance(value, str) else value
