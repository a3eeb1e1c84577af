package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Going back shows what was there, where it was. */
@ExtendWith(InBrowser.class)
class BackFlow {
    @ParameterizedTest
    @CsvSource({
        "#/, '.shelf:nth-of-type(5) .card-link', 2",
        "#/, '.tonight h3 a', 1",
        "#/browse?genre=Drama&from=1990, '.grid .card-link', 30",
        "#/browse?query=the&sort=oldest, '.grid .card-link', 25",
        "#/movie/541, '.similar .card-link', 12",
        "#/movie/541, '.movie-head .meta a', 1",
        "#/movie/1210, '.for-you a', 0",
        "#/watchlist, '.grid .card-link', 14",
        "#/together, '.grid .card-link', 17",
        "#/you, '.rated-list a', 3"
    })
    void theFollowedLinkIsWhereItWas(String view, String link, int index, Visitor visitor) {
        String user = visitor.withRatings();
        for (int movie = 1; movie <= 20; movie++) {
            visitor.server().send("PUT", "/api/v1/users/%s/watchlist/%d".formatted(user, movie + 20), "");
        }
        visitor.remember("marquee.settings", "{\"friends\":[\"%s\"]}".formatted(visitor.createUserWithRatings()));
        visitor.open(view);
        Locator followed = visitor.page().locator(link).nth(index);
        followed.evaluate("link => link.scrollIntoView({ block: 'center' })");
        visitor.page().evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Place before = Place.of(followed);
        String address = followed.getAttribute("href");

        followed.click();
        assertThat(visitor.page()).not().hasURL(visitor.server().uri("/") + view);
        visitor.waitUntilLoaded();
        visitor.page().goBack();
        visitor.waitUntilLoaded();

        assertThat(followed).hasAttribute("href", address);
        before.waitFor(followed);
        assertThat(followed).isFocused();
    }

    @ParameterizedTest
    @EnumSource
    void theThreeOfTonightAreThoseThatWereShown(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/");
            Locator titles = visitor.page().locator(".tonight h3");
            hand.press(visitor.button("Another three"));
            hand.press(visitor.button("Another three"));
            List<String> shown = titles.allTextContents();
            hand.press(titles.nth(1).locator("a"));
            assertThat(visitor.page().locator(".movie-head")).isVisible();

            visitor.page().goBack();
            visitor.waitUntilLoaded();

            assertThat(titles.allTextContents()).isEqualTo(shown);
            assertThat(titles.nth(1).locator("a")).isFocused();
        });
    }

    @Test
    void allRatingsAndWhatIsUnfoldedAreStillShown(Visitor visitor) {
        String user = visitor.withRatings();
        List<String> movies = visitor.server()
                .get("/api/v1/movies?limit=60")
                .json()
                .get("movies")
                .findValuesAsText("movie");
        movies.forEach(movie -> visitor.server()
                .send(
                        "PUT",
                        "/api/v1/users/%s/ratings/%s".formatted(user, movie),
                        "{\"rating\":4}",
                        "Content-Type",
                        "application/json"));
        visitor.server().send("PUT", "/api/v1/users/%s/seen/6".formatted(user), "");
        visitor.open("#/you");
        Locator lines = visitor.page().locator(".rated-list").first().locator("li");
        assertThat(lines).hasCount(50);
        visitor.button("Show all").click();
        assertThat(lines.nth(50).locator("a")).isFocused();
        int all = lines.count();
        visitor.page().locator("[data-mark=seen] summary").click();
        lines.nth(55).locator("a").click();
        assertThat(visitor.page().locator(".movie-head")).isVisible();

        visitor.page().goBack();
        visitor.waitUntilLoaded();

        assertThat(lines).hasCount(all);
        assertThat(lines.nth(55).locator("a")).isFocused();
        assertThat(visitor.page().locator("[data-mark=seen] li")).isVisible();
    }

    @Test
    void aSheetIsClosed(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/taste");
        visitor.page().navigate("#/browse");
        visitor.waitUntilLoaded();
        visitor.page().locator(".card-more").first().click();
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).isVisible();

        visitor.page().goBack();

        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(visitor.page().locator(".taste figure").first()).isVisible();
    }

    @Test
    void filtersAreTakenBackOneByOne(Visitor visitor) {
        visitor.open("#/browse");
        Locator genre = visitor.page().getByLabel("Genre");
        Locator decade = visitor.page().getByLabel("Decade");
        genre.selectOption("Comedy");
        visitor.waitUntilLoaded();
        decade.selectOption("1980");
        visitor.waitUntilLoaded();

        visitor.page().goBack();
        visitor.waitUntilLoaded();
        assertThat(genre).hasValue("Comedy");
        assertThat(decade).hasValue("");
        visitor.page().goForward();
        visitor.waitUntilLoaded();

        assertThat(decade).hasValue("1980");
    }
}
