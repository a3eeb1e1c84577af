package dev.marquee.server.api.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.TestServer.Reply;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.store.record.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators see over HTTP, and the API keys that they add and remove. */
class AdminRoutesTest {
    private static final String KEYS = "/api/v1/admin/keys";
    private static final String KEY = KeySetting.random();
    private static final KeySetting CHIEF = KeySetting.of("chief", Set.of(Scope.ADMIN), KEY);

    @TempDir
    private static Path folder;

    private static Path model = Path.of("");

    @TempDir
    private Path own;

    private TestServer server;

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(folder);
    }

    @BeforeEach
    void serve() {
        server = TestServer.start(
                model, "store=" + own.resolve("users.db"), "security.keys=" + CHIEF, "retrain.hours=48");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Reply call(String method, String path, String body) {
        return body.isEmpty()
                ? server.send(method, path, body, "X-API-Key", KEY)
                : server.send(method, path, body, "X-API-Key", KEY, "Content-Type", "application/json");
    }

    private JsonNode get(String path) {
        Reply reply = call("GET", path, "");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    private String newUser() {
        return call("POST", "/api/v1/users", "").json().get("user").asText();
    }

    private static String problem(Reply reply) {
        return reply.json().path("type").asText();
    }

    @Test
    void countRequestsListsAndErrors() {
        String user = newUser();
        call("GET", "/api/v1/users/" + user + "/shelves", "");
        call("GET", "/api/v1/users/unknown/shelves", "");

        JsonNode traffic = get("/api/v1/admin/overview").get("traffic");

        assertThat(traffic.get("requests").asInt()).isEqualTo(3);
        assertThat(traffic.get("lists").asInt()).isEqualTo(1);
        assertThat(traffic.get("clientErrors").asInt()).isEqualTo(1);
        assertThat(traffic.get("serverErrors").asInt()).isZero();
        assertThat(traffic.get("p99Seconds").asDouble())
                .isGreaterThanOrEqualTo(traffic.get("medianSeconds").asDouble())
                .isPositive();
        assertThat(traffic.at("/routes/0/route").asText()).isEqualTo("/api/v1/users/{user}/shelves");
    }

    @Test
    void sayWhenTheModelIsRetrained() {
        JsonNode retraining = get("/api/v1/admin/overview").get("retraining");

        assertThat(retraining.get("everyHours").asDouble()).isEqualTo(48);
        assertThat(retraining.get("next").asText()).isNotEmpty();
        assertThat(retraining.get("canRollBack").asBoolean()).isFalse();
        assertThat(retraining.at("/latest/state").asText()).isEqualTo("none");
    }

    @Test
    void countRatingsPerDayAndListImportsWithoutNamingUsers() {
        String user = newUser();
        call("PUT", "/api/v1/users/" + user + "/ratings/2", "{\"rating\":4}");
        server.send(
                "POST",
                "/api/v1/users/" + user + "/imports?file=secret.csv",
                "movie,rating\nFilm 4 (1984),4.5\nNothing (1900),2\n",
                "X-API-Key",
                KEY,
                "Content-Type",
                "text/csv");

        Reply reply = call("GET", "/api/v1/admin/activity", "");

        assertThat(reply.text()).doesNotContain(user, "secret");
        JsonNode activity = reply.json();
        assertThat(activity.get("users").asInt()).isEqualTo(1);
        assertThat(activity.get("ratings").asInt()).isEqualTo(2);
        assertThat(activity.get("days")).hasSize(30);
        JsonNode today = activity.at("/days/29");
        assertThat(List.of(
                        today.get("ratings").asInt(),
                        today.get("raters").asInt(),
                        today.get("newUsers").asInt()))
                .containsExactly(2, 1, 1);
        assertThat(activity.at("/imports/0/ratings").asInt()).isEqualTo(1);
        assertThat(activity.at("/imports/0/unmatched").asInt()).isEqualTo(1);
    }

    @Test
    void addAKeyThatWorksUntilItIsRemoved() {
        Reply added = call("POST", KEYS, "{\"name\":\"phone\",\"scopes\":[\"read\"]}");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        String secret = added.json().get("key").asText();
        assertThat(server.get("/metrics", "X-API-Key", secret).status()).isEqualTo(200);
        assertThat(call("GET", KEYS, "").text())
                .contains("\"name\":\"phone\"", "\"name\":\"chief\"")
                .doesNotContain(secret);

        assertThat(call("DELETE", KEYS + "/phone", "").status()).isEqualTo(204);

        assertThat(server.get("/metrics", "X-API-Key", secret).status()).isEqualTo(401);
        assertThat(call("DELETE", KEYS + "/phone", "").status()).isEqualTo(404);
    }

    @Test
    void refuseKeysThatCouldBeConfused() {
        assertThat(call("POST", KEYS, "{\"name\":\"a b\",\"scopes\":[\"read\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(call("POST", KEYS, "{\"name\":\"a\",\"scopes\":[]}").status())
                .isEqualTo(400);
        assertThat(call("POST", KEYS, "{\"name\":\"a\",\"scopes\":[\"all\"]}").status())
                .isEqualTo(400);
        assertThat(call("POST", KEYS, "{\"name\":\"chief\",\"scopes\":[\"read\"]}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void keepTheKeysOfTheSettings() {
        Reply reply = call("DELETE", KEYS + "/chief", "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asText()).contains("is in the settings; remove its line there");
    }

    @Test
    void keepTheLastKeyOfAnOperator() {
        String last = call("POST", KEYS, "{\"name\":\"last\",\"scopes\":[\"admin\"]}")
                .json()
                .get("key")
                .asText();
        server.close();
        server = TestServer.start(model, "store=" + own.resolve("users.db"));

        Reply reply = server.send("DELETE", KEYS + "/last", "", "X-API-Key", last);

        assertThat(reply.status()).isEqualTo(409);
        assertThat(problem(reply)).isEqualTo("/problems/conflict");
        assertThat(server.get(KEYS, "X-API-Key", last).status()).isEqualTo(200);
    }

    @Test
    void areForOperatorsOnly() {
        String reader = call("POST", KEYS, "{\"name\":\"reader\",\"scopes\":[\"read\",\"rate\"]}")
                .json()
                .get("key")
                .asText();

        for (String path : List.of("/api/v1/admin/overview", "/api/v1/admin/activity", KEYS)) {
            assertThat(server.get(path).status()).as(path).isEqualTo(401);
            assertThat(server.get(path, "X-API-Key", reader).status()).as(path).isEqualTo(403);
        }
        assertThat(server.get("/admin").text()).contains("<title>Marquee administration</title>");
    }

    @Test
    void showWhatThereIsWithoutAStore() {
        try (TestServer without = TestServer.start(model, "security.keys=" + CHIEF)) {
            assertThat(without.get("/api/v1/admin/overview", "X-API-Key", KEY)
                            .json()
                            .has("retraining"))
                    .isFalse();
            assertThat(without.get(KEYS, "X-API-Key", KEY)
                            .json()
                            .at("/keys/0/isStored")
                            .asBoolean())
                    .isFalse();
            assertThat(without.get("/api/v1/admin/activity", "X-API-Key", KEY).status())
                    .isEqualTo(503);
        }
    }
}
