package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shelves of the home page. */
@ExtendWith(InBrowser.class)
class ShelvesPageTest {
    @Test
    void showReasonsAndProbabilities(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");

        assertThat(visitor.page().locator(".why, .card-reason").first())
                .containsText(Pattern.compile("Because you liked? "));
        assertThat(visitor.page().locator(".tonight .probability").first())
                .hasAttribute(
                        "aria-label",
                        Pattern.compile("\\d+% likely that you will like it; most likely rating: [\\d½]+ of 5"));
        assertThat(visitor.page().locator("[data-shelf^=because] h2").first())
                .hasText(Pattern.compile("Because you loved .+"));
    }

    @Test
    void showEveryMovieOnce(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");

        assertThat(visitor.page().locator(".tonight-poster, .card-link").evaluateAll("links => links.map(a => a.hash)"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void showNoTwoPostersOfTheSameMotifInARow(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/browse");
        visitor.button("Show more").click();
        assertThat(visitor.page().locator(".card")).hasCount(72);
        String sameAsBefore = "list => list.filter((card, i) => i && motif(card) === motif(list[i - 1])).length";
        String motif = "const motif = card => card.querySelector('.poster').dataset.motif;";

        assertThat(visitor.page()
                        .locator(".card")
                        .evaluateAll("list => { %s return (%s)(list); }".formatted(motif, sameAsBefore)))
                .isEqualTo(0);
        assertThat(visitor.page()
                        .locator(".poster[data-motif]")
                        .evaluateAll("all => new Set(all.map(one => one.dataset.motif)).size"))
                .asInstanceOf(InstanceOfAssertFactories.INTEGER)
                .isGreaterThan(5);
    }

    @Test
    void reloadWithMoreVarietyWhileTheSliderKeepsTheFocus(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");
        Locator slider = visitor.page().getByLabel("Variety", new GetByLabelOptions().setExact(true));
        visitor.page().getByText("Adjust your shelves").click();
        slider.focus();

        visitor.page().waitForResponse(response -> response.url().contains("diversity=0.3"), () -> {
            for (int step = 0; step < 3; step++) {
                slider.press("ArrowRight");
            }
        });

        assertThat(slider).isFocused();
        assertThat(visitor.page().locator("#announcements")).hasText("Your shelves are updated.");
        slider.press("/");
        assertThat(visitor.page().getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search movies")))
                .isFocused();
        visitor.open("#/");
        assertThat(slider).hasValue("0.3");
    }

    @Test
    void beginWithWhatIsLikeLovedMoviesThenForYou(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");

        assertThat(visitor.page().locator(".shelf").evaluateAll("shelves => shelves.map(shelf => shelf.dataset.shelf)"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .startsWith("because-1")
                .containsSubsequence("because-1", "for-you", "sure-things");
    }

    @Test
    void inviteUsersWithFewRatingsToRate(Visitor visitor) {
        String user =
                visitor.server().post("/api/v1/users", "").json().get("user").asText();
        visitor.signIn(user);
        visitor.open("#/");

        visitor.link("Rate movies").click();

        assertThat(visitor.heading("Have you seen this?")).isFocused();
    }
}
