"""The claims by which a reading is judged: onetake's, and a user's own, with the user's limits."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onetake.claims import CLAIMS
from onetake.core.own_limits import SETTING as LIMITS
from onetake.core.own_limits import limits_of, with_own_limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.claims.own.definition import OwnClaim
    from onetake.core.claim import Claim

SETTING = "own_claims"
"""The key of `Made.settings` under which a reading keeps the definitions of claims of a user's own."""


LIBRARY = "library"
"""The key under which it keeps what library it was judged on."""


def claims_in_force(settings: Mapping[str, Any]) -> tuple[Claim, ...]:
    """Return the claims that a reading with these settings is judged by.

    Parameters
    ----------
    settings : mapping
        `Made.settings`: limits and claims of the user's own are among them.

    Raises
    ------
    ClaimError
        If a limit is of a claim that there is not, or a definition is not well formed.

    Examples
    --------
    >>> claims_in_force({"limits": {"climax": 4.0}})[0].id
    'one-take'
    """
    own: tuple[Claim, ...] = ()
    if settings.get(SETTING):
        # Imported only where there are some: most readings have none, and SQL takes a tenth of a second.
        from onetake.claims.own.definition import OwnClaim
        from onetake.claims.own.judging import own_claims

        own = own_claims([OwnClaim.from_json(one) for one in settings[SETTING]])
    return with_own_limits((*CLAIMS, *own), limits_of(settings))


def own_key(settings: Mapping[str, Any]) -> str:
    """Return a text that differs where limits or claims of the user's own differ; '' where there are none.

    Examples
    --------
    >>> own_key({"luma_width": 480}), own_key({"limits": {"climax": 4.0}})
    ('', ':{"limits": {"climax": 4.0}}')
    """
    own = {name: settings[name] for name in (LIMITS, SETTING, LIBRARY) if settings.get(name)}
    return f":{json.dumps(own, sort_keys=True)}" if own else ""


def with_own_settings(settings: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return a reading's settings with these limits and claims of the user's own in place of earlier ones."""
    return {name: value for name, value in settings.items() if name not in (LIMITS, SETTING, LIBRARY)} | dict(
        own
    )


def own_settings(limits: Mapping[str, float], own: Sequence[OwnClaim]) -> dict[str, Any]:
    """Return the settings that keep limits and claims of a user's own; none where there is none of them."""
    made: dict[str, Any] = {LIMITS: dict(limits)} if limits else {}
    return {**made, SETTING: [one.to_json() for one in own]} if own else made
