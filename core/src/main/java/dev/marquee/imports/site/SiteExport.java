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
     * Entries that were left out.
     *
     * @param series number of series, seasons, episodes and games
     * @param names of these, each once, in the order of the file; an episode has that of its series, if the export has it
     * @param unnamed number of entries without a title and an id
     * @param dropped number of movies given up, or kept without being watched or wished for
     * @param lists lists of the user, other than a watch-list
     * @param unreadLists files of lists in which nothing names a title or an id, by their path in the archive
     */
    public record Skipped(
            int series, List<String> names, int unnamed, int dropped, List<NamedList> lists, List<String> unreadLists) {
        /** Nothing was left out. */
        public static final Skipped NONE = new Skipped(0, List.of(), 0, 0, List.of(), List.of());

        /** Copies the collections. */
        public Skipped {
            names = List.copyOf(names);
            lists = List.copyOf(lists);
            unreadLists = List.copyOf(unreadLists);
        }
    }

    /**
     * A list that a user made, of whatever kind: movies seen, wanted or hated.
     *
     * @param name given by the user
     * @param movies in its order
     */
    public record NamedList(String name, List<MovieRef> movies) {
        /** Copies the list. */
        public NamedList {
            movies = List.copyOf(movies);
        }
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
