package dev.marquee.cli;

import dev.marquee.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Gives the help of all commands one layout: same headings, examples last, commands in groups. */
final class HelpLayout {
    private static final int MIN_WIDTH = 60;
    private static final int MAX_WIDTH = 100;
    private static final int NAME_COLUMN = 24;

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
        command.getSubcommands().values().forEach(HelpLayout::layOut);
    }

    private static String commandList(List<CommandGroup> groups, Help help) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table = TextTable.forColumns(
                help.colorScheme(),
                new Column(NAME_COLUMN, 0, Overflow.SPAN),
                new Column(width - NAME_COLUMN, 0, Overflow.WRAP));
        for (CommandGroup group : groups) {
            table.addRowValues("", "");
            table.addRowValues("@|bold " + group.title() + ":|@", "");
            for (LazyCommand command : group.commands()) {
                table.addRowValues("  @|yellow " + command.name() + "|@", command.description());
            }
        }
        return table.toString();
    }
}
