package dev.marquee.server;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.AkasReader;
import dev.marquee.server.settings.AccessLogSetting;
import dev.marquee.server.settings.ServerSettings;
import dev.marquee.service.serving.ModelService;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What can be checked of settings without listening or opening a store. */
public final class StartupChecks {
    private StartupChecks() {}

    /**
     * Checks that the files that settings name can be used, among them that of the store, and that the host is known.
     *
     * @param trainsModel whether the model file is made at the start, if it does not exist
     * @throws MarqueeException if a file cannot be used
     */
    public static void check(ServerSettings settings, boolean trainsModel) {
        Path model = settings.model().file();
        if (!trainsModel || Files.exists(model)) {
            ModelService.info(model);
        }
        settings.store().map(StoreSettings::of).ifPresent(Store::checkLocation);
        settings.model().akas().ifPresent(AkasReader::check);
        settings.listen().tls().ifPresent(TlsFiles::read);
        checkHost(settings.listen().host());
        if (settings.accessLog() instanceof AccessLogSetting.ToFile(Path file)) {
            Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
            if (Files.isDirectory(file) || folder.filter(Files::isDirectory).isEmpty()) {
                throw new MarqueeException(
                        "log.access: %s is not a file in an existing folder; create the folder, or give another file"
                                .formatted(file));
            }
        }
    }

    /** On any free port: the one of the settings may be taken by the server that is running. */
    private static void checkHost(String host) {
        Ports.problem(host, 0).ifPresent(problem -> {
            throw new MarqueeException("listen.host: the server cannot listen on %s: %s".formatted(host, problem));
        });
    }
}
