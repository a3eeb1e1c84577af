package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.internal.Hashes;
import dev.marquee.store.record.ImportBatch;
import dev.marquee.store.record.NewToken;
import dev.marquee.store.record.Scope;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bytes a store in a SQLite file has: no secrets, and nothing of deleted users. */
class SqliteBytesTest {
    private static final UserId ANN = new UserId("ann-in-the-file");
    private static final MovieId HEAT = new MovieId("6");

    @TempDir
    private Path folder;

    @Test
    void erasesAllBytesOfADeletedUser() throws IOException {
        try (Store store = open()) {
            store.users().add(ANN);
            store.users()
                    .importBatch(
                            ANN,
                            new ImportBatch(
                                    "csv",
                                    "of-ann.csv",
                                    ImportBatches.undated(Map.of(new MovieId("seen-by-ann"), 4f)),
                                    Set.of(),
                                    Set.of(),
                                    Set.of(),
                                    0));
            assertThat(bytes()).contains("ann-in-the-file", "of-ann.csv", "seen-by-ann");

            store.users().delete(ANN);

            assertThat(bytes()).doesNotContain("ann-in-the-file", "of-ann.csv", "seen-by-ann");
        }
    }

    @Test
    void erasesAfterALongReadIsDone() throws IOException {
        UserId bob = new UserId("bob");
        try (Store store = open()) {
            store.users().add(ANN);
            store.users().add(bob);
            store.users().rate(bob, HEAT, 4);

            store.users().ratings((_, _) -> store.users().delete(ANN));
            store.users().rate(bob, HEAT, 5);

            assertThat(bytes()).doesNotContain("ann-in-the-file");
        }
    }

    @Test
    void doesNotStoreTheSecretOfAKey() throws IOException {
        try (Store store = open()) {
            String text = store.keys().create("phone", Set.of(Scope.READ)).text();

            assertThat(bytes()).contains("phone").doesNotContain(text.substring(20));
        }
    }

    @Test
    void doesNotStoreTheTokenOfAUser() throws IOException {
        try (Store store = open()) {
            NewToken added = store.users().addWithToken();
            NewToken renewed = store.users().renewToken(added.user());

            assertThat(bytes())
                    .contains(added.user().value(), Hashes.sha256(renewed.token()))
                    .doesNotContain(added.token(), renewed.token(), Hashes.sha256(added.token()));
        }
    }

    /** The database and its log, one character per byte. */
    private String bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> {
                        try {
                            return Files.readString(each, StandardCharsets.ISO_8859_1);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .reduce("", String::concat);
        }
    }

    private Store open() {
        return Store.open(StoreSettings.of(folder.resolve("users.db").toString()), Clocks.ticking());
    }
}
