package dev.marquee.service.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.marquee.data.MovieId;
import dev.marquee.imports.ScaleMapping;
import dev.marquee.service.MovieResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The result of an import: what the export contains, and which of its movies are in the catalogue.
 *
 * @param source the site, such as {@code letterboxd}
 * @param scale how the rating scale was converted
 * @param read numbers of entries in the export
 * @param matched numbers of movies found in the catalogue
 * @param movies the movies found, in the order of the export, the rated ones first
 * @param notImported what is not imported, or only if it is chosen
 */
public record ImportResponse(
        String source,
        ScaleChange scale,
        Read read,
        Matched matched,
        List<ImportedMovie> movies,
        @JsonUnwrapped NotImported notImported) {
    /** Copies the list. */
    public ImportResponse {
        movies = List.copyOf(movies);
    }

    /** The names of the movies that were not found. */
    public List<String> unmatched() {
        return notImported.unmatched();
    }

    /** The movies with several candidates. */
    public List<AmbiguousMovie> ambiguous() {
        return notImported.ambiguous();
    }

    /**
     * What is not imported, or only if it is chosen.
     *
     * @param unmatched names of the movies that were not found, such as {@code Heat (1995)}
     * @param ambiguous movies with several candidates
     * @param notMovies names of the series, games and other entries that are not movies, each once
     * @param lists lists of the user other than the watchlist, which join it only if they are chosen
     * @param unreadLists files of lists in which nothing names a title or an id
     */
    public record NotImported(
            List<String> unmatched,
            List<AmbiguousMovie> ambiguous,
            List<String> notMovies,
            List<ReportedList> lists,
            List<String> unreadLists) {
        /** Copies the lists. */
        public NotImported {
            unmatched = List.copyOf(unmatched);
            ambiguous = List.copyOf(ambiguous);
            notMovies = List.copyOf(notMovies);
            lists = List.copyOf(lists);
            unreadLists = List.copyOf(unreadLists);
        }
    }

    /**
     * A list of the user.
     *
     * @param name given by the user
     * @param entries number of its entries
     * @param movies those that are in the catalogue, and neither rated nor seen by the export
     * @param imported whether it was chosen, so that these are put on the watchlist
     */
    public record ReportedList(String name, int entries, List<MovieId> movies, boolean imported) {
        /** Copies the list. */
        public ReportedList {
            movies = List.copyOf(movies);
        }
    }

    /**
     * How ratings were mapped to the scale of the model.
     *
     * @param max the highest rating on the scale of the export
     * @param example a rating on that scale
     * @param becomes the same on the scale of the model
     * @param words all of it, in English
     */
    public record ScaleChange(double max, double example, double becomes, String words) {
        static ScaleChange of(ScaleMapping mapping) {
            float example = mapping.example();
            return new ScaleChange(mapping.from().max(), example, mapping.map(example), mapping.words());
        }
    }

    /**
     * Numbers of entries in an export.
     *
     * @param seen watched but not rated
     * @param listed on a watchlist or another list
     * @param series series, seasons, episodes and games, which are skipped
     * @param unnamed without a title and an id
     * @param dropped given up, or kept without being watched or wished for; skipped
     * @param columns the name of the column or field used for each role; empty if the site has one form
     */
    public record Read(
            int ratings, int seen, int listed, int series, int unnamed, int dropped, Map<String, String> columns) {
        /** Keeps the order of the columns. */
        public Read {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /**
     * Numbers of movies found in the catalogue.
     *
     * @param rated with a rating
     * @param seen without a rating
     * @param byId matched by an external id; the others by title and year
     * @param repeated ratings replaced by a later one of the same movie
     * @param catalogueEnd the year of the newest movie of the catalogue; empty if it has no years
     * @param newer how many of the movies that were not found are newer
     */
    public record Matched(int rated, int seen, int byId, int repeated, OptionalInt catalogueEnd, int newer) {}

    /**
     * A movie that was found.
     *
     * @param rating on the scale of the model; absent if the movie was seen but not rated
     * @param time when it was rated, or watched if it was not rated; absent if the export has no time, or one in the future
     */
    public record ImportedMovie(@JsonUnwrapped MovieResponse movie, OptionalDouble rating, Optional<Instant> time) {}

    /**
     * A movie that could be one of several in the catalogue.
     *
     * @param ratings number of ratings in the data of the model
     */
    public record Candidate(@JsonUnwrapped MovieResponse movie, int ratings) {}

    /** A movie that could not be matched with certainty, with its candidates, at least one, the most rated first. */
    public record AmbiguousMovie(String name, List<Candidate> candidates) {
        /** Copies the list. */
        public AmbiguousMovie {
            candidates = List.copyOf(candidates);
        }
    }
}
