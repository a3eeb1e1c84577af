package dev.marquee.store.table;

import dev.marquee.store.record.StoredActivity;
import dev.marquee.store.record.StoredActivity.Day;
import dev.marquee.store.record.StoredImport;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** SQL of sums over all users. Reads all changes and all users. */
public record ActivityTable(Handle handle) {
    private static final long MILLIS_PER_DAY = 86_400_000;

    /**
     * {@return the sums from a day on, by UTC}
     *
     * @param imports the maximum number of imports
     */
    public StoredActivity read(LocalDate from, int imports) {
        return new StoredActivity(
                new UserTable(handle).count(),
                handle.select("select count(*) from rating").mapTo(Long.class).one(),
                from,
                days(from),
                imports(imports));
    }

    private List<Day> days(LocalDate from) {
        Map<Long, Day> days = new TreeMap<>();
        long since = from.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        handle.select(
                        "select time / :length, count(*), count(distinct app_user_id) from change where kind = 'rating' and after_value is not null and time >= :since group by 1")
                .bind("length", MILLIS_PER_DAY)
                .bind("since", since)
                .map((row, _) -> new Day(day(row.getLong(1)), row.getLong(2), row.getLong(3), 0))
                .forEach(day -> days.put(day.day().toEpochDay(), day));
        handle.select("select since / :length, count(*) from app_user where since >= :since group by 1")
                .bind("length", MILLIS_PER_DAY)
                .bind("since", since)
                .map((row, _) -> new Day(day(row.getLong(1)), 0, 0, row.getLong(2)))
                .forEach(day -> days.merge(day.day().toEpochDay(), day, ActivityTable::withNewUsers));
        return new ArrayList<>(days.values());
    }

    private static LocalDate day(long sinceEpoch) {
        return LocalDate.ofEpochDay(sinceEpoch);
    }

    private static Day withNewUsers(Day ratings, Day users) {
        return new Day(ratings.day(), ratings.ratings(), ratings.raters(), users.newUsers());
    }

    private List<StoredActivity.Import> imports(int max) {
        return handle.select(
                        "select time, source, ratings, watched, watchlist, unmatched from import_batch order by time desc limit :max")
                .bind("max", max)
                .map((row, _) -> new StoredActivity.Import(
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        new StoredImport.Counts(row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))))
                .list();
    }
}
