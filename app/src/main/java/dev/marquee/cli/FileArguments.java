package dev.marquee.cli;

import dev.marquee.cli.option.InputFiles;
import dev.marquee.data.UsageException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The files that the options of a command name; checked for all commands here, before one begins its work. */
record FileArguments(ParseResult command) {
    /** Options that name what a command writes; all others of type {@link Path} name what it reads. */
    private static final Set<String> WRITTEN = Set.of("--out", "--report", "--unmatched", "--ambiguous");

    /** An option that names a file to read or something else, and so is not of type {@link Path}. */
    private static final String DATA = "--data";

    /** An interview goes on in the file of its earlier ratings. */
    private static final String RESUMED = "--ratings";

    /** The arguments of the command that is to run, which may be a command of a command. */
    static FileArguments of(ParseResult parsed) {
        ParseResult command = parsed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        return new FileArguments(command);
    }

    /**
     * Refuses arguments with which the command would destroy a file that it reads.
     *
     * @throws ExecutionException whose cause is the usage error
     */
    void check() {
        try {
            options(FileArguments::isWritten).forEach(this::requireNotRead);
        } catch (UsageException e) {
            throw new ExecutionException(command.commandSpec().commandLine(), e.getMessage(), e);
        }
    }

    private void requireNotRead(OptionSpec written) {
        options(FileArguments::isRead).forEach(read -> {
            for (String out : written.stringValues()) {
                if (read.stringValues().stream().anyMatch(in -> InputFiles.isSame(out, in))) {
                    throw new UsageException("%s %s is the file of %s itself, which would be lost; give another file"
                            .formatted(written.longestName(), out, read.longestName()));
                }
            }
        });
    }

    private Stream<OptionSpec> options(Predicate<OptionSpec> condition) {
        return command.matchedOptions().stream().filter(condition);
    }

    private static boolean isWritten(OptionSpec option) {
        return WRITTEN.contains(option.longestName());
    }

    private static boolean isRead(OptionSpec option) {
        String name = option.longestName();
        return name.equals(DATA) || (isPath(option) && !isWritten(option) && !name.equals(RESUMED));
    }

    private static boolean isPath(OptionSpec option) {
        return Arrays.asList(option.auxiliaryTypes()).contains(Path.class);
    }
}
