package dev.marquee.store;

import dev.marquee.store.record.StoreSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest
        implements StoreContract,
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
}
