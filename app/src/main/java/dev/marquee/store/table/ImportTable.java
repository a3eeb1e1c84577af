package dev.marquee.store.table;

import dev.marquee.store.record.StoredImport;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** SQL of the table of imports. */
public record ImportTable(Handle handle) {
    public void add(long user, StoredImport imported) {
        handle.createUpdate(
                        "insert into import_batch (app_user_id, version, source, file, ratings, watched, watchlist, unmatched, time) values (:user, :version, :source, :file, :ratings, :watched, :watchlist, :unmatched, :time)")
                .bind("user", user)
                .bind("version", imported.version())
                .bind("source", imported.source())
                .bind("file", imported.file())
                .bind("ratings", imported.counts().ratings())
                .bind("watched", imported.counts().watched())
                .bind("watchlist", imported.counts().watchlist())
                .bind("unmatched", imported.counts().unmatched())
                .bind("time", imported.time().toEpochMilli())
                .execute();
    }

    /** A user's imports, the earliest first. */
    public List<StoredImport> all(long user) {
        return handle.select(
                        "select version, time, source, file, ratings, watched, watchlist, unmatched from import_batch where app_user_id = :user order by version")
                .bind("user", user)
                .map((row, _) -> new StoredImport(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        new StoredImport.Counts(row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8))))
                .list();
    }
}
