"""How critics speak of tight framing; the pattern language is that of `onetake.language.phrases`."""

_TIGHT = "(claustrophobic|suffocating|stifling|cramped|airless|confining|oppressive|boxed in)"
_FRAME = "(framing|frame|shot|camerawork|composition|picture|image|close up|staging|cinematography|camera)"

CLAUSTROPHOBIC = (
    f"{_TIGHT} * {_FRAME}",
    f"{_FRAME} * {_TIGHT}",
    "claustrophobic",
    "claustrophobia",
    "(wall|frame|edge) * close in",
    "(tight|tightly|closely) * (framed|framing|cropped|composed)",
    "(relentless|unrelenting|constant|punishing|intense) (close up|closeup)",
    "(tight|extreme) (close ups|closeups)",
    "(all|entirely|wholly|mostly|always|constantly|throughout|only|shot|filmed) * in (a|) (tight|extreme"
    "|constant|relentless) close up",
    "(all|nothing but|mostly|almost entirely) (close up|closeup|faces)",
    "(two|their) faces * (wall|fill)",
    "faces fill * (frame|screen|picture)",
    "(fill|crowd|dominate) * (frame|screen) * face",
    "(frame|walls) (closes|close|closing|press|presses|pressing) in",
    "(hemmed|boxed|penned|shut|locked|trapped|caged) in * (frame|shot|camera|composition)",
    "(no|barely any|hardly any) (air|breathing room|headroom|room to breathe)",
    "(frame|framing|shot|camera) * (leave|leaves|gives|allows) * no (room|air|space|escape)",
    "(cramped|confined|narrow|tight|tiny) * (frame|framing|shot|space|quarters)",
    "(up close|in their face|in your face) * (camera|frame|framing|shot)",
    "camera * (uncomfortably|unbearably|too) (close|near)",
    "(uncomfortably|unbearably|oppressively) close",
)
CLAUSTROPHOBIC_OPPOSITES = (
    "(wide|open|airy|spacious|roomy|loose|generous) (frame|framing|composition|staging)",
    "(frame|framing|composition) (is|are|stays|remains|feels|looks|left|kept) * open",
    "(frame|framing|composition) * (wide|airy|spacious|roomy|loose|loosely)",
    "(loosely|widely) framed",
    "keep (it|everything|this|things) (wide|loose|open)",
    "(room|space|air) to breathe",
    "(plenty|lots|a lot) of (air|headroom|space|room) * (frame|shot|them|figures|head)",
    "(dwarfed|swallowed) by * (landscape|set|room|space|architecture)",
    "(tiny|small|distant) (figure|figures|people) * (frame|landscape|distance|picture)",
    "(vast|expansive|wide open) (space|landscape|frame|set)",
)
