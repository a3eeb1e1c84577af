package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalProgress;
import dev.marquee.data.UsageException;
import dev.marquee.model.Progress;
import dev.marquee.service.ExecutionContext;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands that compute run on. A mixin. */
public final class ComputeOptions {
    private final Terminal terminal;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; by default as many as there are processors. Results do not depend on it.")
    private Optional<Integer> threads = Optional.empty();

    public ComputeOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    public ExecutionContext context() {
        return context(TerminalProgress.steps(terminal));
    }

    /** With progress of a command's own. */
    public ExecutionContext context(Progress steps) {
        int wanted = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (wanted < 1) {
            throw new UsageException("--threads %d is not possible; give at least 1".formatted(wanted));
        }
        return new ExecutionContext(
                System.getenv(),
                wanted,
                steps,
                TerminalProgress.bytes(terminal),
                notice -> terminal.err().println("marquee: " + notice));
    }
}
