package dev.marquee.store.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What all users have done, without their ids.
 *
 * @param users the number of users
 * @param ratings the number of ratings
 * @param from the first day
 * @param days those since then on which something happened, the earliest first
 * @param imports the latest first
 */
public record StoredActivity(long users, long ratings, LocalDate from, List<Day> days, List<Import> imports) {
    /** Copies the lists. */
    public StoredActivity {
        days = List.copyOf(days);
        imports = List.copyOf(imports);
    }

    /**
     * A day in UTC.
     *
     * @param ratings given or changed, imported ones among them
     * @param raters users who gave them
     * @param newUsers users who were added
     */
    public record Day(LocalDate day, long ratings, long raters, long newUsers) {}

    /**
     * An import.
     *
     * @param source such as {@code letterboxd}
     */
    public record Import(Instant time, String source, StoredImport.Counts counts) {}
}
