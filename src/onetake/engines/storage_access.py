"""How object storage is opened, and what it raises turned into sentences."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MediaError, MissingExtra, OnetakeError, StoreError
from onetake.library.remote_place import PROTOCOLS

if TYPE_CHECKING:
    from collections.abc import Iterator


def open_storage(address: str) -> tuple[Any, str]:
    """Return fsspec's file system of an address, and the path in it.

    Raises
    ------
    StoreError
        If it is no object storage, or what opens it is missing or not set up.
    """
    import fsspec

    protocol = address.partition("://")[0].lower()
    if protocol not in PROTOCOLS:
        raise StoreError(
            f"{address}: an address of the kind {protocol}, wanted one of {', '.join(PROTOCOLS)}, or a file; "
            "onetake downloads nothing from the web: save the film first"
        )
    try:
        system, path = fsspec.core.url_to_fs(address)
    except ImportError as err:
        raise MissingExtra(f"what opens {protocol} addresses", "cloud") from err
    except Exception as err:  # each storage has errors of its own
        raise StoreError(f"{address}: {err}, wanted an address such as s3://bucket/folder") from err
    return system, path


@contextmanager
def explained(address: str) -> Iterator[None]:
    """Turn what a storage raises into a sentence; a lost connection stays one that may pass.

    Raises
    ------
    MediaError
        If there is no such object, or it may not be read.
    """
    try:
        yield
    except (OnetakeError, TimeoutError):
        raise
    except FileNotFoundError as err:
        raise MediaError(f"{address}: not there, wanted an object; check bucket and name") from err
    except PermissionError as err:
        raise StoreError(f"{address}: {err}, wanted one that may be used; check the credentials") from err
    except OSError as err:
        raise ConnectionError(f"{address}: {err}, wanted a storage that answers; try again later") from err
    except Exception as err:  # each storage has errors of its own
        raise StoreError(
            f"{address}: {type(err).__name__}: {str(err)[:200]}, wanted a storage that answers; "
            "check address and credentials"
        ) from err
