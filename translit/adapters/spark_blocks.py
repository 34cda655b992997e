"""Which of many names are worth comparing? A Spark frame of names goes in, one of pairs comes out.

The rules are those of blocks.py and so are the pairs; what dictionaries do there, joins do here:

1. words are filed under their keys, and aligned with those they share rare keys with; a key with a
   crowd is left out before any list is made of it
2. names are filed under two words, a word and an initial, or their only word: a bucket each
3. two buckets of two words meet halfway: one puts a word like its first in the place of it, the other
   one like its second, so that a bucket tells of a few words, not of the product of their numbers

A word that more rows have than one task should is dealt out to several (`dealt`).
"""

from collections.abc import Iterator
from typing import Final

import numpy as np
import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql import types as T

from translit.adapters.spark_steps import batchwise, dealt, in_groups, kept, rowwise, spread
from translit.blocking import blocks
from translit.blocking.keys import filed_under, initials
from translit.matching.alike import likenesses
from translit.names.lexicon import name_groups
from translit.names.prepare import prepare

LEFT, RIGHT = 1, 2
"""The side a name is on, as bits: only names of two sides are paired."""

_TOGETHER: Final = 256
"""Words whose keys are looked at together: some ten megabytes."""

_TOLD: Final = T.StructType().add("words", T.ArrayType(T.StringType())).add("letters", T.IntegerType())
_FILED: Final = (
    T.StructType().add("keys", T.ArrayType(T.IntegerType())).add("groups", T.ArrayType(T.StringType()))
)
_TOGETHERS: Final = T.ArrayType(T.StructType().add("place", T.IntegerType()).add("reading", T.StringType()))
_FILINGS: Final = T.ArrayType(
    T.StructType()
    .add("kind", T.IntegerType())
    .add("word", T.StringType())
    .add("other", T.StringType())
    .add("word_letters", T.IntegerType())
    .add("other_letters", T.IntegerType())
)


def pairs(names: DataFrame) -> DataFrame:
    """Return the pairs of names worth comparing, each once: `one`, `other`, `one_side`, `other_side`.

    Args:
        names: `name`, different ones, none of them null, and its `side`.
    """
    told = kept(spread(names, "name").select("name", "side", rowwise(_told, _TOLD)("name").alias("told")))
    told = told.select("name", "side", "told.*")
    words = told.select(F.explode("words").alias("word")).distinct()
    # Numbers are in the order of the words, as in blocks.py.
    numbered = kept(words.sort("word").select("word", F.monotonically_increasing_id().alias("number")))
    filed = kept(_filed(told, numbered))
    met = _met(_buckets(filed), _alike(numbered))
    held = filed.select("bucket", "name", "side")
    one = held.toDF("bucket", "one", "one_side")
    other = held.toDF("other_bucket", "other", "other_side")
    across = met.join(one, "bucket").join(other, "other_bucket")
    apart = (F.col("one") != F.col("other")) & (
        F.col("one_side").bitwiseOR(F.col("other_side")) == LEFT | RIGHT
    )
    first, second = (
        F.struct(F.col(one).alias("name"), F.col(f"{one}_side").alias("side")) for one in ("one", "other")
    )
    found = (
        across.where(apart)
        .select(F.least(first, second).alias("a"), F.greatest(first, second).alias("b"))
        .select("a.name", "a.side", "b.name", "b.side")
        .toDF("one", "one_side", "other", "other_side")
    )
    # Pairs of one name stand together, so that it is prepared once.
    return spread(found, "one").distinct().sortWithinPartitions("one")


# ---------------------------------------------------------------- words


def _alike(numbered: DataFrame) -> DataFrame:
    """Each word with those it may be one with, itself among them: `word` and `near`, as ids."""
    filed = kept(
        spread(numbered, "number").select("number", "word", batchwise(_keys, _FILED)("word").alias("filed"))
    )
    postings = filed.select(
        "number", F.size("filed.keys").alias("keys"), F.explode("filed.keys").alias("key")
    )
    crowded = postings.groupBy("key").count().where(F.col("count") > blocks.CROWD).select("key")
    lists = (
        postings.join(F.broadcast(crowded), "key", "left_anti")
        .groupBy("key")
        .agg(F.collect_list(F.struct("number", "keys")).alias("sharing"))
        .where(F.size("sharing") > 1)
    )
    asking = lists.select(F.explode("sharing.number").alias("number"), "sharing")
    nearest = in_groups(
        asking.groupBy(F.floor(F.col("number") / _TOGETHER)), _closest, "one long, other long"
    )
    ordered = nearest.select(
        F.greatest("one", "other").alias("later"), F.least("one", "other").alias("earlier")
    )
    near = (
        ordered.distinct()
        .join(filed.select(F.col("number").alias("earlier"), F.col("word").alias("other")), "earlier")
        .groupBy("later")
        .agg(F.collect_list("other").alias("others"))
        .join(filed.select(F.col("number").alias("later"), "word"), "later")
    )
    chosen = F.explode(rowwise(_likely, T.ArrayType(T.StringType()))("word", "others")).alias("near")
    likely = (
        spread(near, "later")
        .select("word", chosen)
        .select(_id("word").alias("word"), _id("near").alias("near"))
    )
    itself = filed.select(_id("word").alias("word"), _id("word").alias("near"))
    grouped = filed.select(_id("word").alias("word"), F.explode("filed.groups").alias("group"))
    equivalent = (
        grouped.join(grouped.withColumnRenamed("word", "near"), "group")
        .where(F.col("word") != F.col("near"))
        .select("word", "near")
    )
    return kept(likely.union(likely.select("near", "word")).union(itself).union(equivalent).distinct())


