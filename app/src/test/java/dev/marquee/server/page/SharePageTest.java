package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Read-only links: made, listed and revoked under "You", and opened by others; by mouse, key and touch. */
@ExtendWith(InBrowser.class)
class SharePageTest {
    @Test
    void areMadeAndListedWithTheirNameAndOpenedByOthers(Visitor visitor) {
        String user = visitor.withRatings();
        visitor.server().send("PUT", "/api/v1/users/%s/watchlist/318".formatted(user), "");
        visitor.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visitor.open("#/you");

        visitor.page().getByLabel("Name that they see").fill("Anna");
        visitor.button("Make a link").click();

        assertThat(visitor.page().locator(".toast")).containsText("Link copied.");
        assertThat(links(visitor)).hasCount(1);
        assertThat(links(visitor)).containsText("Anna since");
        String link = (String) visitor.page().evaluate("() => navigator.clipboard.readText()");
        assertThat(link).contains("#/shared/").doesNotContain(user);
        visitor.screenshot("shares");

        visitor.signOut();
        visitor.open(link.substring(link.indexOf('#')));
        assertThat(visitor.heading("Movies of Anna")).isVisible();
        assertThat(visitor.heading("What Anna loved")).isVisible();
        assertThat(visitor.page().locator(".posters").first().locator("b").first())
                .hasText("5 ★");
        assertThat(visitor.page().locator(".posters").nth(1)).containsText("The Shawshank Redemption");
        assertThat(visitor.page().locator("figure svg[role=img]")).hasCount(3);
        assertThat(visitor.page().locator(".shared .stars, .shared .bookmark, .shared [data-mark]"))
                .hasCount(0);
        assertThat(visitor.page().content()).doesNotContain(user);
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("shared");
        visitor.link("Find your own movies").click();
        assertThat(visitor.heading("Have you seen this?")).isVisible();
    }

    @Test
    void areRevokedByKeyboardAndSayThatToThoseWhoOpenThem(Visitor visitor) {
        String share = share(visitor, visitor.withRatings());
        visitor.open("#/you");

        links(visitor).getByText("Revoke").focus();
        visitor.page().keyboard().press("Enter");

        assertThat(visitor.page().locator(".toast")).containsText("The link is revoked.");
        assertThat(links(visitor)).hasCount(0);
        visitor.open("#/shared/" + share);
        assertThat(visitor.page().locator(".shared")).containsText("This link does not work any more");
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.errors().removeIf(error -> error.contains("404"));
    }

    @Test
    void areMadeAndShownByTouch(Visitor first) {
        try (Visitor visitor = first.withPhone()) {
            visitor.withRatings();
            visitor.open("#/you");
            visitor.page().getByLabel("Name that they see").fill("Ben");
            visitor.button("Make a link").tap();
            assertThat(links(visitor)).hasCount(1);
            Locator show = links(visitor).getByText("Show");
            assertThat(Objects.requireNonNull(show.boundingBox()).height).isGreaterThanOrEqualTo(44);

            show.tap();

            assertThat(visitor.heading("Movies of Ben")).isVisible();
            visitor.screenshot("shared-390");
            assertThat(visitor.errors()).isEmpty();
        }
    }

    @Test
    void fitTheNarrowestScreenInAnyFont(Visitor first) {
        try (Visitor visitor = first.withScreen(PageLooksTest.NARROWEST, ColorScheme.LIGHT)) {
            String share = share(visitor, visitor.withRatings());
            visitor.open("#/shared/" + share);
            assertThat(visitor.heading("What Anna loved")).isVisible();
            PageLooksTest.assertFitsInAnyFont(visitor, "shared");

            visitor.open("#/you");
            assertThat(links(visitor)).hasCount(1);
            PageLooksTest.assertFitsInAnyFont(visitor, "shares");
        }
    }

    private static String share(Visitor visitor, String user) {
        return visitor.server()
                .post("/api/v1/users/%s/shares".formatted(user), "{\"name\":\"Anna\"}")
                .json()
                .get("share")
                .asText();
    }

    private static Locator links(Visitor visitor) {
        return visitor.page().locator(".share-list li");
    }
}
