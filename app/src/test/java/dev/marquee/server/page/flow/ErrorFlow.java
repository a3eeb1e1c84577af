package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every error has an action that helps. */
@ExtendWith(InBrowser.class)
class ErrorFlow {
    private static final String SHELVES = "**/shelves**";

    @ParameterizedTest
    @EnumSource
    void aServerThatIsAwayIsTriedAgain(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.page().route(SHELVES, Route::abort);
            visitor.page().route("**/health/live", Route::abort);
            visitor.open("#/");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The server is away");
            visitor.page().unroute(SHELVES);

            hand.press(visitor.button("Try again"));

            assertThat(visitor.shelf("for-you").first()).isVisible();
            visitor.errors().clear();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aBusyServerIsTriedBeforeItsTime(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.page().route(SHELVES, route -> route.fulfill(problem(503)));
            visitor.open("#/");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The server is busy");
            visitor.page().unroute(SHELVES);

            hand.press(visitor.page().locator(".error .button"));

            assertThat(visitor.shelf("for-you").first()).isVisible();
            visitor.errors().clear();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatWantsAKeyGetsIt(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.page().route(SHELVES, route -> {
                if ("mq_1".equals(route.request().headerValue("X-API-Key"))) {
                    route.resume();
                } else {
                    route.fulfill(problem(401));
                }
            });
            visitor.open("#/");
            hand.write(visitor.page().getByLabel("API key from the operator"), "mq_1");
            hand.press(visitor.button("Continue"));

            assertThat(visitor.shelf("for-you").first()).isVisible();
            visitor.errors().clear();
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoIsUnknownStartsOver(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.signIn("no-user-has-this-id-1234");
            visitor.open("#/watchlist");
            assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("Unknown id");

            hand.press(visitor.button("Start over"));

            assertThat(visitor.link("Rate your first movie")).isVisible();
            visitor.errors().clear();
        });
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatIsNoneLeadsHome(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/nowhere/at/all");

            hand.press(visitor.link("Go to the home page"));

            assertThat(visitor.page().locator(".tonight h3")).hasCount(3);
        });
    }

    private static FulfillOptions problem(int status) {
        return new FulfillOptions()
                .setStatus(status)
                .setHeaders(Map.of("Retry-After", "600", "Content-Type", "application/problem+json"))
                .setBody("{\"title\":\"Not now\",\"detail\":\"Not available now.\"}");
    }
}
