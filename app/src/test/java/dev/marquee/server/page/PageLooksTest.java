package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.TestServer;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Accessibility and layout. Every view passes the rules of axe, in dark and light, on the narrowest screen, on a common one and on
 * a 4K one; and on the narrowest screen every view fits with narrow and with wide fonts. Screenshots are saved under
 * {@code target/screenshots}, for review.
 */
@ExtendWith(InBrowser.class)
public class PageLooksTest {
    public static final int NARROWEST = 320;

    static final Map<String, String> VIEWS = Map.of(
            "welcome", "#/",
            "interview", "#/interview",
            "shelves", "#/",
            "movie", "#/movie/541",
            "browse", "#/browse?genre=Horror",
            "watchlist", "#/watchlist",
            "together", "#/together",
            "taste", "#/taste",
            "you", "#/you");

    /**
     * Style sheets by width of the font. A machine may have neither family, so the spacing of letters makes any font at least as
     * narrow or as wide. Posters measure their own text.
     */
    private static final Map<String, String> FONTS = Map.of(
            "narrow", """
                    :root {
                      --sans: "Liberation Sans Narrow", "DejaVu Sans Condensed", "Arial Narrow", sans-serif;
                      --serif: "DejaVu Serif Condensed", "Liberation Serif", serif;
                    }
                    *:not(.poster *) { letter-spacing: -.05em !important; }
                    """,
            "wide", """
                    :root {
                      --sans: Verdana, "DejaVu Sans", sans-serif;
                      --serif: "DejaVu Serif", Verdana, serif;
                    }
                    *:not(.poster *) { letter-spacing: .12em !important; }
                    """);

    /** Replaces the injected style sheet; the page's content security policy forbids style elements. */
    private static final String APPLY_STYLE = """
            css => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(css);
              document.adoptedStyleSheets = [sheet];
            }
            """;

    /**
     * Elements that extend beyond the screen, or beyond their card in a row that scrolls, and elements that cut off their content
     * other than by an ellipsis.
     */
    private static final String OVERFLOWING = """
            () => {
              const exempt = '.row > .card, .poster *, .stars *, .visually-hidden, .wall, .wall *';
              const screen = { left: 0, right: innerWidth };
              const name = ({ tagName, textContent }) => `${tagName} "${textContent.slice(0, 30)}"`;
              const isShown = element => element.getClientRects().length > 0 && !element.matches(exempt);

              // Of a shape that reaches beyond its picture, as rings of a portrait do, only the picture is seen.
              function seen(element) {
                const picture = element.ownerSVGElement;
                return picture && getComputedStyle(picture).overflowX !== 'visible' ? picture : element;
              }

              function leaves(element) {
                const { left, right } = seen(element).getBoundingClientRect();
                const limits = element.closest('.row > .card')?.getBoundingClientRect() ?? screen;
                return left < limits.left - 1 || right > limits.right + 1;
              }

              function cuts(element) {
                const { overflowX, textOverflow } = getComputedStyle(element);
                if (overflowX === 'visible' || overflowX === 'auto' || textOverflow === 'ellipsis') return false;
                if (element.clientWidth <= 1 || element.matches('input, svg')) return false;
                return element.scrollWidth > element.clientWidth + 1;
              }

              return [...document.querySelectorAll('body *')].filter(isShown).flatMap(element => [
                ...(leaves(element) ? [`${name(element)} leaves its container`] : []),
                ...(cuts(element) ? [`${name(element)} cuts off its content`] : []),
              ]);
            }
            """;

    @ParameterizedTest
    @CsvSource({"320, DARK", "1280, LIGHT", "3840, DARK"})
    void breaksNoRuleOfAxeAndFitsTheScreen(int width, ColorScheme scheme, Visitor first) {
        try (Visitor visitor = first.withScreen(width, scheme)) {
            Members members = Members.create(visitor);
            VIEWS.forEach((name, address) -> {
                open(visitor, members, name, address);
                visitor.screenshot(
                        "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));

                AxeResults results = new AxeBuilder(visitor.page()).analyze();

                assertThat(results.getPasses()).as("rules that %s passes", name).isNotEmpty();
                assertThat(results.getViolations())
                        .as("rules that %s violates at %d in %s", name, width, scheme)
                        .isEmpty();
                assertScrollWidth(visitor, name, width);
            });
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void fitsTheNarrowestScreenInAnyFont(Visitor first) {
        try (Visitor visitor = first.withScreen(NARROWEST, ColorScheme.DARK)) {
            Members members = Members.create(visitor);
            VIEWS.forEach((name, address) -> {
                open(visitor, members, name, address);
                assertFitsInAnyFont(visitor, name);
            });
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void fitsDialogsAndSearchResultsOnTheNarrowestScreenInAnyFont(Visitor first) {
        try (Visitor visitor = first.withScreen(NARROWEST, ColorScheme.DARK)) {
            open(visitor, Members.create(visitor), "you", "#/you");
            visitor.button("Delete my data").click();
            assertFitsInAnyFont(visitor, "deletion");
            visitor.page().keyboard().press("Escape");
            visitor.page().keyboard().press("?");
            assertThat(visitor.heading("Keyboard shortcuts")).isVisible();
            assertFitsInAnyFont(visitor, "shortcuts");
            visitor.page().keyboard().press("Escape");
            visitor.page().getByRole(AriaRole.COMBOBOX).first().fill("star wars");
            assertThat(visitor.page().getByRole(AriaRole.OPTION).first()).containsText("Star Wars");
            assertFitsInAnyFont(visitor, "results");
        }
    }

    /** Asserts that a view fits the narrowest screen in a narrow and in a wide font. */
    public static void assertFitsInAnyFont(Visitor visitor, String name) {
        FONTS.forEach((font, css) -> {
            visitor.page().evaluate(APPLY_STYLE, css);
            visitor.screenshot("%s-%d-%s".formatted(name, NARROWEST, font));
            assertScrollWidth(visitor, name + " with a " + font + " font", NARROWEST);
            assertThat(visitor.page().evaluate(OVERFLOWING))
                    .as("overflowing elements of %s with a %s font", name, font)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        });
    }

    private static void assertScrollWidth(Visitor visitor, String name, int width) {
        assertThat(visitor.page().evaluate("() => document.documentElement.scrollWidth"))
                .as("width of %s", name)
                .isEqualTo(width);
    }

    /** Opens a view as a new visitor for the welcome view, else as a user with a watchlist and a friend. */
    public static void open(Visitor visitor, Members members, String name, String address) {
        if (name.equals("welcome")) {
            visitor.signOut();
        } else {
            visitor.signIn(members.user(), members.token());
            visitor.remember(
                    "marquee.settings",
                    "{\"friends\":[\"%1$s\"],\"names\":{\"%1$s\":\"Anna\"}}".formatted(members.friend()));
        }
        visitor.open(address);
        if (name.equals("interview")) {
            assertThat(visitor.page().locator(".preview h2")).isVisible();
        }
    }

    /** A user with ratings, a watchlist and a token, and a friend of theirs. */
    public record Members(String user, String token, String friend) {
        public static Members create(Visitor visitor) {
            TestServer server = visitor.server();
            String[] code = visitor.createUserWithToken().split("\\.", 2);
            server.send("PUT", "/api/v1/users/%s/watchlist/318".formatted(code[0]), "", "X-User-Token", code[1]);
            return new Members(code[0], code[1], visitor.createUserWithRatings());
        }
    }
}
