"""Signing in through OpenID Connect: code flow with PKCE; who came back is kept in a signed session."""

from typing import Any

import httpx2
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.starlette_client import OAuth
from joserfc.errors import JoseError
from starlette.requests import Request
from starlette.responses import Response

from crossfoot_common.errors import PermanentError, TransientError
from crossfoot_common.observability import logs
from crossfoot_desk.core.people import Person, person_of

log = logs.get(__name__)
KEPT = "person"


class OidcIdentity:
    """One provider. Its addresses and keys come from its discovery document when they are first needed."""

    def __init__(self, issuer: str, client_id: str, client_secret: str, roles_claim: str) -> None:
        self._issuer, self._roles_claim = issuer, roles_claim
        self._client: Any = OAuth().register(
            "provider",
            client_id=client_id,
            client_secret=client_secret,
            server_metadata_url=f"{issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid profile email", "code_challenge_method": "S256", "timeout": 10},
        )

    def person(self, request: Request) -> Person | None:
        """Who signed in on this browser."""
        kept = request.session.get(KEPT)
        return Person(kept["subject"], kept["name"], frozenset(kept["roles"])) if kept else None

    async def begin(self, request: Request, back: str) -> Response:
        """Lead to the provider; `back` is the address that it leads back to.

        Raises:
            TransientError: the provider does not answer.
        """
        try:
            answer: Response = await self._client.authorize_redirect(request, back)
        except httpx2.HTTPError as error:
            raise TransientError(f"the identity provider does not answer: {error!r}") from error
        return answer

    async def finish(self, request: Request) -> Person:
        """Who came back, kept from here on in a session of its own.

        Raises:
            PermanentError: `invalid_message`, the provider or the browser says something else than was asked.
            TransientError: the provider does not answer.
        """
        try:
            token = await self._client.authorize_access_token(request)
        except (OAuthError, JoseError) as error:
            log.warning("sign_in_refused", error=str(error))
            raise PermanentError("invalid_message", "not signed in") from error
        except httpx2.HTTPError as error:
            raise TransientError(f"the identity provider does not answer: {error!r}") from error
        found = person_of(token.get("userinfo") or {}, self._issuer, self._roles_claim)
        if found is None:
            raise PermanentError("invalid_message", "the provider does not say who it is")
        request.session.clear()
        kept = {"subject": found.subject, "name": found.name, "roles": sorted(found.roles)}
        request.session[KEPT] = kept
        log.info("signed_in", subject=found.subject)
        return found

    def forget(self, request: Request) -> None:
        """Sign out here; the provider's own session is the provider's."""
        request.session.clear()
