package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import dev.marquee.server.FakeTmdb;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures over drawn posters, from a fake TMDb server. */
@ExtendWith(InBrowser.class)
class PosterPageTest {
    private static final String NOTICE = "not endorsed or certified by TMDB";
    private static final List<String> WITHOUT_PICTURE = List.of("1", "3", "4", "5", "6", "7");

    @TempDir
    private static Path folder;

    private static Path model;

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(folder);
    }

    @Test
    void showsPicturesInViewAndDrawnPostersWithoutPicture(Visitor visitor) throws IOException {
        try (FakeTmdb tmdb = FakeTmdb.start();
                TestServer server = tmdb.serve(model, FakeTmdb.KEY)) {
            open(visitor, server, "#/browse");
            assertThat(pictures(visitor).first()).isAttached();
            assertThat(visitor.page().locator("footer")).containsText(NOTICE);
            assertThat(tmdb.movies()).hasSizeLessThan(29);

            visitor.page().locator(".card").all().forEach(Locator::scrollIntoViewIfNeeded);
            visitor.page().waitForCondition(() -> tmdb.movies().size() == 29);
            assertThat(pictures(visitor)).hasCount(30 - WITHOUT_PICTURE.size());
            visitor.page().locator(".card").first().scrollIntoViewIfNeeded();
            visitor.screenshot("pictures");

            for (String movie : WITHOUT_PICTURE) {
                Locator poster = visitor.page().locator("[data-movie='%s'] .poster".formatted(movie));
                assertThat(poster).isVisible();
                assertThat(poster.locator(".picture")).hasCount(0);
            }
            assertThat(tmdb.pictures())
                    .doesNotHaveDuplicates()
                    .contains("5", "6")
                    .doesNotContain("4", "7");
            visitor.page().locator("[data-movie='9'] .card-link").click();
            assertThat(visitor.page().locator(".movie-poster .picture")).isAttached();
            visitor.screenshot("picture");
            assertThat(tmdb.movies()).doesNotHaveDuplicates();
        }
        assertThat(visitor.errors()).allMatch(error -> error.startsWith("Failed to load resource"));
        visitor.errors().clear();
    }

    @Test
    void stopsRequestsAfterAnInvalidKey(Visitor visitor) throws IOException {
        try (FakeTmdb tmdb = FakeTmdb.start();
                TestServer server = tmdb.serve(model, "wrong")) {
            open(visitor, server, "#/browse");
            visitor.page().waitForCondition(() -> !tmdb.movies().isEmpty());
            visitor.page().locator(".card").last().scrollIntoViewIfNeeded();
            open(visitor, server, "#/movie/9");

            assertThat(visitor.page().locator(".movie-poster .poster")).isVisible();
            assertThat(tmdb.movies()).hasSizeLessThan(10);
            assertThat(pictures(visitor)).hasCount(0);
        }
        visitor.errors().clear();
    }

    @Test
    void requestsNoOtherHostWithoutAKey(Visitor visitor) {
        List<String> requested = new CopyOnWriteArrayList<>();
        visitor.page().onRequest((Request request) -> requested.add(request.url()));
        try (TestServer server = TestServer.start(model, "store=" + folder.resolve("users.db"))) {
            for (String view : List.of("#/", "#/browse", "#/movie/9")) {
                open(visitor, server, view);
            }
            assertThat(visitor.page().locator(".movie-poster .poster")).isVisible();
            assertThat(visitor.page().locator("footer")).not().containsText(NOTICE);

            assertThat(requested)
                    .isNotEmpty()
                    .allMatch(url -> url.startsWith(server.uri("/").toString()));
        }
    }

    private static void open(Visitor visitor, TestServer server, String view) {
        visitor.page().navigate(server.uri("/icon.svg").toString());
        visitor.page().navigate(server.uri("/").resolve(view).toString());
        visitor.waitUntilLoaded();
    }

    private static Locator pictures(Visitor visitor) {
        return visitor.page().locator("main .picture");
    }
}
