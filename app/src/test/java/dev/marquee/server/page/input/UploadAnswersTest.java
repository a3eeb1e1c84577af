package dev.marquee.server.page.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What proxies answer to an import in place of the server, as pages of their own. */
@ExtendWith(InBrowser.class)
class UploadAnswersTest {
    private static final String IMPORTS = "**/users/*/imports?**";
    private static final FilePayload FILE = new FilePayload(
            "mine.csv", "text/csv", "title,year,rating\nHeat,1995,4.5\n".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504 | The answer takes too long | mine.csv (0 kB) was sent, but its answer did not come in the time",
                "502 | No answer came back       | mine.csv (0 kB) was sent, but no answer of the server came back.",
            })
    void toALookAtAFileSayThatNothingWasImported(int status, String heading, String sentence, Visitor visitor) {
        visitor.withRatings();
        visitor.page().route(IMPORTS, route -> answer(route, status));
        choose(visitor);

        assertThat(visitor.heading(heading)).isFocused();
        assertThat(alert(visitor)).containsText(sentence);
        assertThat(alert(visitor)).containsText("Nothing was imported. Try again");
        assertThat(visitor.page().locator("body")).not().containsText("The server is away");
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.page().unroute(IMPORTS);
        visitor.button("Try again").click();

        assertThat(visitor.button("Import 1 movie")).isVisible();
        visitor.errors().clear();
    }

    @ParameterizedTest
    @CsvSource({"504, The answer takes too long", "502, No answer came back"})
    void toAnImportSayWhereToSeeWhatCameOfIt(int status, String heading, Visitor visitor) {
        visitor.withRatings();
        choose(visitor);
        assertThat(visitor.button("Import 1 movie")).isVisible();
        visitor.page().route(IMPORTS, route -> {
            assertThat(route.fetch().status()).isEqualTo(200);
            answer(route, status);
        });
        visitor.button("Import 1 movie").click();

        assertThat(visitor.heading(heading)).isFocused();
        assertThat(alert(visitor)).containsText("It is not known whether it was imported.");
        assertThat(dialog(visitor)).containsText("Nothing that was there is lost");
        assertThat(visitor.page().locator("body")).not().containsText("The server is away");
        assertThat(new AxeBuilder(visitor.page()).analyze().getViolations()).isEmpty();
        visitor.screenshot("import-unknown");
        visitor.button("Show my ratings").click();

        assertThat(dialog(visitor)).hasCount(0);
        assertThat(visitor.heading("6 ratings")).isVisible();
        assertThat(visitor.page().locator(".rated-list").first()).containsText("Heat (1995)");
        visitor.errors().clear();
    }

    @Test
    void toAnImportLetOneTryAgainAndAddNothingTwice(Visitor visitor) {
        visitor.withRatings();
        choose(visitor);
        assertThat(visitor.button("Import 1 movie")).isVisible();
        visitor.page().route(IMPORTS, route -> {
            route.fetch();
            answer(route, 504);
        });
        visitor.button("Import 1 movie").click();
        assertThat(alert(visitor)).isVisible();
        visitor.page().unroute(IMPORTS);

        visitor.button("Try again").click();

        assertThat(visitor.heading("Nothing is new: all of this was here before."))
                .isVisible();
        assertThat(visitor.stored("ratings").get("ratings")).hasSize(6);
        visitor.errors().clear();
    }

    @Test
    void withoutAServerBehindThemSayThatItIsAwayAndThatTheFileIsSentAgain(Visitor visitor) {
        visitor.withRatings();
        visitor.page().route(IMPORTS, route -> answer(route, 503));
        choose(visitor);

        assertThat(visitor.heading("The server is away")).isVisible();
        assertThat(alert(visitor)).containsText("Nothing was imported. The page sends mine.csv again by itself");
        visitor.page().unroute(IMPORTS);

        assertThat(visitor.button("Import 1 movie")).isVisible();
        visitor.errors().clear();
    }

    private static void answer(Route route, int status) {
        route.fulfill(new FulfillOptions()
                .setStatus(status)
                .setContentType("text/html")
                .setBody("<html><head><title>%d</title></head><body><h1>nginx".formatted(status)));
    }

    private static void choose(Visitor visitor) {
        visitor.open("#/you");
        visitor.page().locator(".file-input").setInputFiles(FILE);
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG);
    }

    private static Locator alert(Visitor visitor) {
        return dialog(visitor).getByRole(AriaRole.ALERT);
    }
}
