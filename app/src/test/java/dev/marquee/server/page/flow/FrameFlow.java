package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every view has: navigation, tables of charts, language, theme and shortcuts. */
@ExtendWith(InBrowser.class)
class FrameFlow {
    @ParameterizedTest
    @EnumSource
    void everyViewIsReachedByTheNavigation(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            for (String view : new String[] {"Browse", "Watchlist", "Together", "Taste", "You", "For you"}) {
                Locator link = visitor.page()
                        .getByRole(AriaRole.NAVIGATION)
                        .getByRole(
                                AriaRole.LINK,
                                new Locator.GetByRoleOptions().setName(view).setExact(true));
                hand.press(link);
                assertThat(link).hasAttribute("aria-current", "page");
                visitor.waitUntilLoaded();
                assertThat(visitor.page().locator("main h1")).isFocused();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTablesOfTheTasteStayUnfoldedOnTheWayBack(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/taste");
            hand.unfold(visitor.page().getByText("Genres as a table"));
            Locator table = visitor.page().locator("figure table").first();
            assertThat(table).containsText("Sci-Fi");
            hand.press(visitor.link("Watchlist"));
            assertThat(visitor.heading("Watchlist").first()).isVisible();

            visitor.page().goBack();

            assertThat(table).isVisible();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theLanguageAndTheThemeAreChosenAndStay(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.open("#/");
            hand.choose(visitor, visitor.page().locator("#theme"), "dark");
            assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
            visitor.page().locator("#language").selectOption("de");
            assertThat(visitor.heading("Was wird dein nächster Lieblingsfilm?")).isVisible();
            visitor.page().reload();

            assertThat(visitor.page().locator("html")).hasAttribute("data-theme", "dark");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "de");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theShortcutsAreListedAndClosed(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.open("#/browse");
            hand.press(visitor.button("Keyboard shortcuts"));
            assertThat(visitor.heading("Keyboard shortcuts")).isVisible();

            hand.press(visitor.page().locator(".dialog-close"));

            assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(visitor.button("Keyboard shortcuts")).isFocused();
        });
    }
}
