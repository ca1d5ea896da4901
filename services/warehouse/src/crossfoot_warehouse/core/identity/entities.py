"""Which organisation a name means: one spelling, one id, and its region where the name says it.

Names are only brought together where they cannot mean two organisations. A name without a region (教育局), or
with one that there are many of (鼓楼区), is nobody in particular unless the folders that its file came from
say
which: nothing may be concluded from two documents bearing it.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from crossfoot_common.tables.document import content_id

PARTY = re.compile(r"^(中国共产党|中共)")
COMMITTEE = re.compile(r"(?<=[省市县区旗州盟镇乡])委员会(?=.+[部室办校局会])")
OWN_OFFICE = re.compile(r"(\((本级|机关|局机关|本部)\)|本级)$")
ENDS = frozenset("省市州盟县区旗镇乡")
INSIDE = (
    "市场",
    "市政",
    "市容",
    "市民",
    "市直",
    "区域",
    "县域",
    "县级",
    "乡村",
    "乡镇",
    "州级",
    "省级",
    "市级",
    "区级",
)
"""Words that begin with the last letter of a region and are none."""
NO_REGION = (
    "城市",
    "都市",
    "集市",
    "社区",
    "小区",
    "校区",
    "景区",
    "街区",
    "片区",
    "军区",
    "防区",
    "城乡",
    "灾区",
    "库区",
)
"""Words that end like a region and are none."""
SOMEBODY = frozenset("局院办会委部处所站队馆厅")
MANY = re.compile(r"^[^省市州盟县旗]*(?<!新)(?<!发)(?<!范)[区镇乡]$")
"""Regions that are called alike in more than one city: a district or a town by itself."""
LOWEST = frozenset("县区旗镇乡")
"""Folders that say whose 教育局 it is: in that of a city lie those of its counties as well."""
NOBODY = frozenset("本我全该各")


@dataclass(frozen=True, slots=True)
class Entity:
    """One organisation. `level` is 本级 for the office of a department itself, without its other units.

    `told_apart` says whether the name, with the folders that its file came from, can mean no other one.
    """

    entity_id: str
    name: str
    region: str | None
    level: str | None
    part_of: str | None
    told_apart: bool


@lru_cache(maxsize=1024)  # every event of a document and every table of it names the same one
def entity_of(published: str, source: str = "") -> Entity | None:
    """The organisation that a name as published means; None when nothing is left of it."""
    spelled = spelling(published)
    name = OWN_OFFICE.sub("", spelled)
    if not name:
        return None
    own = region_of(name)
    above = "" if own and not MANY.match(own) else region_above(source)
    region = (above + (own or "")) or None
    told = region is not None and not MANY.match(region) and (own is not None or region[-1] in LOWEST)
    full = above + name
    if name == spelled:
        return Entity(content_id("entity", full), full, region, None, None, told)
    office = content_id("entity", full, "本级")
    return Entity(office, f"{full}(本级)", region, "本级", content_id("entity", full), told)


def region_above(source: str) -> str:
    """The regions that the folders of a source name, from the top: 山西省/临汾市/….pdf gives 山西省临汾市."""
    folders = re.split(r"[/\\!]", source)[:-1]
    return "".join(found for folder in folders if (found := region_of(spelling(folder) + "局")))


def spelling(published: str) -> str:
    """One spelling: no blanks (names stand over two lines), one kind of brackets, the party's short form."""
    text = re.sub(r"\s+", "", unicodedata.normalize("NFKC", published)).strip("-_:：·.。,，、;")
    text = text.replace("【", "(").replace("】", ")").replace("〔", "(").replace("〕", ")")
    return COMMITTEE.sub("委", PARTY.sub("", text))


def region_of(name: str) -> str | None:
    """The region that a name begins with, or that follows the authority above (国家税务总局青石县税务局).

    Every step down is at least a letter and the kind of region (沙县), and no organisation stands between.
    """
    start, end = 0, None
    for place, letter in enumerate(name):
        if letter in SOMEBODY:
            if end is not None:
                break
            start = place + 1
        elif letter in ENDS and place > (end if end is not None else start) and _is_end(name, place):
            end = place + 1
    if end is None or end == len(name) or name[start] in NOBODY:
        return None
    return name[start:end]


def _is_end(name: str, place: int) -> bool:
    """Whether a region ends here: no other word does, and none begins; 泽州县 ends at its last letter."""
    if name[place - 1 : place + 1] in NO_REGION or name[place : place + 2] in INSIDE:
        return False
    following = name[place + 1 : place + 2]
    return following not in ENDS or name[place + 1 : place + 3] in INSIDE or following == name[place]
