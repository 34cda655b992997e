"""Group names whose pairs are scored: Spark frames of names and of pairs go in, groups come out.

1. names that pairs connect, directly or through others, get one label: a component
2. within a component, groups are joined by the very code of cluster.py, and each gets its id and its
   canonical name

No pair connects two components, so that nothing is lost by looking at each by itself.
"""

from collections.abc import Sequence
from typing import Any, Final

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql import types as T

from translit.adapters.spark_steps import kept, rowwise, spread
from translit.identity.canon import settle
from translit.identity.cluster import identity_id, join_scored
from translit.names.prepare import prepare

_GROUPED: Final = T.ArrayType(
    T.StructType()
    .add("name", T.StringType())
    .add("identity", T.StringType())
    .add("canonical", T.StringType())
)


def identities(names: DataFrame, scored: DataFrame, same: float) -> DataFrame:
    """Return the group of each name: `name`, `identity` and `canonical`.

    Args:
        names: `name`, different ones.
        scored: pairs of them that reach `same`: `one`, `other`, `score`; `one` is the first in the alphabet.
    """
    edges = scored.select(F.xxhash64("one").alias("node"), "one", "other", "score")
    alone = names.select(
        F.xxhash64("name").alias("node"),
        F.col("name").alias("one"),
        F.col("name").alias("other"),
        F.lit(None).cast("double").alias("score"),
    )
    labels = components(edges.select("node", F.xxhash64("other").alias("other")))
    label = F.coalesce("label", "node").alias("label")
    labelled = alone.union(edges).join(labels, "node", "left").select(label, "one", "other", "score")
    lists = labelled.groupBy("label").agg(F.collect_list(F.struct("one", "other", "score")).alias("pairs"))
    grouped = rowwise(lambda pairs: _grouped(pairs, same), _GROUPED)
    return spread(lists, "label").select(F.explode(grouped("pairs")).alias("found")).select("found.*")


def _grouped(pairs: Sequence[dict[str, Any]], same: float) -> list[tuple[str, str, str]]:
    """The groups of a component: its names, each beside itself and unscored, and its pairs."""
    names = [pair["one"] for pair in pairs if pair["score"] is None]
    scores = {(pair["one"], pair["other"]): pair["score"] for pair in pairs if pair["score"] is not None}
    found = []
    for group in join_scored(names, scores, same):
        identity, canonical = identity_id(group), settle([prepare(text) for text in group]).name
        found += [(name, identity, canonical) for name in group]
    return found


def components(edges: DataFrame) -> DataFrame:
    """Label the nodes that edges connect: `node` and `label`, the least of a component, which has no row.

    Each round points the larger neighbours of a node to its least, and then the smaller ones (the large
    and small star of Kiveris and others, Connected Components in MapReduce and Beyond, 2014), until
    nothing changes: some rounds, and at most the square of the logarithm of the number of nodes.

    Args:
        edges: two columns of numbers.
    """
    edges = kept(_downward(edges.toDF("node", "label")))
    before = None
    while (now := _digest(edges)) != before:
        before = now
        edges = kept(_small_star(_large_star(edges)))
    return edges


def _large_star(edges: DataFrame) -> DataFrame:
    """Point each neighbour larger than a node to the least of its neighbours and itself."""
    both = edges.union(edges.select("label", "node"))
    least = F.least("node", F.min("label").over(Window.partitionBy("node")))
    found = both.withColumn("least", least).where(F.col("label") > F.col("node"))
    return found.select(F.col("label").alias("node"), F.col("least").alias("label"))


def _small_star(edges: DataFrame) -> DataFrame:
    """Point each neighbour smaller than a node, and the node itself, to the least of them."""
    edges = edges.distinct()
    least = F.min("label").over(Window.partitionBy("node"))
    found = edges.withColumn("least", least)
    smaller = found.select(F.col("label").alias("node"), F.col("least").alias("label"))
    return _downward(smaller.union(found.select("node", F.col("least").alias("label"))))


def _downward(edges: DataFrame) -> DataFrame:
    """Edges from the larger node to the smaller, each once."""
    apart = edges.where(F.col("node") != F.col("label"))
    return apart.select(
        F.greatest("node", "label").alias("node"), F.least("node", "label").alias("label")
    ).distinct()


def _digest(edges: DataFrame) -> tuple[object, ...]:
    """A row that differs when edges differ."""
    return tuple(edges.agg(F.count("*"), F.expr("bit_xor(xxhash64(node, label))")).head() or ())
