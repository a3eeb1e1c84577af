package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.PageLooksTest;
import dev.marquee.server.page.Visitor;
import dev.marquee.server.page.input.TextPlace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Movies whose ids have a meaning in addresses, and whose titles are very long or written from right to left. */
@ExtendWith(InBrowser.class)
class OddMoviesFlow {
    @TempDir
    private static Path folder;

    private static List<TestServer> servers = List.of();

    @BeforeAll
    static void serve() {
        servers = List.of(TestServer.start(
                ServedModels.changed(folder, OddMovies::replaced), "store=" + folder.resolve("users.db")));
    }

    @AfterAll
    static void stop() {
        servers.forEach(TestServer::close);
    }

    @Test
    void areOpenedRatedAndListedWhateverTheirIds(Visitor first) {
        try (Visitor visitor = first.of(servers.getFirst(), 1366, ColorScheme.LIGHT)) {
            visitor.signIn(newUser());
            for (String id : OddMovies.IDS) {
                visitor.open("#/browse");
                visitor.page()
                        .locator(".card[data-movie='%s'] .card-link".formatted(id))
                        .click();
                visitor.waitUntilLoaded();
                assertThat(visitor.page().locator(".movie-head h1"))
                        .hasText(OddMovies.TITLES.get(OddMovies.IDS.indexOf(id)));
                visitor.page().locator(".movie-head .stars").press("4");
                visitor.page().waitForCondition(() -> ratingOf(visitor, id) == 4);
                visitor.button("Undo").click();
                visitor.page().waitForCondition(() -> ratingOf(visitor, id) == 0);
                visitor.page().locator(".movie-head [data-mark=listed]").click();
                visitor.page().reload();
                assertThat(visitor.page().locator(".movie-head [data-mark=listed]"))
                        .hasAttribute("aria-pressed", "true");
            }
            visitor.open("#/watchlist");

            assertThat(visitor.page().locator(".card")).hasCount(OddMovies.IDS.size());
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void fitTheNarrowestScreenInEveryView(Visitor first) {
        try (Visitor visitor = first.of(servers.getFirst(), PageLooksTest.NARROWEST, ColorScheme.DARK)) {
            String user = newUser();
            for (String id : OddMovies.IDS) {
                put(user, "watchlist/" + encoded(id), "");
            }
            put(user, "ratings/" + encoded(OddMovies.IDS.getFirst()), "{\"rating\":5}");
            put(user, "ratings/" + encoded(OddMovies.IDS.get(1)), "{\"rating\":4}");
            put(user, "seen/" + encoded(OddMovies.IDS.get(2)), "");
            visitor.signIn(user);
            for (String view : List.of(
                    "#/", "#/browse", "#/watchlist", "#/you", "#/interview", "#/movie/a%2Fb", "#/movie/with%20blank")) {
                visitor.open(view);
                visitor.page()
                        .evaluate("() => document.querySelectorAll('details').forEach(all => { all.open = true; })");
                PageLooksTest.assertFitsInAnyFont(visitor, "odd" + view.replaceAll("\\W", "-"));
            }
            visitor.open("#/browse");
            visitor.page().locator(".card[data-movie='with blank'] .card-more").click();
            PageLooksTest.assertFitsInAnyFont(visitor, "odd-sheet");
            visitor.page()
                    .getByRole(AriaRole.DIALOG)
                    .locator("[data-mark=seen]")
                    .click();
            PageLooksTest.assertFitsInAnyFont(visitor, "odd-toast");
            visitor.page()
                    .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search movies"))
                    .fill("endless");
            assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText("Endless");
            PageLooksTest.assertFitsInAnyFont(visitor, "odd-search");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void fromRightToLeftKeepTheOrderOfWhatIsAroundThem(Visitor first) {
        try (Visitor visitor = first.of(servers.getFirst(), 1366, ColorScheme.LIGHT)) {
            visitor.signIn(newUser());
            visitor.open("#/movie/..");
            visitor.page().locator(".movie-head .stars").press("4");
            Locator message = visitor.page().locator(".toast p");
            assertThat(message).containsText("4\u00a0★");

            assertThat(TextPlace.of(message, "ץ")).isLessThan(TextPlace.of(message, "4\u00a0"));
            visitor.open("#/movie/ü%3F%23%26");
            visitor.page().locator(".movie-head [data-mark=unwanted]").click();
            assertThat(message).containsText("will not be recommended.");
            assertThat(TextPlace.of(message, "exe")).isLessThan(TextPlace.of(message, "will"));
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private static String newUser() {
        return servers.getFirst().post("/api/v1/users", "").json().get("user").asText();
    }

    private static void put(String user, String path, String json) {
        assertThat(servers.getFirst()
                        .send(
                                "PUT",
                                "/api/v1/users/%s/%s".formatted(user, path),
                                json,
                                "Content-Type",
                                "application/json")
                        .status())
                .as(path)
                .isBetween(200, 204);
    }

    private static double ratingOf(Visitor visitor, String id) {
        return visitor.stored("ratings/" + encoded(id)).path("rating").asDouble();
    }

    private static String encoded(String id) {
        return id.equals("..")
                ? "%252E%252E"
                : URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
