"""Structured logs: one JSON object a line, static event names, ids bound once where they are known."""

import logging
import sys

import structlog
from structlog.tracebacks import ExceptionDictTransformer

from crossfoot_common.observability.seldom import Seldom

NOISY = ("uvicorn.access", "aiokafka", "urllib3", "pdfminer", "watchfiles")


def configure(service: str, level: str = "INFO") -> None:
    """Send our events and those of the libraries to standard output as JSON, with the service's name."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        # without local variables: they hold whole documents, and secrets
        structlog.processors.ExceptionRenderer(ExceptionDictTransformer(show_locals=False)),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    handler.addFilter(Seldom())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    _quieten_libraries(root)
    structlog.contextvars.bind_contextvars(service=service)


def _quieten_libraries(root: logging.Logger) -> None:
    """Let what libraries log go through the root alone, and of the noisy ones only what is a warning."""
    for name in list(root.manager.loggerDict):  # FastStream's writes coloured lines of its own, past the root
        library = logging.getLogger(name)
        library.handlers.clear()
        library.propagate = True
    for name in NOISY:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def bind(**ids: str | int | None) -> None:
    """Add ids to every line of the task at hand."""
    structlog.contextvars.bind_contextvars(**ids)


def get(name: str) -> structlog.stdlib.BoundLogger:
    """A logger; its events are static names and its values are ids."""
    logger: structlog.stdlib.BoundLogger = structlog.stdlib.get_logger(name)
    return logger
