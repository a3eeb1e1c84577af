package dev.marquee.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view by the rules of axe, in dark and light, on the narrowest screen, on a usual one and on one of 4K. What it looked like then is
 * kept under {@code target/screenshots}, to be looked at.
 */
@ExtendWith(InBrowser.class)
class PageLooksTest {
    private static final Map<String, String> VIEWS = Map.of(
            "welcome", "#/",
            "interview", "#/begin",
            "shelves", "#/",
            "movie", "#/movie/541",
            "browse", "#/browse?genre=Horror",
            "watchlist", "#/watchlist",
            "together", "#/together",
            "taste", "#/taste",
            "you", "#/you");

    @ParameterizedTest
    @CsvSource({"320, DARK", "1280, DARK", "1280, LIGHT", "3840, LIGHT"})
    void breaksNoRuleOfAxeAndFitsTheScreen(int width, ColorScheme scheme, Visitor first) {
        try (Visitor visitor = first.as(width, scheme)) {
            VIEWS.forEach((name, address) -> {
                sitDown(visitor, name);
                visitor.open(address);
                visitor.keep("%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));

                AxeResults results = new AxeBuilder(visitor.page()).analyze();

                assertThat(results.getPasses()).as("rules that %s keeps", name).isNotEmpty();
                assertThat(results.getViolations())
                        .as("rules that %s breaks at %d in %s", name, width, scheme)
                        .isEmpty();
                assertThat(visitor.page().evaluate("() => document.documentElement.scrollWidth"))
                        .as("width of %s", name)
                        .isEqualTo(width);
            });
            assertThat(visitor.errors()).isEmpty();
        }
    }

    private static void sitDown(Visitor visitor, String view) {
        if (view.equals("welcome")) {
            visitor.newUser();
            return;
        }
        String user = visitor.withRatings();
        visitor.server().send("PUT", "/api/v1/users/%s/watchlist/318".formatted(user), "");
        visitor.page()
                .evaluate(
                        "friend => localStorage.setItem('marquee.settings', JSON.stringify({friends: [friend], names: {[friend]: 'Anna'}}))",
                        visitor.newPerson());
    }
}
