package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page does for a person as a whole: company, taste, their data. */
@ExtendWith(InBrowser.class)
class PersonPageTest {
    @Test
    void findsMoviesForTwoAndSaysWhatEachWillGive(Visitor visitor) {
        visitor.withRatings();
        String friend = visitor.newPerson();
        visitor.remember("marquee.settings", "{\"friends\": 7, \"names\": null, \"diversity\": [\"much\"]}");
        visitor.open("#/together");

        visitor.page().getByLabel("Their id or link").fill("http://localhost/#/together/" + friend);
        visitor.page().getByLabel("Name, for your eyes only").fill("Anna");
        visitor.button("Add").click();

        Locator each = visitor.page().locator(".together-list .each").first();
        assertThat(each.locator("dt")).hasText(new String[] {"You", "Anna"});
        assertThat(each.locator("dd").first()).hasText(Pattern.compile("\\d\\.\\d"));
        visitor.keep("together");
        visitor.page().getByLabel("Nobody suffers").check();
        visitor.arrive();
        assertThat(visitor.page().locator(".together-list .card").first()).isVisible();
        visitor.button("Without Anna").click();
        assertThat(visitor.page().locator(".guest")).hasCount(1);
    }

    @Test
    void drawsTasteAndGivesItsNumbersAsTables(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/taste");

        assertThat(visitor.page().locator("figure svg[role=img]")).hasCount(3);
        visitor.page().getByText("Genres as a table").click();

        assertThat(visitor.page().locator("figure table").first()).isVisible();
        assertThat(visitor.page().locator("figure table").first()).containsText("Sci-Fi");
    }

    @Test
    void asksThoseWithoutRatingsToRateFirst(Visitor visitor) {
        visitor.open("#/taste");

        assertThat(visitor.link("Rate movies")).isVisible();
    }

    @Test
    void handsOutEverythingAsAFile(Visitor visitor) throws IOException {
        String user = visitor.withRatings();
        visitor.open("#/you");

        Download download = visitor.page()
                .waitForDownload(() -> visitor.button("Download my data").click());

        assertThat(download.suggestedFilename()).isEqualTo("marquee.json");
        try (InputStream in = download.createReadStream()) {
            JsonNode everything = new ObjectMapper().readTree(in);
            assertThat(everything.get("user").asText()).isEqualTo(user);
            assertThat(everything.get("ratings")).hasSize(Visitor.RATINGS.size());
        }
    }

    @Test
    void deletesOnlyWhenTheWordIsTyped(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        visitor.button("Delete my data").click();

        assertThat(visitor.button("Delete everything")).isDisabled();
        visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("delete");
        visitor.keep("deletion");
        visitor.button("Delete everything").click();

        assertThat(visitor.link("Rate a first movie")).isVisible();
        assertThat(visitor.page().evaluate("() => localStorage.getItem('marquee.person')"))
                .isNull();
        assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(404);
    }

    @Test
    void keepsAllWhenTheDialogIsLeft(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        visitor.button("Delete my data").click();

        visitor.page().keyboard().press("Escape");

        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(visitor.button("Delete my data")).isFocused();
        assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(200);
    }
}
