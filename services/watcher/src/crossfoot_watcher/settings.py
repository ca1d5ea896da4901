"""The watcher's settings."""

from pathlib import Path

from pydantic import Field

from crossfoot_common.settings import ServiceSettings


class Settings(ServiceSettings):
    """Where new files come from, and what counts as complete."""

    http_port: int = Field(8081, ge=1, le=65535, description="Port of probes and metrics")
    watch_folder: Path | None = Field(None, description="Folder whose files are taken in, recursively")
    watch_settle_s: float = Field(
        1.0, ge=0, description="How long size and mtime of a file stand still before it counts"
    )
    watch_rescan_s: float = Field(30.0, gt=0, description="How often the whole folder is looked at")
    watch_polling: bool = Field(False, description="Look at the folder by polling (network file systems)")
    inbox_list_s: float = Field(2.0, gt=0, description="How often the inbox in the bucket is listed")
    uploads_topic: str = Field(
        "", description="Topic of MinIO's bucket notifications (`crossfoot.uploads`); empty: none"
    )
    uploads_arn: str = Field(
        "arn:minio:sqs::PRIMARY:kafka",
        description="What the store calls its way to that topic; the watcher asks the bucket to use it",
    )
    max_file_bytes: int = Field(200 * 1024 * 1024, ge=1, description="Larger files are refused")
    receive_concurrency: int = Field(8, ge=1, description="Files taken in at the same time")
