package dev.marquee.store.table;

import dev.marquee.data.UserId;
import dev.marquee.store.record.Revision;
import dev.marquee.store.record.UnknownUserException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL of the table of users. */
public record UserTable(Handle handle) {
    private static final String FIND = "select id, version, since, (select time from change where app_user_id = id"
            + " order by change.version desc limit 1) from app_user where name = :name";

    /** A row. */
    public record Row(Revision revision, Instant since) {}

    /** Adds a user; false if the id exists already. */
    public boolean add(UserId user, Instant now) {
        return handle.createUpdate(
                                "insert into app_user (name, version, since) values (:name, 0, :now) on conflict (name) do nothing")
                        .bind("name", user.value())
                        .bind("now", now.toEpochMilli())
                        .execute()
                > 0;
    }

    public Optional<Row> find(UserId user) {
        return find(user, "");
    }

    /**
     * The user's revision, locked against other writers until the transaction ends.
     *
     * @param lock the clause that ends the select, see {@link dev.marquee.store.database.Database#lockClause}
     */
    public Revision lock(UserId user, String lock) {
        return find(user, lock).map(Row::revision).orElseThrow(() -> new UnknownUserException(user));
    }

    private Optional<Row> find(UserId user, String lock) {
        return handle.select(FIND + lock)
                .bind("name", user.value())
                .map((row, _) -> new Row(
                        new Revision(row.getLong(1), row.getLong(2), row.getLong(4)),
                        Instant.ofEpochMilli(row.getLong(3))))
                .findOne();
    }

    /** The hash of a user's token, or an empty text without one; empty if the user is unknown. */
    public Optional<String> tokenHash(UserId user) {
        return handle.select(
                        "select coalesce(t.hash, '') from app_user p left join user_token t on t.app_user_id = p.id where p.name = :name")
                .bind("name", user.value())
                .mapTo(String.class)
                .findOne();
    }

    /** Stores the hash of a user's token, in place of an earlier one. */
    public void putTokenHash(long user, String hash, Instant now) {
        handle.createUpdate("insert into user_token (app_user_id, hash, created) values (:user, :hash, :now) on"
                        + " conflict (app_user_id) do update set hash = excluded.hash, created = excluded.created")
                .bind("user", user)
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    public void set(Revision revision) {
        handle.createUpdate("update app_user set version = :version where id = :id")
                .bind("version", revision.version())
                .bind("id", revision.user())
                .execute();
    }

    /** Deletes a user with all their rows in other tables; false if the id is unknown. */
    public boolean remove(UserId user) {
        return handle.createUpdate("delete from app_user where name = :name")
                        .bind("name", user.value())
                        .execute()
                > 0;
    }

    public long count() {
        return handle.select("select count(*) from app_user").mapTo(Long.class).one();
    }
}
