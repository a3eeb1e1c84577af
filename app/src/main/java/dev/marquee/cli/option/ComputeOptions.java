package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Style;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalProgress;
import dev.marquee.data.UsageException;
import dev.marquee.model.Progress;
import dev.marquee.service.ExecutionContext;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Threads and progress of a computation. Mixin. */
public final class ComputeOptions {
    /** As many as large machines have processors, and few enough to start at once. */
    private static final int MAX_THREADS = 1024;

    private final Terminal terminal;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Number of threads (default: number of processors). Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    public ComputeOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    public ExecutionContext context() {
        return context(TerminalProgress.steps(terminal));
    }

    /** Creates a context with a command-specific progress. */
    public ExecutionContext context(Progress steps) {
        int count = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (count < 1) {
            throw new UsageException("--threads must be at least 1, got %d".formatted(count));
        }
        if (threads.isPresent() && count > MAX_THREADS) {
            throw new UsageException("--threads %d is above %d; give at most the number of processors, which is %d"
                    .formatted(count, MAX_THREADS, Runtime.getRuntime().availableProcessors()));
        }
        return new ExecutionContext(
                System.getenv(),
                count,
                steps,
                TerminalProgress.bytes(terminal),
                notice -> terminal.err().prose(Style.NOTE.of("marquee:") + " " + Printable.line(notice)));
    }
}
