"""What the absence of PostgreSQL looks like, for the services that talk to it: it passes by itself.

They bring asyncpg along; the others never import this module.
"""

import asyncpg

AWAY: tuple[type[Exception], ...] = (
    OSError,  # also what took too long
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.QueryCanceledError,
)
