package dev.marquee.server.page.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused because it is gone, or not now, or by others. */
@ExtendWith(InBrowser.class)
class RefusalsTest {
    @TempDir
    private Path folder;

    @Test
    void tellWhoWasDeletedOnAnotherDeviceAndMakeNobodyNew(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        visitor.server().send("DELETE", "/api/v1/users/" + user, "");

        visitor.page().locator(".movie-head .stars").press("4");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Unknown id");
        assertThat(visitor.user()).isEqualTo(user);
        visitor.button("Start over").click();
        assertThat(visitor.link("Rate your first movie")).isVisible();
        visitor.errors().clear();
    }

    @Test
    void leaveFriendsWhoWereDeletedOutOfTheGroup(Visitor visitor) {
        visitor.withRatings();
        String gone = visitor.createUserWithRatings();
        String there = visitor.createUserWithRatings();
        visitor.remember(
                "marquee.settings",
                "{\"friends\":[\"%1$s\",\"%2$s\"],\"names\":{\"%1$s\":\"Eva\",\"%2$s\":\"Tom\"}}"
                        .formatted(gone, there));
        visitor.server().send("DELETE", "/api/v1/users/" + gone, "");

        visitor.open("#/together");

        assertThat(visitor.page().locator(".refused"))
                .hasText("Eva has no account here: the id may be mistyped, or the account was deleted.");
        assertThat(visitor.page().locator(".together-list .predictions").first().locator("dt"))
                .hasText(new String[] {"You", "Tom"});
        visitor.open("#/together");
        assertThat(visitor.page().locator(".member")).hasCount(2);
        assertThat(visitor.page().locator(".refused")).isEmpty();
        visitor.errors().clear();
    }

    @Test
    void tellAboutAUserOfTheHouseholdWhoWasDeletedInAnotherTab(Visitor visitor) {
        String user = visitor.withRatings();
        String gone = visitor.createUserWithRatings();
        visitor.remember(
                "marquee.profiles",
                "[{\"user\":\"%s\",\"name\":\"Anna\"},{\"user\":\"%s\",\"name\":\"Ben\"}]".formatted(user, gone));
        visitor.open("#/you");
        visitor.server().send("DELETE", "/api/v1/users/" + gone, "");

        visitor.button("Ben").first().click();

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Unknown id");
        visitor.button("Start over").click();
        visitor.open("#/you");
        assertThat(visitor.button("Ben")).hasCount(0);
        visitor.button("Anna").first().click();
        assertThat(visitor.shelf("for-you").first()).isVisible();
        visitor.errors().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999", "-5", "Fri, 31 Dec 1999 23:59:59 GMT", "soon"})
    void areNotRepeatedAtOnceWhateverTheWaitingTime(String retryAfter, Visitor visitor) {
        visitor.withRatings();
        AtomicInteger attempts = new AtomicInteger();
        visitor.page().route("**/ratings/318", route -> {
            attempts.incrementAndGet();
            route.fulfill(new FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", retryAfter)));
        });
        visitor.open("#/movie/318");

        visitor.page().locator(".movie-head .stars").press("4");
        assertThat(visitor.page().locator(".toast.waiting")).containsText("The server is busy");
        visitor.goTo("Taste");
        visitor.goTo("Watchlist");

        assertThat(attempts).hasValue(1);
        visitor.errors().clear();
    }

    @Test
    void byAServerOfPicturesThatIsAwayLeaveTheDrawnPosters(Visitor first) {
        try (TestServer server = TestServer.start(
                        ServedModels.tiny(folder),
                        "page.tmdbKey=k1",
                        "page.tmdbApi=http://127.0.0.1:1",
                        "page.tmdbImages=http://127.0.0.1:1");
                Visitor visitor = first.of(server, 1366, ColorScheme.LIGHT)) {
            visitor.open("#/browse");
            visitor.page().waitForCondition(() -> !visitor.errors().isEmpty());

            assertThat(visitor.page().locator(".card .poster").first()).isVisible();
            assertThat(visitor.page().locator(".picture")).hasCount(0);
            assertThat(visitor.errors()).allMatch(error -> error.startsWith("Failed to load resource"));
        }
    }
}
