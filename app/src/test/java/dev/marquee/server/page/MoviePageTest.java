package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page of a movie says about the user. */
@ExtendWith(InBrowser.class)
class MoviePageTest {
    @Test
    void showsTheChanceOfEveryRatingWhyAndTheNeighbours(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/movie/1210");
        Locator forYou = visitor.page().locator(".for-you");

        assertThat(forYou.locator(".expected .mean")).hasText(Pattern.compile("\\d\\.\\d of 5 expected"));
        assertThat(forYou.locator(".expected svg"))
                .hasAttribute("aria-label", Pattern.compile("Chance of each rating: ½ stars \\d+%, .*5 stars \\d+%"));
        assertThat(visitor.heading("Why you may like it")).isVisible();
        assertThat(forYou.locator(".reason-list").first()).containsText(Pattern.compile("(like|likes?) "));
        assertThat(forYou.locator(".neighbours li").first())
                .containsText(Pattern.compile("(Star Wars|The Empire Strikes Back).*5\\u00a0★"));
        visitor.screenshot("movie-for-you");
    }

    @Test
    void saysWhatSpeaksAgainstAMovie(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.server()
                .send(
                        "PUT",
                        "/api/v1/users/%s/ratings/2628".formatted(user),
                        "{\"rating\":1}",
                        "Content-Type",
                        "application/json");
        visitor.open("#/movie/5378");

        assertThat(visitor.heading("What counts against it")).isVisible();
        assertThat(visitor.page().locator(".for-you"))
                .containsText("It is also like Star Wars: Episode I - The Phantom Menace, which you gave 1");
    }

    @Test
    void linksToThePagesOfOtherSites(Visitor visitor) {
        visitor.signOut();
        visitor.open("#/movie/260");

        assertThat(visitor.link("IMDb")).hasAttribute("href", "https://www.imdb.com/title/tt0076759/");
        assertThat(visitor.link("TMDb")).hasAttribute("href", "https://www.themoviedb.org/movie/11");
        assertThat(visitor.link("Letterboxd")).hasAttribute("href", "https://letterboxd.com/tmdb/11");
        assertThat(visitor.page().locator(".for-you")).hasCount(0);
    }

    @Test
    void needsOneRequestForTheMovie(Visitor visitor) {
        visitor.withRatings();
        Page page = visitor.page();
        page.navigate("icon.svg");

        page.waitForResponse(Pattern.compile("/users/[^/]+/movies/260$"), () -> page.navigate("#/movie/260"));
        visitor.waitUntilLoaded();

        assertThat(page.locator(".movie-ratings")).isVisible();
    }
}
