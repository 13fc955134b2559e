"""What a heading can mean by its words alone: known words, words put together, nearly the same words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.data.sheets.cells import plain
from app.data.sheets.headings import normal, synonyms
from app.paths import resource

EXACT, PARTLY, PATTERN, LIKE, UNSURE = 0.95, 0.92, 0.88, 0.81, 0.7
"""How sure a meaning is: the very word, one of two words that agree, put together, alike, one of several."""
_PER_RANK = 0.0004
_ALIKE = 90.0
_SHORTEST_ALIKE = 6
_SHORTEST_CONTAINED = 3
_MOST_EXTRA = 3
_NOTHING = "nothing"
_BARE = "_bare"
_BRACKETED = re.compile(r"[(\[【{<].*?[)\]】}>]")
_NUMBERED = re.compile(r"^(?:\d{1,2}|[a-z])[.、)]|^[^\w*#]+")
BUYERS = ("买家", "买方", "客户", "顾客", "用户", "会员", "customer", "buyer", "client")
_WEIGHTS = {
    "paid_amount": ((("实付", "实际", "已付"), 0.947), (("应付", "支付"), 0.9425)),
    "order_no": (
        (("平台", "线上", "网店", "下游"), 0.951),  # in so many words: more than 订单编号 alone
        (("原始", "外部"), 0.905),
        (("系统", "内部", "单据", "erp"), 0.85),
    ),
    "sku_code": ((("规格", "sku"), 0.9),),
}  # fmt: skip
"""Of headings put together: parts that say more or less than the others, and how sure they make."""
_NOT_LATIN = re.compile(r"[^\x00-\u024f]+")
_LATIN = re.compile(r"[\x00-\u024f]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])")
_NO_WORD = re.compile(r"[^a-z0-9\u00c0-\u024f]+")
_SLASHES = re.compile(r"[/、,，|&+或]|\bor\b")


@dataclass(frozen=True)
class Meaning:
    """A field that a heading can name, how sure that is (0 to 1) and why."""

    field: str
    score: float
    ground: str
    """ "synonym" or "similar"."""


@dataclass(frozen=True)
class _Patterns:
    chinese: dict[str, re.Pattern[str]]
    english: dict[str, re.Pattern[str]]


@lru_cache(maxsize=4_096)
def meanings(printed: str) -> tuple[Meaning, ...]:
    """The fields that the heading `printed` can name, the likeliest first; none for other people's things."""
    word = normal(printed)
    if not word or synonyms().is_of_others(word):
        return ()
    if word in synonyms().unsure:
        return _unsure(word)
    found = _with_buyer(_exact(word, EXACT), word) or _by_parts(printed)
    if found or is_known_as_nothing(printed):
        return found
    pattern = _by_pattern(printed, PATTERN)
    return pattern or _contained(word) or _alike(word)


def is_known_as_nothing(printed: str) -> bool:
    """True for a column of discounts, taxes, weights and the like, which no field of ours is."""
    word = normal(printed)
    if word in synonyms().known:
        return False
    patterns = _patterns()
    return bool(
        patterns.chinese[_NOTHING].fullmatch(word)
        or patterns.english[_NOTHING].fullmatch(latin_words(printed))
    )


@lru_cache(maxsize=4_096)
def latin_words(printed: str) -> str:
    """The words of a heading in Latin letters: "shipAddress_1" → "ship address 1"."""
    half = _CAMEL.sub(" ", unicodedata.normalize("NFKC", plain(printed)))
    return " ".join(_NO_WORD.sub(" ", _BRACKETED.sub(" ", half).lower()).split())


def _unsure(word: str) -> tuple[Meaning, ...]:
    return tuple(Meaning(n, UNSURE - i / 100, "synonym") for i, n in enumerate(synonyms().unsure[word]))


@lru_cache(maxsize=1)
def _ranks() -> dict[str, tuple[tuple[str, int], ...]]:
    """Word → the fields it names, with its place in the list of each."""
    out: dict[str, tuple[tuple[str, int], ...]] = {}
    for name, words in synonyms().fields.items():
        for rank, word in enumerate(words):
            out[word] = (*out.get(word, ()), (name, rank))
    return out


def _exact(word: str, score: float) -> tuple[Meaning, ...]:
    return tuple(Meaning(n, score - rank * _PER_RANK, "synonym") for n, rank in _ranks().get(word, ()))


def word_among(printed: str, words: Container[str]) -> str:
    """The word of `words` that the heading says, alone or in one of its two languages; else ""."""
    return next((w for form in (printed, *_languages(printed)) if (w := normal(form)) in words), "")


def _with_buyer(found: tuple[Meaning, ...], word: str) -> tuple[Meaning, ...]:
    """The buyer's name is the recipient's where nobody else is named, else it is the buyer's."""
    is_both = any(m.field == "recipient" for m in found) and word.startswith(BUYERS)
    return (*found, Meaning("buyer", PATTERN, "synonym")) if is_both else found


def _by_parts(printed: str) -> tuple[Meaning, ...]:
    """Headings in two languages, with an explanation in brackets, or of two words that mean the same."""
    bare = _bare(printed)
    languages = _languages(printed)
    if languages:
        return _by_languages(*languages)
    bracketed = [b[1:-1] for b in _BRACKETED.findall(unicodedata.normalize("NFKC", plain(printed)))]
    whole = [f"{bracketed[0]}{bare}", bare, bracketed[0]] if len(bracketed) == 1 else [bare]
    pieces = [p for p in _SLASHES.split(bare) if p.strip()]
    found = next((m for part in whole if (m := _exact(normal(part), PARTLY))), ())
    return found or _agreed(pieces if len(pieces) > 1 else [])


