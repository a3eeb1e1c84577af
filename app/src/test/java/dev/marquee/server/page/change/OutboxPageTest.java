package dev.marquee.server.page.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ratings that cannot be sent at once. */
@ExtendWith(InBrowser.class)
class OutboxPageTest {
    private static final String RATINGS = "**/ratings/**";

    @Test
    void storesRatingsMadeOfflineOnceOnline(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.remember("marquee.outbox", "{\"of\": \"another page\"}");
        visitor.page().route(RATINGS, Route::abort);
        rate(visitor, "318", "5");
        assertThat(visitor.page().locator(".toast.waiting")).containsText("The server is away");
        assertThat(visitor.page().locator(".movie-head .stars")).hasAttribute("aria-valuetext", "5 of 5");
        visitor.screenshot("waiting");
        rate(visitor, "318", "3");
        rate(visitor, "296", "4");

        visitor.page().unroute(RATINGS);
        visitor.page().evaluate("() => dispatchEvent(new Event('online'))");

        assertThat(visitor.page().locator(".toast.waiting")).containsText("All changes are saved");
        assertThat(rating(visitor, user, "318")).isEqualTo(3);
        assertThat(rating(visitor, user, "296")).isEqualTo(4);
        visitor.errors().clear();
    }

    @Test
    void storesUnsentRatingsAtTheNextVisit(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.page().route(RATINGS, route -> {});
        rate(visitor, "318", "5");
        rate(visitor, "296", "4");
        Page next = visitor.page().context().newPage();
        visitor.page().close();

        next.navigate("#/movie/318");
        assertThat(next.locator(".movie-head .stars")).hasAttribute("aria-valuetext", "5 of 5");
        next.waitForCondition(() -> next.evaluate("() => localStorage.getItem('marquee.outbox')") == null);

        assertThat(rating(visitor, user, "318")).isEqualTo(5);
        assertThat(rating(visitor, user, "296")).isEqualTo(4);
        visitor.errors().clear();
    }

    @Test
    void revertsARejectedRatingAtTheNextVisit(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route(RATINGS, Route::abort);
        rate(visitor, "318", "5");
        assertThat(visitor.page().locator(".toast.waiting")).isVisible();

        visitor.page().unroute(RATINGS);
        visitor.page().route(RATINGS, route -> route.fulfill(new FulfillOptions().setStatus(400)));
        visitor.page().reload();

        assertThat(visitor.page().locator(".toast.bad")).containsText("That did not work");
        assertThat(visitor.page().locator(".movie-head .stars")).hasAttribute("aria-valuetext", "not rated");
        visitor.errors().clear();
    }

    @Test
    void waitsForABusyServerAndDropsUnsentRatingsWithTheUser(Visitor visitor) {
        visitor.withRatings();
        visitor.page()
                .route(
                        RATINGS,
                        route -> route.fulfill(
                                new FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "600"))));
        rate(visitor, "318", "5");
        assertThat(visitor.page().locator(".toast.waiting")).containsText("The server is busy");
        visitor.page().reload();
        assertThat(visitor.page().locator(".movie-head .stars")).hasAttribute("aria-valuetext", "5 of 5");

        visitor.open("#/you");
        visitor.button("Delete my data").click();
        visitor.page().getByLabel("To confirm, type delete").fill("delete");
        visitor.button("Delete everything").click();

        assertThat(visitor.heading("What will you love next?")).isVisible();
        assertThat(visitor.page().evaluate("() => localStorage.getItem('marquee.outbox')"))
                .isNull();
        visitor.errors().clear();
    }

    private static void rate(Visitor visitor, String movie, String key) {
        visitor.page().navigate("icon.svg");
        visitor.page().navigate("#/movie/" + movie);
        visitor.page().locator(".movie-head .stars").press(key);
    }

    private static double rating(Visitor visitor, String user, String movie) {
        return visitor.server()
                .get("/api/v1/users/%s/ratings/%s".formatted(user, movie))
                .json()
                .path("rating")
                .asDouble();
    }
}
