"""What each service may do in the bucket, and no more: policies for the store, one for each service's key.

python -m crossfoot_common.storage.rights SERVICE BUCKET > policy.json
"""

import json
import sys
from dataclasses import dataclass
from typing import Any

from crossfoot_common.storage.keys import (
    ANNOUNCED,
    CLAIMS,
    FILES,
    INBOX,
    NAMES,
    OUTCOMES,
    PROGRESS,
    RECEIVED,
    RESULTS,
)

DESK = f"{INBOX}desk/"
"""Where the desk puts what people upload there."""
KEPT = (FILES, NAMES, ANNOUNCED, RECEIVED, RESULTS, OUTCOMES, CLAIMS)


@dataclass(frozen=True, slots=True)
class Rights:
    """The prefixes whose objects may be read, those that may be written, and those that may be removed."""

    reads: tuple[str, ...]
    writes: tuple[str, ...]
    removes: tuple[str, ...] = ()
    notifications: bool = False


RIGHTS = {
    "watcher": Rights((INBOX, *KEPT), KEPT, notifications=True),
    "parser": Rights((FILES, ANNOUNCED, CLAIMS), (FILES, NAMES, ANNOUNCED, PROGRESS, CLAIMS), (PROGRESS,)),
    "validator": Rights((CLAIMS,), (CLAIMS,)),
    "warehouse": Rights((NAMES, OUTCOMES, CLAIMS), (CLAIMS,)),
    "desk": Rights((FILES, DESK, f"{OUTCOMES}desk/"), (DESK,)),
}
"""Nothing is removed but words on what is under way, and only uploaders write below `inbox/`, the desk in its
own folder."""


def policy(service: str, bucket: str) -> dict[str, Any]:
    """An S3 policy. Everybody may list: without, a missing object is answered like one that is denied."""
    rights, whole = RIGHTS[service], f"arn:aws:s3:::{bucket}"
    on_bucket = ["s3:GetBucketLocation", "s3:ListBucket"]
    if rights.notifications:
        on_bucket += ["s3:GetBucketNotification", "s3:PutBucketNotification"]
    statements = (
        (on_bucket, [whole]),
        (["s3:GetObject"], [f"{whole}/{prefix}*" for prefix in rights.reads]),
        (["s3:PutObject", "s3:AbortMultipartUpload"], [f"{whole}/{prefix}*" for prefix in rights.writes]),
        (["s3:DeleteObject"], [f"{whole}/{prefix}*" for prefix in rights.removes]),
    )
    return {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Action": what, "Resource": where} for what, where in statements if where
        ],
    }


def main() -> None:
    """Print the policy of a service."""
    _, service, bucket = sys.argv
    sys.stdout.write(json.dumps(policy(service, bucket), indent=1) + "\n")


if __name__ == "__main__":
    main()