def _by_languages(other: str, latin: str) -> tuple[Meaning, ...]:
    """What both mean; where they differ, as 货号 and "Item No." may, the words in the other script count."""
    first, second = _of_one(other), _of_one(latin)
    agreed = tuple(m for m in first if m.field in {n.field for n in second})
    if len(agreed) == 1:
        return (replace(agreed[0], score=max(agreed[0].score, PARTLY - _PER_RANK)),)
    return agreed or (first if second else ())


def _of_one(part: str) -> tuple[Meaning, ...]:
    word = normal(part)
    if word in synonyms().unsure:
        return _unsure(word)
    return _exact(word, PARTLY) or _by_pattern(part, PATTERN)


def _agreed(pieces: Sequence[str]) -> tuple[Meaning, ...]:
    """What known words side by side all mean; () where they mean different things."""
    known = [found for piece in pieces if (found := _exact(normal(piece), PARTLY))]
    fields = {m.field for found in known for m in found}
    return known[0] if known and len(fields) == 1 else ()


def _bare(printed: str) -> str:
    """The heading without what stands in brackets and without its number."""
    half = unicodedata.normalize("NFKC", plain(printed)).strip().lower()
    return _NUMBERED.sub("", _BRACKETED.sub("", half)).strip()


def _languages(printed: str) -> tuple[str, ...]:
    """A heading's words in another script and its words in Latin letters, where it has both."""
    bare = _bare(printed)
    other, latin = _LATIN.sub("", bare), " ".join(_NOT_LATIN.sub(" ", bare).split())
    return (other, latin) if other.strip() and re.search(r"[a-z]{2}", latin) else ()


def _by_pattern(printed: str, score: float) -> tuple[Meaning, ...]:
    patterns, tried = _patterns(), list(dict.fromkeys(_forms(printed)))
    for form in tried:
        found = [n for n, p in patterns.chinese.items() if n != _NOTHING and p.fullmatch(form)]
        if found:
            return tuple(
                Meaning(n, _weight(n, form, score) - i / 100, "similar") for i, n in enumerate(found)
            )
    words = "" if _NOT_LATIN.search(_bare(printed)) else latin_words(printed)
    english = [n for n, p in patterns.english.items() if n != _NOTHING and words and p.fullmatch(words)]
    return tuple(Meaning(n.removesuffix(_BARE), score - i / 100, "similar") for i, n in enumerate(english))


def _weight(name: str, form: str, score: float) -> float:
    """Some parts of a heading tell more: 平台 before 系统, what was paid before what was to be paid."""
    return next((weight for words, weight in _WEIGHTS.get(name, ()) if any(w in form for w in words)), score)


def _forms(printed: str) -> Iterator[str]:
    """The heading as compared, then without brackets, numbering and Latin words."""
    half = unicodedata.normalize("NFKC", plain(printed)).lower()
    bare = _NUMBERED.sub("", _BRACKETED.sub("", half).strip())
    yield normal(printed)
    yield normal(bare)
    yield normal(re.sub(r"[a-z]{2,}", "", bare))


def _contained(word: str) -> tuple[Meaning, ...]:
    """A known word with a little around it: "您的订单号", "数量/件"."""
    for name in _CONTAINED:
        if name == "order_no" and _NO_ORDER.search(word):
            continue
        if any(_is_around(word, known) for known in synonyms().fields[name]):
            return (Meaning(name, LIKE, "similar"),)
    return ()


_NO_ORDER = re.compile("支付|付款|收款|子|退|售后|商品|发票|明细")
_CONTAINED = (
    "order_no",
    "tracking_no",
    "recipient",
    "phone",
    "address",
    "title",
    "spec",
    "quantity",
    "courier",
)


def _is_around(word: str, known: str) -> bool:
    if len(known) < _SHORTEST_CONTAINED or len(word) > len(known) + _MOST_EXTRA:
        return False
    starts = word.startswith(known) and not word.endswith(synonyms().other_endings)
    return word.endswith(known) or starts


def _alike(word: str) -> tuple[Meaning, ...]:
    """A known word in Latin letters with a letter wrong or missing: "recipent name"."""
    if not word.isascii() or len(word) < _SHORTEST_ALIKE:
        return ()
    from rapidfuzz import fuzz, process  # not needed to open a window

    found = process.extractOne(word, _latin(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if found is None or re.sub(r"\D", "", word) != re.sub(r"\D", "", found[0]):
        return ()
    return tuple(Meaning(name, LIKE, "similar") for name, _ in _ranks()[found[0]])


@lru_cache(maxsize=1)
def _latin() -> tuple[str, ...]:
    return tuple(w for w in _ranks() if w.isascii() and len(w) >= _SHORTEST_ALIKE)


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    data = tomllib.loads(resource("layouts/_patterns.toml").read_text(encoding="utf-8"))
    chinese, english = (
        {name: re.compile(pattern) for name, pattern in data[language].items()}
        for language in ("chinese", "english")
    )
    return _Patterns(chinese, english)
