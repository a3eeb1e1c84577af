package dev.marquee.server.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium installed on this machine, if any; none is ever downloaded. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** A name of this machine that browsers do not trust without TLS, as they trust localhost. */
    public static final String OTHER_MACHINE = "cinema.local";

    /** A name of the world that leads to this machine, as one of a hostile site may. */
    public static final String OTHER_SITE = "evil.example";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP " + OTHER_MACHINE + " 127.0.0.1, MAP " + OTHER_SITE + " 127.0.0.1");

    /** The user's settings of a browser that lets pages store nothing. */
    private static final String NO_STORAGE = "{\"profile\":{\"default_content_setting_values\":{\"cookies\":2}}}";

    private final Path program;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program, Playwright playwright, Browser browser) {
        this.program = program;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Its path. */
    public static Optional<Path> installed() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/bin"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chromium start(Path program) {
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                program,
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(program)
                                .setHeadless(true)
                                .setArgs(FLAGS)));
    }

    public Browser browser() {
        return browser;
    }

    /**
     * A browser whose user forbids pages to store anything.
     *
     * @param profile a folder for its settings
     */
    public BrowserContext forbiddingStorage(Path profile) throws IOException {
        Path settings = profile.resolve("Default").resolve("Preferences");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, NO_STORAGE);
        return playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(program)
                                .setHeadless(true)
                                .setLocale(Visitor.ENGLISH)
                                .setArgs(FLAGS));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
