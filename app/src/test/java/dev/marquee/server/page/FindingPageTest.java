package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding a movie by title, by genre, or by similarity. */
@ExtendWith(InBrowser.class)
class FindingPageTest {
    @Test
    void suggestsMoviesWhileTypingAndOpensOneByKeyboard(Visitor visitor) {
        visitor.open("#/");
        Locator search = visitor.page().getByRole(AriaRole.COMBOBOX).first();

        visitor.page().keyboard().press("/");
        assertThat(search).isFocused();
        visitor.page().keyboard().type("blade run");
        Locator found = visitor.page().getByRole(AriaRole.OPTION);
        assertThat(found.first()).containsText("Blade Runner");
        visitor.screenshot("search");
        visitor.page().keyboard().press("ArrowDown");
        assertThat(search).hasAttribute("aria-activedescendant", "result-0");
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.heading("Blade Runner").first()).isFocused();
        assertThat(visitor.page()).hasTitle("Blade Runner · Marquee");
    }

    @Test
    void closesTheSuggestionsOnEscapeAndThenClearsTheField(Visitor visitor) {
        visitor.open("#/");
        Locator search = visitor.page().getByRole(AriaRole.COMBOBOX).first();
        search.fill("heat");
        assertThat(search).hasAttribute("aria-expanded", "true");

        search.press("Escape");
        assertThat(search).hasAttribute("aria-expanded", "false");
        assertThat(search).hasValue("heat");
        search.press("Escape");

        assertThat(search).hasValue("");
    }

    @Test
    void showsAllResultsOnEnter(Visitor visitor) {
        visitor.open("#/");

        visitor.page().getByRole(AriaRole.COMBOBOX).first().fill("star wars");
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.heading("“star wars”")).isVisible();
        assertThat(visitor.page().locator(".grid .card").first()).containsText("Star Wars");
    }

    @Test
    void showsAGenreAndMoreOfItOnRequest(Visitor visitor) {
        visitor.open("#/browse?genre=Film-Noir");
        Locator cards = visitor.page().locator(".grid .card");
        assertThat(cards).hasCount(36);

        visitor.button("Show more").click();

        assertThat(cards).hasCount(72);
        assertThat(cards.nth(36).locator(".card-link")).isFocused();
    }

    @Test
    void keepsTheFocusOnAChangedFilter(Visitor visitor) {
        visitor.open("#/browse");
        Locator genre = visitor.page().getByLabel("Genre");

        genre.focus();
        genre.selectOption("Western");
        visitor.waitUntilLoaded();

        assertThat(visitor.page()).hasURL(Pattern.compile("genre=Western$"));
        assertThat(genre).isFocused();
        assertThat(genre).hasValue("Western");
    }

    @Test
    void sortsAndFiltersForTheUserAndReturnsToTheSame(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/browse");
        Locator cards = visitor.page().locator(".grid .card");
        assertThat(cards.first().locator(".expected")).containsText("★ expected");

        visitor.page().getByLabel("Sort by").selectOption("liked");
        visitor.waitUntilLoaded();
        assertThat(cards.first().locator(".expected")).containsText("% likely");
        visitor.page().getByLabel("How well known").selectOption("many");
        visitor.waitUntilLoaded();
        visitor.page().getByLabel("Not seen yet").check();
        visitor.waitUntilLoaded();
        assertThat(visitor.page()).hasURL(Pattern.compile("sort=liked&known=many&unseen=true$"));
        visitor.screenshot("browse-sorted");
        String first = cards.first().getAttribute("data-movie");
        cards.first().locator(".card-link").click();
        assertThat(visitor.page().locator(".movie-head")).isVisible();

        visitor.page().goBack();
        visitor.waitUntilLoaded();

        assertThat(cards.first()).hasAttribute("data-movie", first);
        assertThat(visitor.page().getByLabel("Sort by")).hasValue("liked");
        assertThat(visitor.page().getByLabel("How well known")).hasValue("many");
        assertThat(visitor.page().getByLabel("Not seen yet")).isChecked();
        visitor.page().setViewportSize(390, 844);
        visitor.screenshot("browse-sorted-390");
        visitor.page().getByRole(AriaRole.COMBOBOX).first().fill("paths of glory");
        assertThat(visitor.page().locator("#results .expected").first()).containsText("★ expected");
        visitor.screenshot("search-expected-390");
    }

    @Test
    void showsRatingsGenreAffinityAndSimilarMovies(Visitor visitor) {
        visitor.open("#/movie/541");

        assertThat(visitor.heading("Blade Runner").first()).isVisible();
        assertThat(visitor.page().locator(".movie-ratings svg[role=img]")).isVisible();
        assertThat(visitor.page().locator(".affinity")).containsText("You may like it if you like");
        Locator first = visitor.page().locator(".similar .card").first();
        assertThat(first).isVisible();
        visitor.page().getByLabel("Same genres and time").check();
        visitor.waitUntilLoaded();
        assertThat(first).isVisible();
    }

    @Test
    void returnsToTheLinkThatWasFollowed(Visitor visitor) {
        visitor.open("#/browse?genre=Western");
        Locator link = visitor.page().locator(".grid .card-link").nth(20);
        link.click();
        assertThat(visitor.page().locator(".movie-head")).isVisible();

        visitor.page().goBack();

        assertThat(link).isFocused();
        assertThat(link).isInViewport();
    }

    @Test
    void returnsToAsManyMoviesAsWereShown(Visitor visitor) {
        visitor.open("#/browse");
        Locator cards = visitor.page().locator(".grid .card");
        visitor.button("Show more").click();
        assertThat(cards).hasCount(72);
        visitor.button("Show more").click();
        assertThat(cards).hasCount(108);
        Locator link = cards.nth(100).locator(".card-link");
        link.scrollIntoViewIfNeeded();
        int top = (int) visitor.page().evaluate("() => scrollY");
        link.click();
        assertThat(visitor.page().locator(".movie-head")).isVisible();

        visitor.page().goBack();

        assertThat(cards).hasCount(108);
        assertThat(link).isFocused();
        visitor.page().waitForCondition(() -> (int) visitor.page().evaluate("() => scrollY") == top);
        visitor.page().reload();
        assertThat(cards).hasCount(108);
    }

    @Test
    void returnsToThePlaceOfEachShelf(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");
        Locator row = visitor.page().locator(".shelf .row").nth(2);
        Locator link = row.locator(".card-link").nth(7);
        row.scrollIntoViewIfNeeded();
        row.evaluate("row => { row.style.scrollSnapType = 'none'; row.scrollLeft = 700; }");
        visitor.page()
                .waitForCondition(() -> row.evaluate("row => row.scrollLeft").equals(700));
        link.click();
        assertThat(visitor.page().locator(".movie-head")).isVisible();

        visitor.page().goBack();
        visitor.waitUntilLoaded();

        assertThat(link).isFocused();
        visitor.page()
                .waitForCondition(
                        () -> Math.abs(((Number) row.evaluate("row => row.scrollLeft")).doubleValue() - 700) < 120);
    }

    @Test
    void saysWhenAnAddressNamesNoView(Visitor visitor) {
        visitor.open("#/nowhere");

        assertThat(visitor.heading("There is no such page")).isVisible();
        assertThat(visitor.link("Go to the home page")).isVisible();
    }

    @Test
    void saysInTheSearchThatTheServerIsAwayAndThatItIsBack(Visitor visitor) {
        visitor.open("#/");
        visitor.page().route("**/api/v1/movies?*", Route::abort);

        visitor.page().getByRole(AriaRole.COMBOBOX).first().fill("heat");
        Locator option = visitor.page().getByRole(AriaRole.OPTION).first();
        assertThat(option).containsText("server");
        visitor.page().unroute("**/api/v1/movies?*");

        assertThat(option).containsText("Heat");
        visitor.errors().clear();
    }

    @Test
    void skipsToTheContentByTheFirstLink(Visitor visitor) {
        visitor.open("#/browse");

        visitor.page().keyboard().press("Tab");
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.page().locator("main")).isFocused();
        assertThat(visitor.heading("All movies")).isVisible();
    }
}
