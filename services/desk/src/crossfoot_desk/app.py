"""The desk's composition root: the only place where its parts are built."""

import secrets
from urllib.parse import urlsplit

from crossfoot_common.events.topics import REVIEWS
from crossfoot_common.service import Service
from crossfoot_common.workers import Pool, WorkerLimits
from crossfoot_desk.adapters.identity import OidcIdentity
from crossfoot_desk.adapters.pictures import Pictures
from crossfoot_desk.adapters.serving import Serving
from crossfoot_desk.adapters.uploads import Uploads
from crossfoot_desk.adapters.warehouse import Warehouse
from crossfoot_desk.settings import Settings
from crossfoot_desk.web.application import application
from crossfoot_desk.web.caching import Cached
from crossfoot_desk.web.desk import Desk
from crossfoot_desk.web.pages import home
from crossfoot_desk.web.rates import Rates


def build(settings: Settings) -> Service:
    """The service, ready to run."""
    service = Service("desk", settings)
    pool = Pool(
        settings.picture_workers,
        WorkerLimits(settings.picture_seconds, settings.picture_memory_mb),
        service.metrics,
        preload=("crossfoot_desk.adapters.drawing", "crossfoot_desk.adapters.excerpts"),
    )
    warehouse = Warehouse(
        settings.postgres_dsn.get_secret_value(),
        settings.postgres_role,
        settings.postgres_connections,
        settings.postgres_statement_timeout_s,
    )
    desk = Desk(
        settings=settings,
        warehouse=warehouse,
        uploads=Uploads(service.store),
        pictures=Pictures(service.store, pool, settings.picture_file_bytes),
        identity=identity(settings),
        publish=service.publisher.publish,
        rates=Rates(settings.desk_uploads_per_minute),
        cached=Cached(),
    )
    secret = settings.desk_secret.get_secret_value() or secrets.token_urlsafe(32)
    pages = application(desk, secret, secure=urlsplit(settings.desk_address).scheme == "https")
    serving = Serving(pages, settings.desk_host, settings.desk_port)
    service.publishes(REVIEWS)
    service.beside(lambda: serving.run(service.stopping))
    service.beside(lambda: home.warm(desk))
    service.after(pool.close)
    service.after(warehouse.close)
    return service


def identity(settings: Settings) -> OidcIdentity | None:
    """Whoever says who somebody is, where there is one."""
    if not settings.oidc_issuer:
        return None
    return OidcIdentity(
        settings.oidc_issuer,
        settings.oidc_client_id,
        settings.oidc_client_secret.get_secret_value(),
        settings.oidc_roles_claim,
    )


def main() -> int:
    """Run until stopped; the exit code."""
    return build(Settings()).run()
