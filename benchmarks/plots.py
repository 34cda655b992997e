"""The plots of quality.py and lookup.py: how well systems judge, and how their time grows."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import figures
import matplotlib
from PIL import Image

matplotlib.use("agg")
import matplotlib.pyplot as plt  # after the back end is chosen

Scored = Mapping[str, Sequence[float]]  # the scores of each system, this project's first

_COLOURS = ("#0b5cad", "#c2571a", "#d99a3d", "#2e8b57", "#8e5ba6", "#b03060", "#6b7280", "#3a9a9a", "#8a6a4f")
_INK, _GREY, _QUIET, _GRID = "#1f2630", "#5b626d", "#8a8f98", "#e6e8eb"
_DASHED = {"color": _QUIET, "linewidth": 0.9, "linestyle": (0, (4, 3))}
_FEW = 10  # a bin of fewer pairs says little

matplotlib.rcParams.update(
    {
        "font.family": "DejaVu Sans",
        "font.size": 10,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": _QUIET,
        "axes.labelcolor": _INK,
        "text.color": _INK,
        "xtick.color": _GREY,
        "ytick.color": _GREY,
    }
)


def precision_recall(scored: Scored, truth: Sequence[bool], out: Path) -> Path:
    """Draw the curve of each system and name it."""
    figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
    curves = {name: figures.precision_recall(scores, truth) for name, scores in scored.items()}
    ours, *peers = curves
    colour = dict(zip(curves, _COLOURS, strict=False))
    for name in reversed(curves):
        recall, precision = zip((0.0, curves[name][0][1]), *curves[name], strict=True)
        width = 2.8 if name == ours else 1.3
        axes.plot(recall, precision, color=colour[name], linewidth=width, drawstyle="steps-pre")
    axes.annotate(
        ours,
        (0.5, _precision(curves[ours], 0.5)),
        xytext=(0, 4),
        textcoords="offset points",
        ha="center",
        color=colour[ours],
        fontweight="bold",
        fontsize=11,
    )
    # The peers' names stand in the free corner below this project's curve, in the order of their curves.
    peers.sort(key=lambda name: -_precision(curves[name], 0.45))
    for k, name in enumerate(peers):
        recall = 0.44 + 0.18 * k / max(len(peers) - 1, 1)
        axes.annotate(
            name,
            (recall, _precision(curves[name], recall)),
            xytext=(0.64, 0.945 - 0.031 * k),
            va="center",
            color=colour[name],
            fontsize=9.5,
            arrowprops={
                "arrowstyle": "-",
                "color": colour[name],
                "linewidth": 0.7,
                "relpos": (0, 0.5),
                "shrinkA": 1,
            },
        )
    share = sum(truth) / len(truth)
    axes.axhline(share, **_DASHED)
    axes.annotate(
        f"{share:.2f}: everything called the same",
        (0, share),
        xytext=(4, -3),
        textcoords="offset points",
        va="top",
        fontsize=8.5,
        color=_GREY,
    )
    axes.set(xlim=(0, 1.005), ylim=(max(share - 0.06, 0), 1.04), xlabel="Recall", ylabel="Precision")
    axes.grid(color=_GRID, linewidth=0.7)
    axes.set_axisbelow(True)
    axes.set_title(f"Precision and recall, {len(truth)} pairs of names", loc="left", fontsize=12)
    return _save(figure, out / "precision-recall.png")


def _precision(curve: list[tuple[float, float]], recall: float) -> float:
    return next(precision for reached, precision in curve if reached >= recall)


def calibration(scored: Scored, truth: Sequence[bool], out: Path) -> Path:
    """Draw a reliability diagram for each system, and below it how many pairs are in each bin."""
    columns = min(len(scored), 4)
    rows = -(-len(scored) // columns)
    figure, grid = plt.subplots(
        2 * rows,
        columns,
        figsize=(2.4 * columns + 0.2, 3 * rows + 0.6),
        layout="constrained",
        squeeze=False,
        height_ratios=[3, 1] * rows,
    )
    binned = {name: figures.bins(scores, truth) for name, scores in scored.items()}
    most = max(bin.count for bins in binned.values() for bin in bins)
    for axes in grid.flat:
        axes.set_visible(False)
    for k, (name, bins) in enumerate(binned.items()):
        row, column = divmod(k, columns)
        upper, lower = grid[2 * row][column], grid[2 * row + 1][column]
        colour = _COLOURS[0] if k == 0 else _GREY
        _reliability(upper, bins, colour)
        _counts(lower, bins, colour, most)
        error = f"{figures.calibration_error(scored[name], truth):.2f}"
        weight = "bold" if k == 0 else "normal"
        upper.set_title(f"{name}  {error}", loc="left", fontsize=10, fontweight=weight)
        if column == 0:
            upper.set_ylabel("share of same pairs", fontsize=9)
            lower.set_ylabel("pairs", fontsize=9)
        if k + columns >= len(scored):
            lower.set_xlabel("score / 100", fontsize=9)
    figure.suptitle(f"Calibration, {len(truth)} pairs of names", x=0.01, ha="left", fontsize=12)
    figure.supxlabel(
        "Beside the name: calibration error. Dashed: a score that is a probability. "
        f"Hollow: a bin of fewer than {_FEW} pairs.",
        x=0.01,
        ha="left",
        fontsize=8.5,
        color=_GREY,
    )
    return _save(figure, out / "calibration.png")


def _reliability(axes: Any, bins: Sequence[figures.Bin], colour: str) -> None:
    filled = [bin for bin in bins if bin.count]
    axes.set_visible(True)
    axes.plot([0, 1], [0, 1], **_DASHED)
    axes.plot(
        [bin.score for bin in filled], [bin.same for bin in filled], color=colour, linewidth=1.2, alpha=0.6
    )
    for bin in filled:
        face = colour if bin.count >= _FEW else "white"
        axes.plot(
            bin.score,
            bin.same,
            "o",
            color=colour,
            markerfacecolor=face,
            markersize=4.5,
            clip_on=False,
            zorder=3,
        )
    axes.set(xlim=(0, 1), ylim=(0, 1.02), xticks=(0, 0.5, 1), yticks=(0, 0.5, 1))
    axes.tick_params(labelsize=8, length=2, labelbottom=False)


def _counts(axes: Any, bins: Sequence[figures.Bin], colour: str, most: int) -> None:
    middles = [(k + 0.5) / figures.BINS for k in range(figures.BINS)]
    axes.set_visible(True)
    axes.bar(middles, [bin.count for bin in bins], 0.84 / figures.BINS, color=colour, alpha=0.45)
    for middle, bin in zip(middles, bins, strict=True):
        if bin.count:
            axes.annotate(
                str(bin.count),
                (middle, bin.count),
                xytext=(0, 1),
                textcoords="offset points",
                ha="center",
                fontsize=6.5,
                color=_GREY,
            )
    axes.set(xlim=(0, 1), ylim=(0, most * 1.2), xticks=(0, 0.5, 1), yticks=())
    axes.spines["left"].set_visible(False)
    axes.tick_params(labelsize=8, length=2)


def growth(timed: Mapping[str, Sequence[tuple[int, float]]], out: Path) -> Path:
    """Draw the time of a look-up, ms, against the size of the register, both in powers of ten."""
    figure, axes = plt.subplots(figsize=(8, 4.6), layout="constrained")
    ours = next(iter(timed))
    for (name, points), colour in zip(timed.items(), _COLOURS, strict=False):
        sizes, times = zip(*points, strict=True)
        bold = name == ours
        axes.plot(
            sizes, times, "o-", color=colour, linewidth=2.8 if bold else 1.3, markersize=5 if bold else 3.5
        )
        axes.annotate(
            name,
            (sizes[-1], times[-1]),
            xytext=(7, 0),
            textcoords="offset points",
            va="center",
            color=colour,
            fontweight="bold" if bold else "normal",
        )
    axes.set(xscale="log", yscale="log", xlabel="names in the register", ylabel="median look-up, ms")
    axes.margins(x=0.16)
    axes.grid(color=_GRID, linewidth=0.7, which="both")
    axes.set_axisbelow(True)
    axes.set_title("Time of a look-up, one thread", loc="left", fontsize=12)
    path = out / "lookup.svg"
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
    return path


def _save(figure: Any, path: Path) -> Path:
    """Write a PNG of few colours: a quarter of the size, and nothing lost to the eye."""
    drawn = BytesIO()
    figure.savefig(drawn, dpi=150)
    plt.close(figure)
    Image.open(drawn).convert("RGB").quantize(40, dither=Image.Dither.NONE).save(path, optimize=True)
    return path
