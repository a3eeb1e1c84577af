"""Writes docs/reliability.md from what was counted."""
import platform


def number(value):
    return f"{value:,}"


def page(kills, faults, skipped, options, store_names):
    lines = [
        "# Reliability",
        "What is lost when processes are killed and what they depend on fails. Made by",
        "```",
        f"python3 bench/faults/run.py --kills {options.kills} --faults {options.faults} --seed {options.seed}",
        "```",
        f"on {platform.system()} with {' and '.join(store_names)}. The harness is in Python, so that no code of Marquee judges itself: clients",
        "count what was acknowledged, and compare it with what the server has after the next start.",
        "",
        "## Killed",
        "The process is ended with SIGKILL at a random moment and started again.",
        "",
        "| scenario | store | what is killed | kills | acknowledged | lost | never sent | torn | files left |",
        "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [line(row) for row in kills]
    lines.append(total(kills))
    lines += ["", *(f"- {row.name}, {row.store}: {note}." for row in kills for note in row.notes), ""]
    if faults:
        lines += [
            "## Failing",
            "What the server depends on fails and comes back, while four clients rate; the server is not started again until the end, when it",
            "is killed and what it has is compared once more.",
            "",
            "| scenario | store | what fails | times | acknowledged | lost | never sent | torn | files left |",
            "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        ]
        lines += [line(row) for row in faults]
        lines += ["", *(f"- {row.name}: {note}." for row in faults for note in row.notes), ""]
    if skipped:
        lines += ["Not run on this machine:", "", *(f"- {name}: {reason}." for name, reason in skipped), ""]
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


def line(row):
    known = number(row.acknowledged) if row.acknowledged else "–"
    return (f"| {row.name} | {row.store} | {row.what} | {row.faults} | {known} | {row.lost} | {row.invented} | {row.torn} | {row.left} |")


def total(rows):
    sums = [sum(values) for values in zip(*((r.faults, r.acknowledged, r.lost, r.invented, r.torn, r.left) for r in rows))] or [0] * 6
    return "| all | | | " + " | ".join(map(number, sums)) + " |"
