package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.StoreOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.Store;
import dev.marquee.store.record.Scope;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an API key: in the store, or for the settings where there is none. */
@Command(
        name = "add",
        description = "Make an API key and show it once; a running server accepts it at once.",
        footer = {
            "  ./marquee keys add page --scope read+rate",
            "  ./marquee keys add me --scope admin --config marquee.yaml",
            "  ./marquee keys add page --scope read --store none     a line for the settings instead"
        })
public final class KeysAddCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "Whose it is, for logs: letters, digits, - and _.")
    private String name;

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPE+SCOPE",
            description = "What it allows: read asks, rate changes people, admin does everything.")
    private String scope;

    @Mixin
    private final StoreOption option = new StoreOption();

    @Mixin
    private final CommandOutput answer;

    public KeysAddCommand(Terminal terminal) {
        answer = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        Set<Scope> scopes = Scope.parse(scope);
        Added added = option.make().map(store -> inStore(store, scopes)).orElseGet(() -> forSettings(scopes));
        answer.print(added, added::text);
    }

    private Added inStore(Store store, Set<Scope> scopes) {
        try (store) {
            return new Added(
                    name,
                    Scope.text(scopes),
                    store.keys().make(name, scopes).text(),
                    Optional.of(store.name()),
                    Optional.empty());
        }
    }

    private Added forSettings(Set<Scope> scopes) {
        String key = KeySetting.random();
        return new Added(
                name,
                Scope.text(scopes),
                key,
                Optional.empty(),
                Optional.of(KeySetting.of(name, scopes, key).toString()));
    }

    /**
     * A key that was made.
     *
     * @param key to hand out
     * @param store which has it; absent without one
     * @param setting what {@code security.keys} is to hold instead; absent with a store
     */
    private record Added(String name, String scope, String key, Optional<String> store, Optional<String> setting) {
        String text() {
            return """
                    The key, shown this once; send it as X-API-Key:
                      %s
                    %s""".formatted(key, setting.map(Added::line).orElseGet(this::where));
        }

        private static String line(String setting) {
            return """
                    Its line in the settings (security.keys), which is no secret that opens anything:
                      %s""".formatted(setting);
        }

        private String where() {
            return "The store %s has it as %s. A server with that store takes it at once, and asks everybody for a key."
                    .formatted(store.orElseThrow(), name);
        }
    }
}
