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

/** Maps an exception to a one-line message on standard error and an exit status. No other class does this. */
final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final PrintWriter err;
    private final RootCommand root;

    ErrorReporter(Terminal terminal, RootCommand root) {
        this.err = terminal.err();
        this.root = root;
    }

    /** Prints the message of an error and returns the exit status. */
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
            case AccessDeniedException e -> "%s cannot be opened; check its permissions".formatted(e.getFile());
            case IOException e -> message(e);
            case OutOfMemoryError e ->
                "out of memory; set JDK_JAVA_OPTIONS=-Xmx8g, or more if available, and try again";
            default -> "%s. This is a bug in Marquee; run again with --debug and report the output".formatted(error);
        };
    }

    private static String message(Throwable error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }

    private static String unmatched(UnmatchedArgumentException error) {
        String argument = error.getUnmatched().getFirst();
        boolean hasSubcommands = !error.getCommandLine().getSubcommands().isEmpty();
        String pattern = error.isUnknownOption()
                ? "there is no option %s"
                : hasSubcommands ? "there is no command %s" : "unexpected argument %s";
        String hint = error.getSuggestions().stream()
                .findFirst()
                .map("; did you mean %s?"::formatted)
                .orElse("");
        return pattern.formatted(argument) + hint;
    }
}
