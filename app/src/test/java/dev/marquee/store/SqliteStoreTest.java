package dev.marquee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.record.Revision;
import dev.marquee.store.record.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest
        implements StoreContract,
                RevisionsContract,
                VisibilityContract,
                TokensContract,
                LinksContract,
                ConcurrencyContract,
                KeysContract,
                CrashSafetyContract {
    @TempDir
    Path folder = Path.of("");

    @Override
    public StoreSettings place() {
        return StoreSettings.of(folder.resolve("people.db").toString());
    }

    @Test
    void makesAnotherRevisionOfAsManyChangesAfterARestore() throws IOException {
        InstantSource clock = Clocks.ticking();
        Path file = folder.resolve("people.db");
        Path copy = folder.resolve("copy.db");
        try (Store store = Store.open(place(), clock)) {
            store.users().add(EVE);
            store.users().rate(EVE, HEAT, 4);
        }
        Files.copy(file, copy);
        Revision lost;
        try (Store store = Store.open(place(), clock)) {
            lost = store.users().rate(EVE, TOY_STORY, 5).revision();
        }
        Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);

        try (Store store = Store.open(place(), clock)) {
            Revision after = store.users().rate(EVE, TOY_STORY, 1).revision();

            assertThat(after.version()).isEqualTo(lost.version());
            assertThat(after).isNotEqualTo(lost);
        }
    }
}
