package dev.marquee.cli;

import dev.marquee.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives the help of all commands one layout: same headings, examples last, commands in groups. */
final class HelpLayout {
    private static final int MIN_WIDTH = 60;
    private static final int MAX_WIDTH = 100;

    private HelpLayout() {}

    static void apply(CommandLine root, List<CommandGroup> groups, Terminal terminal) {
        root.setColorScheme(Help.defaultColorScheme(terminal.usesColours() ? Ansi.ON : Ansi.OFF));
        root.setUsageHelpWidth(
                terminal.isOutTerminal() ? Math.clamp(terminal.outColumns(), MIN_WIDTH, MAX_WIDTH) : MAX_WIDTH);
        root.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commandList(groups, help));
        List<String> sections = new ArrayList<>(root.getHelpSectionKeys());
        sections.remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        sections.add(
                sections.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING),
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST);
        root.setHelpSectionKeys(sections);
        root.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build());
        layOut(root);
    }

    private static void layOut(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        UsageMessageSpec usage = spec.usageMessage();
        usage.synopsisHeading("@|bold Usage:|@ ")
                .descriptionHeading("%n")
                .parameterListHeading("%n@|bold Arguments:|@%n")
                .optionListHeading("%n@|bold Options:|@%n")
                .commandListHeading("")
                .footerHeading("%n@|bold Examples:|@%n")
                .sortOptions(false)
                .abbreviateSynopsis(true);
        command.getHelpSectionMap()
                .putAll(Map.of(
                        UsageMessageSpec.SECTION_KEY_DESCRIPTION, HelpLayout::description,
                        UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, HelpLayout::parameters,
                        UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options,
                        UsageMessageSpec.SECTION_KEY_FOOTER, HelpLayout::examples));
        if (command.getParent() != null) {
            command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpLayout::subcommands);
        }
        command.getSubcommands().values().forEach(HelpLayout::layOut);
    }

    private static HelpRows rows(Help help) {
        return new HelpRows(help.commandSpec().usageMessage().width(), help.ansi());
    }

    private static String description(Help help) {
        return rows(help).wrapped(help.commandSpec().usageMessage().description());
    }

    private static String parameters(Help help) {
        return rows(help)
                .table(help.commandSpec().positionalParameters().stream()
                        .filter(parameter -> !parameter.hidden())
                        .map(parameter -> new HelpRows.Row(
                                parameter.required() ? parameter.paramLabel() : "[" + parameter.paramLabel() + "]",
                                String.join(" ", parameter.description())))
                        .toList());
    }

    private static String options(Help help) {
        return rows(help)
                .table(help.commandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> new HelpRows.Row(label(option), String.join(" ", option.description())))
                        .toList());
    }

    private static String label(OptionSpec option) {
        String names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
    }

    private static String subcommands(Help help) {
        List<HelpRows.Row> rows = help.subcommands().entrySet().stream()
                .map(entry -> new HelpRows.Row(
                        entry.getKey(),
                        entry.getValue().commandSpec().usageMessage().description()[0]))
                .toList();
        return rows.isEmpty()
                ? ""
                : "\n" + rows(help).heading("Commands") + rows(help).table(rows);
    }

    private static String examples(Help help) {
        return rows(help).wrapped(help.commandSpec().usageMessage().footer());
    }

    private static String commandList(List<CommandGroup> groups, Help help) {
        HelpRows rows = rows(help);
        return groups.stream()
                .map(group -> "\n"
                        + rows.heading(group.title())
                        + rows.table(group.commands().stream()
                                .map(command -> new HelpRows.Row(command.name(), command.description()))
                                .toList()))
                .collect(Collectors.joining());
    }
}
