package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three movies for tonight. */
@ExtendWith(InBrowser.class)
class TonightPageTest {
    @Test
    void areThreeWithAReasonAndAnotherThreeOnRequest(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");
        Locator titles = visitor.page().locator(".tonight h3");
        assertThat(titles).hasCount(3);
        assertThat(visitor.page().locator(".tonight .why").first())
                .hasText(Pattern.compile("Because you liked? .+\\."));
        List<String> first = titles.allTextContents();

        visitor.button("Another three").click();

        assertThat(titles).hasCount(3);
        assertThat(titles.allTextContents()).doesNotContainAnyElementsOf(first);
        assertThat(visitor.page().locator("#announcements"))
                .containsText(titles.first().textContent());
        assertThat(visitor.button("Another three")).isFocused();
        visitor.screenshot("tonight");
    }

    @Test
    void followTheFiltersWhichKeepTheFocusAndAreThereAfterGoingBack(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");
        Locator mood = visitor.page().getByLabel("Mood");
        mood.focus();

        visitor.page()
                .waitForResponse(Pattern.compile("recommendations.*genre=Comedy"), () -> mood.selectOption("funny"));
        visitor.page()
                .waitForResponse(
                        Pattern.compile("recommendations.*from=1980&to=1989"),
                        () -> visitor.page().getByLabel("Decade").selectOption("1980"));
        Locator about = visitor.page().locator(".tonight-card .meta");
        assertThat(about).hasText(new Pattern[] {
            Pattern.compile("198\\d.*"), Pattern.compile("198\\d.*"), Pattern.compile("198\\d.*")
        });
        visitor.page().getByLabel("known to few").check();
        visitor.page().locator(".tonight h3 a").first().click();
        assertThat(visitor.page().locator(".movie-head")).isVisible();
        visitor.page().goBack();

        assertThat(mood).hasValue("funny");
        assertThat(visitor.page().getByLabel("known to few")).isChecked();
        assertThat(about.first()).hasText(Pattern.compile("198\\d.*"));
    }

    @Test
    void makeRoomForTheNextWhenOneIsNotOfInterest(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/");
        Locator titles = visitor.page().locator(".tonight h3");
        String first = titles.first().textContent();

        visitor.page().locator(".tonight .card-more").first().click();
        visitor.page().getByRole(AriaRole.DIALOG).getByText("Not interested").click();

        assertThat(titles).hasCount(3);
        assertThat(titles.first()).not().hasText(first);
        visitor.button("Undo").click();
        assertThat(titles.filter(new Locator.FilterOptions().setHasText(first))).hasCount(1);
    }
}
