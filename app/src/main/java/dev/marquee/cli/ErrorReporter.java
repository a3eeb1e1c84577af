package dev.marquee.cli;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into a sentence on standard error and an exit status. The only place that does. */
final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final PrintWriter err;
    private final RootCommand root;

    ErrorReporter(Terminal terminal, RootCommand root) {
        this.err = terminal.err();
        this.root = root;
    }

    /** Reports a fault and gives the status to end with. */
    int report(Throwable error) {
        err.println("marquee: " + sentence(error));
        if (root.debug()) {
            error.printStackTrace(err);
        }
        return error instanceof UsageException || error instanceof ParameterException
                ? ExitCode.USAGE
                : ExitCode.SOFTWARE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        return report(error);
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        int status = report(error);
        CommandLine command = error.getCommandLine();
        err.printf("For help: ./%s --help%n", command.getCommandSpec().qualifiedName());
        return status;
    }

    private static String sentence(Throwable error) {
        return switch (error) {
            case MarqueeException e -> message(e);
            case UnmatchedArgumentException e -> unmatched(e);
            case ParameterException e -> message(e);
            case UncheckedIOException e -> sentence(Objects.requireNonNull(e.getCause()));
            case NoSuchFileException e -> "%s does not exist; check the path".formatted(e.getFile());
            case AccessDeniedException e -> "%s may not be opened; check its permissions".formatted(e.getFile());
            case IOException e -> message(e);
            case OutOfMemoryError e ->
                "the memory did not suffice; set JDK_JAVA_OPTIONS=-Xmx8g, or as much as the machine has, and try again";
            default ->
                "%s. This is a bug in Marquee; run it again with --debug and report what that prints".formatted(error);
        };
    }

    private static String message(Throwable error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }

    private static String unmatched(UnmatchedArgumentException error) {
        String word = error.getUnmatched().getFirst();
        boolean takesCommand = !error.getCommandLine().getSubcommands().isEmpty();
        String what = error.isUnknownOption()
                ? "there is no option %s"
                : takesCommand ? "there is no command %s" : "the argument %s is one too many";
        String guess = error.getSuggestions().stream()
                .findFirst()
                .map("; did you mean %s?"::formatted)
                .orElse("");
        return what.formatted(word) + guess;
    }
}
