package dev.marquee.imports.site;

import dev.marquee.data.RatingScale;
import dev.marquee.title.identify.MovieRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The content of an export.
 *
 * @param source the site or kind of file it comes from
 * @param scale of the ratings
 * @param ratings in the order of the file; may have a movie several times
 * @param views movies watched but not rated
 * @param unseen movies that were not watched
 * @param skipped the entries that are none of these
 * @param columns the name of the column or field that was used for each role; empty if the site has one form
 */
public record SiteExport(
        ImportSource source,
        RatingScale scale,
        List<ExportedRating> ratings,
        List<View> views,
        Unseen unseen,
        Skipped skipped,
        Map<String, String> columns) {
    /** Copies the collections. */
    public SiteExport {
        ratings = List.copyOf(ratings);
        views = List.copyOf(views);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * Movies that were not watched.
     *
     * @param listed on a watch-list or list
     * @param notSeen that the user does not know, by an answer of an interview
     */
    public record Unseen(List<MovieRef> listed, List<MovieRef> notSeen) {
        /** No movies. */
        public static final Unseen NONE = new Unseen(List.of(), List.of());

        /** Copies the lists. */
        public Unseen {
            listed = List.copyOf(listed);
            notSeen = List.copyOf(notSeen);
        }
    }

    /**
     * Numbers of entries that were left out.
     *
     * @param series series, seasons, episodes and games
     * @param unnamed without a title and an id
     * @param dropped given up, or kept without being watched or wished for
     */
    public record Skipped(int series, int unnamed, int dropped) {
        /** Nothing was left out. */
        public static final Skipped NONE = new Skipped(0, 0, 0);
    }

    /**
     * A movie that was watched and not rated.
     *
     * @param movie the movie as named by the export
     * @param when the date or time in ISO 8601; empty if unknown
     */
    public record View(MovieRef movie, String when) {
        /** {@return the time of watching, after 1970; empty if unknown} A date alone means midnight UTC. */
        public Optional<Instant> time() {
            return ExportedTime.read(when);
        }
    }

    /** {@return the movies watched but not rated} */
    public List<MovieRef> seen() {
        return views.stream().map(View::movie).toList();
    }

    /** {@return the movies on a watch-list or list} */
    public List<MovieRef> listed() {
        return unseen.listed();
    }

    /** {@return the candidate movies: the list if there is one, else all movies of the export} */
    public List<MovieRef> choice() {
        return listed().isEmpty()
                ? Stream.concat(ratings.stream().map(ExportedRating::movie), seen().stream())
                        .toList()
                : listed();
    }
}
