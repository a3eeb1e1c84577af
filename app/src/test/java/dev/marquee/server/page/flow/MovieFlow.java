package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a movie: half stars, taking a rating back, marks, and similar movies. */
@ExtendWith(InBrowser.class)
class MovieFlow {
    @ParameterizedTest
    @EnumSource
    void halfStarsAreGivenAndTakenBackByTheSameAgainOrAButton(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/movie/318");
            Locator stars = visitor.page().locator(".movie-head .stars");

            hand.rate(stars, 2.5);
            visitor.waitForRating("318", 2.5);
            hand.rate(stars, 2.5);
            assertThat(stars).hasAttribute("aria-valuetext", "not rated");
            visitor.waitForRating("318", null);
            hand.rate(stars, 0.5);
            visitor.waitForRating("318", 0.5);
            hand.press(visitor.button("Remove rating"));
            visitor.waitForRating("318", null);
            hand.press(visitor.button("Undo"));

            visitor.waitForRating("318", 0.5);
            assertThat(stars).hasAttribute("aria-valuetext", "½ of 5");
        });
    }

    @ParameterizedTest
    @EnumSource
    void marksReplaceEachOtherAndAreUndoneByTheirMessage(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/movie/318");
            Locator head = visitor.page().locator(".movie-head");

            hand.press(head.locator("[data-mark=listed]"));
            visitor.waitForMarked("watchlist", "318");
            hand.press(head.locator("[data-mark=unwanted]"));
            visitor.waitForMarked("not-interested", "318");
            hand.press(visitor.button("Undo"));
            visitor.waitForMarked("not-interested");
            hand.press(head.locator("[data-mark=seen]"));
            visitor.waitForMarked("seen", "318");
            hand.press(head.locator("[data-mark=seen]"));

            visitor.waitForMarked("seen");
        });
    }

    @ParameterizedTest
    @EnumSource
    void similarMoviesByAnotherMeasureAndBackAgain(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/movie/541");
            Locator genres = visitor.page().getByLabel("Same genres and time");
            hand.pick(genres);
            visitor.waitUntilLoaded();
            assertThat(visitor.page().locator("#announcements")).hasText("18 movies");
            Locator card = visitor.page().locator(".similar .card").nth(3);
            String title = card.locator(".card-link").getAttribute("href");
            if (hand == Hand.KEYS) {
                hand.openSheet(card);
                hand.press(visitor.link("More about it"));
            } else {
                hand.press(card.locator(".card-link"));
            }
            assertThat(visitor.page()).hasURL(java.util.regex.Pattern.compile(".*" + title + "$"));
            visitor.waitUntilLoaded();

            visitor.page().goBack();
            visitor.waitUntilLoaded();

            assertThat(genres).isChecked();
            assertThat(card.locator(".card-link")).isFocused();
            assertThat(card.locator(".card-link")).isInViewport();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aReasonLeadsToTheMovieThatItNames(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/movie/1210");
            assertThat(visitor.page().locator(".for-you .mean")).isVisible();

            hand.press(visitor.page().locator(".neighbours a").first());

            assertThat(visitor.page()).not().hasURL(java.util.regex.Pattern.compile(".*movie/1210$"));
            assertThat(visitor.page().locator(".movie-head .stars")).not().hasAttribute("aria-valuetext", "not rated");
        });
    }
}
