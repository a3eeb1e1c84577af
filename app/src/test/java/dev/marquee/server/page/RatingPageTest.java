package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rating and undo, by keyboard and by mouse. */
@ExtendWith(InBrowser.class)
class RatingPageTest {
    @Test
    void ratesTheFocusedMovieByADigitAndFocusesTheNext(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/");
        Locator second = visitor.shelf("for-you").nth(1);
        String movie = Objects.requireNonNull(second.getAttribute("data-movie"));
        Locator rated = visitor.page().locator(".shelf [data-movie='%s']".formatted(movie));

        visitor.shelf("for-you").first().locator(".card-link").focus();
        visitor.page().keyboard().press("ArrowRight");
        visitor.page().keyboard().press("Shift+Digit5");

        assertThat(rated).hasCount(0);
        assertThat(visitor.page().locator(".toast")).containsText("4½ ★");
        assertThat(visitor.page().locator(".card-link:focus")).isVisible();
        visitor.screenshot("rated");
        assertThat(rating(visitor, user, movie)).isEqualTo(4.5);
    }

    @Test
    void undoesTheLatestRatingByControlZ(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");
        Locator first = visitor.shelf("for-you").first();
        String movie = Objects.requireNonNull(first.getAttribute("data-movie"));
        Locator rated = visitor.page().locator(".shelf [data-movie='%s']".formatted(movie));

        first.locator(".card-link").press("4");
        assertThat(rated).hasCount(0);
        visitor.page().keyboard().press("Control+z");

        assertThat(rated).isVisible();
        assertThat(visitor.page().locator(".toast")).hasText(Pattern.compile("Rating of .+ removed."));
        assertThat(visitor.button("Undo")).hasCount(0);
    }

    @Test
    void undoesByTheToastAndRestoresTheFocus(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/318");

        stars(visitor, "Your rating of The Shawshank Redemption").press("5");
        visitor.button("Undo").press("Enter");

        assertThat(stars(visitor, "Your rating of The Shawshank Redemption"))
                .hasAttribute("aria-valuetext", "not rated");
        assertThat(stars(visitor, "Your rating of The Shawshank Redemption")).isFocused();
    }

