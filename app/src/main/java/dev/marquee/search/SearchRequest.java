package dev.marquee.search;

import dev.marquee.data.UsageException;
import java.util.List;

/**
 * What is looked for.
 *
 * @param text as typed, at whatever length; of a very long one the beginning counts. Blank finds every movie
 * @param genres of which a movie has at least one, upper and lower case alike; empty to take any
 * @param years of release; a movie of unknown year is found by {@link Years#ALL} alone
 * @param offset how many of the best to pass over, at least 0
 * @param limit how many to give at most, 1..{@value #MOST}
 */
public record SearchRequest(String text, List<String> genres, Years years, int offset, int limit) {
    /** The most that one page can hold. */
    public static final int MOST = 1000;

    /** Checks the page, and copies the genres. */
    public SearchRequest {
        genres = List.copyOf(genres);
        if (offset < 0) {
            throw new UsageException("an offset of %d is no place in a list; give 0 or more".formatted(offset));
        }
        if (limit < 1 || limit > MOST) {
            throw new UsageException("a page of %d movies cannot be given; ask for 1..%d".formatted(limit, MOST));
        }
    }

    /** The first ten movies that go by a text, of any genre and year. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, List.of(), Years.ALL, 0, 10);
    }
}
