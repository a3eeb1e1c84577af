#!/usr/bin/env python3
"""Marquee side by side with its peers: runs each comparison in rounds (A B A B ...), one process at a time, and writes docs/benchmarks.md.

Usage: run.py ML-100K ML-1M JAVA [--only NAME,NAME] [--rounds 3] [--fits 3]
  ML-100K, ML-1M  folders of the data sets
  JAVA            a java of 25 or newer
Needs bench/target/benchmarks.jar (mvn -B package -pl bench -am -DskipTests) and bench/peers/setup.sh. Results are kept in
bench/peers/results.jsonl, so that a run with --only replaces its own comparisons and the page has all.

A process fits several times: its first fit is shown as "first", the median and the range are of the others, over all rounds.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PYTHON = HERE / ".venv/main/bin/python"
# Peers whose libraries do not go with those of the others.
OWN_PYTHON = {
    "run_buffalo.py": HERE / ".venv/buffalo/bin/python",
    "run_recbole.py": HERE / ".venv/buffalo/bin/python",
    "run_rectools.py": HERE / ".venv/rectools/bin/python",
}
PATIENCE = 300
RESULTS = HERE / "results.jsonl"
PAGE = ROOT / "docs/benchmarks.md"


def marquee(*arguments):
    return ("marquee", arguments)


def epochs():
    """Epochs of the study's network."""
    return ("epochs", ())


def reading(source):
    """Reading the data set, from its `files` or from the `cache`."""
    return ("reading", (source,))


def jvm(name, *arguments):
    """A class of bench/peers/jvm."""
    return ("jvm", (name, *arguments))


def peer(script, *arguments):
    return ("peer", (script, *arguments))


