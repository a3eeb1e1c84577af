package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several users of one device. */
@ExtendWith(InBrowser.class)
class HouseholdFlow {
    @ParameterizedTest
    @EnumSource
    void anotherUserIsAddedRatesAndLeavesTheDeviceUntilThatIsUndone(Hand hand, Visitor first) {
        hand.drive(first, visitor -> {
            String anna = visitor.withRatings();
            visitor.open("#/you");
            hand.write(visitor.page().getByLabel("Your name on this device"), "Anna");
            hand.press(visitor.button("Save"));
            visitor.waitUntilLoaded();
            hand.write(visitor.page().getByLabel("Add a user"), "Ben");
            hand.press(visitor.page().locator(".household form").last().getByRole(AriaRole.BUTTON));
            assertThat(visitor.link("Rate movies")).isVisible();
            String ben = visitor.user();
            assertThat(ben).isNotEqualTo(anna);
            assertThat(visitor.stored("ratings").path("ratings")).isEmpty();

            visitor.open("#/you");
            hand.press(visitor.page()
                    .locator(".profile", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Anna")));
            assertThat(visitor.page().locator(".tonight h3")).hasCount(3);
            assertThat(visitor.user()).isEqualTo(anna);
            visitor.open("#/you");
            hand.press(visitor.button("Remove Ben from this device"));
            Locator profiles = visitor.page().locator(".profile");
            assertThat(profiles).hasCount(1);
            hand.press(visitor.button("Undo"));
            assertThat(profiles).hasCount(2);
            hand.press(profiles.last());

            assertThat(visitor.link("Rate movies")).isVisible();
            assertThat(visitor.user()).isEqualTo(ben);
            assertThat(visitor.stored("ratings").path("ratings").isArray()).isTrue();
        });
    }
}
