package dev.marquee.server.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.record.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The administration in a browser: its key, the retraining, API keys and the lists of a user. */
@ExtendWith(InBrowser.class)
class AdminPageTest {
    private static final String KEY = KeySetting.random();
    private static final int LAPTOP = 1366;

    @TempDir
    private static Path folder;

    private static List<TestServer> servers = List.of();

    @BeforeAll
    static void serve() {
        servers = List.of(TestServer.start(
                ServedModels.tiny(folder),
                "store=" + folder.resolve("users.db"),
                "retrain.hours=168",
                "security.keys=" + KeySetting.of("chief", Set.of(Scope.ADMIN), KEY)));
    }

    @AfterAll
    static void stop() {
        servers.forEach(TestServer::close);
    }

    private static Visitor operator(Visitor visitor, int width, ColorScheme scheme) {
        return visitor.of(servers.getFirst(), width, scheme);
    }

    private static void enter(Visitor operator, String key) {
        operator.page().navigate("admin");
        operator.page().getByLabel("API key").fill(key);
        operator.page().keyboard().press("Enter");
    }

    private static void signIn(Visitor operator) {
        enter(operator, KEY);
        assertThat(panel(operator, "Retraining")).isVisible();
    }

    private static Locator panel(Visitor operator, String name) {
        return operator.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String newUser(int movies) {
        TestServer server = servers.getFirst();
        String user = server.send("POST", "/api/v1/users", "", "X-API-Key", KEY)
                .json()
                .get("user")
                .asText();
        for (int movie = 2; movie < 2 + movies; movie++) {
            server.send(
                    "PUT",
                    "/api/v1/users/%s/ratings/%d".formatted(user, movie),
                    "{\"rating\":%s}".formatted(1 + movie % 9 * 0.5),
                    "X-API-Key",
                    KEY,
                    "Content-Type",
                    "application/json");
        }
        return user;
    }

    @Test
    void keepsTheKeyInTheTabOnly(Visitor visitor) {
        try (Visitor operator = operator(visitor, LAPTOP, ColorScheme.LIGHT)) {
            enter(operator, "guessed");
            assertThat(operator.page().getByRole(AriaRole.ALERT))
                    .containsText("This key does not open the administration");

            signIn(operator);

            assertThat(operator.page()
                            .evaluate("() => Object.values(localStorage).join() + location.href")
                            .toString())
                    .doesNotContain(KEY);
            operator.page().reload();
            assertThat(panel(operator, "Retraining")).isVisible();
            operator.button("Sign out").click();
            assertThat(operator.page().getByLabel("API key")).isVisible();
            assertThat(operator.page().evaluate("() => sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void retrainsAndRollsBackByKeyboard(Visitor visitor) {
        for (int i = 0; i < 10; i++) {
            newUser(6);
        }
        try (Visitor operator = operator(visitor, LAPTOP, ColorScheme.DARK)) {
            signIn(operator);

            operator.button("Retrain now").focus();
            operator.page().keyboard().press("Enter");
            assertThat(panel(operator, "Retraining")).containsText("Last: in use");
            assertThat(operator.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("rmse")))
                    .isVisible();

            operator.screenshot("admin-retrained");
            operator.button("Roll back").focus();
            operator.page().keyboard().press("Enter");
            assertThat(operator.heading("Serve the previous model again?")).isVisible();
            operator.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Roll back"))
                    .press("Enter");
            assertThat(panel(operator, "Retraining")).containsText("Last: rolled back");
            assertThat(operator.errors()).isEmpty();
        }
    }

    @Test
    void cancelsARunningRetraining(Visitor visitor) {
        try (Visitor operator = operator(visitor, LAPTOP, ColorScheme.DARK)) {
            operator.page()
                    .route(
                            "**/admin/overview",
                            route -> withState(
                                    route,
                                    "{\"state\":\"running\",\"started\":\"2026-03-01T12:00:00Z\",\"step\":{\"task\":\"training on all ratings\",\"done\":3,\"of\":10,\"note\":\"rmse 0.87\"}}"));
            signIn(operator);

            assertThat(panel(operator, "Retraining"))
                    .containsText("Running: training on all ratings · 3 of 10 · rmse 0.87");
            assertThat(operator.page().getByRole(AriaRole.PROGRESSBAR)).hasAttribute("max", "10");
            operator.screenshot("admin-running");
            operator.page().onRequest(request -> {
                if (request.method().equals("DELETE")) {
                    operator.page().unroute("**/admin/overview");
                }
            });
            operator.button("Cancel").click();

            assertThat(operator.button("Retrain now")).isFocused();
        }
    }

    private static void withState(Route route, String latest) {
        String overview = route.fetch().text();
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody(overview.replaceFirst(
                        "\"latest\":\\{.*?\\},\"history\"", "\"latest\":" + latest + ",\"history\"")));
    }

    @Test
    void addsAndRemovesAKey(Visitor visitor) {
        try (Visitor operator = operator(visitor, LAPTOP, ColorScheme.DARK)) {
            signIn(operator);
            Locator keys = panel(operator, "API keys");

            keys.getByLabel("Name").fill("phone");
            keys.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                    .click();
            assertThat(keys).containsText("The key phone. Copy it now");
            assertThat(keys.locator("code")).containsText("mq_");

            operator.button("Remove the key phone").click();
            operator.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                    .click();
            assertThat(operator.button("Remove the key phone")).hasCount(0);
            assertThat(keys).containsText("chief");
            assertThat(operator.errors()).isEmpty();
        }
    }

    @Test
    void showsTheListsOfAUser(Visitor visitor) {
        String user = newUser(5);
        try (Visitor operator = operator(visitor, LAPTOP, ColorScheme.DARK)) {
            signIn(operator);
            Locator lists = panel(operator, "A user’s lists");

            lists.getByLabel("User id").fill(user);
            lists.getByLabel("User id").press("Enter");
            assertThat(lists.getByRole(AriaRole.LIST).first()).containsText("Film");
            assertThat(operator.errors()).isEmpty();

            for (String id : List.of("unknown", "..", ".", "a/b", "100%")) {
                lists.getByLabel("User id").fill(id);
                lists.getByLabel("User id").press("Enter");
                assertThat(lists.getByRole(AriaRole.ALERT)).containsText("unknown user %s;".formatted(id));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"320, DARK", "1366, LIGHT"})
    void breaksNoRuleOfAxeAndFitsTheScreen(int width, ColorScheme scheme, Visitor visitor) {
        String user = newUser(5);
        try (Visitor operator = operator(visitor, width, scheme)) {
            operator.page().navigate("admin");
            assertIsAccessible(operator, "admin-key", width, scheme);
            signIn(operator);
            Locator lists = panel(operator, "A user’s lists");
            lists.getByLabel("User id").fill(user);
            lists.getByLabel("User id").press("Enter");
            assertThat(lists.getByRole(AriaRole.LIST).first()).containsText("Film");
            assertThat(panel(operator, "Ratings per day").locator("svg")).isVisible();
            operator.page().evaluate("() => document.querySelectorAll('details').forEach(all => { all.open = true; })");
            assertIsAccessible(operator, "admin", width, scheme);
            assertThat(operator.errors()).isEmpty();
        }
    }

    private static void assertIsAccessible(Visitor operator, String name, int width, ColorScheme scheme) {
        operator.page().evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        operator.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots")
                                .resolve("%s-%d-%s.png"
                                        .formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)))));
        assertThat(new AxeBuilder(operator.page()).analyze().getViolations()).isEmpty();
        assertThat(operator.page().evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(width);
    }
}
