package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Read-only links for others. */
@ExtendWith(InBrowser.class)
class ShareFlow {
    @ParameterizedTest
    @EnumSource
    void aLinkIsMadeShownAndRevoked(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            visitor.withRatings();
            visitor.open("#/you");
            hand.write(visitor.page().getByLabel("Name that they see"), "Anna");
            hand.press(visitor.button("Make a link"));
            Locator links = visitor.page().locator(".share-list li");
            assertThat(links).hasCount(1);
            assertThat(visitor.stored("shares").path("shares").findValuesAsText("name"))
                    .containsExactly("Anna");

            hand.press(links.getByText("Show"));
            assertThat(visitor.heading("Movies of Anna")).isVisible();
            visitor.page().goBack();
            visitor.waitUntilLoaded();
            hand.press(links.getByText("Revoke"));

            assertThat(links).hasCount(0);
            assertThat(visitor.stored("shares").path("shares")).isEmpty();
        });
    }
}
