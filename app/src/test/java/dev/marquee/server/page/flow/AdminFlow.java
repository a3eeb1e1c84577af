package dev.marquee.server.page.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.page.InBrowser;
import dev.marquee.server.page.Visitor;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.record.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administration. */
@ExtendWith(InBrowser.class)
class AdminFlow {
    private static final String KEY = KeySetting.random();

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

    @ParameterizedTest
    @EnumSource
    void aKeyIsAddedAndRemoved(Hand hand, Visitor first) {
        hand.drive(first, servers.getFirst(), operator -> {
            signIn(hand, operator);
            Locator keys = panel(operator, "API keys");
            hand.write(keys.getByLabel("Name"), "phone");
            hand.press(button(keys, "Add"));
            assertThat(keys).containsText("The key phone. Copy it now");
            org.assertj.core.api.Assertions.assertThat(names("keys", "keys")).contains("phone");

            hand.press(operator.button("Remove the key phone"));
            hand.press(button(operator.page().getByRole(AriaRole.DIALOG), "Remove"));

            assertThat(operator.button("Remove the key phone")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(names("keys", "keys")).doesNotContain("phone");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theListsOfAUserAreShown(Hand hand, Visitor first) {
        String user = ratingUser();
        hand.drive(first, servers.getFirst(), operator -> {
            signIn(hand, operator);
            Locator lists = panel(operator, "A user’s lists");

            hand.write(lists.getByLabel("User id"), user);
            hand.press(lists.getByRole(AriaRole.BUTTON).first());

            assertThat(lists.getByRole(AriaRole.LIST).first()).containsText("Film");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aModelIsRetrainedAndRolledBack(Hand hand, Visitor first) {
        for (int i = 0; i < 10; i++) {
            ratingUser();
        }
        hand.drive(first, servers.getFirst(), operator -> {
            signIn(hand, operator);
            Locator retraining = panel(operator, "Retraining");
            hand.press(operator.button("Retrain now"));
            assertThat(retraining).containsText("Last: in use");

            hand.press(operator.button("Roll back"));
            hand.press(button(operator.page().getByRole(AriaRole.DIALOG), "Roll back"));

            assertThat(retraining).containsText("Last: rolled back");
            org.assertj.core.api.Assertions.assertThat(
                            admin("overview").at("/retraining/latest/state").asText())
                    .isEqualTo("rolled-back");
        });
    }

    @ParameterizedTest
    @EnumSource
    void whoSignsOutNeedsTheKeyAgain(Hand hand, Visitor first) {
        hand.drive(first, servers.getFirst(), operator -> {
            signIn(hand, operator);

            hand.press(operator.button("Sign out"));

            assertThat(operator.page().getByLabel("API key")).isVisible();
            operator.page().reload();
            assertThat(operator.page().getByLabel("API key")).isVisible();
        });
    }

    private static void signIn(Hand hand, Visitor operator) {
        operator.page().navigate("admin");
        hand.write(operator.page().getByLabel("API key"), KEY);
        hand.press(operator.button("Open"));
        assertThat(panel(operator, "Retraining")).isVisible();
    }

    private static Locator panel(Visitor operator, String name) {
        return operator.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static JsonNode admin(String resource) {
        return servers.getFirst()
                .get("/api/v1/admin/" + resource, "X-API-Key", KEY)
                .json();
    }

    private static List<String> names(String resource, String list) {
        return admin(resource).path(list).findValuesAsText("name");
    }

    private static String ratingUser() {
        TestServer server = servers.getFirst();
        String user = server.send("POST", "/api/v1/users", "", "X-API-Key", KEY)
                .json()
                .get("user")
                .asText();
        for (int movie = 2; movie < 8; movie++) {
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
}
