package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small defects that a look at one view does not show, each looked for in all views. */
@ExtendWith(InBrowser.class)
class SmallDefectsFlow {
    private static final List<String> VIEWS = List.of(
            "#/",
            "#/browse",
            "#/movie/541",
            "#/watchlist",
            "#/together",
            "#/taste",
            "#/you",
            "#/interview",
            "#/nowhere");

    /** Texts that are drawn with a line below, and are neither links nor what can be pressed. */
    private static final String UNDERLINED = """
            () => [...document.querySelectorAll('body *')]
              .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
              .filter(element => !element.closest('a, button, summary, label'))
              .filter(element => { for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).textDecorationLine.includes('underline')) return true; return false; })
              .map(element => element.textContent)""";

    /** Pairs of a poster and something that lies on it. */
    private static final String ON_POSTERS = """
            () => [...document.querySelectorAll('.card, .tonight-card')].flatMap(card => {
              const poster = card.querySelector('.poster').getBoundingClientRect();
              return [...card.querySelectorAll('button, .stars, .card-title, h3')].filter(control => {
                const { left, right, top, bottom } = control.getBoundingClientRect();
                return right > left && Math.min(right, poster.right) - Math.max(left, poster.left) > 1 && Math.min(bottom, poster.bottom) - Math.max(top, poster.top) > 1;
              }).map(control => `${control.className} on ${card.dataset.movie}`);
            })""";

    @Test
    void noTextIsUnderlinedLikeALink(Visitor visitor) {
        visitor.withRatings();
        for (String view : VIEWS) {
            visitor.open(view);
            assertThat(visitor.page().evaluate(UNDERLINED))
                    .as(view)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isEmpty();
        }
        visitor.open("#/movie/318");
        visitor.page().locator(".movie-head .stars").press("4");
        assertThat(visitor.page().locator(".toast")).isVisible();

        assertThat(visitor.page().evaluate(UNDERLINED))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1366, 2560})
    void titlesOnCardsAreWhole(int width, Visitor first) {
        try (Visitor visitor = first.withScreen(width, ColorScheme.LIGHT)) {
            visitor.withRatings();
            for (String view :
                    List.of("#/browse?query=lord+of+the+rings", "#/browse", "#/browse?query=star+wars+episode")) {
                visitor.open(view);
                assertThat(
                                visitor.page()
                                        .locator(".card-title")
                                        .evaluateAll(
                                                "titles => titles.filter(title => title.scrollHeight > title.clientHeight + 1).map(title => title.textContent)"))
                        .as(view)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1366, 2560})
    void nothingLiesOnThePosterOfACard(int width, Visitor first) {
        try (Visitor visitor = first.withScreen(width, ColorScheme.DARK)) {
            visitor.withRatings();
            for (String view : List.of("#/", "#/browse", "#/watchlist", "#/together")) {
                visitor.open(view);
                if (visitor.page().locator(".card").count() > 0) {
                    visitor.page().locator(".card").first().hover();
                    visitor.page().locator(".card-link").first().focus();
                }
                assertThat(visitor.page().evaluate(ON_POSTERS))
                        .as(view)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .isEmpty();
            }
        }
    }

    @Test
    void aFormatIsNotSomethingToLike(Visitor visitor) {
        String user = visitor.createUserWithRatings();
        // Apollo 13, Avatar, Inception and other movies that were shown in IMAX.
        for (String movie : List.of("150", "72998", "79132", "58559", "91529", "109487", "68358")) {
            visitor.server()
                    .send(
                            "PUT",
                            "/api/v1/users/%s/ratings/%s".formatted(user, movie),
                            "{\"rating\":5}",
                            "Content-Type",
                            "application/json");
        }
        visitor.signIn(user);
        for (String view : List.of("#/", "#/movie/79132", "#/movie/94777", "#/taste", "#/together")) {
            visitor.open(view);
            assertThat(visitor.page()
                            .locator(".why, .card-reason, .reason-list, .affinity, .lead")
                            .allTextContents())
                    .as(view)
                    .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("imax"));
        }
        assertThat(visitor.page().locator("figure").allTextContents()).noneMatch(text -> text.contains("IMAX"));
    }

    @Test
    void shortcutsWorkFromEveryControlThatTakesNoText(Visitor visitor) {
        visitor.withRatings();
        Locator search =
                visitor.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search movies"));
        for (String control : List.of(
                "#/ .tonight input[type=checkbox]",
                "#/ .tuning-panel summary",
                "#/ .tonight .button",
                "#/browse .card-link",
                "#/browse .check input",
                "#/movie/541 .choice input:checked",
                "#/movie/541 .movie-head .stars",
                "#/together .choice input:checked",
                "#/you .file-input",
                "#/you .danger")) {
            visitor.open(control.substring(0, control.indexOf(' ')));
            Locator focused = visitor.page()
                    .locator(control.substring(control.indexOf(' ') + 1))
                    .first();
            focused.focus();
            visitor.page().keyboard().press("/");
            assertThat(search).isFocused();
            focused.focus();
            visitor.page().keyboard().press("Control+z");
            assertThat(visitor.page().locator("#announcements")).hasText("Nothing to undo");
            focused.focus();
            visitor.page().keyboard().press("?");
            assertThat(visitor.heading("Keyboard shortcuts")).isVisible();
            visitor.page().keyboard().press("Escape");
            assertThat(focused).isFocused();
        }
    }

    @Test
    void keysAreLettersInFieldsAndListsOfChoices(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/together");
        Locator field = visitor.page().getByLabel("Their id or link");

        field.press("/");
        field.press("?");

        assertThat(field).hasValue("/?");
        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void changedListsAreAnnounced(Visitor visitor) {
        visitor.withRatings();
        Locator announced = visitor.page().locator("#announcements");
        visitor.open("#/browse");
        visitor.page().getByLabel("Genre").selectOption("Film-Noir");
        assertThat(announced).hasText("The first 36 movies");
        visitor.page().getByLabel("Decade").selectOption("1970");
        assertThat(announced).hasText(java.util.regex.Pattern.compile("\\d movies?"));
        visitor.open("#/movie/541");
        visitor.page().getByLabel("Same genres and time").check();
        assertThat(announced).hasText("18 movies");
        visitor.open("#/");
        visitor.button("Another three").click();

        assertThat(announced).not().hasText("18 movies");
    }
}
