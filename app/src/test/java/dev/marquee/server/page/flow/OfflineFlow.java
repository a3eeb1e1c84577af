package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server goes away while the page is open, and comes back. */
@ExtendWith(InBrowser.class)
class OfflineFlow {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void listsStayRatingsWaitAndWhatIsNewIsShownOnRequest(Hand hand, Visitor first) {
        Path model = ServedModels.tiny(folder);
        TestServer server = start(model, 0);
        hand.drive(first, server, visitor -> {
            visitor.withRatings();
            server.send("PUT", "/api/v1/users/%s/watchlist/3".formatted(visitor.user()), "");
            visitor.open("#/watchlist");
            Locator card = visitor.page().locator(".watchlist [data-movie='3']");
            assertThat(card).isVisible();
            visitor.page().waitForCondition(() -> isKept(visitor));
            visitor.open("#/taste");
            int port = server.port();
            server.stop();

            hand.press(visitor.link("Watchlist"));
            Locator bar = visitor.page().locator(".connection");
            assertThat(bar).containsText("The server is away. You see your lists as of");
            assertThat(card).isVisible();
            hand.openSheet(card);
            hand.rate(visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.SLIDER), 4);
            assertThat(visitor.page().locator(".toast.waiting")).containsText("Changes are kept in this browser");
            try (TestServer again = start(model, port)) {
                assertThat(visitor.page().locator(".toast.waiting")).containsText("All changes are saved");
                org.assertj.core.api.Assertions.assertThat(
                                again.get("/api/v1/users/%s/ratings/3".formatted(visitor.user()))
                                        .json()
                                        .path("rating")
                                        .asDouble())
                        .isEqualTo(4);
                hand.press(visitor.button("Show what is new"));

                assertThat(bar).isHidden();
                assertThat(visitor.page().getByText("Your watchlist is empty")).isVisible();
            }
            visitor.errors().clear();
        });
        server.close();
    }

    private static boolean isKept(Visitor visitor) {
        return (boolean) visitor.page().evaluate("""
                () => caches.open('marquee-answers').then(cache => cache.keys())
                  .then(keys => keys.some(({ url }) => url.endsWith('/watchlist')))""");
    }

    private TestServer start(Path model, int port) {
        return TestServer.start(model, "store=" + folder.resolve("users.db"), "listen.port=" + port);
    }
}
