"""Every line of tables/ is true, and needed: take it away and its own case fails.

Rules are taken away one by one, and so is each letter of each letter set. Facts of a long table
are taken away by every fortieth, then by every forty-first line, so that two lines that hide
each other's absence are caught in one of the passes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from translit import table
from translit.errors import TableError
from translit.identity.respell import STRANGE, chance, read, rendered
from translit.model import Role
from translit.names.case import fold, lower
from translit.names.clean import clean
from translit.names.language import language
from translit.names.lexicon import generation, name_groups, same_given_name, turkish_spellings
from translit.names.marks import mark_epithet_before, mark_epithets
from translit.names.parse import parse
from translit.names.tokens import Token, split
from translit.rendering.forms import names_of
from translit.table import Fact, Facts, RuleLine, Rules
from translit.texts.cues import stands_alone
from translit.texts.kinds import kinds
from translit.train.fit import PRIORS

FILES = sorted(path.name for path in table.TABLES.iterdir() if path.suffix in {".rules", ".tsv", ".toml"})
RULES = [name for name in FILES if name.endswith(".rules")]
LEARNED = ("align-", "sound-counts", "letter-chances", "graphone-chances")
FACTS = [name for name in FILES if name.endswith(".tsv") and not name.startswith(LEARNED)]


def without_titles(text: str) -> str:
    return " ".join(part.text for part in parse(text).parts if part.role is not Role.TITLE)


def spelled(text: str) -> str:
    return " ".join(f"{part.role}:{part.text}" for part in parse(text).parts)


def is_evidence(fact: Fact, text: str, what: str) -> bool:
    return any((e.language, e.what) == (fact["lang"], what) for e in language(text).evidence)


def forms_are_one(fact: Fact) -> bool:
    """Whether every form of a line is known as the line's name, the first two by their own line."""
    names = fact["names"].split()
    return all(fact["group"] in name_groups(name) for name in names) and same_given_name(names[0], names[-1])


def epithet_forms(fact: Fact) -> list[str]:
    return [form.rstrip("?") for form in fact["forms"].split("|")]


def marked(tokens: list[Token]) -> list[str]:
    return [token.form for token in tokens if token.role is Role.EPITHET]


def is_marked(form: str, group: str) -> bool:
    """Whether an epithet is known for its group: after a name, or, of one word, before a ruler's title.

    The Elder and the Younger show by their form (suffixes.tsv).
    """
    words = form.replace("-", " ").split()
    if len(words) > 1:
        tokens = split(f"Χ {form}")
        mark_epithets(tokens)
        return group in (*marked(tokens), generation(words[-1]))
    tokens = split(f"{form} Padişah Χ")
    return bool(mark_epithet_before(tokens)) and marked(tokens) == [group]


def epithets_are_one(fact: Fact) -> bool:
    return all(is_marked(form, fact["group"]) for form in epithet_forms(fact))


def is_written_so(fact: Fact) -> bool:
    word, rendering = lower(fact["case"], "tr"), rendered(fact["gives"])
    chunk = (fact["letters"], fact["written"].strip("-"))
    return chunk in read(word, rendering) and chance(word, rendering) > STRANGE


# The stage each table's cases are run through: does the case of this fact hold?
HOLDS: dict[str, Callable[[Fact], bool]] = {
    "cues.tsv": lambda f: f["kind"] in kinds(f["word"], f["lang"]),
    "epithets.tsv": epithets_are_one,
    "given-equivalents.tsv": forms_are_one,
    "places.tsv": epithets_are_one,
    "case-endings.tsv": lambda f: f["gives"] in [part.form for part in parse(f["case"]).parts],
    "family-names.tsv": lambda f: lower(f["name"], "tr") in turkish_spellings(f["name"]),
    "given-names.tsv": lambda f: is_evidence(f, f["name"], f["name"]),
    "homoglyphs.tsv": lambda f: clean(f["case"]).text == f["gives"],
    "letters.tsv": lambda f: is_evidence(f, f["case"], f["letter"]),
    "mojibake.tsv": lambda f: clean(f["case"]).text == f["gives"],
    "particles.tsv": lambda f: spelled(f["case"]) == f["gives"],
    "suffixes.tsv": lambda f: spelled(f["case"]) == f["gives"],
    "surname-endings.tsv": lambda f: is_evidence(f, f["case"], f["ending"]),
    "tr-renderings.tsv": is_written_so,
    "surnames.tsv": lambda f: stands_alone(f["surname"]),
    "titles.tsv": lambda f: without_titles(f["case"]) == f["gives"],
    "world-given-names.tsv": lambda f: f["name"] in names_of(f["name"], f["lang"], Role.GIVEN),
    "world-names.tsv": lambda f: f["name"] in names_of(f["name"], f["lang"], Role.FAMILY),
}
KEYS = {
    "case-endings.tsv": ("lang", "after", "ending", "base"),
    "cues.tsv": ("lang", "kind", "word"),
    "epithets.tsv": ("group",),
    "given-equivalents.tsv": ("group",),
    "family-names.tsv": ("lang", "name"),
    "given-names.tsv": ("lang", "name"),
    "homoglyphs.tsv": ("latin", "greek", "cyrillic"),
    "letters.tsv": ("lang", "letter"),
    "mojibake.tsv": ("read",),
    "particles.tsv": ("lang", "particle"),
    "places.tsv": ("group",),
    "suffixes.tsv": ("lang", "suffix"),
    "surname-endings.tsv": ("lang", "ending"),
    "surnames.tsv": ("lang", "surname"),
    "titles.tsv": ("lang", "title"),
    "tr-renderings.tsv": ("lang", "letters", "written"),
    "world-given-names.tsv": ("lang", "name"),
    "world-names.tsv": ("lang", "name"),
}