    @Test
    void adjustsByArrowKeysAndRatesOnEnter(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        Locator stars = stars(visitor, "Your rating of The Shawshank Redemption");

        stars.press("End");
        stars.press("ArrowLeft");
        assertThat(stars).hasAttribute("aria-valuetext", "4½ of 5");
        assertThat(visitor.page().locator(".toast")).hasCount(0);
        stars.press("Enter");

        assertThat(visitor.page().locator(".toast")).containsText("4½ ★");
        stars.press("Delete");
        assertThat(visitor.page().locator(".toast")).containsText("Rating of The Shawshank Redemption removed");
        visitor.goTo("You");
        assertThat(visitor.heading("%d ratings".formatted(Visitor.RATINGS.size())))
                .isVisible();
        assertThat(visitor.server()
                        .get("/api/v1/users/%s/ratings/318".formatted(user))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ratesByAClickOnTheStars(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        Locator stars = stars(visitor, "Your rating of The Shawshank Redemption");
        var box = stars.boundingBox();

        stars.click(new Locator.ClickOptions().setPosition(box.width * 0.49, box.height / 2));

        assertThat(visitor.page().locator(".toast")).containsText("2½ ★");
        visitor.goTo("You");
        assertThat(rating(visitor, user, "318")).isEqualTo(2.5);
    }

    @Test
    void removesTheRatingByTheSameStarAgain(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        Locator stars = stars(visitor, "Your rating of The Shawshank Redemption");
        var box = stars.boundingBox();
        Locator.ClickOptions half = new Locator.ClickOptions().setPosition(box.width * 0.49, box.height / 2);

        stars.click(half);
        assertThat(stars).hasAttribute("aria-valuetext", "2½ of 5");
        stars.click(half);
        assertThat(stars).hasAttribute("aria-valuetext", "not rated");
        stars.press("Digit4");
        stars.press("Digit4");
        assertThat(stars).hasAttribute("aria-valuetext", "not rated");
        stars.click(half);
        visitor.button("Remove rating").click();

        assertThat(stars).hasAttribute("aria-valuetext", "not rated");
        assertThat(stars).isFocused();
        assertThat(visitor.button("Remove rating")).isHidden();
        visitor.goTo("You");
        assertThat(visitor.server()
                        .get("/api/v1/users/%s/ratings/318".formatted(user))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void removesARatingOnTheOwnPage(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/you");

        visitor.button("Remove the rating of Toy Story").click();
        assertThat(visitor.page().locator(".toast")).containsText("Rating of Toy Story removed.");
        visitor.button("Undo").click();

        assertThat(stars(visitor, "Your rating of Toy Story")).hasAttribute("aria-valuetext", "4 of 5");
    }

    @Test
    void halfAStarIsWideEnoughForAFinger(Visitor first) {
        try (Visitor visitor = first.withPhone()) {
            String user = visitor.withRatings();
            visitor.open("#/movie/318");
            Locator stars = stars(visitor, "Your rating of The Shawshank Redemption");

            assertThat(stars.boundingBox().width / 10).isGreaterThanOrEqualTo(24);
            stars.tap(new Locator.TapOptions().setPosition(stars.boundingBox().width * 0.49, 10));
            assertThat(stars).hasAttribute("aria-valuetext", "2½ of 5");
            stars.tap(new Locator.TapOptions().setPosition(stars.boundingBox().width * 0.49, 10));

            assertThat(stars).hasAttribute("aria-valuetext", "not rated");
            assertThat(user).isNotEmpty();
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void undoesByTheToastOnlyWhatItNames(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        stars(visitor, "Your rating of The Shawshank Redemption").press("5");
        visitor.goTo("For you");
        Locator first = visitor.shelf("for-you").first();
        String movie = Objects.requireNonNull(first.getAttribute("data-movie"));

        first.locator(".card-link").press("2");
        assertThat(visitor.page().locator(".toast")).containsText("2 ★");
        visitor.page().keyboard().press("Control+z");

        assertThat(visitor.page().locator(".toast")).containsText("removed.");
        assertThat(visitor.button("Undo")).hasCount(0);
        assertThat(visitor.page().locator(".shelf [data-movie='%s']".formatted(movie)))
                .isVisible();
        visitor.goTo("You");
        assertThat(rating(visitor, user, "318")).isEqualTo(5);
    }

    @Test
    void showsTheRatingsOfAnotherTab(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/318");
        Page other = visitor.page().context().newPage();
        other.navigate("#/movie/318");
        Locator stars = other.getByRole(
                AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Your rating of The Shawshank Redemption"));
        assertThat(stars).hasAttribute("aria-valuetext", "not rated");

        stars(visitor, "Your rating of The Shawshank Redemption").press("5");

        assertThat(stars).hasAttribute("aria-valuetext", "5 of 5");
        assertThat(other.locator(".toast")).hasCount(0);
    }

    @Test
    void showsTheRatingsOfAnotherDeviceToWhoReturns(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        stars(visitor, "Your rating of The Shawshank Redemption").press("2");
        assertThat(visitor.button("Remove rating")).isVisible();
        visitor.page()
                .waitForCondition(() -> visitor.server()
                                .get("/api/v1/users/%s/ratings/318".formatted(user))
                                .status()
                        == 200);
        visitor.server()
                .send(
                        "PUT",
                        "/api/v1/users/%s/ratings/318".formatted(user),
                        "{\"rating\":4.5}",
                        "Content-Type",
                        "application/json");

        // While its own rating is still on the way, the page keeps it, and looks again when it is next shown.
        Locator rating = stars(visitor, "Your rating of The Shawshank Redemption");
        visitor.page().waitForCondition(() -> {
            visitor.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            return "4½ of 5".equals(rating.getAttribute("aria-valuetext"));
        });
    }

    @Test
    void addsToTheWatchlistAndRemovesFromIt(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/318");

        visitor.button("Watchlist: The Shawshank Redemption").click();
        visitor.link("Watchlist").click();
        Locator card = visitor.page().locator(".card[data-movie='318']");
        assertThat(card).isVisible();
        visitor.screenshot("watchlist-added");
        card.locator(".bookmark").click();

        assertThat(card).hasCount(0);
        assertThat(visitor.page().getByText("Your watchlist is empty")).isVisible();
    }

    private static Locator stars(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name));
    }

    private static double rating(Visitor visitor, String user, String movie) {
        visitor.waitUntilLoaded();
        return visitor.server()
                .get("/api/v1/users/%s/ratings/%s".formatted(user, movie))
                .json()
                .get("rating")
                .asDouble();
    }
}
