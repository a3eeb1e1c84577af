package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import dev.marquee.server.FakeTmdb;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Trailers, and where a movie can be watched in the country of the browser, from a fake TMDb server. */
@ExtendWith(InBrowser.class)
class WatchingPageTest {
    private static final int LAPTOP = 1366;

    @TempDir
    private static Path folder;

    private static Path model;

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(folder);
    }

    @Test
    void saysWhereAMovieCanBeWatchedInTheCountryOfTheBrowser(Visitor first) throws IOException {
        try (FakeTmdb tmdb = FakeTmdb.start();
                TestServer server = tmdb.serve(model, FakeTmdb.KEY);
                Visitor visitor = first.withLanguage("de", LAPTOP)) {
            Locator watching = open(visitor, server, "9");

            assertThat(watching.locator("h2")).hasText("Wo man ihn sehen kann Deutschland");
            assertThat(watching.locator("dt")).hasText(new String[] {"Streamen", "Kostenlos", "Leihen", "Kaufen"});
            assertThat(watching.locator("dd"))
                    .hasText(new String[] {"First und Second", "<b>Free</b>", "Shop", "Shop"});
            assertThat(watching).containsText("JustWatch");
            assertThat(watching.locator("a").first()).hasAttribute("href", "https://www.youtube.com/watch?v=german-9");
            assertThat(watching.locator("a").last())
                    .hasAttribute("href", "https://www.themoviedb.org/movie/9/watch?locale=DE");
            visitor.screenshot("watching");
            assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void asksAgainOnlyTheNextDay(Visitor first) throws IOException {
        try (FakeTmdb tmdb = FakeTmdb.start();
                TestServer server = tmdb.serve(model, FakeTmdb.KEY);
                Visitor visitor = first.withLanguage("de-AT", LAPTOP)) {
            Locator watching = open(visitor, server, "9");
            assertThat(watching.locator("dt")).hasText("Kaufen");
            assertThat(watching.locator("a[href*=evil]")).hasCount(0);

            assertThat(open(visitor, server, "9").locator("dt")).hasText("Kaufen");
            assertThat(tmdb.watching()).containsExactly("9");
            visitor.page().clock().setFixedTime(System.currentTimeMillis() + 25L * 60 * 60 * 1000);
            assertThat(open(visitor, server, "9").locator("dt")).hasText("Kaufen");

            assertThat(tmdb.watching()).containsExactly("9", "9");
        }
    }

    @Test
    void saysThatNoServiceIsKnownAndNothingOfAMovieThatTmdbDoesNotKnow(Visitor first) throws IOException {
        try (FakeTmdb tmdb = FakeTmdb.start();
                TestServer server = tmdb.serve(model, FakeTmdb.KEY);
                Visitor visitor = first.withLanguage(Visitor.ENGLISH, LAPTOP)) {
            assertThat(open(visitor, server, "4")).hasText("No streaming service known: United States.");
            assertThat(open(visitor, server, "3")).isHidden();
            visitor.errors().clear();
        }
    }

    @Test
    void isAbsentWithARefusedKeyAndWithoutOne(Visitor visitor) throws IOException {
        try (FakeTmdb tmdb = FakeTmdb.start();
                TestServer refused = tmdb.serve(model, "wrong")) {
            assertThat(open(visitor, refused, "9")).isHidden();
            assertThat(tmdb.movies()).isNotEmpty();
        }
        try (TestServer server = TestServer.start(model)) {
            assertThat(open(visitor, server, "9")).isHidden();
            assertThat(visitor.link("IMDb")).isVisible();
        }
        visitor.errors().clear();
    }

    private static Locator open(Visitor visitor, TestServer server, String movie) {
        visitor.page().navigate(server.uri("/icon.svg").toString());
        visitor.page().navigate(server.uri("/").resolve("#/movie/" + movie).toString());
        visitor.waitUntilLoaded();
        return visitor.page().locator(".where-to-watch");
    }
}