def _keys(words: list[str]) -> Iterator[tuple[list[int], list[str]]]:
    for word, keys in zip(words, filed_under(words), strict=True):
        yield list(keys), list(name_groups(word))


def _closest(table: pa.Table) -> pa.Table:
    """The words to align with each of some, given for each of its keys those that share it."""
    sharing = table["sharing"].combine_chunks()
    counts = sharing.value_lengths().to_numpy()
    members = sharing.flatten()
    numbers, others = np.unique(members.field("number").to_numpy(), return_inverse=True)
    sizes = np.zeros(len(numbers), np.int64)
    sizes[others] = members.field("keys").to_numpy()
    asking = np.repeat(np.searchsorted(numbers, table["number"].to_numpy()), counts)
    one, other = blocks.closest(asking, others, np.repeat(blocks.worth(counts), counts), sizes)
    return pa.table({"one": numbers[one], "other": numbers[other]})


def _likely(word: str, others: list[str]) -> list[str]:
    alike = likenesses([word], others)
    return [other for other, likeness in zip(others, alike, strict=True) if likeness >= blocks.ALIKE]


# ---------------------------------------------------------------- names


def _filed(told: DataFrame, numbered: DataFrame) -> DataFrame:
    """What each name is filed under, as an id (`bucket`) and as ids of words."""
    heard = numbered.select("word", rowwise(blocks.heard_as, T.StringType())("word").alias("reading"))
    heard = heard.groupBy("reading").agg(F.max("word").alias("joined"))
    joints = F.explode(rowwise(_run_together, _TOGETHERS)("words")).alias("joint")
    longer = told.where(F.size("words") > 2).select("name", "side", "words", "letters", joints)
    longer = dealt(longer.select("*", F.col("joint.reading").alias("reading")), heard, "reading")
    before = F.slice("words", F.lit(1), F.col("joint.place"))
    after = F.slice("words", F.col("joint.place") + 3, F.size("words"))
    joined = F.concat(before, F.array("joined"), after).alias("words")
    every = told.select("name", "side", "words", "letters").union(
        longer.select("name", "side", joined, "letters")
    )
    filings = rowwise(_filings, _FILINGS)("words", "letters")
    return every.select("name", "side", F.explode(filings).alias("filing")).select(
        "name",
        "side",
        F.xxhash64("filing.kind", "filing.word", "filing.other").alias("bucket"),
        "filing.kind",
        _id("filing.word").alias("word"),
        _id("filing.other").alias("other"),
        "filing.word_letters",
        "filing.other_letters",
    )


def _told(text: str) -> blocks.Words:
    return blocks.words_of(prepare(text))


def _run_together(words: list[str]) -> list[tuple[int, str]]:
    return list(blocks.run_together(words))


def _filings(words: list[str], letters: int) -> list[tuple[int, str, str, int, int]]:
    return [
        (kind, word, str(other), initials(word), 0 if isinstance(other, int) else initials(other))
        for kind, word, other in blocks.filings(words, letters)
    ]


def _buckets(filed: DataFrame) -> DataFrame:
    """Each bucket once, with how many names are in it (`names`), unless it has too many to tell."""
    same = ("kind", "word", "other", "word_letters", "other_letters")
    found = filed.groupBy("bucket").agg(
        F.count("*").alias("names"), *(F.any_value(column).alias(column) for column in same)
    )
    return kept(found.where(F.col("names") <= blocks.MOST_PAIRED))


def _met(buckets: DataFrame, alike: DataFrame) -> DataFrame:
    """The buckets whose names are worth comparing: `bucket` and `other_bucket`, each pair once.

    Two buckets meet in a slot: a kind, and two ids of words or of a word and a letter.
    """
    two = F.col("kind") == blocks.TWO
    there = F.struct("word", "other", F.col("other_letters").alias("letters"), F.lit(True).alias("forth"))
    back = F.struct(
        F.col("other").alias("word"),
        F.col("word").alias("other"),
        F.col("word_letters").alias("letters"),
        F.lit(False).alias("forth"),
    )
    turned = F.explode(F.when(two, F.array(there, back)).otherwise(F.array(there))).alias("turned")
    held = buckets.select("bucket", "names", "kind", turned).select("bucket", "names", "kind", "turned.*")
    reached = kept(dealt(held, alike, "word"))

    def slots(frame: DataFrame, *slot: Column | str) -> DataFrame:
        return frame.select(F.xxhash64(*slot).alias("slot"), "bucket", "names")

    letter = F.filter(F.sequence(F.lit(0), F.lit(25)), lambda letter: F.getbit("letters", letter) == 1)
    letters = held.where(two).select("*", F.explode(letter).alias("letter"))
    single = F.when(F.col("kind") == blocks.ONE, F.col("near")).otherwise(F.col("other"))
    asking = slots(reached.where("forth"), "kind", "near", single)
    answering = (
        slots(reached.where(two), "kind", "other", "near")
        .union(slots(held.where(~two), "kind", "word", "other"))
        .union(slots(letters, F.lit(blocks.INITIAL), "word", _id(F.col("letter").cast("string"))))
        .toDF("slot", "other_bucket", "other_names")
    )
    several = (F.col("bucket") != F.col("other_bucket")) | (F.col("names") > 1)
    few = F.col("names") * F.col("other_names") <= blocks.MOST_PAIRED
    met = asking.join(answering, "slot").where(several & few)
    return met.select(
        F.least("bucket", "other_bucket").alias("bucket"),
        F.greatest("bucket", "other_bucket").alias("other_bucket"),
    ).distinct()


def _id(text: Column | str) -> Column:
    """A text as a number of 64 bits; two that share one bring a stray pair together, which is then scored."""
    return F.xxhash64(text)
