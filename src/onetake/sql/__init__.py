"""Questions in SQL to the tracks of readings: each runs in a guarded child process that can only read them.

`tables` names the tables, `guarded` asks from this process, `child` is what runs beside it. DuckDB runs the
questions; its own guards are no boundary (its security page says so), so memory and time are limited by the
system as well.
"""
