"""The parser's settings."""

from typing import Literal, Self

from pydantic import Field, model_validator

from crossfoot_common.settings import ServiceSettings
from crossfoot_parser.core.blocks import Limits


class Settings(ServiceSettings):
    """What one document may cost, and how many are read at the same time."""

    http_port: int = Field(8082, ge=1, le=65535, description="Port of probes and metrics")
    kafka_batch_records: int = Field(32, ge=1, description="Most messages in one batch")
    workers: int = Field(0, ge=0, description="Worker processes; 0: one a core")
    document_seconds: float = Field(120.0, gt=0, description="Time limit of one document")
    document_memory_mb: int = Field(2048, ge=64, description="Memory limit of one document")
    worker_tasks: int = Field(100, ge=1, description="Documents after which a worker is replaced")
    limit_pages: int = Field(500, ge=1, description="Pages of one document")
    ocr_pages: int = Field(
        0, ge=0, description="Pictures of pages of one document that are read; 0: none, they are `needs_ocr`"
    )
    ocr_workers: int = Field(
        1, ge=1, description="Worker processes for documents with pictures, beside the others"
    )
    takes: Literal["all", "files", "scans"] = Field(
        "all",
        description="What this instance takes: all, announced files alone (it hands documents with pictures "
        "over to others), or documents with pictures alone",
    )
    ocr_page_seconds: float = Field(
        5.0, gt=0, description="Time limit of each picture, on top of what a document may take"
    )
    limit_cells: int = Field(2_000_000, ge=1, description="Cells of one document")
    limit_archive_members: int = Field(200, ge=1, description="Files in one archive")
    limit_archive_mb: int = Field(512, ge=1, description="Unpacked size of one archive")

    @model_validator(mode="after")
    def _takes_something(self) -> Self:
        if self.takes == "scans" and not self.ocr_pages:
            raise ValueError("takes scans alone, and may read no picture: set CROSSFOOT_OCR_PAGES")
        return self

    @property
    def reads_scans(self) -> bool:
        """Whether pictures are read here."""
        return self.ocr_pages > 0 and self.takes != "files"

    @property
    def limits(self) -> Limits:
        """What one document may cost; a reading within other limits is another reading."""
        return Limits(
            pages=self.limit_pages,
            cells=self.limit_cells,
            ocr_pages=self.ocr_pages,
            archive_members=self.limit_archive_members,
            archive_bytes=self.limit_archive_mb * 1024 * 1024,
        )
