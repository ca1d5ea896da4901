"""What the services are made of: the licences as a page, or a bill of materials (CycloneDX), from the lock.

python deploy/dependencies.py licences > docs/licences.md       (make lock does so)
python deploy/dependencies.py sbom > sbom.json                  (make sbom)
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

LOCK = Path(__file__).resolve().parents[1] / "requirements.lock"
ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(.*(?:\n    .*)*)", re.MULTILINE)
PAGE = """# Licences of what is installed

Made from `requirements.lock` and the packages' own metadata by `make lock`; a test keeps it current. Packages
that are for other systems than this one are left out. Of the embedded servers the wheels name the licence of
the package; SeaweedFS and tansu are Apache-2.0, PostgreSQL has its own permissive licence.

| package | licence |
|---|---|
"""


@dataclass(frozen=True, slots=True)
class Package:
    """One line of the lock. `licence` is empty where it is not installed."""

    name: str
    version: str
    hashes: tuple[str, ...]
    licence: str


def packages() -> Iterator[Package]:
    """Every package of the lock."""
    for name, version, rest in ENTRY.findall(LOCK.read_text("utf-8")):
        yield Package(name, version, tuple(re.findall(r"sha256:([0-9a-f]{64})", rest)), licence(name))


def licence(name: str) -> str:
    """As the package says: an SPDX expression, else its classifiers, else free text."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return ""
    classified = [
        one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if "License ::" in one
    ]
    free = (said.get("License") or "").split("\n")[0]
    return said.get("License-Expression") or "; ".join(classified) or free


def licences() -> str:
    """The page."""
    found = {one.name: one.licence for one in packages() if one.licence}
    return PAGE + "".join(f"| {name} | {said} |\n" for name, said in sorted(found.items()))


def sbom() -> str:
    """CycloneDX 1.5, with the hashes of every file that the lock allows."""
    components = [
        {
            "type": "library",
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:pypi/{one.name}@{one.version}",
            "hashes": [{"alg": "SHA-256", "content": value} for value in one.hashes],
            **({"licenses": [{"license": {"name": one.licence}}]} if one.licence else {}),
        }
        for one in packages()
    ]
    bill = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}
    return json.dumps(bill, indent=1) + "\n"


if __name__ == "__main__":
    sys.stdout.write({"licences": licences, "sbom": sbom}[sys.argv[1]]())
