package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Search and browsing, and the way back. */
@ExtendWith(InBrowser.class)
class FindingFlow {
    @ParameterizedTest
    @EnumSource
    void searchOpensAMovieOrShowsAllThatMatch(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            Locator search = visitor.page()
                    .getByRole(
                            AriaRole.COMBOBOX,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Search movies"));
            hand.write(search, "blade run");
            Locator found = visitor.page().getByRole(AriaRole.OPTION).first();
            assertThat(found).containsText("Blade Runner");
            if (hand == Hand.KEYS) {
                visitor.page().keyboard().press("ArrowDown");
                visitor.page().keyboard().press("Enter");
            } else {
                hand.press(found);
            }
            assertThat(visitor.page()).hasTitle("Blade Runner · Marquee");
            hand.write(search, "star wars");
            visitor.page().keyboard().press("Enter");

            assertThat(visitor.heading("“star wars”")).isVisible();
            assertThat(visitor.page().locator(".grid .card").first()).containsText("Star Wars");
        });
    }

    @ParameterizedTest
    @EnumSource
    void filtersAndAllThatWasShownAreThereAfterGoingBack(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/browse");
            hand.choose(visitor, visitor.page().getByLabel("Sort by"), "newest");
            hand.choose(visitor, visitor.page().getByLabel("How well known"), "many");
            hand.check(visitor.page().getByLabel("Not seen yet"));
            assertThat(visitor.page()).hasURL(Pattern.compile("sort=newest&known=many&unseen=true$"));
            visitor.waitUntilLoaded();
            assertThat(visitor.page().locator("#announcements")).hasText("The first 36 movies");
            hand.press(visitor.button("Show more"));
            Locator cards = visitor.page().locator(".grid .card");
            assertThat(cards).hasCount(72);
            Locator card = cards.nth(50);
            String movie = card.getAttribute("data-movie");
            hand.openSheet(card);
            Place before = Place.of(card);
            hand.press(visitor.link("More about it"));
            assertThat(visitor.page().locator(".movie-head")).isVisible();
            visitor.waitUntilLoaded();

            visitor.page().goBack();
            visitor.waitUntilLoaded();

            assertThat(cards).hasCount(72);
            assertThat(card).hasAttribute("data-movie", movie);
            assertThat(visitor.page().getByLabel("Sort by")).hasValue("newest");
            assertThat(visitor.page().getByLabel("How well known")).hasValue("many");
            assertThat(visitor.page().getByLabel("Not seen yet")).isChecked();
            before.waitFor(card);
        });
    }

    @ParameterizedTest
    @EnumSource(names = "KEYS")
    void theLettersOfANameChooseAFilter(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.open("#/browse");
            Locator genre = visitor.page().getByLabel("Genre");
            genre.focus();

            visitor.page().keyboard().type("Weste");

            assertThat(visitor.page()).hasURL(Pattern.compile("genre=Western$"));
            assertThat(genre).isFocused();
            visitor.page().goBack();
            assertThat(genre).hasValue("");
        });
    }
}