LIBREC = [f"rec.{name}=0.02" for name in ("user.regularization", "item.regularization", "bias.regularization", "impItem.regularization")]
READERS = [peer("run_reading.py", how, "FOLDER", "FITS") for how in ("polars", "polars-index", "pandas", "pandas-index", "pyarrow")]
# name: (title, data, split, threads, metric, systems); the first system is Marquee's, to which others are compared.
COMPARISONS = {
    "ials": ("Implicit feedback: `ials`, rank 64, 12 sweeps", "1m", "s80", (1, 2), "ndcg@10", [
        marquee("ials", "rank=64", "sweeps=12"),
        marquee("ials", "rank=64", "sweeps=12", "conjugateGradientSteps=0"),
        peer("run_implicit.py", "als", "SPLIT", "FITS", "64", "12", "weight=2", "regularization=20"),
        peer("run_implicit.py", "als-cholesky", "SPLIT", "FITS", "64", "12", "weight=2", "regularization=20"),
        peer("run_cmfrec.py", "implicit", "SPLIT", "FITS", "64", "12", "cg", "lambda_=20"),
        peer("run_buffalo.py", "als", "SPLIT", "FITS", "64", "12", "alpha=1", "reg_u=20", "reg_i=20"),
        peer("run_lenskit.py", "ials", "SPLIT", "FITS", "embedding_size=64", "epochs=12", "weight=1.0", "regularization=20.0"),
    ]),
    "als": ("Ratings: `als`, rank 40, 15 sweeps", "1m", "s90", (1, 2), "rmse", [
        marquee("als", "rank=40", "sweeps=15"),
        peer("run_cmfrec.py", "explicit", "SPLIT", "FITS", "40", "15", "cg"),
        peer("run_lenskit.py", "als", "SPLIT", "FITS", "embedding_size=40", "epochs=15"),
    ]),
    "bpr": ("Pairwise ranking: `bpr`, rank 64, 20 epochs", "1m", "s80", (1, 2), "ndcg@10", [
        marquee("bpr", "rank=64", "epochs=20"),
        peer("run_implicit.py", "bpr", "SPLIT", "FITS", "64", "20"),
        peer("run_buffalo.py", "bpr", "SPLIT", "FITS", "64", "20", "lr=0.05"),
        peer("run_pairwise.py", "cornac", "SPLIT", "FITS", "64", "20"),
        peer("run_pairwise.py", "lightfm-warp", "SPLIT", "1", "64", "20"),
    ]),
    "itemknn": ("Neighbours: `itemknn`", "1m", "s90", (1, 2), "rmse", [
        marquee("itemknn"),
        peer("run_lenskit.py", "itemknn", "SPLIT", "FITS"),
        peer("run_surprise.py", "KNNBaseline", "SPLIT", "1"),
    ]),
    "ease": ("Linear weights: `ease` as published, penalty 500", "1m", "s80", (1, 2), "ndcg@10", [
        marquee("ease", "preset=steck2019"),
        peer("run_ease.py", "SPLIT", "FITS", "500", "single"),
        peer("run_ease.py", "SPLIT", "FITS", "500", "double"),
        peer("run_lenskit.py", "ease", "SPLIT", "FITS", "regularization=500.0"),
        peer("run_rectools.py", "ease", "SPLIT", "1", "500"),
        peer("run_recbole.py", "EASE", "SPLIT", "1", "reg_weight=500.0"),
    ]),
    "svdpp": ("SVD++: `svdpp`, rank 20, 20 sweeps", "100k", "u1", (1,), "rmse", [
        marquee("svdpp"),
        peer("run_surprise.py", "SVDpp", "SPLIT", "1"),
        peer("run_surprise.py", "SVD", "SPLIT", "FITS"),
        jvm("LibRec", "svdpp", "SPLIT", "1", "20", "20", *LIBREC),
        jvm("Mahout", "svdpp", "SPLIT", "1", "20", "20"),
    ]),
    "jvm-als": ("On the JVM: `als`, rank 40, 15 sweeps", "100k", "u1", (2,), "rmse", [
        marquee("als", "rank=40", "sweeps=15"),
        jvm("Mahout", "als", "SPLIT", "1", "40", "15"),
    ]),
    "jvm-ials": ("On the JVM: `ials`, rank 64, 12 sweeps", "100k", "u1", (2,), "ndcg@10", [
        marquee("ials", "rank=64", "sweeps=12"),
        jvm("RankSys", "hkv", "SPLIT", "2", "64", "12", "20", "1"),
        jvm("RankSys", "pzt", "SPLIT", "2", "64", "12", "20", "1"),
        jvm("LibRec", "wrmf", "SPLIT", "1", "64", "12"),
        jvm("Mahout", "ials", "SPLIT", "1", "64", "12", "20", "1"),
    ]),
    "jvm-bpr": ("On the JVM: `bpr`, rank 64, 20 epochs", "100k", "u1", (1,), "ndcg@10", [
        marquee("bpr", "rank=64", "epochs=20"),
        jvm("LibRec", "bpr", "SPLIT", "2", "64", "20"),
    ]),
    "bayesfm": ("Bayesian factorization machine: `bayesfm`, rank 10, 200 sweeps, one chain", "100k", "u1", (1,), "rmse", [
        marquee("bayesfm", "rank=10", "chains=1", "sweeps=200", "burnIn=20"),
        peer("run_myfm.py", "probit", "SPLIT", "1", "200", "10", "all"),
        peer("run_myfm.py", "gaussian", "SPLIT", "1", "200", "10", "all"),
    ]),
    "neural": ("The study's network: an epoch of `neural preset=study`, batches of 1,024", "100k", "u1", (1, 2), "ratings", [
        epochs(),
        peer("run_torch.py", "20"),
    ]),
    "reading-1m": ("Reading a CSV of a million ratings", "synthetic-1m", "all", (1, 2), "ratings", [reading("files"), *READERS]),
    "reading-20m": ("Reading a CSV of 20 million ratings", "synthetic-20m", "all", (1, 2), "ratings", [reading("files"), reading("cache"), *READERS]),
}
# Users, movies and ratings of the data that `synth` writes.
SYNTHETIC = {"synthetic-1m": (6000, 3700, 1_000_000), "synthetic-20m": (138_000, 27_000, 20_000_000)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ml100k")
    parser.add_argument("ml1m")
    parser.add_argument("java")
    parser.add_argument("--only", default=",".join(COMPARISONS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--fits", type=int, default=3)
    chosen = parser.parse_args()
    kept = [json.loads(line) for line in RESULTS.read_text().splitlines()] if RESULTS.exists() else []
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PYTHON, HERE / "splits.py", chosen.ml1m, folder], check=True)
        folders = {"1m": folder, "100k": chosen.ml100k, **{name: pathlib.Path(folder, name) for name in SYNTHETIC}}
        for name in chosen.only.split(","):
            kept = [result for result in kept if result["comparison"] != name] + list(compare(name, folders, chosen))
            RESULTS.write_text("".join(json.dumps(result) + "\n" for result in kept))
            PAGE.write_text(page(kept))


def compare(name, folders, chosen):
    _, data, split, all_threads, _, systems = COMPARISONS[name]
    if data in SYNTHETIC:
        synthesize(folders[data], *SYNTHETIC[data])
    for threads in all_threads:
        runs = [[] for _ in systems]
        load = os.getloadavg()[0]
        for _ in range(chosen.rounds):
            for i, system in enumerate(systems):
                found = run(system, folders[data], split, threads, chosen)
                print(name, threads, found, flush=True)
                runs[i].append(found)
        for i, found in enumerate(runs):
            yield {"comparison": name, "threads": threads, "place": i, "load": round(load, 1), "date": time.strftime("%Y-%m-%d"), "machine": machine(), "runs": found}


def synthesize(folder, users, movies, ratings):
    """About 15 MB for every million ratings."""
    sizes = [f"--users={users}", f"--movies={movies}", f"--ratings={ratings}"]
    subprocess.run([ROOT / "marquee", "synth", *sizes, "--seed=1", "--out", folder], check=True, stdout=subprocess.DEVNULL)


def run(system, folder, split, threads, chosen):
    kind, arguments = system
    java = [chosen.java, "--add-modules", "jdk.incubator.vector", "-cp", ROOT / "bench/target/benchmarks.jar"]
    if kind == "marquee":
        parts = split if split == "u1" else f"files:{split}.base,{split}.test"
        command = [*java, "dev.marquee.bench.WarmFits", folder, parts, threads, chosen.fits, *arguments]
    elif kind == "epochs":
        command = [*java, "dev.marquee.bench.EpochTimes", folder, threads]
    elif kind == "reading":
        command = [*java, "dev.marquee.bench.LoadTimes", *arguments, folder, threads, chosen.fits]
    elif kind == "jvm":
        processors = [f"-XX:ActiveProcessorCount={threads}", "-cp", f"{HERE}/jvm/target/classes:{HERE}/jvm/target/lib/*"]
        values = {"SPLIT": split}
        command = [chosen.java, *processors, f"peers.{arguments[0]}", *(values.get(argument, argument) for argument in arguments[1:])]
    else:
        values = {"SPLIT": split, "FITS": chosen.fits, "FOLDER": folder}
        command = [OWN_PYTHON.get(arguments[0], PYTHON), HERE / arguments[0], *(values.get(argument, argument) for argument in arguments[1:])]
    environment = {**os.environ, "FOLDER": str(folder), "THREADS": str(threads), "BLAS_THREADS": "1" if "implicit" in str(arguments) else str(threads)}
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, env=environment, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return {"system": " ".join(map(str, arguments)), "error": f"stopped after {PATIENCE} s"}
    if done.returncode != 0:
        return {"system": " ".join(arguments), "error": done.stderr.strip().splitlines()[-1][-200:]}
    found = json.loads(done.stdout.strip().splitlines()[-1])
    names = {"marquee": "Marquee `" + " ".join(arguments) + "`", "epochs": "Marquee", "reading": "Marquee, from " + "".join(arguments)}
    return {"system": names[kind], **found} if kind in names else found


def page(results):
    lines = [
        "# Side by side",
        "What `bench/peers/run.py` measured; it wrote this page. One process at a time, in rounds (A B A B ...); the seconds are of training",
        "alone, or of an epoch or of reading. \"First\" is the first of a process, which for Marquee includes the compilation of its code; the",
        "median and the range are of those after it (of the first, where a process trains once). The ratio is the peer's median divided by",
        "Marquee's: above 1 the peer takes longer, below 1 it is faster. Each comparison names its machine: compare within a table, not between two.",
        "",
        f"Python {platform.python_version()}; versions are those of `bench/peers/requirements`.",
    ]
    for name, (title, data, split, _, metric, _) in COMPARISONS.items():
        found = [result for result in results if result["comparison"] == name]
        if found:
            where = {"all": "Written by `synth`", "u1": "MovieLens 100K, `u1`", "s80": "MovieLens 1M, a fifth of each user tested", "s90": "MovieLens 1M, a tenth tested"}[split]
            lines += ["", f"## {title}", f"{where}; {found[0]['date']}, {found[0]['machine']}, load before {', '.join(sorted({str(r['load']) for r in found}))}.", ""]
            lines += [f"| system | threads | first | median | range | {metric} | MB | ratio |", "| --- | --- | --- | --- | --- | --- | --- | --- |"]
            for threads in sorted({result["threads"] for result in found}):
                lines += rows([result for result in found if result["threads"] == threads], metric)
    return "\n".join(lines) + "\n"


def rows(results, metric):
    base = None
    for result in sorted(results, key=lambda r: r["place"]):
        good = [run for run in result["runs"] if "error" not in run]
        if not good:
            yield f"| {result['runs'][0]['system']} | {result['threads']} | failed: {result['runs'][0]['error']} | | | | | |"
            continue
        warm = [second for run in good for second in (run["seconds"][1:] or run["seconds"])]
        median = statistics.median(warm)
        base = base or median
        first = statistics.median(run["seconds"][0] for run in good)
        memory = max(run.get("memory", 0) for run in good)
        yield (
            f"| {good[0]['system'].strip()} | {result['threads']} | {first:.2f} | {median:.2f} | {min(warm):.2f} to {max(warm):.2f} "
            f"| {good[-1][metric]:{',' if metric == 'ratings' else '.4f'}} | {memory or ''} | {median / base:.2f} |"
        )


def machine():
    names = [line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return f"{os.cpu_count()} processors ({names[0] if names else platform.machine()})"


main()
