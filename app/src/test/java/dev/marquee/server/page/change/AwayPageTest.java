package dev.marquee.server.page.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The notice that the server is away stays what it is while the page tries again by itself, so that its button can be pressed. */
@ExtendWith(InBrowser.class)
class AwayPageTest {
    private static final String SHELVES = "**/shelves**";

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void keepsItsButtonAndTheFocusThroughRetriesUntilAKeyIsPressed(Visitor visitor) {
        visitor.withRatings();
        fail(visitor);
        visitor.open("#/");
        Locator retry = visitor.button("Try again");
        focusByTab(visitor.page(), retry);
        ElementHandle button = retry.elementHandle();

        retryByItself(visitor.page());
        retryByItself(visitor.page());
        assertThat(retry).isFocused();
        assertThat((boolean) button.evaluate("button => button.isConnected")).isTrue();
        assertThat(visitor.page().getByRole(AriaRole.ALERT)).hasCount(1);
        visitor.page().unroute(SHELVES);
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.shelf("for-you").first()).isVisible();
        assertThat(visitor.page().locator("main h1")).isFocused();
        // The other request of the view succeeds each time, which is no reason to try again at once.
        assertThat(attempts).hasValueLessThan(8);
        visitor.errors().clear();
    }

    @Test
    void takesATouchOnTheButtonThatWasThereBeforeItTriedAgain(Visitor first) {
        try (Visitor visitor = first.withPhone()) {
            visitor.withRatings();
            fail(visitor);
            visitor.open("#/");
            ElementHandle button = visitor.button("Try again").elementHandle();
            retryByItself(visitor.page());
            int before = attempts.get();

            button.tap();

            visitor.page().waitForCondition(() -> attempts.get() > before);
            visitor.page().unroute(SHELVES);
            visitor.page().evaluate("() => dispatchEvent(new Event('online'))");
            assertThat(visitor.shelf("for-you").first()).isVisible();
        }
    }

    @Test
    void staysAsWellBeforeTheFirstView(Visitor visitor) {
        visitor.page().route("**/genres", route -> {
            attempts.incrementAndGet();
            route.abort();
        });
        visitor.page().navigate("#/");
        Locator retry = visitor.button("Try again");
        focusByTab(visitor.page(), retry);

        retryByItself(visitor.page());
        assertThat(retry).isFocused();
        visitor.page().unroute("**/genres");
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.link("Rate your first movie")).isVisible();
        assertThat(visitor.page().locator("main h1")).hasCount(1);
        visitor.errors().clear();
    }

    @Test
    void saysThatTheServerIsAwayWhereAProxyHasNoneBehindIt(Visitor visitor) {
        visitor.withRatings();
        visitor.page()
                .route(
                        SHELVES,
                        route -> route.fulfill(new FulfillOptions()
                                .setStatus(503)
                                .setContentType("text/html")
                                .setBody("<html><body>No server is available")));
        visitor.open("#/");

        assertThat(visitor.page().getByRole(AriaRole.ALERT)).containsText("The server is away");
        visitor.errors().clear();
    }

    @Test
    void countsDownAgainOnTheSameButtonWhileTheServerIsBusy(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route(SHELVES, route -> {
            attempts.incrementAndGet();
            route.fulfill(new FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
        });
        visitor.open("#/");
        Locator retry = visitor.page().locator(".error .button");
        focusByTab(visitor.page(), retry);

        visitor.page().waitForCondition(() -> attempts.get() > 2);

        assertThat(retry).isFocused();
        visitor.errors().clear();
    }

    private void fail(Visitor visitor) {
        visitor.page().route(SHELVES, (Route route) -> {
            attempts.incrementAndGet();
            route.abort();
        });
    }

    /** The server responds to the question whether it is there, and fails at the view again. */
    private void retryByItself(Page page) {
        int before = attempts.get();
        page.evaluate("() => dispatchEvent(new Event('online'))");
        page.waitForCondition(() -> attempts.get() > before);
        assertThat(page.locator("[aria-busy]")).hasCount(0);
    }

    private static void focusByTab(Page page, Locator button) {
        assertThat(button).isVisible();
        page.waitForCondition(() -> {
            page.keyboard().press("Tab");
            return (boolean) button.evaluate("button => button === document.activeElement");
        });
    }
}
