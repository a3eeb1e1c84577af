package dev.marquee.cli.terminal;

import dev.marquee.model.Progress;
import java.io.PrintWriter;

/** A line whenever there is news, for a run of hours whose progress goes into a file. For one thread. */
public final class LineProgress implements Progress {
    private final PrintWriter out;
    private String task = "";
    private long steps;
    private String told = "";

    public LineProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(String begun, long of) {
        task = begun;
        steps = of;
        told = "";
    }

    @Override
    public void step(long done, String note) {
        if (!note.equals(told)) {
            out.printf("marquee: %s, %d of %d: %s%n", task, done, steps, note);
            told = note;
        }
    }

    @Override
    public void end() {}
}
