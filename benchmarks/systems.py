"""The systems that are compared: this project and its peers, each as its own documents say to use it.

A system is built in a process of its own, so that it shares neither memory, nor caches, nor warmed-up
modules with the others. That is why everything it needs is imported where it is built.
"""

import importlib.metadata
import multiprocessing
import re
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

# Two names in; a score from 0 to 100 and the verdict out, None where the system leaves that to its user.
Judge = Callable[[str, str], tuple[float, bool | None]]

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class System:
    """One way to compare names."""

    name: str
    packages: tuple[str, ...]  # as PyPI calls them
    build: Callable[[], Judge]
    score: str
    verdict: str = "learned"

    @property
    def missing(self) -> list[str]:
        """The packages it needs that are not installed."""
        return [package for package in self.packages if version(package) is None]


def version(package: str) -> str | None:
    """Return the installed version of `package`."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


# ---------------------------------------------------------------- each system


def _translit() -> Judge:
    import translit

    def judge(a: str, b: str) -> tuple[float, bool]:
        found = translit.match(a, b)
        return found.score, found.same

    return judge


def _fuzzy(latin: Callable[[str], str], scorer: str) -> Judge:
    """Romanize, then compare the words in the order of the alphabet."""
    from rapidfuzz import fuzz

    alike = getattr(fuzz, scorer)

    def plain(text: str) -> str:
        return " ".join(sorted(re.findall(r"\w+", latin(text).lower())))

    return lambda a, b: (alike(plain(a), plain(b)), None)


def _icu(scorer: str) -> Judge:
    import icu

    rules = "el-el_Latn/BGN; Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower"
    return _fuzzy(icu.Transliterator.createInstance(rules).transliterate, scorer)


def _unidecode() -> Judge:
    from unidecode import unidecode

    return _fuzzy(unidecode, "WRatio")


def _uroman() -> Judge:
    from uroman import Uroman

    return _fuzzy(Uroman().romanize_string, "WRatio")


def _logic_v2() -> Judge:
    from followthemoney import model
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()

    def person(name: str) -> object:
        entity = model.make_entity("Person")
        entity.id = name
        entity.add("name", name)
        return entity

    def judge(a: str, b: str) -> tuple[float, bool]:
        score = LogicV2.compare(person(a), person(b), config).score
        return 100 * score, score >= 0.7

    return judge


def _beider_morse() -> Judge:
    from abydos.phonetic import BeiderMorse
    from unidecode import unidecode

    encode = BeiderMorse(name_mode="gen").encode

    def codes(name: str) -> list[set[str]]:
        return [set(encode(unidecode(word)).split()) for word in name.split()]

    def met(words: list[set[str]], others: list[set[str]]) -> int:
        return sum(any(word & other for other in others) for word in words)

    def judge(a: str, b: str) -> tuple[float, None]:
        left, right = codes(a), codes(b)
        both = met(left, right) + met(right, left)
        return 100 * both / max(len(left) + len(right), 1), None

    return judge


_BGN = "ICU el-el_Latn/BGN, then Any-Latin and Latin-ASCII; words sorted; RapidFuzz"
ALL = (
    System("translit", ("translit",), _translit, "match().score", "its own: match().same"),
    System("ICU + WRatio", ("pyicu-wheels", "rapidfuzz"), lambda: _icu("WRatio"), f"{_BGN} WRatio"),
    System("ICU + ratio", ("pyicu-wheels", "rapidfuzz"), lambda: _icu("ratio"), f"{_BGN} ratio"),
    System(
        "Unidecode + WRatio",
        ("Unidecode", "rapidfuzz"),
        _unidecode,
        "unidecode; words sorted; RapidFuzz WRatio",
    ),
    System("uroman + WRatio", ("uroman", "rapidfuzz"), _uroman, "uroman; words sorted; RapidFuzz WRatio"),
    System(
        "LogicV2",
        ("nomenklatura", "followthemoney", "rigour"),
        _logic_v2,
        "nomenklatura's LogicV2 (on rigour): two persons with nothing but a name, default settings",
        "0.7, the default of OpenSanctions' match API",
    ),
    System(
        "Beider-Morse",
        ("abydos", "Unidecode"),
        _beider_morse,
        "share of words that have a code in common with a word of the other name; generic, approximate",
    ),
)
BY_NAME = {system.name: system for system in ALL}
REFERENCE = "ICU + WRatio"  # speeds are told as ratios to it


def chosen(names: list[str]) -> tuple[System, ...]:
    """Return the systems of these names, all of them if none is given; a part of a name will do.

    Raises:
        SystemExit: a name means no system.
    """
    found = {}
    for name in names:
        meant = [system for system in ALL if name.lower() in system.name.lower()]
        if not meant:
            raise SystemExit(f"no system is called {name!r}; there are: {', '.join(BY_NAME)}")
        found |= {system.name: system for system in meant}
    return tuple(system for system in ALL if system.name in found or not names)


# ---------------------------------------------------------------- measuring


@dataclass(frozen=True, slots=True)
class Run:
    """What a system said of pairs of names, and how long it took over it."""

    judged: list[tuple[float, bool | None]]
    load: float  # seconds: importing and building
    first: float  # seconds: the first pair of all
    rate: float  # pairs a second after that


def run(name: str, pairs: list[tuple[str, str]], seconds: float = float("inf")) -> Run:
    """Build the system called `name` and let it judge `pairs` one by one, for so long at most."""
    start = time.perf_counter()
    judge = BY_NAME[name].build()
    built = time.perf_counter()
    judged = [judge(*pairs[0])]
    begun = now = time.perf_counter()
    for a, b in pairs[1:]:
        judged.append(judge(a, b))
        now = time.perf_counter()
        if now - begun > seconds:
            break
    return Run(judged, built - start, begun - built, (len(judged) - 1) / max(now - begun, 1e-9))


def in_fresh_process(function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """Call `function` in a new Python process, alone."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(function, *args, **kwargs).result()


def first_answer(name: str, pair: tuple[str, str], times: int = 3) -> float:
    """Return the seconds from importing a system to its first answer: the median of fresh processes."""
    runs = [in_fresh_process(run, name, [pair]) for _ in range(times)]
    return statistics.median(one.load + one.first for one in runs)


def versions(systems: tuple[System, ...]) -> str:
    """Say what was measured: Python, ICU and the packages of `systems`."""
    packages = dict.fromkeys(package for system in systems for package in system.packages)
    return ", ".join([*_runtime(), *(f"{package} {version(package)}" for package in packages)])


def _runtime() -> list[str]:
    import platform

    import icu

    return [f"Python {platform.python_version()}", f"ICU {icu.ICU_VERSION}"]
