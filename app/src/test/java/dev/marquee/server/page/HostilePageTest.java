package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page with malicious titles, and with failing requests and uploads: each gets a true sentence with what helps. */
@ExtendWith(InBrowser.class)
class HostilePageTest {
    private static final String IMPORTS = "**/users/*/imports?**";
    private static final FilePayload FILE = file("mine.csv", "title,year,rating\nHeat,1995,4.5\n");

    @TempDir
    private Path folder;

    @Test
    void showsTagsInTitlesAsText(Visitor visitor) {
        AtomicInteger dialogs = new AtomicInteger();
        visitor.page().onDialog(dialog -> {
            dialogs.incrementAndGet();
            dialog.dismiss();
        });
        try (TestServer server = TestServer.start(ServedModels.tiny(folder), "store=" + folder.resolve("users.db"))) {
            for (String view : new String[] {"#/", "#/interview", "#/movie/1", "#/browse"}) {
                visitor.page().navigate(server.uri("/icon.svg").toString());
                visitor.page().navigate(server.uri("/").resolve(view).toString());
                visitor.waitUntilLoaded();
            }
            assertThat(visitor.page().locator(".card-title").getByText(ServedModels.EVIL))
                    .hasCount(1);
            visitor.page().getByRole(AriaRole.COMBOBOX).first().fill("script");
            assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText(ServedModels.EVIL);
        }

        assertThat(dialogs).hasValue(0);
        assertThat(visitor.page().locator("main script")).hasCount(0);
    }

    @Test
    void reportsAnUnreachableServerAndRecoversByItself(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route("**/shelves**", Route::abort);
        visitor.open("#/");
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The server is away");
        visitor.screenshot("offline");

        visitor.page().unroute("**/shelves**");

        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.errors().clear();
    }

    @Test
    void waitsAsLongAsABusyServerRequests(Visitor visitor) {
        visitor.withRatings();
        reject(visitor, 503, "30");
        visitor.open("#/");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The server is busy");
        assertThat(visitor.page().locator(".error .button")).containsText("Trying again in");
        visitor.screenshot("busy");
        visitor.errors().clear();
    }

    @Test
    void reportsTooManyRequests(Visitor visitor) {
        visitor.withRatings();
        reject(visitor, 429, "7");
        visitor.open("#/");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Too many requests");
        visitor.errors().clear();
    }

    @Test
    void revertsARatingThatTheServerRejects(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route("**/ratings/318", route -> route.fulfill(problem(400, "0")));
        visitor.open("#/movie/318");

        visitor.page().locator(".movie-head .stars").press("5");

        assertThat(visitor.page().locator(".toast.bad")).containsText("That did not work");
        assertThat(visitor.page().locator(".movie-head .stars")).hasAttribute("aria-valuetext", "not rated");
        visitor.errors().clear();
    }

    @Test
    void reportsAnUnknownMovie(Visitor visitor) {
        visitor.open("#/movie/no-such-movie");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Not found");
        visitor.errors().clear();
    }

    @Test
    void namesSizeAndLimitOfAFileThatIsTooLargeWithoutSendingIt(Visitor first) {
        try (TestServer server = TestServer.start(
                        ServedModels.tiny(folder),
                        "store=" + folder.resolve("users.db"),
                        "limits.uploadBytes=2000000");
                Visitor visitor = first.of(server, 1280, ColorScheme.DARK)) {
            AtomicInteger sent = new AtomicInteger();
            visitor.page().onRequest(request -> sent.addAndGet(request.url().contains("/imports?") ? 1 : 0));
            visitor.withRatings();
            visitor.open("#/you");

            choose(visitor, file("mine.zip", "x".repeat(4_200_000)));

            assertThat(visitor.heading("This file is too large")).isFocused();
            assertThat(alert(visitor))
                    .containsText("mine.zip has 4.2 MB, and this server takes files of up to 2 MB. It was not sent.");
            assertThat(dialog(visitor)).containsText("such as ratings.csv out of the archive");
            assertThat(sent).hasValue(0);
            assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
            visitor.screenshot("import-too-large");
        }
    }

    @Test
    void tellsAFileOfOneByteTooManyFromTheLimit(Visitor first) {
        try (TestServer server = TestServer.start(
                        ServedModels.tiny(folder),
                        "store=" + folder.resolve("users.db"),
                        "limits.uploadBytes=2000000");
                Visitor visitor = first.of(server, 1280, ColorScheme.DARK)) {
            visitor.withRatings();
            visitor.open("#/you");

            choose(visitor, file("mine.zip", "x".repeat(2_000_001)));

            assertThat(alert(visitor)).containsText("mine.zip has 2,000,001 B");
            assertThat(alert(visitor)).containsText("of up to 2,000,000 B");
        }
    }

