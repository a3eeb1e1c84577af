package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.Chromium;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.record.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Browsers that keep nothing: their storage is full, or their user forbids it. The page works until it is closed, and says so. */
@ExtendWith(InBrowser.class)
class StorageFlow {
    private static final String REFUSED = "This browser keeps nothing for this page.";

    /** Leaves not a byte. */
    private static final String FILL = """
            () => {
              for (let text = 'x'.repeat(2 ** 20), number = 0; text; number += 1) {
                try {
                  localStorage.setItem(`full ${number}`, text);
                } catch {
                  text = text.slice(text.length / 2 + 0.5);
                }
              }
            }""";

    @TempDir
    private Path folder;

    @Test
    void thatIsForbiddenLetsNewUsersRateAndTellsThemHowToReturn() throws IOException {
        String key = KeySetting.random();
        Path model = ServedModels.tiny(folder);
        try (TestServer server = TestServer.start(model, "store=" + folder.resolve("users.db"));
                TestServer guarded = TestServer.start(
                        model,
                        "store=" + folder.resolve("guarded.db"),
                        "retrain.hours=168",
                        "security.keys=" + KeySetting.of("chief", Set.of(Scope.ADMIN), key));
                Chromium chromium = Chromium.start(Chromium.installed().orElseThrow());
                BrowserContext context = chromium.forbiddingStorage(folder.resolve("profile"))) {
            List<String> errors = new ArrayList<>();
            Page page = context.newPage();
            page.onPageError(errors::add);
            page.navigate(server.uri("/#/interview").toString());
            assertThat((boolean) page.evaluate("() => { try { return !localStorage; } catch { return true; } }"))
                    .isTrue();
            Locator question = page.locator(".question h2");
            for (String digit : List.of("5", "4", "5")) {
                String before = question.textContent();
                page.locator(".question .stars").press(digit);
                assertThat(question).not().hasText(before);
            }
            assertThat(page.locator("[data-kind=storage]")).containsText(REFUSED);
            page.locator("[data-kind=storage] .toast-action").click();
            assertThat(page.locator(".identity")).containsText(REFUSED);
            String code = page.locator(".identity details code").textContent();
            assertThat(server.get(
                                    "/api/v1/users/%s/ratings".formatted(code.split("\\.", -1)[0]),
                                    "X-User-Token",
                                    code.substring(code.indexOf('.') + 1))
                            .json()
                            .get("ratings"))
                    .hasSize(3);
            page.locator("#theme").selectOption("dark");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.navigate(guarded.uri("/admin").toString());
            page.getByLabel("API key").fill(key);
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Retraining")))
                    .isVisible();
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void thatIsFullLetsUsersRateAndDoesNotPromiseToKeepWhatWaits(Visitor visitor) {
        visitor.withRatings();
        visitor.page().evaluate(FILL);
        visitor.open("#/movie/318");
        visitor.page().locator(".movie-head .stars").press("4");
        visitor.waitForRating("318", 4.0);
        visitor.page().route("**/ratings/**", Route::abort);

        visitor.page().locator(".movie-head .stars").press("3");
        assertThat(visitor.page().locator(".toast.waiting"))
                .containsText("This browser has no room for changes: keep the page open until they are sent.");
        visitor.page().unroute("**/ratings/**");
        visitor.page().evaluate("() => dispatchEvent(new Event('online'))");

        assertThat(visitor.page().locator(".toast.waiting")).containsText("All changes are saved");
        visitor.waitForRating("318", 3.0);
        visitor.errors().clear();
    }

    @Test
    void thatIsFullLetsNewUsersBegin(Visitor visitor) {
        visitor.page().navigate("icon.svg");
        visitor.page().evaluate(FILL);
        visitor.open("#/interview");
        Locator question = visitor.page().locator(".question h2");
        String before = question.textContent();

        visitor.page().locator(".question .stars").press("4");

        assertThat(question).not().hasText(before);
        assertThat(visitor.page().locator("[data-kind=storage]")).containsText(REFUSED);
        visitor.page().locator("[data-kind=storage] .toast-action").click();
        assertThat(visitor.heading("1 rating")).isVisible();
    }
}
