"""Which eight-bit or East Asian encoding a text is in, judged by how the letters read."""

from __future__ import annotations

import itertools
import unicodedata

from charset_normalizer import from_bytes

_SINGLE = (
    "cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1254", "cp1257", "mac_roman", "cp850",
    "cp1251", "koi8-r", "cp866", "cp1253", "cp1255", "cp1256", "cp874",
)  # fmt: skip
_DOUBLE = ("cp932", "euc_jp", "gb18030", "big5", "cp949")
_WEIGHTS = (
    (2.0, "äöüßéèêëàâçîïôùûñáíóúåøæ"),
    (1.7, "ąćęłńśóźżčďěňřšťůžőűțș"),
    (1.8, "ışğ"),
    (1.4, "āēīūģķļņėįųò"),
    (1.9, "оеаинтсрвлкмдпуяызьбгчйхжшюцщэфіїє"),
    (1.9, "αεοιητσνρκπλυςάέίόώήμδγθχφβωύ"),
    (1.9, "אבגדהוזחטיכלמנסעפצקרשתםןךףץ"),
    (1.9, "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآ"),
    (1.6, "กขคงจชซญดตถทธนบปผพฟมยรลวศสหอะาิีึืุูเแโไใ่้"),
)
_LANGUAGES = tuple(
    frozenset(letters + letters.upper())
    for letters in (
        "éèêëàâçîïôùûüœæ", "äöüß", "ñáéíóúü", "ãõçáàâéêíóôú", "àèéìòù", "åäöæøé", "þðæöáéíóúý",
        "áčďéěíňóřšťúůýžľĺôä", "ąćęłńóśźż", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "āčēģīķļņšūž",
        "ąčęėįšųūž", "äöõüšž", "çğ\u0131öşüâ\u0130",
    )
)  # fmt: skip
_MIXED = 0.8
"""Taken off where no one language writes all the accented letters."""
_LETTERS = {char: weight for weight, chars in _WEIGHTS for char in chars}
_COMMON_HAN = frozenset(
    "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学"
    "小名前姓龄齡北京台湾海市区省県東西南日月本文字数量价格商品类型号码地址电话男女性别世界好"
    "編號姓電話號碼價格類型公司中国區縣"
)
_FINE_SYMBOLS = frozenset("€£°—“”„…«»§®©½µ·•²³ºª¿¡™\u2013\u2018\u00b4\u00a0\u2019")
_FAVOUR = {"cp1252": 0.15, "cp1251": 0.1, "cp1250": 0.05, "cp850": -0.1, "mac_roman": -0.15}


def guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The likeliest encoding and up to four others that the bytes allow."""
    sample = _telling(data)
    names = (*_SINGLE, *_DOUBLE)
    heard = [match.encoding for match in from_bytes(sample[:4_000])][:1]
    scored = sorted(
        ((score(sample, name) + (0.08 if name in heard else 0.0), name) for name in names),
        key=lambda item: -item[0],
    )
    possible = [name for value, name in scored if value > -3.0] or ["cp1252"]
    return possible[0], tuple(possible[1:5])


def preview_line(data: bytes, encoding: str) -> str:
    """A line with high bytes as it would read in ``encoding``."""
    return _telling(data).decode(encoding, "replace").strip()[:80]


def _telling(data: bytes) -> bytes:
    lines = (line for line in data[: 4 * 1024 * 1024].splitlines() if not line.isascii())
    kept: list[bytes] = []
    size = 0
    for line in lines:
        kept.append(line[:500])
        size += len(kept[-1]) + 1
        if size > 20_000:
            break
    return b"\n".join(kept)


def score(sample: bytes, encoding: str) -> float:
    """How plausible the high bytes read, per high byte; higher is better."""
    try:
        text = sample.decode(encoding)
        undefined = 0
    except UnicodeDecodeError:
        text = sample.decode(encoding, "ignore")
        undefined = len(sample) - len(text.encode(encoding, "ignore"))
    except LookupError:
        return -9.0
    high = sum(byte >= 0x80 for byte in sample) or 1
    if encoding in _DOUBLE:
        return _east_asian(sample, text, high, undefined)
    total = -6.0 * undefined
    for place, char in enumerate(text):
        if char >= "\x80":
            before = text[place - 1] if place else " "
            after = text[place + 1] if place + 1 < len(text) else " "
            total += _weight(char, before, after)
    return total / high + _FAVOUR.get(encoding, 0.0) - _MIXED * (1 - _unity(text))


def _unity(text: str) -> float:
    """The largest share of the accented Latin letters that one language writes."""
    letters = [char for char in text if "\xbf" < char < "\u0250" and char.isalpha()]
    if not letters:
        return 1.0
    return max(sum(char in known for char in letters) for known in _LANGUAGES) / len(letters)


def _weight(char: str, before: str, after: str) -> float:
    if char in _FINE_SYMBOLS:
        is_inside = before.isalpha() and after.isalpha()
        if char == "\u2019":
            return 2.0 if is_inside else 1.0
        return -1.5 if is_inside else 1.3
    if not char.isalpha():
        return -4.0 if unicodedata.category(char) == "Cc" else -1.5
    value = _LETTERS.get("\u0131" if char == "\u0130" else char.lower(), 0.5)
    if char in "ãõÃÕ":
        value = 2.0 if after in "oeOE" else 0.6
    # No language writes a capital inside a word, or two alphabets in one.
    if char.isupper() and (before.islower() or (before.isalpha() and after.islower())):
        value -= 3.0
    if before.isalpha() and (before < "\x80") != (char < "\u0250"):
        value -= 2.0
    return value


def _east_asian(sample: bytes, text: str, high: int, undefined: int) -> float:
    # A lone high byte between ASCII letters is an accent, not half of a character.
    pairs = sum(min(pair) >= 0x80 for pair in itertools.pairwise(sample))
    if undefined or pairs < 0.2 * high:
        return -5.0
    wide = [char for char in text if char >= "\x80"]
    total = 0.0
    for char in wide:
        if "\u3040" <= char <= "\u30ff" or char in _COMMON_HAN:
            total += 2.3
        elif "\uac00" <= char <= "\ud7a3":
            total += 1.9 if char.encode("euc_kr", "ignore") else 0.5
        elif "\u4e00" <= char <= "\u9fff":
            total += 1.1
        elif "\uff61" <= char <= "\uff9f" or "\ue000" <= char <= "\uf8ff":
            total -= 3.0
    return total / max(1, len(wide))