    @Test
    void saysThatAProxyTakesLessThanTheServer(Visitor visitor) {
        visitor.withRatings();
        visitor.page()
                .route(
                        IMPORTS,
                        route -> route.fulfill(
                                new FulfillOptions().setStatus(413).setBody("<html>nginx")));
        visitor.open("#/you");

        choose(visitor, FILE);

        assertThat(alert(visitor)).containsText("than the 33.6 MB that this server takes, but more than a proxy");
        assertThat(visitor.button("Choose another file")).isVisible();
        visitor.errors().clear();
    }

    @Test
    void saysThatTheConnectionBrokeAndSendsAgain(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route(IMPORTS, route -> route.abort("connectionreset"));
        visitor.open("#/you");

        choose(visitor, FILE);

        assertThat(visitor.heading("The connection broke")).isVisible();
        assertThat(alert(visitor))
                .containsText("mine.csv (0 kB) did not arrive whole, although the server can be reached.");
        assertThat(alert(visitor)).containsText("This server takes files of up to 33.6 MB");
        assertThat(visitor.page().locator("body")).not().containsText("The server is away");
        visitor.screenshot("import-cut");

        visitor.page().unroute(IMPORTS);
        visitor.button("Try again").click();
        assertThat(visitor.button("Import 1 movie")).isVisible();
        visitor.errors().clear();
    }

    @Test
    void saysThatTheServerIsAwayIfItIs(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/you");
        visitor.page().route(IMPORTS, Route::abort);
        visitor.page().route("**/health/live", Route::abort);

        choose(visitor, FILE);

        assertThat(alert(visitor)).containsText("The server is away");
        visitor.errors().clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 1 | Too many requests      | too much was asked of the server from here in a short time",
                "503 | 1 | The server is busy     | the server could not take mine.csv just now",
                "503 | Wed, 21 Oct 2015 07:28:00 GMT | The server is busy | the server could not take mine.csv just now",
            })
    void sendsAgainByItselfWhenTheServerAsksToWait(
            int status, String retryAfter, String heading, String sentence, Visitor visitor) {
        visitor.withRatings();
        AtomicInteger sent = new AtomicInteger();
        visitor.page().route(IMPORTS, route -> {
            if (sent.getAndIncrement() == 0) {
                route.fulfill(new FulfillOptions().setStatus(status).setHeaders(Map.of("Retry-After", retryAfter)));
            } else {
                route.resume();
            }
        });
        visitor.open("#/you");

        choose(visitor, FILE);

        assertThat(visitor.heading(heading)).isVisible();
        assertThat(alert(visitor)).containsText("Nothing was imported: " + sentence);
        assertThat(visitor.button("Import 1 movie")).isVisible();
        assertThat(sent).hasValue(2);
        visitor.errors().clear();
    }

    @Test
    void saysThatAFileTookTooLong(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route(IMPORTS, route -> route.fulfill(new FulfillOptions().setStatus(408)));
        visitor.open("#/you");

        choose(visitor, FILE);

        assertThat(visitor.heading("Sending takes too long")).isVisible();
        assertThat(alert(visitor)).containsText("took longer to arrive than the server waits");
        visitor.errors().clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "films.rar | 'Rar!\u001A\u0007\u0000' | films.rar is a rar archive, which cannot be read; unpack it",
                "films.pdf | %PDF-1.7               | films.pdf is a PDF",
            })
    void saysWhichKindOfFileIsRefused(String name, String content, String sentence, Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/you");

        choose(visitor, file(name, content));

        assertThat(visitor.heading("Nothing in this file can be imported")).isVisible();
        assertThat(alert(visitor)).containsText(sentence);
        visitor.errors().clear();
    }

    private static void reject(Visitor visitor, int status, String retryAfter) {
        visitor.page().route("**/shelves**", route -> route.fulfill(problem(status, retryAfter)));
    }

    private static FulfillOptions problem(int status, String retryAfter) {
        return new FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Retry-After", retryAfter, "Content-Type", "application/problem+json"))
                .setBody("{\"title\":\"Not now\",\"detail\":\"Not available now.\"}");
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG);
    }

    private static Locator alert(Visitor visitor) {
        return dialog(visitor).getByRole(AriaRole.ALERT);
    }

    private static void choose(Visitor visitor, FilePayload file) {
        visitor.page().locator(".file-input").setInputFiles(file);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
