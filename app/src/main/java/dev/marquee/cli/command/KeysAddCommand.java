package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.StoreOption;
import dev.marquee.cli.terminal.Printable;
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

/** Creates an API key in the store, or a line for the settings if there is no store. */
@Command(
        name = "add",
        description = "Create an API key and show it once; a running server accepts it immediately.",
        footer = {
            "  ./marquee keys add page --scope read+rate",
            "  ./marquee keys add me --scope admin --config marquee.yaml",
            "  ./marquee keys add page --scope read --store none     a line for the settings instead"
        })
public final class KeysAddCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "Name of the key, for logs: letters, digits, - and _.")
    private String name;

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPE+SCOPE",
            description = "Scopes: read (queries), rate (changes users), admin (everything).")
    private String scope;

    @Mixin
    private final StoreOption storeOption = new StoreOption();

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public KeysAddCommand(Terminal terminal) {
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        Set<Scope> scopes = Scope.parse(scope);
        Added added =
                storeOption.openOrCreate().map(store -> inStore(store, scopes)).orElseGet(() -> forSettings(scopes));
        output.print(added, added::text);
        if (added.store().isPresent() && terminal.out().failure().isPresent()) {
            revoke();
        }
    }

    /** A key that could not be shown would lock everyone out, and its name would be taken. */
    private void revoke() {
        storeOption.openOrCreate().ifPresent(store -> {
            try (store) {
                store.keys().revoke(name);
            }
        });
    }

    private Added inStore(Store store, Set<Scope> scopes) {
        try (store) {
            return new Added(
                    name,
                    Scope.text(scopes),
                    store.keys().create(name, scopes).text(),
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
     * A created key.
     *
     * @param key secret to hand out
     * @param store name of the store with the key; absent without a store
     * @param setting line for {@code security.keys}; absent with a store
     */
    private record Added(String name, String scope, String key, Optional<String> store, Optional<String> setting) {
        String text() {
            return """
                    The key, shown only once; send it as X-API-Key:
                      %s
                    %s""".formatted(key, setting.map(Added::line).orElseGet(this::where));
        }

        private static String line(String setting) {
            return """
                    Its line in the settings (security.keys), which holds only a hash and is not secret:
                      %s""".formatted(Printable.line(setting));
        }

        private String where() {
            return "Stored in %s as %s. A server with this store accepts it immediately and requires a key from every client."
                    .formatted(Printable.line(store.orElseThrow()), Printable.line(name));
        }
    }
}
