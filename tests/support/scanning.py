"""What scanners do to a page: turned a little, out of focus, stamped, folded, dusty, packed too small."""

import io
import math
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

CONDITIONS: dict[str, tuple[int, frozenset[str]]] = {
    "clean 150": (150, frozenset()),
    "clean 200": (200, frozenset()),
    "turned 0.7°": (200, frozenset({"turn"})),
    "blurred": (200, frozenset({"blur"})),
    "red seal": (200, frozenset({"seal"})),
    "grey seal": (200, frozenset({"seal", "grey"})),
    "all at once 200": (200, frozenset({"seal", "fold", "turn", "blur", "dust", "jpeg"})),
    "all at once 150": (150, frozenset({"seal", "fold", "turn", "blur", "dust", "jpeg"})),
    "on its side": (200, frozenset({"side"})),
    "no rules": (200, frozenset({"unruled"})),
    "no rules, all at once": (
        200,
        frozenset({"unruled", "seal", "fold", "turn", "blur", "dust", "jpeg"}),
    ),
    "bilevel 200": (200, frozenset({"bilevel"})),
    "blurred 110": (110, frozenset({"blur", "jpeg"})),
    "blurred 85": (85, frozenset({"blur", "jpeg"})),
}
"""By name: dots an inch, and what is done."""
_RED = (205, 35, 45)


def scanned(image: Image.Image, dpi: int, done: frozenset[str], seed: int) -> tuple[bytes, str]:
    """The bytes of the scan, and their media type."""
    random = Random(seed)
    if "seal" in done:
        image = _stamped(image, dpi, random)
    if "grey" in done:
        image = image.convert("L").convert("RGB")
    if "fold" in done:
        image = _folded(image)
    if "turn" in done:
        image = image.rotate(random.choice((-0.7, 0.7)), Image.Resampling.BICUBIC, fillcolor="white")
    if "blur" in done:
        image = image.filter(ImageFilter.GaussianBlur(1.3 * dpi / 200))
    if "dust" in done:
        image = _dusty(image, seed)
    if "side" in done:
        image = image.rotate(random.choice((90, 180, 270)), expand=True)
    if "bilevel" in done:
        image = image.convert("L").point(lambda grey: 255 * (grey > 150)).convert("RGB")
    out = io.BytesIO()
    if "jpeg" in done:
        image.save(out, "JPEG", quality=60, dpi=(dpi, dpi))
        return out.getvalue(), "image/jpeg"
    image.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue(), "image/png"


def _stamped(image: Image.Image, dpi: int, random: Random) -> Image.Image:
    """With a round seal over the figures: ink on ink is darker, never lighter."""
    point = dpi / 72
    stamp = Image.new("RGB", image.size, "white")
    draw = ImageDraw.Draw(stamp)
    x, y, r = random.uniform(250, 480) * point, random.uniform(150, 330) * point, 58 * point
    draw.ellipse((x - r, y - r, x + r, y + r), outline=_RED, width=round(3 * point))
    ends = [(math.pi / 2 + k * math.pi / 5, (18 if k % 2 == 0 else 7) * point) for k in range(10)]
    draw.polygon([(x + far * math.cos(a), y - far * math.sin(a)) for a, far in ends], fill=_RED)
    for k in range(11):
        a = math.pi * (1.15 - 0.13 * k)
        left, top = x + 44 * point * math.cos(a), y - 44 * point * math.sin(a)
        draw.rectangle((left - 4 * point, top - 1 * point, left + 4 * point, top + 1 * point), fill=_RED)
        draw.rectangle((left - 1 * point, top - 5 * point, left + 1 * point, top + 5 * point), fill=_RED)
    half = Image.blend(Image.new("RGB", image.size, "white"), stamp, 0.6)
    return ImageChops.multiply(image, half)


def _folded(image: Image.Image) -> Image.Image:
    shade = np.arange(image.height)
    dark = 1 - 0.25 * np.exp(-(((shade - 0.3 * image.height) / (0.02 * image.height)) ** 2))
    return Image.fromarray((np.asarray(image) * dark[:, None, None]).astype(np.uint8))


def _dusty(image: Image.Image, seed: int) -> Image.Image:
    made = np.random.default_rng(seed)
    grey = np.asarray(image).astype(np.float64) + made.normal(0, 12, (image.height, image.width, 1))
    count = round(image.height * image.width * 2e-4)
    grey[made.integers(0, image.height, count), made.integers(0, image.width, count)] = 40
    return Image.fromarray(grey.clip(0, 255).astype(np.uint8))
