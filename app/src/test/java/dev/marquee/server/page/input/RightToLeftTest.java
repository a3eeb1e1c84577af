package dev.marquee.server.page.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A title from right to left turns round itself alone: what follows it stays to its right, and numbers stay as they are. */
@ExtendWith(InBrowser.class)
class RightToLeftTest {
    private static final String TITLE = "ארץ נהדרת 24!";
    private static final String LONG = "Endless".repeat(43).substring(0, 300);

    /** Of the last letters of the title, and thus of its left end. */
    private static final String END = "ת";

    private static final String BEGINNING = "א";

    @TempDir
    private static Path folder;

    private static List<TestServer> servers = List.of();

    @BeforeAll
    static void serve() {
        servers = List.of(TestServer.start(
                ServedModels.changed(folder, RightToLeftTest::titled), "store=" + folder.resolve("users.db")));
    }

    @AfterAll
    static void stop() {
        servers.forEach(TestServer::close);
    }

    private static String titled(String file, String line) {
        String[] cells = line.split(",", -1);
        if (file.equals("movies.csv") && List.of("2", "3").contains(cells[0])) {
            cells[1] = cells[0].equals("2") ? TITLE + " (1981)" : LONG + " (1982)";
        }
        return String.join(",", cells);
    }

    @Test
    void onCardsAndOnThePageOfTheMovie(Visitor first) {
        try (Visitor visitor = visitor(first)) {
            visitor.open("#/browse");
            Locator title = visitor.page().locator(".card[data-movie='2'] .card-title");
            assertThat(title).hasText(TITLE + " 1981");
            assertKeepsItsOrder(title);
            visitor.open("#/movie/2");
            Locator heading = visitor.page().locator(".movie-head h1");

            assertKeepsItsOrder(heading);
            assertThat(visitor.page().title()).startsWith(TITLE);
        }
    }

    @Test
    void inRowsOfTheOwnPageBeforeTheYearAndTheStars(Visitor first) {
        try (Visitor visitor = visitor(first)) {
            visitor.open("#/you");
            Locator row = visitor.page().locator(".rated-list li", new Page.LocatorOptions().setHasText(TITLE));
            Locator title = row.locator("a span");

            assertKeepsItsOrder(title);
            assertThat(TextPlace.of(title, BEGINNING)).isLessThan(TextPlace.of(title, "1981"));
            assertThat(title.boundingBox().x + title.boundingBox().width)
                    .isLessThanOrEqualTo(row.locator(".stars").boundingBox().x);
            assertThat(row.locator(".stars")).hasAttribute("aria-valuetext", "4½ of 5");
        }
    }

    @Test
    void inMessagesAndSuggestions(Visitor first) {
        try (Visitor visitor = visitor(first)) {
            visitor.open("#/movie/2");
            visitor.page().locator(".movie-head .stars").press("3");
            Locator message = visitor.page().locator(".toast p");
            assertThat(message).containsText("3\u00a0★");
            assertThat(TextPlace.of(message, BEGINNING)).isLessThan(TextPlace.of(message, "3\u00a0"));
            assertKeepsItsOrder(message);
            visitor.page()
                    .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search movies"))
                    .fill("נהדרת");
            Locator option = visitor.page().getByRole(AriaRole.OPTION).first();

            assertThat(option).containsText("1981");
            assertThat(TextPlace.of(option, BEGINNING)).isLessThan(TextPlace.of(option, "1981"));
        }
    }

    @Test
    void ofThreeHundredLettersFitEveryViewOfAPhone(Visitor first) {
        try (Visitor visitor = first.withPhone(servers.getFirst())) {
            visitor.signIn(user());
            for (String view : List.of("#/", "#/browse", "#/watchlist", "#/you", "#/movie/3")) {
                visitor.open(view);
                assertThat(visitor.page().locator("main")).containsText("EndlessEndless");

                assertThat(visitor.page().evaluate("() => document.documentElement.scrollWidth"))
                        .as(view)
                        .isEqualTo(390);
            }
        }
    }

    /** The title runs from right to left, and the number in it from left to right. */
    private static void assertKeepsItsOrder(Locator element) {
        assertThat(TextPlace.of(element, BEGINNING)).isGreaterThan(TextPlace.of(element, END));
        assertThat(TextPlace.of(element, "2")).isLessThan(TextPlace.of(element, "4!"));
    }

    private static Visitor visitor(Visitor first) {
        Visitor visitor = first.of(servers.getFirst(), 1366, ColorScheme.LIGHT);
        visitor.signIn(user());
        return visitor;
    }

    /** A user who rated the title, and has the long one on the watchlist and among the movies not seen. */
    private static String user() {
        TestServer server = servers.getFirst();
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        server.send(
                "PUT",
                "/api/v1/users/%s/ratings/2".formatted(user),
                "{\"rating\":4.5}",
                "Content-Type",
                "application/json");
        server.send("PUT", "/api/v1/users/%s/watchlist/3".formatted(user), "");
        server.send("PUT", "/api/v1/users/%s/not-seen/3".formatted(user), "");
        return user;
    }
}
