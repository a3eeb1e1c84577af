package dev.marquee.cli;

import dev.marquee.cli.terminal.Printable;
import dev.marquee.cli.terminal.Style;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.terminal.TerminalWriter;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Maps an exception to a one-line message on standard error and an exit status. No other class does this. */
final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final TerminalWriter err;
    private final RootCommand root;

    ErrorReporter(Terminal terminal, RootCommand root) {
        this.err = terminal.err();
        this.root = root;
    }

    /** Prints the message of an error and returns the exit status. */
    int report(Throwable error) {
        return report(error, sentence(error));
    }

    private int report(Throwable error, String sentence) {
        print(sentence);
        if (root.debug()) {
            error.printStackTrace(err);
        }
        return error instanceof UsageException || error instanceof ParameterException
                ? ExitCode.USAGE
                : ExitCode.SOFTWARE;
    }

    /**
     * Prints that standard output could not be written, and returns the exit status. A reader that closed its pipe, such as
     * {@code head}, has what it wanted and needs no message.
     */
    int reportLostOutput(IOException failure) {
        if (!message(failure).toLowerCase(Locale.ROOT).contains("pipe")) {
            print("the output could not be written (%s); make room or write it elsewhere, and run the command again"
                    .formatted(message(failure)));
        }
        return ExitCode.SOFTWARE;
    }

    /** One line, whatever the message contains. */
    private void print(String sentence) {
        err.prose(Style.ERROR.of("marquee:") + " " + Printable.line(sentence));
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        String options = AdvisedOption.of(message(error), command.getCommandSpec());
        return options.isEmpty() || !(error instanceof MarqueeException)
                ? report(error)
                : report(error, "%s (%s)".formatted(message(error), options));
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
            case MissingParameterException e -> missing(e);
            case ParameterException e -> message(e).replace(" is not an int", " is not an integer");
            case UncheckedIOException e -> sentence(Objects.requireNonNull(e.getCause()));
            case NoSuchFileException e -> "%s does not exist; check the path".formatted(e.getFile());
            case AccessDeniedException e ->
                "%s cannot be read or written; check its permissions, and those of its folder".formatted(e.getFile());
            case FileAlreadyExistsException e ->
                "%s exists already and is not a folder; choose another path".formatted(e.getFile());
            case NotDirectoryException e -> "%s is not a folder; check the path".formatted(e.getFile());
            case FileSystemException e
            when e.getFile() != null ->
                "%s cannot be read or written (%s); check the path, the permissions and the free space"
                        .formatted(e.getFile(), Objects.requireNonNullElse(e.getReason(), "no reason given"));
            case IOException e ->
                "reading or writing failed (%s); check the files of the command and the free space"
                        .formatted(message(e));
            case OutOfMemoryError e ->
                "out of memory; set JDK_JAVA_OPTIONS=-Xmx8g, or more if available, and try again";
            default -> "%s. This is a bug in Marquee; run again with --debug and report the output".formatted(error);
        };
    }

    private static String message(Throwable error) {
        return Objects.requireNonNullElseGet(error.getMessage(), error::toString);
    }

    /** Names the first missing argument as its help does. */
    private static String missing(MissingParameterException error) {
        ArgSpec argument = error.getMissing().getFirst();
        String name = argument instanceof OptionSpec option
                ? (option.longestName() + " " + argument.paramLabel()).strip()
                : argument.paramLabel();
        return "%s is missing: %s".formatted(name, String.join(" ", argument.description()));
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
