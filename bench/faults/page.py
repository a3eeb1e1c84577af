"""Writes docs/reliability.md from what was counted."""
import platform


def number(value):
    return f"{value:,}"


def page(results, kill_names, fault_names):
    """The page, of the results of the scenarios in the order of these names."""
    kills = section(results, kill_names)
    faults = section(results, fault_names)
    skipped = [row for row in results if row["skipped"]]
    lines = [
        "# Reliability",
        "What is lost when processes are killed and what they depend on fails. Made by",
        "```",
        "python3 bench/faults/run.py",
        "```",
        f"on {platform.system()}; `bench/faults/results.json` has the result of each scenario's latest run. The harness is in Python, so that no code",
        "of Marquee judges itself:",
        "clients count what was acknowledged, and compare it with what the server has after the next start.",
        "",
        "## Killed",
        "The process is ended with SIGKILL at a random moment and started again.",
        "",
        "| scenario | store | what is killed | kills | acknowledged | lost | never sent | torn | files left |",
        "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        *map(line, kills),
        total(kills),
        "",
        *notes(kills),
    ]
    if faults:
        lines += [
            "## Failing",
            "What the server depends on fails and comes back, while four clients rate; the server is not started again until the end, when it",
            "is killed and what it has is compared once more.",
            "",
            "| scenario | store | what fails | times | acknowledged | lost | never sent | torn | files left |",
            "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
            *map(line, faults),
            "",
            *notes(faults),
        ]
    if skipped:
        lines += ["Not run on this machine:", "", *(f"- {row['name']}: {row['skipped']}." for row in skipped), ""]
    lines += [
        "## What is counted",
        "- *acknowledged*: ratings, and for importing files of 100 ratings, whose response said that they are stored.",
        "- *lost*: acknowledged ones that the server does not have afterwards. *never sent*: values that it has and no client sent.",
        "- *torn*: a store or a model that the next start refuses; a model file that gives the lists neither of the old nor of the new model;",
        "  an import of which a part is there; a server that ends or does not take ratings again within 30 s of the end of a fault.",
        "- *files left*: temporary files of dead processes, next to the model or in the temporary folder, once the next process is ready (for",
        "  training: has ended). Nothing tells the dead by process ids, which are all 1 in containers; living processes hold file locks.",
        "",
        "SIGKILL ends a process, not the machine: this says nothing about a power cut, for which the store forces commits to disk.",
        "",
    ]
    return "\n".join(lines)


def section(results, names):
    """The results of these scenarios, in their order, SQLite first."""
    found = [row for row in results if row["name"] in names and not row["skipped"]]
    return sorted(found, key=lambda row: (names.index(row["name"]), row["store"] != "SQLite"))


def notes(rows):
    lines = [f"- {row['name']}, {row['store']}: {note}." for row in rows for note in row["notes"]]
    return lines + [""] if lines else []


COUNTS = ("faults", "acknowledged", "lost", "invented", "torn", "left")


def line(row):
    counts = [number(row[count]) for count in COUNTS]
    if not row["acknowledged"]:
        counts[1] = "–"
    return "| " + " | ".join([row["name"], row["store"], row["what"], *counts]) + " |"


def total(rows):
    return "| all | | | " + " | ".join(number(sum(row[count] for row in rows)) for count in COUNTS) + " |"
