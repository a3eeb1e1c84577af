package dev.marquee.cli.terminal;

import dev.marquee.model.Progress;
import java.io.PrintWriter;

/** Prints one line per changed note, for long runs whose progress is logged to a file. Not thread-safe. */
public final class LineProgress implements Progress {
    private final PrintWriter out;
    private String task = "";
    private long steps;
    private String lastNote = "";

    public LineProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(String newTask, long newSteps) {
        task = newTask;
        steps = newSteps;
        lastNote = "";
    }

    @Override
    public void step(long done, String note) {
        if (!note.equals(lastNote)) {
            out.printf("marquee: %s, %d of %d: %s%n", task, done, steps, note);
            lastNote = note;
        }
    }

    @Override
    public void end() {}
}
