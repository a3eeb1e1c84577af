package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new user finds the first movies, or an old one signs in. */
@ExtendWith(InBrowser.class)
class WelcomeFlow {
    @ParameterizedTest
    @EnumSource
    void fromTheWelcomeToTheOwnShelves(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.open("#/");
            hand.press(visitor.link("Rate your first movie"));
            Locator question = visitor.page().locator(".question h2");
            for (double rating : new double[] {5, 3.5, 4}) {
                String before = question.textContent();
                hand.rate(visitor.page().locator(".question .stars"), rating);
                assertThat(question).not().hasText(before);
            }
            hand.press(visitor.link("Show my movies"));

            assertThat(visitor.page().locator(".tonight h3")).hasCount(3);
            assertThat(visitor.shelf("for-you").first()).isVisible();
            assertThat(visitor.stored("ratings").path("ratings").findValues("rating"))
                    .extracting(com.fasterxml.jackson.databind.JsonNode::asDouble)
                    .containsExactlyInAnyOrder(5.0, 3.5, 4.0);
        });
    }

    @ParameterizedTest
    @EnumSource
    void notSeenIsKeptUndoneByItsMessageAndOnTheOwnPage(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.open("#/interview");
            Locator question = visitor.page().locator(".question h2");
            assertThat(question).isVisible();
            String asked = question.textContent();

            hand.press(visitor.button("Not seen"));
            assertThat(question).not().hasText(asked);
            assertThat(visitor.stored("not-seen").path("movies")).hasSize(1);
            hand.press(visitor.button("Undo"));
            assertThat(question).hasText(asked);
            visitor.waitForMarked("not-seen");
            hand.press(visitor.button("Not seen"));
            assertThat(question).not().hasText(asked);
            visitor.open("#/you");
            hand.unfold(visitor.page().locator("[data-mark=unseen] summary"));
            hand.press(visitor.page().locator("[data-mark=unseen] li button"));

            visitor.waitForMarked("not-seen");
        });
    }

    @ParameterizedTest
    @EnumSource
    void signInByTheCode(Hand hand, Visitor first) {
        String code = first.createUserWithToken();
        hand.drive(first, visitor -> {
            visitor.open("#/");
            hand.unfold(visitor.page().locator(".returning summary"));
            hand.write(visitor.page().getByLabel("Your id or sign-in code"), code);
            hand.press(visitor.button("Continue"));

            assertThat(visitor.shelf("for-you").first()).isVisible();
            assertThat(code).startsWith(visitor.user() + ".");
            assertThat(visitor.stored("ratings").path("ratings")).hasSize(Visitor.RATINGS.size());
        });
    }
}
