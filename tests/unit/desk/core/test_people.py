"""A person is who the token says, with the roles that stand where the settings say."""

import pytest

from crossfoot_desk.core.people import person_of


@pytest.mark.parametrize(
    ("claims", "claim", "roles"),
    [
        ({"roles": ["a", "b"]}, "roles", {"a", "b"}),
        ({"roles": "a b"}, "roles", {"a", "b"}),
        ({"realm_access": {"roles": ["a"]}}, "realm_access.roles", {"a"}),
        ({"https://x.example/roles": ["a"]}, "https://x.example/roles", {"a"}),
        ({"roles": {"a": 1}}, "roles", set()),
        ({"realm": "a"}, "realm.roles", set()),
        ({}, "roles", set()),
    ],
)
def test_roles_stand_where_the_settings_say(claims: dict[str, object], claim: str, roles: set[str]) -> None:
    person = person_of({"sub": "7"} | claims, "https://idp.example", claim)
    assert person is not None
    assert person.roles == roles
    assert person.subject == "https://idp.example|7"


def test_a_name_is_the_best_that_is_said_and_nobody_is_nobody() -> None:
    named = person_of({"sub": "7", "email": "a@b.example", "preferred_username": "li"}, "i", "roles")
    assert named is not None
    assert named.name == "li"
    assert person_of({"name": "x"}, "i", "roles") is None
