package dev.marquee.store.table;

import dev.marquee.data.UserId;
import dev.marquee.store.record.SharedLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL of the table of read-only links. */
public record SharedLinkTable(Handle handle) {
    public void add(long user, SharedLink link) {
        handle.createUpdate(
                        "insert into shared_link (token, app_user_id, label, created) values (:token, :user, :label,"
                                + " :created)")
                .bind("token", link.token())
                .bind("user", user)
                .bind("label", link.name())
                .bind("created", link.created().toEpochMilli())
                .execute();
    }

    public Optional<SharedLink.Owned> find(String token) {
        return handle.select("select s.token, s.label, s.created, u.name from shared_link s join app_user u on u.id ="
                        + " s.app_user_id where s.token = :token")
                .bind("token", token)
                .map((row, _) -> new SharedLink.Owned(new UserId(row.getString(4)), link(row)))
                .findOne();
    }

    /** A user's links, the earliest first. */
    public List<SharedLink> all(long user) {
        return handle.select("select token, label, created from shared_link where app_user_id = :user order by created,"
                        + " token")
                .bind("user", user)
                .map((row, _) -> link(row))
                .list();
    }

    public void remove(long user, String token) {
        handle.createUpdate("delete from shared_link where app_user_id = :user and token = :token")
                .bind("user", user)
                .bind("token", token)
                .execute();
    }

    private static SharedLink link(ResultSet row) throws SQLException {
        return new SharedLink(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3)));
    }
}