def rule_lines() -> Iterator[object]:
    for name in RULES:
        for line in table.rules(name).lines:
            yield pytest.param(name, line, id=f"{name}:{line.number}")


def letter_sets() -> Iterator[object]:
    for name in RULES:
        for line in table.rules(name).lines:
            for found in re.finditer(r"\[(?!\^|:)([^\]:]+)\]", line.rule):
                for member in re.findall(r"\\u[0-9a-f]{4}|\$\w+|\S", found[1]):
                    shrunk = replace(
                        line,
                        rule=line.rule[: found.start(1)]
                        + found[1].replace(member, "", 1)
                        + line.rule[found.end(1) :],
                    )
                    yield pytest.param(name, line, shrunk, id=f"{name}:{line.number}:{member}")


def failing(rules: Rules, lines: tuple[RuleLine, ...]) -> list[str]:
    """The cases of `lines` that do not hold under `rules`; all of them if ICU refuses the rules."""
    cases = [case for line in lines for case in line.cases]
    try:
        run = rules.compile()
    except TableError:
        return [case.given for case in cases]
    return [case.given for case in cases if run(case.given) != case.gives]


def test_there_are_tables_of_every_kind() -> None:
    assert len(RULES) >= 8
    assert sorted(HOLDS) == FACTS == sorted(KEYS)
    assert "weights.toml" in FILES


def test_every_table_is_read_by_the_code() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(table.__file__).parent.rglob("*.py"))
    assert [name for name in FILES if f'"{name}"' not in code] == []


@pytest.mark.parametrize("name", RULES)
def test_cases_of_rules_hold(name: str) -> None:
    assert failing(table.rules(name), table.rules(name).lines) == []


@pytest.mark.parametrize(("name", "line"), list(rule_lines()))
def test_line_is_needed(name: str, line: RuleLine) -> None:
    rules = table.rules(name)
    rest = tuple(other for other in rules.lines if other.number != line.number)
    judges = (line,) if line.cases else rest
    assert failing(replace(rules, lines=rest), judges) or rest == ()


@pytest.mark.parametrize(("name", "line", "shrunk"), list(letter_sets()))
def test_set_member_is_needed(name: str, line: RuleLine, shrunk: RuleLine) -> None:
    rules = table.rules(name)
    lines = tuple(shrunk if other.number == line.number else other for other in rules.lines)
    assert failing(replace(rules, lines=lines), lines)


@pytest.mark.parametrize("name", RULES)
def test_rules_stay_in_their_alphabet(name: str) -> None:
    outside = [
        case.gives
        for line in table.rules(name).lines
        for case in line.cases
        if name.startswith("sound") and not re.fullmatch("[a-z]+", case.gives)
    ]
    assert outside == []


@pytest.mark.parametrize("name", FACTS)
def test_cases_of_facts_hold(name: str) -> None:
    assert [f"{name}:{fact.number}" for fact in table.facts(name).rows if not HOLDS[name](fact)] == []


@pytest.mark.parametrize("name", FACTS)
def test_facts_are_sorted_and_unique(name: str) -> None:
    keys = [tuple(fact[column] for column in KEYS[name]) for fact in table.facts(name).rows]
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    if KEYS[name][0] in ("lang", "group"):
        assert keys == sorted(keys)


def test_no_epithet_is_a_place_nor_two_epithets() -> None:
    lines = [fact for name in ("epithets.tsv", "places.tsv") for fact in table.facts(name).rows]
    groups = Counter(fact["group"] for fact in lines)
    assert [group for group, count in groups.items() if count > 1] == []
    owners: dict[str, set[str]] = {}
    for fact in lines:
        for form in epithet_forms(fact):
            owners.setdefault(fold(form).replace("-", " "), set()).add(fact["group"])
    assert {form: groups for form, groups in owners.items() if len(groups) > 1} == {}


@pytest.mark.parametrize("name", FACTS)
def test_every_fact_is_needed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = table.facts(name)
    read = table.facts
    missing: list[Fact] = []

    def facts(wanted: str) -> Facts:
        if wanted != name:
            return read(wanted)
        gone = {fact.number for fact in missing}
        return replace(whole, rows=tuple(fact for fact in whole.rows if fact.number not in gone))

    unneeded: set[int] = set()
    try:
        for step in (40, 41) if len(whole.rows) > 80 else (len(whole.rows),):
            for start in range(step):
                missing[:] = whole.rows[start::step]
                table.forget()
                monkeypatch.setattr(table, "facts", facts)
                unneeded |= {fact.number for fact in missing if HOLDS[name](fact)}
                monkeypatch.setattr(table, "facts", read)
    finally:
        monkeypatch.undo()
        table.forget()
    assert sorted(unneeded) == [], f"lines of {name} whose absence nobody notices"


def test_every_weight_is_learned_and_used() -> None:
    found = table.settings("weights.toml")
    assert list(found["weights"]) == list(PRIORS)
    assert 0 < found["score"]["threshold"] < 100
    for name, values in PRIORS.items():
        value = found["weights"][name]
        assert len(value if isinstance(value, list) else [value]) == len(values)
