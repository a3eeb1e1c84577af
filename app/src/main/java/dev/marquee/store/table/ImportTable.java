package dev.marquee.store.table;

import dev.marquee.store.record.StoredImport;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What people brought along. */
public record ImportTable(Handle handle) {
    public void add(long user, StoredImport arrival) {
        handle.createUpdate(
                        "insert into import_batch (app_user_id, version, source, file, ratings, watched, watchlist, unmatched, time) values (:user, :version, :source, :file, :ratings, :watched, :watchlist, :unmatched, :time)")
                .bind("user", user)
                .bind("version", arrival.version())
                .bind("source", arrival.source())
                .bind("file", arrival.file())
                .bind("ratings", arrival.counts().ratings())
                .bind("watched", arrival.counts().watched())
                .bind("watchlist", arrival.counts().watchlist())
                .bind("unmatched", arrival.counts().unmatched())
                .bind("time", arrival.time().toEpochMilli())
                .execute();
    }

    /** The first first. */
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
