package dev.marquee.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.data.UserId;
import dev.marquee.server.ServedModels;
import dev.marquee.server.TestServer;
import dev.marquee.server.TestServer.Reply;
import dev.marquee.server.http.Route;
import dev.marquee.server.settings.KeySetting;
import dev.marquee.service.serving.UserRef;
import dev.marquee.store.record.Scope;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users with a token: their id is public, the token gives access. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UserTokensTest {
    private static final String USERS = "/api/v1/users";
    private static final String TOKEN = "X-User-Token";
    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    @TempDir
    private static Path folder;

    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(ServedModels.tiny(folder), "store=" + folder.resolve("users.db"));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** A new user who liked a movie. */
    private record Owner(String id, String token) {
        String path() {
            return USERS + "/" + id;
        }
    }

    private Owner owner() {
        Reply added = server.post(USERS + "?token=true", "");
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        Owner owner = new Owner(
                added.json().get("user").asText(), added.json().get("token").asText());
        assertThat(rate(owner.path(), owner.token()).status()).isEqualTo(200);
        return owner;
    }

    private Reply rate(String user, String token) {
        return server.send(
                "PUT", user + "/ratings/2", "{\"rating\":5}", "Content-Type", "application/json", TOKEN, token);
    }

    private String idOnly() {
        return server.post(USERS, "").json().get("user").asText();
    }

    @Test
    void getATokenOf256BitsOnceIfTheyAskForIt() {
        JsonNode added = server.post(USERS + "?token=true", "").json();

        assertThat(added.get("user").asText()).matches("[A-Za-z0-9_-]{22}");
        assertThat(added.get("token").asText()).matches("mqt_[A-Za-z0-9_-]{43}");
        assertThat(server.post(USERS, "").json().has("token")).isFalse();
    }

    static Stream<Route> routesOfAUser() {
        return DeclaredRoutes.all().stream().filter(route -> route.template().contains("{user}"));
    }

    /** Every parameter, header and body is wrong, too, so that no other error comes first for one of the two. */
    @ParameterizedTest
    @MethodSource("routesOfAUser")
    void withoutTheTokenEveryRequestLooksLikeOneOfAnUnknownUser(Route route) {
        Owner owner = owner();

        for (String token : List.of("", "mqt_wrong", owner().token())) {
            Reply refused = call(route, owner.id(), token);
            Reply unknown = call(route, UNKNOWN, token);

            assertThat(refused.status()).isEqualTo(404);
            assertThat(withoutId(refused, owner.id())).isEqualTo(withoutId(unknown, UNKNOWN));
        }
        assertThat(server.get(owner.path(), TOKEN, owner.token())
                        .json()
                        .get("ratings")
                        .asInt())
                .isEqualTo(1);
    }

    private Reply call(Route route, String user, String token) {
        String path = route.template().replace("{user}", user).replaceAll("\\{[a-z]+}", "nonesuch");
        return server.send(
                route.method(), path + "?nonesuch=1", "{}", "Content-Type", "application/json", TOKEN, token);
    }

    private static String withoutId(Reply reply, String user) {
        return reply.text().replace(user, "USER").replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void withTheTokenHaveAccessToAllTheirData() {
        Owner owner = owner();

        assertThat(server.get(owner.path() + "/ratings", TOKEN, owner.token()).status())
                .isEqualTo(200);
        assertThat(server.get(owner.path() + "/recommendations", TOKEN, "mqt_other, " + owner.token())
                        .status())
                .isEqualTo(200);
        assertThat(server.send("DELETE", owner.path(), "", TOKEN, owner.token()).status())
                .isEqualTo(204);
        assertThat(server.get(owner.path(), TOKEN, owner.token()).status()).isEqualTo(404);
    }

    @Test
    void replaceAStolenToken() {
        Owner owner = owner();

        Reply renewed = server.send("POST", owner.path() + "/token", "", TOKEN, owner.token());

        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        String token = renewed.json().get("token").asText();
        assertThat(server.get(owner.path(), TOKEN, owner.token()).status()).isEqualTo(404);
        assertThat(server.get(owner.path(), TOKEN, token).status()).isEqualTo(200);
    }

    @Test
    void withoutOneGetOneByTheirSecretIdAndThenNeedIt() {
        String user = USERS + "/" + idOnly();
        assertThat(rate(user, "").status()).isEqualTo(200);

        String token =
                server.send("POST", user + "/token", "").json().get("token").asText();

        assertThat(server.get(user).status()).isEqualTo(404);
        assertThat(server.get(user, TOKEN, token).json().get("ratings").asInt()).isEqualTo(1);
    }

    @Test
    void ofTheDataArePublicAndCanHaveNoToken() {
        assertThat(rate(USERS + "/1", "").status()).isEqualTo(200);

        Reply refused = server.send("POST", USERS + "/1/token", "");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("whose ids are public");
        assertThat(server.get(USERS + "/1/ratings").status()).isEqualTo(200);
    }

    @Test
    void arePickedForAGroupByIdButTheirReasonsAreNotShown() {
        Owner owner = owner();
        Owner friend = owner();
        String together = "/api/v1/together?explain=true&n=30&users=%s,%s".formatted(owner.id(), friend.id());

        JsonNode one = server.get(together, TOKEN, owner.token()).json();
        JsonNode both = server.get(together, TOKEN, owner.token(), TOKEN, friend.token())
                .json();

        assertThat(reasons(one, 0)).isPositive();
        assertThat(reasons(one, 1)).isZero();
        assertThat(reasons(both, 1)).isPositive();
    }

    private static long reasons(JsonNode list, int member) {
        long reasons = 0;
        for (JsonNode movie : list.get("recommendations")) {
            reasons += movie.get("predictedRatings").get(member).path("because").size();
        }
        return reasons;
    }

    @Test
    void areNotPickedByAClientWhoIsNoUser() {
        Owner owner = owner();

        for (String users : List.of(owner.id(), owner.id() + ",1", "1," + owner.id())) {
            assertThat(server.get("/api/v1/together?users=" + users).status())
                    .as(users)
                    .isEqualTo(404);
        }
    }

    @Test
    void arePseudonymsInARetrainedModelThatNoRequestCanUse() {
        String pseudonym = new UserId(UserRef.PSEUDONYM + "0123456789abcdef0123456789abcdef").value();

        assertThat(server.get(USERS + "/" + pseudonym + "/recommendations").status())
                .isEqualTo(404);
        assertThat(server.get("/api/v1/together?users=1," + pseudonym).status()).isEqualTo(404);
    }

    @Test
    void needNoTokenForAKeyOfTheOperator() {
        String key = KeySetting.random();
        String keys = "security.keys=%s,%s"
                .formatted(
                        KeySetting.of("chief", Set.of(Scope.ADMIN), key),
                        KeySetting.of("page", Set.of(Scope.READ, Scope.RATE), "of the page"));
        try (TestServer keyed = TestServer.start(
                folder.resolve("als.marquee"),
                "store=" + folder.resolve("keyed.db"),
                "security.userTokens=true",
                keys)) {
            Reply added = keyed.post(USERS, "", "X-API-Key", "of the page");
            String user = USERS + "/" + added.json().get("user").asText();
            String token = added.json().get("token").asText();

            assertThat(keyed.get(user, "X-API-Key", key).status()).isEqualTo(200);
            assertThat(keyed.get(user, "X-API-Key", "of the page").status()).isEqualTo(404);
            assertThat(keyed.get(user, "X-API-Key", "of the page", TOKEN, token).status())
                    .isEqualTo(200);
            assertThat(keyed.get(user, TOKEN, token).status()).isEqualTo(401);
            assertThat(keyed.get(user).status())
                    .isEqualTo(keyed.get(USERS + "/" + UNKNOWN).status());
        }
    }

    @Test
    void areNotInTheLog() {
        Owner owner = owner();

        assertThat(String.join("\n", server.log())).doesNotContain(owner.id()).doesNotContain(owner.token());
    }
}
