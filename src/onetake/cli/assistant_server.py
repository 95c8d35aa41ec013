"""The server of `onetake mcp`: the official SDK, with the tools of `assistant_tools`."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from onetake.core.errors import OnetakeError
from onetake.core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.cli.assistant_tools import AssistantTools

Given = ParamSpec("Given")

INSTRUCTIONS = (
    "onetake measures a music video and says of statements whether the film bears them out, with the seconds "
    "that show it. Films are files of one folder, named relative to it. 'Cannot be decided' is a result: do "
    "not turn it into yes or no. Quote seconds and reasons as they are given."
)


def server(tools: AssistantTools) -> MCPServer[Any]:
    """Return a server with the tools read, check, describe and query."""
    made: MCPServer[Any] = MCPServer("onetake", instructions=INSTRUCTIONS, version=VERSION, log_level="ERROR")

    @made.tool(name="read")
    @_explained
    def read(film: str) -> dict[str, Any]:
        """Read a film of the folder (once) and return which claims hold of it, and which are undecided."""
        return tools.read(film)

    @made.tool(name="check")
    @_explained
    def check(film: str, text: str, brief: bool = False) -> dict[str, Any]:
        """Check a review of a film sentence by sentence; with brief=true a text of what it should be."""
        return tools.check(film, text, brief=brief)

    @made.tool(name="describe")
    @_explained
    def describe(film: str) -> dict[str, Any]:
        """Describe a film: what is true of it and worth saying, each sentence with its seconds and reason."""
        return tools.describe(film)

    @made.tool(name="query")
    @_explained
    def query(question: str) -> dict[str, Any]:
        """Ask all films that have been read one SELECT over films, measures, verdicts, evidence or tracks."""
        return tools.query(question)

    return made


def _explained(function: Callable[Given, dict[str, Any]]) -> Callable[Given, dict[str, Any]]:
    """Return a function whose errors are the sentences that an assistant gets."""

    @wraps(function)
    def explained(*given: Given.args, **named: Given.kwargs) -> dict[str, Any]:
        try:
            return function(*given, **named)
        except (OnetakeError, OSError) as err:
            raise ToolError(str(err)) from err

    return explained
