package dev.marquee.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The option that follows a piece of advice of the library, which knows no command line. */
record AdvisedOption(String advice, String option) {
    private static final List<AdvisedOption> ALL = List.of(
            new AdvisedOption("set the scale to", "--scale"),
            new AdvisedOption("leave the scale out", "--scale"),
            new AdvisedOption("columns to ", "--columns"),
            new AdvisedOption("read in lenient mode", "--lenient"));

    /** The options of a command that a message advises in other words, as a clause; empty if there are none. */
    static String of(String message, CommandSpec command) {
        return ALL.stream()
                .filter(advised -> message.contains(advised.advice))
                .map(AdvisedOption::option)
                .filter(command.optionsMap()::containsKey)
                .distinct()
                .collect(joining(", "));
    }
}
