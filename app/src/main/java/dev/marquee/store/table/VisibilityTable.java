package dev.marquee.store.table;

import dev.marquee.data.MovieId;
import dev.marquee.store.record.StoredRating;
import dev.marquee.store.record.Visibility;
import dev.marquee.store.record.VisibleUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** SQL of the table of users who agreed to be seen. */
public record VisibilityTable(Handle handle) {
    private static final int FETCH = 1_000;

    public Optional<Visibility> find(long user) {
        return handle.select("select display_name, since from visibility where app_user_id = :user")
                .bind("user", user)
                .map((row, _) -> new Visibility(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .findOne();
    }

    public void put(long user, Visibility visibility) {
        handle.createUpdate("insert into visibility (app_user_id, display_name, since) values (:user, :name, :since) on"
                        + " conflict (app_user_id) do update set display_name = excluded.display_name")
                .bind("user", user)
                .bind("name", visibility.name())
                .bind("since", visibility.since().toEpochMilli())
                .execute();
    }

    public void remove(long user) {
        handle.createUpdate("delete from visibility where app_user_id = :user")
                .bind("user", user)
                .execute();
    }

    /**
     * The visible users but one who rated at least some of the movies that this one rated, with all their ratings, in the order in
     * which they were added.
     *
     * @param user to leave out
     * @param common the least number of common movies
     */
    public List<VisibleUser> others(long user, int common) {
        Map<Long, String> names = new LinkedHashMap<>();
        Map<Long, List<StoredRating>> ratings = new LinkedHashMap<>();
        handle.select("select v.app_user_id, v.display_name, r.movie, r.value, r.time from visibility v join rating"
                        + " r on r.app_user_id = v.app_user_id where v.app_user_id in (select t.app_user_id from"
                        + " visibility w join rating t on t.app_user_id = w.app_user_id join rating o on o.movie ="
                        + " t.movie where o.app_user_id = :user and t.app_user_id <> :user group by t.app_user_id"
                        + " having count(*) >= :common) order by v.app_user_id, r.movie")
                .bind("user", user)
                .bind("common", common)
                .setFetchSize(FETCH)
                .map((row, _) -> {
                    long other = row.getLong(1);
                    names.putIfAbsent(other, row.getString(2));
                    return ratings.computeIfAbsent(other, _ -> new ArrayList<>())
                            .add(new StoredRating(
                                    new MovieId(row.getString(3)),
                                    (float) row.getDouble(4),
                                    Instant.ofEpochMilli(row.getLong(5))));
                })
                .forEach(_ -> {});
        return names.entrySet().stream()
                .map(entry -> new VisibleUser(entry.getValue(), ratings.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
