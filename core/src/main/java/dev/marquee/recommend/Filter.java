package dev.marquee.recommend;

import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.recommend.similarity.Genres;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A rule that a recommended movie must keep. Several in any order let the same movies through. Sealed, so that each door
 * can offer every filter there is.
 */
public sealed interface Filter {
    /**
     * Whether a movie of a data set keeps the rule.
     *
     * @throws UsageException if the filter names a genre the catalogue does not have
     * @throws UnknownIdException if it names a movie that the catalogue does not have
     */
    IntPredicate on(Dataset data);

    /** What movies it leaves out, to say after their number: {@code that are not of genre Crime}. */
    String excludes();

    /** Of at least one of these genres; upper and lower case are alike. */
    record OfGenres(List<String> genres) implements Filter {
        /** Checks that there is one, and copies them. */
        public OfGenres {
            genres = Genres.named(genres);
        }

        @Override
        public IntPredicate on(Dataset data) {
            Set<String> wanted = Genres.known(genres, data.catalogue());
            return movie -> !Collections.disjoint(data.catalogue().movie(movie).genres(), wanted);
        }

        @Override
        public String excludes() {
            return "that are not of genre " + String.join(" or ", genres);
        }
    }

    /** Of none of these genres; upper and lower case are alike. */
    record NotOfGenres(List<String> genres) implements Filter {
        /** Checks that there is one, and copies them. */
        public NotOfGenres {
            genres = Genres.named(genres);
        }

        @Override
        public IntPredicate on(Dataset data) {
            return new OfGenres(genres).on(data).negate();
        }

        @Override
        public String excludes() {
            return "that are of genre " + String.join(" or ", genres);
        }
    }

    /** Released in the years from..to, both included; a movie of unknown year was not. */
    record InYears(int from, int to) implements Filter {
        /** Checks the order of the years. */
        public InYears {
            if (from > to) {
                throw new UsageException(
                        "years %d-%d end before they begin; give the earlier year first".formatted(from, to));
            }
        }

        @Override
        public IntPredicate on(Dataset data) {
            return index -> {
                Movie movie = data.catalogue().movie(index);
                return movie.hasYear() && movie.year() >= from && movie.year() <= to;
            };
        }

        @Override
        public String excludes() {
            return "that are not known to be from %d-%d".formatted(from, to);
        }
    }

    /** With at least so many ratings in the data. */
    record RatedAtLeast(int ratings) implements Filter {
        /** Checks the number. */
        public RatedAtLeast {
            if (ratings < 0) {
                throw new UsageException("at least %d ratings is no rule; give 0 or more".formatted(ratings));
            }
        }

        @Override
        public IntPredicate on(Dataset data) {
            RatingRows byMovie = data.ratings().byMovie();
            return movie -> byMovie.count(movie) >= ratings;
        }

        @Override
        public String excludes() {
            return "with fewer than %d ratings".formatted(ratings);
        }
    }

    /** On a list to choose from: a watch-list, say. An empty list lets nothing through. */
    record Among(List<MovieId> movies) implements Filter {
        /** Copies the list. */
        public Among {
            movies = List.copyOf(movies);
        }

        @Override
        public IntPredicate on(Dataset data) {
            BitSet listed = new BitSet(data.catalogue().size());
            movies.forEach(id -> listed.set(data.catalogue().ids().index(id)));
            return listed::get;
        }

        @Override
        public String excludes() {
            return "that are not on the list to choose from";
        }
    }

    /** Not one of these: what stands on another shelf, say. */
    record Except(List<MovieId> movies) implements Filter {
        /** Copies the list. */
        public Except {
            movies = List.copyOf(movies);
        }

        @Override
        public IntPredicate on(Dataset data) {
            return new Among(movies).on(data).negate();
        }

        @Override
        public String excludes() {
            return "that are shown elsewhere";
        }
    }
}
