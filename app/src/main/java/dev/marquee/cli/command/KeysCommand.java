package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.StoreOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.store.Store;
import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The API keys that a server accepts. */
@Command(
        name = "keys",
        description = "Make API keys for the server, list them, or take one back.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  ./marquee keys add page --scope read+rate",
            "  ./marquee keys list --store postgresql://localhost/marquee",
            "  ./marquee keys remove page --config marquee.yaml",
            "  docs/operations.md says how they are used"
        })
public final class KeysCommand extends ParentCommand {
    /** Lists those of the store. */
    @Command(
            name = "list",
            description = "List the keys of the store: whose they are, what they may do, since when.",
            footer = {"  ./marquee keys list"})
    public static final class ListCommand implements Runnable {
        @Mixin
        private final StoreOption option = new StoreOption();

        @Mixin
        private final CommandOutput answer;

        private final Terminal terminal;

        public ListCommand(Terminal terminal) {
            this.terminal = terminal;
            answer = new CommandOutput(terminal);
        }

        @Override
        public void run() {
            try (Store store = option.open()) {
                List<Listed> keys = store.keys().all().stream().map(Listed::of).toList();
                answer.print(
                        keys, () -> keys.isEmpty() ? "The store %s has no key.".formatted(store.name()) : text(keys));
            }
        }

        private String text(List<Listed> keys) {
            TerminalTable table = new TerminalTable(Column.text("name"), Column.text("scope"), Column.text("made"));
            keys.forEach(key -> table.row(key.name(), key.scope(), key.made()));
            return table.lines(terminal.outColumns());
        }

        /** @param made when, by ISO 8601 in UTC */
        private record Listed(String name, String scope, String made) {
            static Listed of(ApiKey key) {
                return new Listed(
                        key.name(),
                        Scope.text(key.scopes()),
                        key.created().truncatedTo(ChronoUnit.SECONDS).toString());
            }
        }
    }

    /** Takes one back. */
    @Command(
            name = "remove",
            description = "Take a key of the store back; a running server refuses it at once.",
            footer = {"  ./marquee keys remove page"})
    public static final class RemoveCommand implements Runnable {
        @Parameters(paramLabel = "NAME", description = "One of those that keys list shows.")
        private String name;

        @Mixin
        private final StoreOption option = new StoreOption();

        @Mixin
        private final CommandOutput answer;

        public RemoveCommand(Terminal terminal) {
            answer = new CommandOutput(terminal);
        }

        @Override
        public void run() {
            try (Store store = option.open()) {
                store.keys().revoke(name);
                Removed removed = new Removed(name, store.keys().all().size());
                answer.print(removed, removed::text);
            }
        }

        /** @param left how many keys the store still has */
        private record Removed(String name, int left) {
            String text() {
                return left > 0 ? opens() : opens() + "\n" + last();
            }

            private String opens() {
                return "The key %s opens nothing from now on.".formatted(name);
            }

            private static String last() {
                return "The store has no other: unless the settings hold one, everybody may ask now.";
            }
        }
    }
}
