"""The parser service."""

import os

# onnxruntime, which reads pictures, makes an id of the machine and a file of events to be sent when it is
# imported; this has to be said before, and what is asked of it later comes too late
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
