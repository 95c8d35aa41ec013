"""Times as people read them on a clock."""

MINUS = "\u2212"


def clock(t: float, places: int = 0) -> str:
    """Return a time on the film's clock.

    Examples
    --------
    >>> clock(75.46), clock(75.46, 1), clock(3725)
    ('1:15', '1:15.5', '1:02:05')
    """
    step = 10**places
    ticks = round(abs(t) * step) if places else int(abs(t))
    whole, part = divmod(ticks, step) if places else (ticks, 0)
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    head = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"
    return (MINUS if t < 0 and ticks else "") + head + (f".{part:0{places}d}" if places else "")
