package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sign-in code, users of similar taste, a copy of all data, and deletion. */
@ExtendWith(InBrowser.class)
class AccountFlow {
    @ParameterizedTest
    @EnumSource
    void theAccountGetsACodeWhichIsReplaced(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            String user = visitor.withRatings();
            visitor.open("#/you");
            hand.press(visitor.button("Protect my account"));
            hand.unfold(visitor.page().getByText("Show the sign-in code"));
            Locator code = visitor.page().locator(".identity details code");
            assertThat(code).containsText(user + ".mqt_");
            String before = code.textContent();
            assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(404);

            hand.press(visitor.button("Replace it"));

            assertThat(visitor.page().locator(".toast")).containsText("You have a new sign-in code.");
            assertThat(code).not().hasText(before);
            assertThat(code).isVisible();
            assertThat(visitor.stored("ratings").path("ratings")).hasSize(Visitor.RATINGS.size());
        });
    }

    @ParameterizedTest
    @EnumSource
    void usersOfSimilarTasteAreSeenByAgreementOnly(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/you");
            hand.write(visitor.page().getByLabel("Name that others see"), "Anna");
            hand.press(visitor.button("Agree to be seen"));
            assertThat(visitor.page().locator(".twins")).containsText("Others see you as Anna.");
            assertThat(visitor.stored("twins").path("visibleAs").asText()).isEqualTo("Anna");

            hand.press(visitor.button("Stop being seen"));

            assertThat(visitor.button("Agree to be seen")).isVisible();
            assertThat(visitor.stored("twins").path("visibleAs").isMissingNode())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void ratingsAreTakenBackOnTheOwnPage(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/you");

            hand.press(visitor.button("Remove the rating of Toy Story"));
            visitor.waitForRating("1", null);
            hand.press(visitor.button("Undo"));
            visitor.waitForRating("1", 4.0);
            hand.rate(visitor.page().getByLabel("Your rating of Toy Story"), 3.5);

            visitor.waitForRating("1", 3.5);
        });
    }

    @ParameterizedTest
    @EnumSource
    void allDataIsDownloadedAndThenDeleted(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            String user = visitor.withRatings();
            visitor.open("#/you");
            Download download = visitor.page().waitForDownload(() -> hand.press(visitor.button("Download my data")));
            assertThat(download.suggestedFilename()).isEqualTo("marquee.json");

            hand.press(visitor.button("Delete my data"));
            hand.write(visitor.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX), "delete");
            hand.press(visitor.button("Delete everything"));

            assertThat(visitor.link("Rate your first movie")).isVisible();
            assertThat(visitor.server().get("/api/v1/users/" + user).status()).isEqualTo(404);
        });
    }
}
