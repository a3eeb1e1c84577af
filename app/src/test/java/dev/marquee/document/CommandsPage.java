package dev.marquee.document;

import dev.marquee.cli.CapturedTerminal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes docs/commands.md from the declarations of the commands. */
final class CommandsPage {
    private static final String INTRODUCTION = """
        # Commands
        Every command with its arguments, options and examples. This page is made from the declarations, as `./marquee help COMMAND` is.
        Standard output has the result only, progress and errors are on standard error; the exit status is 0 on success, 1 on failure and 2
        if the command is wrong. `--json` prints the result as one JSON document. In an archive the program is `bin/marquee`, and from the
        Debian package `marquee`. The options of algorithms are in [algorithms.md](algorithms.md).

        """;
    private static final List<String> EVERYWHERE = List.of("--help", "--debug", "--version");

    private CommandsPage() {}

    static String text() {
        CommandLine root = CapturedTerminal.pipe().commandLine();
        List<CommandSpec> commands = root.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.name().equals("warm-up"))
                .toList();
        String everywhere = "## Everywhere\n"
                + table(
                        "option",
                        root.getCommandSpec().options().stream()
                                .filter(option -> !option.hidden())
                                .map(CommandsPage::row))
                + "\n";
        return INTRODUCTION
                + everywhere
                + commands.stream().flatMap(CommandsPage::withSubcommands).collect(Collectors.joining("\n"));
    }

    private static Stream<String> withSubcommands(CommandSpec command) {
        return Stream.concat(
                Stream.of(section(command)),
                command.subcommands().values().stream()
                        .map(CommandLine::getCommandSpec)
                        .flatMap(CommandsPage::withSubcommands));
    }

    private static String section(CommandSpec command) {
        String name = command.qualifiedName(" ").replaceFirst("^marquee ", "");
        String parameters = table(
                "argument",
                command.positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .map(CommandsPage::row));
        String options = table(
                "option",
                command.options().stream()
                        .filter(option -> !option.hidden() && !EVERYWHERE.contains(option.longestName()))
                        .map(CommandsPage::row));
        return "## %s\n%s\n%s%s%s"
                .formatted(
                        name,
                        String.join(" ", command.usageMessage().description()),
                        parameters,
                        options,
                        examples(command));
    }

    private static String examples(CommandSpec command) {
        String[] lines = command.usageMessage().footer();
        return lines.length == 0
                ? ""
                : Arrays.stream(lines)
                        .map(line -> line.strip().replaceFirst(" {2,}", "   # ") + "\n")
                        .map(line -> line.matches("(\\./marquee|source) .*\\n") ? line : "# " + line)
                        .collect(Collectors.joining("", "\n```\n", "```\n"));
    }

    private static String table(String heading, Stream<String> rows) {
        String all = rows.collect(Collectors.joining());
        return all.isEmpty() ? "" : "\n| %s | meaning |\n| --- | --- |\n%s".formatted(heading, all);
    }

    private static String row(PositionalParamSpec parameter) {
        return "| `%s`%s | %s |\n"
                .formatted(
                        code(parameter.paramLabel()),
                        isOptional(parameter) ? ", optional" : "",
                        cell(parameter.description()));
    }

    /** A list that has no length declared is checked by its command. */
    private static boolean isOptional(PositionalParamSpec parameter) {
        return !parameter.required() && !parameter.typeInfo().isCollection();
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + code(option.paramLabel());
        return "| `%s%s`%s | %s |\n"
                .formatted(
                        String.join("`, `", option.names()),
                        value,
                        option.required() ? ", required" : "",
                        cell(option.description()));
    }

    private static String code(String label) {
        return label.replace("|", "\\|");
    }

    private static String cell(String... description) {
        return String.join(" ", description).replace("|", "\\|").replace("<", "&lt;");
    }
}
