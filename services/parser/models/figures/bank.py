"""Bank of glyphs: characters of many faces, rasterised once, from which figures are drawn.

    python bank.py BANK.npz FONT [FONT ...]      build the bank from font files
"""
from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

EM = 64                                      # size at which glyphs are rasterised
FULL = {**{chr(0xFF10 + i): str(i) for i in range(10)},
        "，": ",", "．": ".", "％": "%", "（": "(", "）": ")", "－": "-", "−": "-", "–": "-", "—": "-"}
ASCII = "0123456789,.-%()"
LETTERS = "ABCDEFGHKMNPRSTXYZabcdefghkmnoprstuxyz:/+*=#¥"
HAN = ("一二三四五六七八九十年月日元万亿合计项目金额单位预算收入支出本公共基金国有资本经营社会保险类款科教育文化卫生"
       "住房保障工资福利商品服务机关事业行政运行其他政府采购办公费水电差旅会议培训接待车维护上级补助结转余增减比例"
       "某省委员市县财局说明表第部门编制人数来源口田日目工土士干千王主玉")
HELD_OUT = ("liberation", "arimo", "tinos", "cousine", "uming", "gbsn00lp", "bsmi00lp", "simfang")


@dataclass(frozen=True)
class Glyph:
    """One rasterised character: its coverage mask and where it sits on the baseline."""

    mask: np.ndarray
    left: int
    top: int
    advance: float


Font = dict[str, Glyph]


def rasterise(path: str, index: int, chars: str) -> Font:
    """Draw `chars` of one font face; characters that the font lacks are left out."""
    from fontTools.ttLib import TTFont
    from PIL import Image, ImageDraw, ImageFont

    with TTFont(path, fontNumber=index, lazy=True) as face:
        known = face.getBestCmap() or {}
    font, out = ImageFont.truetype(path, EM, index=index), {}
    for char in chars:
        if ord(char) not in known:
            continue
        left, top, right, bottom = font.getbbox(char, anchor="ls")
        if right <= left or bottom <= top:
            continue
        image = Image.new("L", (int(right - left) + 2, int(bottom - top) + 2))
        ImageDraw.Draw(image).text((1 - left, 1 - top), char, font=font, fill=255, anchor="ls")
        mask = np.asarray(image)
        rows, cols = np.nonzero(mask.max(1) > 40)[0], np.nonzero(mask.max(0) > 40)[0]
        if not len(rows):
            continue
        out[char] = Glyph(mask[rows[0]:rows[-1] + 1, cols[0]:cols[-1] + 1].copy(),
                          int(left) - 1 + int(cols[0]), int(top) - 1 + int(rows[0]), font.getlength(char))
    return out


def usable(font: Font) -> bool:
    """Lining figures of a common size; no old-style, decorative or blank digits."""
    if any(char not in font for char in "0123456789,.-"):
        return False
    heights = [font[d].mask.shape[0] for d in "0123456789"]
    widths = [font[d].mask.shape[1] for d in "023456789"]
    ink = np.mean([(font[d].mask > 127).mean() for d in "0123456789"])
    return (max(heights) - min(heights) <= 0.12 * max(heights) and 26 <= max(heights) <= 60
            and min(widths) >= 12 and 0.15 < ink < 0.75)


def build_bank(target: Path, paths: list[str]) -> None:
    """Rasterise every usable face once and store the bank as one compressed file."""
    from fontTools.ttLib import TTCollection, TTLibError

    meta, blobs, seen, offset = [], [], set(), 0
    for path in sorted(set(paths)):
        try:
            faces = len(TTCollection(path, lazy=True).fonts) if path.lower().endswith(".ttc") else 1
        except (OSError, TTLibError) as error:
            print("skipped", Path(path).name, error, file=sys.stderr)
            continue
        for index in range(faces):
            try:
                font = rasterise(path, index, ASCII)
                if not usable(font):
                    continue
                key = b"".join(font[d].mask.tobytes() for d in "0123456789,.")
                if key in seen:
                    continue
                seen.add(key)
                font |= rasterise(path, index, "".join(FULL) + LETTERS)
                if len(seen) % 4 == 0:
                    font |= rasterise(path, index, HAN)
            except (OSError, TTLibError) as error:
                print("skipped", Path(path).name, error, file=sys.stderr)
                continue
            name = f"{Path(path).name}#{index}"
            for char, glyph in font.items():
                height, width = glyph.mask.shape
                meta.append((name, char, height, width, glyph.left, glyph.top, glyph.advance, offset))
                blobs.append(glyph.mask.ravel())
                offset += height * width
    np.savez_compressed(target, ink=np.concatenate(blobs),
                        name=np.array([m[0] for m in meta]), char=np.array([m[1] for m in meta]),
                        place=np.array([m[2:] for m in meta], np.float64))
    print(len({m[0] for m in meta}), "faces", len(meta), "glyphs")


def load_bank(path: Path) -> tuple[dict[str, Font], dict[str, Font]]:
    """The bank as (training faces, held-out faces): named designs and every ninth other face are held out."""
    data, fonts = np.load(path), {}
    ink = data["ink"]
    for name, char, place in zip(data["name"], data["char"], data["place"]):
        height, width, left, top, offset = (int(place[i]) for i in (0, 1, 2, 3, 5))
        mask = ink[offset:offset + height * width].reshape(height, width)
        fonts.setdefault(str(name), {})[str(char)] = Glyph(mask, left, top, float(place[4]))
    named = {n for n in fonts if any(word in n.lower() for word in HELD_OUT)}
    rest = [n for n in sorted(fonts) if n not in named]
    held = named | set(rest[4::9])
    return {n: fonts[n] for n in rest if n not in held}, {n: fonts[n] for n in sorted(held)}


if __name__ == "__main__":
    build_bank(Path(sys.argv[1]), sys.argv[2:])
