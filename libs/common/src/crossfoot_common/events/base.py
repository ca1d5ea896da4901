"""What all events have in common: a type, a schema version, a key, and an id."""

from typing import ClassVar

from crossfoot_common.frozen import Frozen

SCHEMAS = "https://crossfoot.example/schemas/"
"""Under this URI every schema has its `$id`; it names, nothing has to answer there."""


class Event(Frozen):
    """Base of every event. Subclasses say their CloudEvents type and schema version as class variables."""

    type: ClassVar[str]
    version: ClassVar[int]

    @classmethod
    def schema_name(cls) -> str:
        """The file name of its JSON Schema."""
        return f"{cls.type}.v{cls.version}.json"

    @classmethod
    def schema_id(cls) -> str:
        """The `$id` of its JSON Schema, which is also its `ce_dataschema`."""
        return SCHEMAS + cls.schema_name()

    @property
    def key(self) -> str:
        """The Kafka key."""
        raise NotImplementedError

    @property
    def id(self) -> str:
        """The CloudEvents id: the same content gives the same id."""
        raise NotImplementedError
