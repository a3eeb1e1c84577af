package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page with a model whose movies have directors and plots, and a user who imported old ratings. */
@ExtendWith(InBrowser.class)
class DescribedPageTest {
    @TempDir
    private static Path folder;

    private static Path model;

    @BeforeAll
    static void train() {
        model = ServedModels.described(folder);
    }

    @Test
    void showsMoviesByDirectorsThatTheUserLikes(Visitor visitor) {
        try (TestServer server = start()) {
            signIn(visitor, server, """
                movie,rating
                5,5
                10,5
                15,5
                6,1
                11,1
                7,1
                """);
            open(visitor, server, "#/");

            assertThat(visitor.page().locator("[data-shelf=directors] h2")).hasText("By directors you like");
            assertThat(visitor.shelf("directors").first().locator(".card-reason"))
                    .hasText(Pattern.compile("Because you liked Film \\d+ and Film \\d+, also by Director 0"));
        }
    }

    @Test
    void showsMoviesToWatchAgainWithTheOwnRating(Visitor visitor) {
        try (TestServer server = start()) {
            signIn(visitor, server, """
                movie,rating,date
                5,5,2010-01-01
                6,5,2011-01-01
                7,4.5,2012-01-01
                8,5,2013-01-01
                9,1,2024-01-01
                """);
            open(visitor, server, "#/");

            assertThat(visitor.page().locator("[data-shelf=watch-again] h2")).hasText("Watch again");
            Locator cards = visitor.shelf("watch-again");
            assertThat(cards).hasCount(4);
            assertThat(visitor.page().locator("[data-shelf=watch-again] [data-movie='7'] .card-reason"))
                    .hasText("You gave it 4½ stars in 2012");
            visitor.screenshot("watch-again");
        }
    }

    @Test
    void showsThePlotOfAMovieWithTheNoticeOfItsSource(Visitor visitor) {
        try (TestServer server = start()) {
            open(visitor, server, "#/movie/9");

            assertThat(visitor.page().locator(".plot"))
                    .hasText("The story of film 9.Description from TMDB. This product uses the TMDB API but is not"
                            + " endorsed or certified by TMDB.");
            open(visitor, server, "#/movie/1");
            assertThat(visitor.heading("script")).isVisible();
            assertThat(visitor.page().locator(".plot")).hasCount(0);
        }
    }

    private static TestServer start() {
        return TestServer.start(model, "store=" + folder.resolve("users.db"));
    }

    private static void signIn(Visitor visitor, TestServer server, String csv) {
        String user = server.post("/api/v1/users", "").json().get("user").asText();
        server.send("POST", "/api/v1/users/" + user + "/imports?file=mine.csv", csv, "Content-Type", "text/csv");
        visitor.page().navigate(server.uri("/icon.svg").toString());
        visitor.page().evaluate("user => localStorage.setItem('marquee.user', user)", user);
    }

    private static void open(Visitor visitor, TestServer server, String view) {
        visitor.page().navigate(server.uri("/icon.svg").toString());
        visitor.page().navigate(server.uri("/").resolve(view).toString());
        visitor.waitUntilLoaded();
    }
}
