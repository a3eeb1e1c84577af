package dev.marquee.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Does a little of everything that short commands do. The launcher runs it once after a build and has the JVM keep the
 * classes it loads, ready for the next start.
 */
@Command(name = "warm-up", hidden = true, description = "Load what the short commands need.")
final class WarmUpCommand implements Callable<Integer> {
    private final Terminal terminal;

    WarmUpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new Marquee(terminal).run("--help");
    }
}
