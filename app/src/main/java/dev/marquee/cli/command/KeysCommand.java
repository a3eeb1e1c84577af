package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.StoreOption;
import dev.marquee.cli.terminal.Printable;
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
        description = "Create, list or revoke API keys of the server.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  ./marquee keys add page --scope read+rate",
            "  ./marquee keys list --store postgresql://localhost/marquee",
            "  ./marquee keys remove page --config marquee.yaml",
            "  docs/operations.md describes their use"
        })
public final class KeysCommand extends ParentCommand {
    /** Lists the keys of the store. */
    @Command(
            name = "list",
            description = "List the keys of the store: name, scope, creation time.",
            footer = {"  ./marquee keys list"})
    public static final class ListCommand implements Runnable {
        @Mixin
        private final StoreOption storeOption = new StoreOption();

        @Mixin
        private final CommandOutput output;

        private final Terminal terminal;

        public ListCommand(Terminal terminal) {
            this.terminal = terminal;
            output = new CommandOutput(terminal);
        }

        @Override
        public void run() {
            try (Store store = storeOption.openExisting()) {
                List<Listed> keys = store.keys().all().stream().map(Listed::of).toList();
                output.print(
                        keys,
                        () -> keys.isEmpty()
                                ? "The store %s has no keys.".formatted(Printable.line(store.name()))
                                : text(keys));
            }
        }

        private String text(List<Listed> keys) {
            TerminalTable table = new TerminalTable(Column.text("name"), Column.text("scope"), Column.text("created"));
            keys.forEach(key -> table.row(key.name(), key.scope(), key.made()));
            return table.lines(terminal.outColumns());
        }

        /** @param made time of creation, ISO 8601 in UTC */
        private record Listed(String name, String scope, String made) {
            static Listed of(ApiKey key) {
                return new Listed(
                        key.name(),
                        Scope.text(key.scopes()),
                        key.created().truncatedTo(ChronoUnit.SECONDS).toString());
            }
        }
    }

    /** Revokes a key. */
    @Command(
            name = "remove",
            description = "Revoke a key of the store; a running server rejects it immediately.",
            footer = {"  ./marquee keys remove page"})
    public static final class RemoveCommand implements Runnable {
        @Parameters(paramLabel = "NAME", description = "A key shown by keys list.")
        private String name;

        @Mixin
        private final StoreOption storeOption = new StoreOption();

        @Mixin
        private final CommandOutput output;

        public RemoveCommand(Terminal terminal) {
            output = new CommandOutput(terminal);
        }

        @Override
        public void run() {
            try (Store store = storeOption.openExisting()) {
                store.keys().revoke(name);
                Removed removed = new Removed(name, store.keys().all().size());
                output.print(removed, removed::text);
            }
        }

        /** @param left number of keys that remain in the store */
        private record Removed(String name, int left) {
            String text() {
                return left > 0 ? revoked() : revoked() + "\n" + lastKeyNote();
            }

            private String revoked() {
                return "Key %s revoked.".formatted(Printable.line(name));
            }

            private static String lastKeyNote() {
                return "The store has no other key: unless the settings hold one, the server accepts requests without a key.";
            }
        }
    }
}
