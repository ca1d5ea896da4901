"""Who somebody is, as an identity provider says it: out of the claims of a token, with roles."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in. `subject` is what the provider calls them for good."""

    subject: str
    name: str
    roles: frozenset[str]


def person_of(claims: Mapping[str, Any], issuer: str, roles_claim: str) -> Person | None:
    """The person of a token; None where it does not say who. `roles_claim` may lead down (`realm.roles`)."""
    subject = str(claims.get("sub") or "")
    if not subject:
        return None
    names = ("name", "preferred_username", "email")
    name = next((str(claims[one]) for one in names if claims.get(one)), subject)
    return Person(f"{issuer}|{subject}"[:LONGEST], name[:LONGEST], frozenset(_roles(claims, roles_claim)))


def _roles(claims: Mapping[str, Any], path: str) -> list[str]:
    found: Any = claims.get(path)
    if found is None:
        found = claims
        for step in path.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        return found.split()
    return [str(one) for one in found] if isinstance(found, list) else []
