"""What renders a document besides its agreement and its project: our own code and files, and libraries."""

from __future__ import annotations

import ctypes
import hashlib
import platform
import sys
import zlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

PACKAGES = (
    "babel",
    "cssselect2",
    "fonttools",
    "holidays",
    "jinja2",
    "markdown-it-py",
    "markupsafe",
    "nh3",
    "pillow",
    "pydyf",
    "pylopdf-fonts-jp",
    "pyphen",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
    "z3-solver",
)
"""The packages from which a document's bytes come, and what it says; those of fonts are optional."""

_SUFFIX = {"darwin": ".{}.dylib", "win32": "-{}.dll"}.get(sys.platform, ".so.{}")
_LIBRARIES = {
    "pango": (f"libpango-1.0{_SUFFIX.format(0)}", "pango_version_string"),
    "harfbuzz": (f"libharfbuzz{_SUFFIX.format(0)}", "hb_version_string"),
}


@cache
def toolchain() -> dict[str, Any]:
    """Digests (SHA-256) of the package's files, and versions of libraries; the same in every process of a machine."""
    package = files("slabuilder")
    return {
        "code": _digest(_files(package, ".py")),
        "templates": _digests(_files(package / "templates", ".html", ".css")),
        "fonts": _digests(_files(package / "templates" / "fonts", ".ttf", ".woff2", ".conf")),
        "catalogues": _digests(_files(package / "language" / "catalogues", ".po")),
        "versions": _versions(),
    }


def _versions() -> dict[str, str]:
    found = {name: _package_version(name) for name in PACKAGES} | {
        name: _library_version(library, function) for name, (library, function) in _LIBRARIES.items()
    }
    found |= {
        "slabuilder": version("slabuilder"),
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }
    return dict(sorted((name, number) for name, number in found.items() if number is not None))


def _package_version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _library_version(library: str, function: str) -> str | None:
    """What a library of the system calls its version; nothing where it is not installed."""
    try:
        ask = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return None
    ask.restype = ctypes.c_char_p
    return str(ask().decode("ascii"))


def _files(folder: Traversable, *suffixes: str, prefix: str = "") -> dict[str, bytes]:
    """The files in `folder` and below that end so, by their path."""
    found: dict[str, bytes] = {}
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            found |= _files(each, *suffixes, prefix=f"{prefix}{each.name}/")
        elif each.name.endswith(suffixes):
            found[prefix + each.name] = each.read_bytes()
    return found


def _digests(found: dict[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(data).hexdigest() for name, data in found.items()}


def _digest(found: dict[str, bytes]) -> str:
    """One digest for all: of the list of names and digests."""
    lines = "".join(f"{digest}  {name}\n" for name, digest in _digests(found).items())
    return hashlib.sha256(lines.encode()).hexdigest()
