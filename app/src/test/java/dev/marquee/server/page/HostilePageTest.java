package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page with malicious titles and with failing requests. */
@ExtendWith(InBrowser.class)
class HostilePageTest {
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

    private static void reject(Visitor visitor, int status, String retryAfter) {
        visitor.page().route("**/shelves**", route -> route.fulfill(problem(status, retryAfter)));
    }

    private static FulfillOptions problem(int status, String retryAfter) {
        return new FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Retry-After", retryAfter, "Content-Type", "application/problem+json"))
                .setBody("{\"title\":\"Not now\",\"detail\":\"Not available now.\"}");
    }
}
