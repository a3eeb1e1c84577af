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

/** Group recommendations, taste profile, and the user's data. */
@ExtendWith(InBrowser.class)
class UserPageTest {
    @Test
    void recommendsToTwoWithAPredictedRatingForEach(Visitor visitor) {
        visitor.withRatings();
        String friend = visitor.createUserWithRatings();
        visitor.remember("marquee.settings", "{\"friends\": 7, \"names\": null, \"diversity\": [\"much\"]}");
        visitor.open("#/together");

        visitor.page().getByLabel("Their id or link").fill("http://localhost/#/together/" + friend);
        visitor.page().getByLabel("Name (only you see it)").fill("Anna");
        visitor.button("Add").click();

        Locator predictions =
                visitor.page().locator(".together-list .predictions").first();
        assertThat(predictions.locator("dt")).hasText(new String[] {"You", "Anna"});
        assertThat(predictions.locator("dd").first()).hasText(Pattern.compile("\\d\\.\\d"));
        assertThat(visitor.page().locator(".together-list .why").first())
                .hasText(Pattern.compile("(You|Anna) likes? .+|(You|Anna) liked .+"));
        visitor.screenshot("together");
        visitor.page().getByLabel("Least misery").check();
        visitor.waitUntilLoaded();
        assertThat(visitor.page().locator(".together-list .card").first()).isVisible();
        visitor.button("Remove Anna").click();
        assertThat(visitor.page().locator(".member")).hasCount(1);
    }

    @Test
    void needsOnlyTheIdOfAFriendForAGroup(Visitor visitor) {
        visitor.withRatings();
        String friend = visitor.createUserWithToken().split("\\.", -1)[0];
        visitor.open("#/together");

        visitor.page().getByLabel("Their id or link").fill(friend);
        visitor.button("Add").click();

        Locator predictions =
                visitor.page().locator(".together-list .predictions").first();
        assertThat(predictions.locator("dt")).hasText(new String[] {"You", "Guest 1"});
        visitor.open("#/together");
        assertThat(predictions.locator("dt")).hasCount(2);
    }

    @Test
    void protectsAnAccountFromBeforeThereWereTokens(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");

        visitor.button("Protect my account").click();

        assertThat(visitor.button("Copy sign-in code")).isVisible();
        assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(404);
        visitor.page().getByText("Show the sign-in code").click();
        String first = visitor.page().locator(".identity details code").textContent();
        assertThat(first).startsWith(user + ".mqt_");
        visitor.button("Replace it").click();
        visitor.page().getByText("Show the sign-in code").click();
        assertThat(visitor.page().locator(".identity details code")).not().hasText(first);
        assertThat(visitor.heading("5 ratings")).isVisible();
        visitor.screenshot("identity");
    }

    @Test
    void refusesAMistypedMemberAtTheField(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/together");

        visitor.page().getByLabel("Their id or link").fill("mistyped");
        visitor.button("Add").click();

        assertThat(visitor.page().locator(".refused")).hasText("No one has this id here. Please check it.");
        assertThat(visitor.page().locator(".member")).hasCount(1);
        assertThat(visitor.page().getByLabel("Their id or link")).isFocused();
        visitor.errors().clear();
    }

    @Test
    void leadsNewUsersFromALinkToWatchTogetherToTheInterview(Visitor visitor) {
        String friend = visitor.createUserWithRatings();
        visitor.signOut();
        visitor.open("#/together/" + friend);

        visitor.link("Rate movies").click();

        assertThat(visitor.heading("Have you seen this?")).isVisible();
    }

    @Test
    void letsAHouseholdShareADevice(Visitor visitor) {
        String anna = visitor.withRatings();
        visitor.open("#/you");
        visitor.page().getByLabel("Your name on this device").fill("Anna");
        visitor.button("Save").click();
        visitor.page().getByLabel("Add a user").fill("Ben");
        visitor.page().getByLabel("Add a user").press("Enter");
        assertThat(visitor.link("Rate movies")).isVisible();

        visitor.open("#/you");
        Locator household = visitor.page().locator(".household");
        assertThat(household.locator("[aria-pressed=true]")).hasText("Ben");
        assertThat(visitor.button("Copy sign-in code")).isVisible();
        assertThat(household.locator(".avatar-picture")).hasCount(2);
        assertThat(visitor.heading("0 ratings")).isVisible();
        visitor.screenshot("household");
        visitor.open("#/together");
        visitor.button("Add Anna").click();
        assertThat(visitor.page().locator(".member")).hasText(new String[] {"YYou", "AAnna"});

        visitor.open("#/you");
        household.getByText("Anna").click();
        assertThat(visitor.page().locator(".tonight h3")).hasCount(3);
        assertThat(visitor.page().evaluate("() => localStorage.getItem('marquee.user')"))
                .isEqualTo(anna);
        visitor.open("#/you");
        visitor.button("Remove Ben from this device").click();
        assertThat(household.locator(".profile")).hasCount(1);
    }

    @Test
    void showsTasteAsChartsAndTables(Visitor visitor) {
        visitor.withRatings();
        visitor.open("#/taste");

        assertThat(visitor.page().locator("figure svg[role=img]")).hasCount(3);
        visitor.page().getByText("Genres as a table").click();

        assertThat(visitor.page().locator("figure table").first()).isVisible();
        assertThat(visitor.page().locator("figure table").first()).containsText("Sci-Fi");
    }

    @Test
    void invitesUsersWithoutRatingsToRate(Visitor visitor) {
        visitor.open("#/taste");

        assertThat(visitor.link("Rate movies")).isVisible();
    }

    @Test
    void showsTwinsOnlyAfterBothAgreedUntilOneRevokes(Visitor visitor) {
        String twin = visitor.createUserWithRatings();
        visitor.server()
                .send(
                        "PUT",
                        "/api/v1/users/%s/twins".formatted(twin),
                        "{\"name\":\"Ben\"}",
                        "Content-Type",
                        "application/json");
        visitor.withRatings();
        visitor.open("#/you");
        assertThat(visitor.page().locator(".twins")).not().containsText("Ben");

        visitor.page().getByLabel("Name that others see").fill("Anna");
        visitor.button("Agree to be seen").click();

        assertThat(visitor.page().locator(".twins")).containsText("Others see you as Anna.");
        assertThat(visitor.page().locator(".twin-list li").first()).containsText("Ben");
        assertThat(visitor.page().locator(".twin-list li").first()).containsText("5 movies in common");
        assertThat(visitor.page().locator(".twin-list li").first()).containsText("You both liked");
        visitor.screenshot("twins");
        visitor.button("Stop being seen").click();

        assertThat(visitor.button("Agree to be seen")).isVisible();
        assertThat(visitor.page().locator(".twins")).not().containsText("Ben");
    }

    @Test
    void downloadsAllDataAsAFile(Visitor visitor) throws IOException {
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
    void deletesOnlyAfterTypedConfirmation(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        visitor.button("Delete my data").click();

        assertThat(visitor.button("Delete everything")).isDisabled();
        visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("delete");
        visitor.screenshot("deletion");
        visitor.button("Delete everything").click();

        assertThat(visitor.link("Rate your first movie")).isVisible();
        assertThat(visitor.page().evaluate("() => localStorage.getItem('marquee.user')"))
                .isNull();
        assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(404);
    }

    @Test
    void keepsAllDataWhenTheDialogIsCancelled(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.open("#/you");
        visitor.button("Delete my data").click();

        visitor.page().keyboard().press("Escape");

        assertThat(visitor.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(visitor.button("Delete my data")).isFocused();
        assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(200);
    }
}
