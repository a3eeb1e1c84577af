package dev.marquee.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.cli.CapturedTerminal;
import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.server.ServedModels;
import dev.marquee.store.Store;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsCommandTest {
    @TempDir
    private static Path shared;

    private static String model = "";

    @TempDir
    private Path folder;

    private final CapturedTerminal pipe = CapturedTerminal.pipe();
    private String store = "";

    @BeforeAll
    static void train() {
        model = ServedModels.tiny(shared).toString();
    }

    @BeforeEach
    void fill() {
        store = folder.resolve("users.db").toString();
        try (Store users = Store.open(StoreSettings.of(store), InstantSource.system())) {
            add(users, "anna", 5, 5, 5, 1, 1, 1, 5);
            add(users, "ben", 5, 5, 4, 1, 1, 2, 1, 5);
        }
    }

    private static void add(Store store, String name, float... ratings) {
        UserId user = new UserId(name);
        store.users().add(user);
        for (int movie = 0; movie < ratings.length; movie++) {
            store.users().rate(user, new MovieId("" + (movie + 2)), ratings[movie]);
        }
    }

    @Test
    void showsNoOneToAUserWhoHasNotAgreedToBeSeen() {
        assertThat(run("ben", "--visible-as", "Ben")).isZero();
        CapturedTerminal other = CapturedTerminal.pipe();

        assertThat(other.run("twins", "--model", model, "--store", store, "--user", "anna"))
                .isZero();

        assertThat(other.out())
                .startsWith("This user has not agreed to be seen, and so sees no one;")
                .doesNotContain("Ben");
    }

    @Test
    void showsWhatTwoUsersWhoAgreedHaveInCommon() {
        assertThat(run("ben", "--visible-as", "Ben")).isZero();
        CapturedTerminal other = CapturedTerminal.pipe();

        other.run("twins", "--model", model, "--store", store, "--user", "anna", "--visible-as", "Anna");

        assertThat(other.out())
                .startsWith("Others see this user as Anna.\n\nBen: similarity 0.")
                .contains(", 7 movies in common")
                .contains("both liked Film 2, Film 3 and Film 4\n")
                .contains("disagree on Film 8 (5, and 1)\n")
                .contains("liked, and not seen here: Film 9\n");
    }

    @Test
    void revokesTheAgreement() throws IOException {
        assertThat(run("ben", "--visible-as", "Ben")).isZero();
        JsonNode hidden =
                CapturedTerminal.pipe().json("twins", "--model", model, "--store", store, "--user", "ben", "--hidden");

        assertThat(hidden.has("visibleAs")).isFalse();
        assertThat(CapturedTerminal.pipe()
                        .json("twins", "--model", model, "--store", store, "--user", "anna", "--visible-as", "A")
                        .get("twins"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown1 | --visible-as X | 1 | unknown1",
                "anna | --visible-as <b> | 2 | the name is not 1 to 40 letters, digits, spaces and",
                "anna | --visible-as X --hidden | 2 | --hidden",
                "anna | -n 0 | 2 | n must be at least 1, got 0",
            })
    void rejectsWithOneSentence(String user, String options, int status, String message) {
        run("anna", "--visible-as", "Anna");
        CapturedTerminal other = CapturedTerminal.pipe();

        String line = "twins --model %s --store %s --user %s %s".formatted(model, store, user, options);
        assertThat(other.run(line.split(" ", -1))).isEqualTo(status);
        assertThat(other.err()).startsWith("marquee: ").contains(message);
    }

    @Test
    void needsAStore() {
        assertThat(pipe.run("twins", "--model", model, "--store", "none", "--user", "anna"))
                .isEqualTo(2);

        assertThat(pipe.err()).isEqualTo("marquee: store is none and has no users; set one with --store\n");
    }

    private int run(String user, String... options) {
        String[] all = new String[7 + options.length];
        String[] first = {"twins", "--model", model, "--store", store, "--user", user};
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(options, 0, all, first.length, options.length);
        return pipe.run(all);
    }
}
