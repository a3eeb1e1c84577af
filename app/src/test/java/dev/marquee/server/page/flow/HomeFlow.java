package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tonight and the shelves. */
@ExtendWith(InBrowser.class)
class HomeFlow {
    @ParameterizedTest
    @EnumSource
    void tonightShowsAnotherThreeByMoodAndDecade(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            Locator titles = visitor.page().locator(".tonight h3");
            List<String> before = titles.allTextContents();

            hand.press(visitor.button("Another three"));
            assertThat(titles).hasCount(3);
            assertThat(titles.allTextContents()).doesNotContainAnyElementsOf(before);
            visitor.page()
                    .waitForResponse(
                            Pattern.compile("recommendations.*genre=Comedy"),
                            () -> hand.choose(visitor, visitor.page().getByLabel("Mood"), "funny"));
            visitor.page()
                    .waitForResponse(
                            Pattern.compile("recommendations.*novelty=1"),
                            () -> hand.check(visitor.page().getByLabel("known to few")));

            assertThat(titles).hasCount(3);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotOfInterestMakesRoomUntilItIsUndone(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            Locator card = visitor.page().locator(".tonight-card").first();
            String movie = Objects.requireNonNull(card.getAttribute("data-movie"));

            hand.press(card.locator(".card-more"));
            hand.press(visitor.page().getByRole(AriaRole.DIALOG).locator("[data-mark=unwanted]"));
            assertThat(visitor.page().locator("main [data-movie='%s']".formatted(movie)))
                    .hasCount(0);
            visitor.waitForMarked("not-interested", movie);
            hand.press(visitor.button("Undo"));

            visitor.waitForMarked("not-interested");
            assertThat(visitor.page().locator(".tonight [data-movie='%s']".formatted(movie)))
                    .isVisible();
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMovieOfTonightGoesOnTheWatchlist(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            Locator card = visitor.page().locator(".tonight-card").last();
            String movie = Objects.requireNonNull(card.getAttribute("data-movie"));

            hand.press(card.locator(".bookmark-labelled"));
            visitor.waitForMarked("watchlist", movie);
            hand.press(visitor.link("Watchlist"));
            Locator listed = visitor.page().locator(".watchlist [data-movie='%s']".formatted(movie));
            assertThat(listed).isVisible();
            hand.openSheet(listed);
            hand.press(visitor.page().getByRole(AriaRole.DIALOG).locator("[data-mark=listed]"));

            assertThat(visitor.page().getByText("Your watchlist is empty")).isVisible();
            visitor.waitForMarked("watchlist");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aMovieOfAShelfIsRatedInItsSheetAndTheRatingUndone(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            Locator card = visitor.shelf("for-you").nth(2);
            String movie = Objects.requireNonNull(card.getAttribute("data-movie"));
            Locator same = visitor.page().locator(".shelf [data-movie='%s']".formatted(movie));

            hand.openSheet(card);
            hand.rate(visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.SLIDER), 3.5);
            assertThat(same).hasCount(0);
            visitor.waitForRating(movie, 3.5);
            hand.press(visitor.button("Undo"));

            visitor.waitForRating(movie, null);
            assertThat(same).isVisible();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theShelvesFollowTheSliders(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            assertThat(visitor.page().locator(".shelf .card").first()).isVisible();
            hand.unfold(visitor.page().locator(".tuning-panel summary"));

            visitor.page()
                    .waitForResponse(
                            Pattern.compile("shelves.*diversity=0.5"),
                            () -> hand.slide(visitor.page().locator("#diversity"), 0.5));
            visitor.page()
                    .waitForResponse(
                            Pattern.compile("shelves.*novelty=1"),
                            () -> hand.slide(visitor.page().locator("#novelty"), 1));

            assertThat(visitor.page().locator(".shelf").first()).isVisible();
        });
    }
}
