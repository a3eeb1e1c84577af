package dev.marquee.store.table;

import dev.marquee.store.record.ApiKey;
import dev.marquee.store.record.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** SQL of the table of API keys. */
public record KeyTable(Handle handle) {
    private static final String SELECT = "select id, hash, label, scopes, created from api_key";

    /**
     * A row.
     *
     * @param hash of the secret, in hexadecimal
     */
    public record Row(ApiKey key, String hash) {}

    public void add(Row row) {
        handle.createUpdate(
                        "insert into api_key (id, hash, label, scopes, created) values (:id, :hash, :label, :scopes, :created)")
                .bind("id", row.key().id())
                .bind("hash", row.hash())
                .bind("label", row.key().name())
                .bind(
                        "scopes",
                        row.key().scopes().stream()
                                .sorted()
                                .map(Scope::toString)
                                .collect(Collectors.joining(" ")))
                .bind("created", row.key().created().toEpochMilli())
                .execute();
    }

    public Optional<Row> find(String id) {
        return handle.select(SELECT + " where id = :id")
                .bind("id", id)
                .map((row, _) -> row(row))
                .findOne();
    }

    /** All keys, the oldest first. */
    public List<Row> all() {
        return handle.select(SELECT + " order by created, id")
                .map((row, _) -> row(row))
                .list();
    }

    /** Deletes a key; false if no key has that name. */
    public boolean remove(String name) {
        return handle.createUpdate("delete from api_key where label = :name")
                        .bind("name", name)
                        .execute()
                > 0;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ApiKey(
                        row.getString(1),
                        row.getString(3),
                        Arrays.stream(row.getString(4).split(" "))
                                .map(Scope::named)
                                .collect(Collectors.toSet()),
                        Instant.ofEpochMilli(row.getLong(5))),
                row.getString(2));
    }
}
