package dev.marquee.cli.command;

import dev.marquee.cli.option.CommandOutput;
import dev.marquee.cli.option.ComputeOptions;
import dev.marquee.cli.option.ModelOption;
import dev.marquee.cli.terminal.Terminal;
import dev.marquee.cli.text.TerminalTable;
import dev.marquee.cli.text.TerminalTable.Column;
import dev.marquee.data.UsageException;
import dev.marquee.internal.DidYouMean;
import dev.marquee.server.StartupChecks;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.server.settings.Setting;
import dev.marquee.server.settings.SettingValues;
import dev.marquee.service.experiment.DefaultModel;
import dev.marquee.service.retrain.ModelVersions;
import dev.marquee.service.retrain.RetrainingResponse;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the HTTP server. */
@Command(
        name = "serve",
        description = "Serve the HTTP API and the web page until stopped.",
        footer = {
            "  ./marquee serve --model my.marquee",
            "  ./marquee serve --config marquee.yaml --print-config",
            "  ./marquee serve --model my.marquee --host 0.0.0.0 --set limits.rate=50",
            "  ./marquee serve --model my.marquee --set retrain.hours=24",
            "  docs/operations.md lists all settings"
        })
public final class ServeCommand implements Runnable {
    @Option(names = "--model", paramLabel = "FILE", description = ModelOption.DESCRIPTION)
    private Optional<String> model = Optional.empty();

    @Option(names = "--store", paramLabel = "URL", description = "User store: a file, or postgresql://….")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default 127.0.0.1, this machine only).")
    private Optional<String> host = Optional.empty();

    @Option(names = "--port", paramLabel = "P", description = "Port to listen on (default 8080).")
    private Optional<String> port = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "Any other setting; may be repeated.")
    private Map<String, String> others = new LinkedHashMap<>();

    @Option(names = "--config", paramLabel = "FILE", description = "Settings file: YAML (.yaml, .yml) or properties.")
    private Optional<Path> config = Optional.empty();

    @Option(names = "--print-config", description = "Print every setting with its source, check all, and exit.")
    private boolean printConfig;

    @Option(
            names = "--rollback",
            description = "Serve the model from before the last retraining; the two files are swapped.")
    private boolean rollback;

    @Mixin
    private final CommandOutput output;

    private final Terminal terminal;

    public ServeCommand(Terminal terminal) {
        this.terminal = terminal;
        output = new CommandOutput(terminal);
    }

    @Override
    public void run() {
        SettingValues values = SettingValues.gather(config, System.getenv(), flags());
        if (printConfig) {
            output.print(values.shown(), () -> text(values));
        }
        if (values.isGiven(Setting.MODEL)) {
            if (printConfig) {
                StartupChecks.check(values.settings(), false);
            } else {
                serve(values);
            }
            return;
        }
        DefaultModel standard = new DefaultModel(new ComputeOptions(terminal).context());
        SettingValues complete = withModel(standard.path());
        // Checked before the training, which takes a while.
        StartupChecks.check(complete.settings(), true);
        if (!printConfig) {
            standard.file();
            serve(complete);
        }
    }

    private SettingValues withModel(Path file) {
        Map<Setting, String> flags = flags();
        flags.put(Setting.MODEL, file.toString());
        return SettingValues.gather(config, System.getenv(), flags);
    }

    private void serve(SettingValues values) {
        ServerSettings settings = values.settings();
        if (rollback) {
            RetrainingResponse _ =
                    new ModelVersions(settings.model().file()).rollBack(ModelService::open, InstantSource.system());
        }
        Foreground.serve(settings, terminal);
    }

    private Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        others.forEach((name, value) -> flags.put(setting(name), value));
        model.ifPresent(text -> flags.put(Setting.MODEL, text));
        store.ifPresent(text -> flags.put(Setting.STORE, text));
        host.ifPresent(text -> flags.put(Setting.HOST, text));
        port.ifPresent(text -> flags.put(Setting.PORT, text));
        return flags;
    }

    private static Setting setting(String name) {
        return Setting.of(name)
                .orElseThrow(() -> new UsageException("there is no setting '%s'; %s--print-config lists the settings"
                        .formatted(name, DidYouMean.hint(name, Setting.keys()))));
    }

    private String text(SettingValues values) {
        TerminalTable table = new TerminalTable(Column.text("setting"), Column.text("value"), Column.text("from"));
        values.shown().forEach(setting -> table.row(setting.key(), setting.value(), setting.source()));
        return table.lines(terminal.outColumns());
    }
}
