package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Movies marked as seen, as not of interest, or as not seen: by key, mouse and touch. */
@ExtendWith(InBrowser.class)
class MarksPageTest {
    @Test
    void hidesByAKeyWhatIsNotOfInterestUntilItIsUndone(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/");
        Locator first = visitor.shelf("for-you").first();
        String movie = Objects.requireNonNull(first.getAttribute("data-movie"));
        Locator card = visitor.page().locator(".shelf [data-movie='%s']".formatted(movie));

        first.locator(".card-link").press("n");
        assertThat(card).hasCount(0);
        assertThat(visitor.page().locator(".toast")).containsText("will not be recommended");
        assertThat(visitor.page().locator(".card-link:focus")).isVisible();
        visitor.page()
                .waitForCondition(() -> marked(visitor, user, "not-interested").equals(List.of(movie)));
        visitor.button("Undo").click();

        assertThat(card).isVisible();
        visitor.page()
                .waitForCondition(() -> marked(visitor, user, "not-interested").isEmpty());
    }

    @Test
    void marksAsSeenInTheSheetOfACardAndRevokesItOnTheOwnPage(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/browse?query=heat");
        Locator card = visitor.page().locator(".card[data-movie='6']");

        card.locator(".card-more").click();
        Locator sheet = visitor.page().getByRole(AriaRole.DIALOG);
        assertThat(sheet.getByRole(AriaRole.SLIDER)).isFocused();
        visitor.screenshot("sheet");
        mark(sheet, "Seen: Heat").click();
        assertThat(sheet).hasCount(0);
        assertThat(visitor.page().locator(".toast")).containsText("Heat: seen.");
        visitor.goTo("You");

        Locator panel = visitor.page().locator("[data-mark=seen]");
        panel.locator("summary").click();
        assertThat(panel.locator("li")).hasText(Pattern.compile("Heat \\(1995\\).*"));
        visitor.screenshot("marked");
        visitor.button("Remove Heat from").click();
        assertThat(panel).isHidden();
        visitor.page().waitForCondition(() -> marked(visitor, user, "seen").isEmpty());
        visitor.button("Undo").click();

        assertThat(panel.locator("li")).hasCount(1);
        visitor.page().waitForCondition(() -> marked(visitor, user, "seen").equals(List.of("6")));
    }

    @Test
    void marksByTouchOnThePageOfAMovieAndInTheSheet(Visitor first) {
        try (Visitor visitor = first.withPhone()) {
            String user = visitor.withRatings();
            visitor.open("#/movie/318");
            Locator page = visitor.page().locator(".movie-head");

            mark(page, "Not interested: The Shawshank Redemption").tap();
            assertThat(mark(page, "Not interested: The Shawshank Redemption")).hasAttribute("aria-pressed", "true");
            mark(page, "Watchlist: The Shawshank Redemption").tap();
            assertThat(mark(page, "Not interested: The Shawshank Redemption")).hasAttribute("aria-pressed", "false");
            visitor.page()
                    .waitForCondition(() -> marked(visitor, user, "watchlist").equals(List.of("318")));
            assertThat(marked(visitor, user, "not-interested")).isEmpty();

            Locator more = visitor.page().locator(".similar .card-more").first();
            more.tap();
            Locator stars = visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.SLIDER);
            assertThat(stars.boundingBox().width / 10).isGreaterThanOrEqualTo(24);
            stars.tap(new Locator.TapOptions().setPosition(stars.boundingBox().width * 0.69, 10));
            assertThat(visitor.page().locator(".toast")).containsText("3½ ★");
            more.tap();
            visitor.button("Remove 3½ ★").tap();

            assertThat(visitor.page().locator(".toast")).containsText("removed.");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void theInterviewKeepsNotSeenAndAsksAgainWhenItIsUndone(Visitor visitor) {
        visitor.signOut();
        visitor.open("#/interview");
        Locator question = visitor.page().locator(".question h2");
        String first = question.textContent();

        visitor.button("Not seen").click();
        assertThat(question).not().hasText(first);
        visitor.button("Undo").click();
        assertThat(question).hasText(first);
        visitor.button("Not seen").click();
        assertThat(question).not().hasText(first);
        String second = question.textContent();
        visitor.open("#/you");
        Locator panel = visitor.page().locator("[data-mark=unseen]");
        panel.locator("summary").click();
        panel.locator("li button").click();
        assertThat(panel).isHidden();
        visitor.button("Undo").click();
        assertThat(panel.locator("li")).hasCount(1);
        visitor.open("#/interview");

        assertThat(question).hasText(second);
        visitor.page().locator(".question .stars").press("4");
        assertThat(question).not().hasText(second);
        visitor.page().keyboard().press("Control+z");
        assertThat(question).hasText(second);
    }

    @Test
    void offersTheWatchlistOnlyForWhatIsNotSeen(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/movie/318");
        Locator head = visitor.page().locator(".movie-head");
        Locator watchlist = mark(head, "Watchlist: The Shawshank Redemption");
        watchlist.click();
        visitor.waitForMarked("watchlist", "318");

        mark(head, "Seen: The Shawshank Redemption").click();
        assertThat(watchlist).isHidden();
        mark(head, "Seen: The Shawshank Redemption").click();
        assertThat(watchlist).hasAttribute("aria-pressed", "true");
        head.locator(".stars").press("4");
        assertThat(watchlist).isHidden();
        visitor.waitForRating("318", 4.0);
        visitor.open("#/browse?query=shawshank");
        visitor.page().locator(".card-link").first().press("w");
        visitor.page().locator(".card-more").first().click();

        assertThat(mark(visitor.page().getByRole(AriaRole.DIALOG), "Seen: The Shawshank Redemption"))
                .isVisible();
        assertThat(mark(visitor.page().getByRole(AriaRole.DIALOG), "Watchlist: The Shawshank Redemption"))
                .isHidden();
        assertThat(visitor.page().locator(".toast")).hasCount(0);
        assertThat(marked(visitor, user, "watchlist")).isEmpty();
    }

    private static Locator mark(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static List<String> marked(Visitor visitor, String user, String mark) {
        return visitor.server()
                .get("/api/v1/users/%s/%s".formatted(user, mark))
                .json()
                .get("movies")
                .findValuesAsText("movie");
    }
}
