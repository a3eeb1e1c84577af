package dev.marquee.cli;

import dev.marquee.cli.option.InputFiles;
import dev.marquee.data.UsageException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The files that the arguments of a command name; checked for all commands here, before one begins its work. */
record FileArguments(ParseResult command) {
    /** Options that name what a command writes; all others of type {@link Path} name what it reads. */
    private static final Set<String> WRITTEN = Set.of("--out", "--report", "--unmatched", "--ambiguous");

    /** Options that are not of type {@link Path}, since they name a file or something else. */
    private static final Set<String> TEXTS = Set.of("--data", "--metadata", "--model", "--store");

    /** Endings of files that commands write and a data set has not; these may be written again in the folder of the data. */
    private static final Set<String> OWN_FILES = Set.of(".marquee", ".html", ".json");

    private static final Set<String> FOLDERS = Set.of("DIR", "FOLDER");

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
     * Refuses empty paths, which would stand for the working folder, and arguments with which the command would destroy a file that it
     * reads.
     *
     * @throws ExecutionException whose cause is the usage error
     */
    void check() {
        try {
            arguments().filter(FileArguments::isPath).forEach(FileArguments::requireNotEmpty);
            options(FileArguments::isWritten).forEach(this::requireNotRead);
        } catch (UsageException e) {
            throw new ExecutionException(command.commandSpec().commandLine(), e.getMessage(), e);
        }
    }

    private static void requireNotEmpty(ArgSpec argument) {
        if (argument.stringValues().stream().anyMatch(String::isBlank)) {
            throw new UsageException("%s is empty; give %s"
                    .formatted(
                            argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel(),
                            FOLDERS.contains(argument.paramLabel()) ? "a folder" : "a file"));
        }
    }

    private Stream<ArgSpec> arguments() {
        return Stream.concat(command.matchedOptions().stream(), command.matchedPositionals().stream());
    }

    private void requireNotRead(OptionSpec written) {
        options(FileArguments::isRead)
                .forEach(read -> written.stringValues().forEach(out -> requireNotRead(written, out, read)));
    }

    private static void requireNotRead(OptionSpec written, String out, OptionSpec read) {
        List<String> in = read.stringValues();
        if (in.stream().anyMatch(file -> InputFiles.isSame(out, file))) {
            throw lost(written, out, "the file of %s itself".formatted(read.longestName()));
        }
        if (OWN_FILES.stream().noneMatch(out::endsWith)
                && in.stream().anyMatch(folder -> InputFiles.isIn(out, folder))) {
            throw lost(written, out, "a file in the folder of %s".formatted(read.longestName()));
        }
    }

    private static UsageException lost(OptionSpec written, String out, String what) {
        return new UsageException(
                "%s %s is %s, which would be lost; give another file".formatted(written.longestName(), out, what));
    }

    private Stream<OptionSpec> options(Predicate<OptionSpec> condition) {
        return command.matchedOptions().stream().filter(condition);
    }

    private static boolean isWritten(OptionSpec option) {
        return WRITTEN.contains(option.longestName());
    }

    private static boolean isRead(OptionSpec option) {
        String name = option.longestName();
        return isPath(option) && !isWritten(option) && !name.equals(RESUMED);
    }

    private static boolean isPath(ArgSpec argument) {
        return Arrays.asList(argument.auxiliaryTypes()).contains(Path.class)
                || (argument instanceof OptionSpec option && TEXTS.contains(option.longestName()));
    }
}
