"""The child process: ``python -m onetake.sql.child`` takes in tables and answers questions within limits.

Its standard input brings a description in JSON, the tables as Arrow streams, then the questions come with
the description. One answer in JSON goes back for each, in order. Nothing can be written, no file and no
address opened, no setting changed, and a question is one SELECT. When memory runs out the process ends, since
what was half done then cannot be trusted.
"""

from __future__ import annotations

import json
import math
import os
import re
import sys
from typing import IO, Any

import duckdb
import pyarrow as pa

from onetake.core.confinement import allow_cpu, confine
from onetake.sql.limits import OUT_OF_MEMORY, SqlLimits
from onetake.sql.messages import receive, send

_WORD = re.compile(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?")
_HINT = '; the column end needs quotation marks: "end"'


def main() -> None:
    """Answer the questions that standard input brings, and exit."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answers
    asked = sys.stdin.buffer
    head: dict[str, Any] = json.loads(receive(asked) or b"{}")
    limits = SqlLimits.from_json(head["limits"])
    confine(address_space=limits.address_space, cpu_seconds=limits.start_seconds, file_size=0)
    connection = connect(limits, head["database"])
    for name in head["tables"]:
        add_table(connection, name, pa.ipc.open_stream(receive(asked) or b"").read_all())
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    send(answers, b"{}")
    answers.flush()
    for question in head["questions"]:
        allow_cpu(limits.seconds + 1)  # the parent's clock is stricter, and its sentence better
        _send_answer(answers, connection, question, limits)
    os._exit(0)


def connect(limits: SqlLimits, database: str = ":memory:") -> duckdb.DuckDBPyConnection:
    """Open an empty database in memory, or a file to read, that installs, loads and writes nothing."""
    return duckdb.connect(
        database,
        read_only=database != ":memory:",
        config={
            "threads": 1,
            "memory_limit": f"{limits.memory >> 20}MB",
            "max_temp_directory_size": "0KB",
            "autoload_known_extensions": False,
            "autoinstall_known_extensions": False,
            "allow_community_extensions": False,
            "python_enable_replacements": False,
        },
    )


def add_table(connection: duckdb.DuckDBPyConnection, name: str, table: pa.Table) -> None:
    """Make a table of the database, in the schema that its name begins with."""
    parts = name.split(".")
    for part in parts[:-1]:
        connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{part}"')
    whole = ".".join(f'"{part}"' for part in parts)
    connection.register("onetake_given", table)
    connection.execute(f"CREATE TABLE {whole} AS SELECT * FROM onetake_given")
    connection.unregister("onetake_given")


def _send_answer(
    pipe: IO[bytes], connection: duckdb.DuckDBPyConnection, question: str, limits: SqlLimits
) -> None:
    try:
        answer = ask(connection, question, limits)
    except (duckdb.OutOfMemoryException, MemoryError):
        os._exit(OUT_OF_MEMORY)
    except duckdb.Error as err:
        answer = {"error": _sentence(err)}
    send(pipe, json.dumps(answer).encode())
    pipe.flush()


def ask(connection: duckdb.DuckDBPyConnection, question: str, limits: SqlLimits) -> dict[str, Any]:
    """Return the answer to one question: its columns and rows and the tables named, or an error."""
    statements = connection.extract_statements(question)
    if len(statements) != 1:
        return {"error": f"{len(statements)} statements, wanted one SELECT"}
    kind = statements[0].type
    if kind != duckdb.StatementType.SELECT:
        return {"error": f"a statement of kind {str(kind).rpartition('.')[2]}, wanted one SELECT"}
    tables = named_tables(connection, question)
    found = connection.execute(statements[0])
    rows = found.fetchmany(limits.rows + 1)
    return {
        "columns": [str(column[0]) for column in found.description or ()],
        "rows": [[_cell(value, limits.cell) for value in row] for row in rows[: limits.rows]],
        "more": len(rows) > limits.rows,
        "tables": tables,
    }


def named_tables(connection: duckdb.DuckDBPyConnection, question: str) -> list[str]:
    """Return the tables that a question names.

    DuckDB cannot say so of a JOIN with USING; then they are those whose names are among the question's words.
    """
    try:
        return sorted(connection.get_table_names(question, qualified=True))
    except duckdb.Error:
        words = set(_WORD.findall(question.replace('"', "").lower()))
        held = connection.execute("SELECT schema_name, table_name FROM duckdb_tables()").fetchall()
        names = (table if schema == "main" else f"{schema}.{table}" for schema, table in held)
        return sorted(name for name in names if name in words)


def _cell(value: Any, most: int) -> float | int | str | bool | None:
    """Return a value as JSON has it; a number that is none is None."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int) and abs(value) < 1 << 53:
        return value
    if isinstance(value, int | float) or hasattr(value, "as_integer_ratio"):
        number = float(value)
        return number if math.isfinite(number) else None
    return str(value)[:most]


def _sentence(err: duckdb.Error) -> str:
    """Return what DuckDB says, without its picture of the place and in one line."""
    first = str(err).partition("\n\nLINE ")[0]
    text = " ".join(first.partition(" Error: ")[2].split() or first.split())
    return text + (_HINT if 'near "end"' in text else "")


if __name__ == "__main__":
    main()
