"""Names for the tests of adapters: some hundreds, in several spellings, made of what tables/ holds."""

from translit import romanize, table

LACKING = [None, "", "123", "του", "Ali\x00Veli", "😀", "Χακάν Φιντάν", "Hakan Fidan", "FİDAN, Hakan"]


def many_names() -> list[str]:
    """Return some hundred people, Greek and Turkish, each as written and in other letters."""
    found = []
    for lang, system in (("el", "elot743"), ("tr", "ascii")):
        given, family = (
            [row[column] for row in table.facts(file).rows if row["lang"] == lang]
            for file, column in (("given-names.tsv", "name"), ("surname-endings.tsv", "case"))
        )
        people = [f"{given[3 * n % len(given)]} {family[n % len(family)]}" for n in range(90)]
        found += [*people, *(romanize(name, system) for name in people)]
    return list(dict.fromkeys(found))
