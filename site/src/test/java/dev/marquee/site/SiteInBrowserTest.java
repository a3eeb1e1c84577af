package dev.marquee.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The site in the Chromium of this machine, opened from files. With -Dmarquee.pictures=FOLDER keeps what it looks like. */
class SiteInBrowserTest {
    private static final List<String> SHOWN =
            List.of("index.html", "commands.html", "figures.html", "algorithms/bayesfm.html", "guide.html");

    @TempDir
    private static Path target;

    private static Optional<Playwright> playwright = Optional.empty();
    private static Optional<Browser> browser = Optional.empty();

    @BeforeAll
    static void build() throws IOException {
        Optional<Path> program = chromium();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium is installed");
        SiteBuilder.build(Path.of(System.getProperty("marquee.root", "..")), target);
        Playwright started =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(started);
        browser = Optional.of(started.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run"))));
    }

    @AfterAll
    static void stop() {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    @ParameterizedTest
    @CsvSource({"390, DARK", "1366, LIGHT"})
    void isReadableByAllAndNoWiderThanTheWindow(int width, ColorScheme scheme) {
        try (BrowserContext context = open(width, scheme)) {
            Page page = context.newPage();
            for (String name : SHOWN) {
                page.navigate(address(name));
                keepPicture(page, "%s-%d-%s.png".formatted(name.replaceAll("\\W", "-"), width, scheme));

                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(name)
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isEqualTo(width);
            }
        }
    }

    @Test
    void isSearchedByKeyboardAlone() {
        try (BrowserContext context = open(1366, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> elsewhere = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.url().startsWith("file:")) {
                    elsewhere.add(request.url());
                }
            });
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.navigate(address("algorithms/bayesfm.html"));

            page.keyboard().press("/");
            page.keyboard().type("rate limits per ke");
            page.waitForSelector("#found a");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL("**/operations.html#keys");
            assertThat(elsewhere).isEmpty();
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void showsItsContentsOnAPhoneWhenAsked() {
        try (BrowserContext context = open(390, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            page.navigate(address("guide.html"));
            assertThat(page.isVisible("nav[aria-label=Contents]")).isFalse();

            page.click(".menu > summary");

            assertThat(page.isVisible("nav[aria-label=Contents] a[aria-current=page]"))
                    .isTrue();
        }
    }

    private static BrowserContext open(int width, ColorScheme scheme) {
        return browser.orElseThrow()
                .newContext(new NewContextOptions()
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme)
                        .setOffline(true));
    }

    private static String address(String name) {
        return target.resolve(name).toUri().toString();
    }

    private static void keepPicture(Page page, String name) {
        String folder = System.getProperty("marquee.pictures", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name)));
        }
    }

    private static Optional<Path> chromium() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/bin"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
