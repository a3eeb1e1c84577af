package dev.marquee.server.api.admin;

import dev.marquee.store.record.StoredActivity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What users have done, without their ids.
 *
 * @param users the number of stored users
 * @param ratings the number of stored ratings
 * @param days every day, also those without a change, the earliest first
 * @param imports the latest first
 */
record AdminActivity(long users, long ratings, List<Day> days, List<Import> imports) {
    AdminActivity {
        days = List.copyOf(days);
        imports = List.copyOf(imports);
    }

    static AdminActivity of(StoredActivity stored, LocalDate today) {
        Map<LocalDate, StoredActivity.Day> byDay =
                stored.days().stream().collect(Collectors.toMap(StoredActivity.Day::day, Function.identity()));
        return new AdminActivity(
                stored.users(),
                stored.ratings(),
                stored.from()
                        .datesUntil(today.plusDays(1))
                        .map(day -> Day.of(byDay.getOrDefault(day, new StoredActivity.Day(day, 0, 0, 0))))
                        .toList(),
                stored.imports().stream().map(Import::of).toList());
    }

    /**
     * A day in UTC.
     *
     * @param ratings given, imported ones among them
     * @param raters users who gave them
     * @param newUsers users who came that day
     */
    record Day(LocalDate day, long ratings, long raters, long newUsers) {
        static Day of(StoredActivity.Day stored) {
            return new Day(stored.day(), stored.ratings(), stored.raters(), stored.newUsers());
        }
    }

    /**
     * An import.
     *
     * @param source such as {@code letterboxd}
     * @param unmatched movies that were not found in the catalogue
     */
    record Import(Instant time, String source, int ratings, int watched, int watchlist, int unmatched) {
        static Import of(StoredActivity.Import stored) {
            return new Import(
                    stored.time(),
                    stored.source(),
                    stored.counts().ratings(),
                    stored.counts().watched(),
                    stored.counts().watchlist(),
                    stored.counts().unmatched());
        }
    }
}
