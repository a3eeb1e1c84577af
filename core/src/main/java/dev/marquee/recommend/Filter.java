package dev.marquee.recommend;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Movie;
import dev.marquee.data.Movie.Metadata;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UnknownIdException;
import dev.marquee.data.UsageException;
import dev.marquee.internal.Counted;
import dev.marquee.internal.DidYouMean;
import dev.marquee.recommend.genre.Genres;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * A rule that a recommended movie must satisfy. Filters commute. Sealed, because command line and server offer all of
 * them by name; {@link #where} is for rules of a program's own.
 */
public sealed interface Filter {
    /**
     * {@return the filter as a predicate on the movies of a data set}
     *
     * @param data its catalogue and ratings decide
     * @throws UsageException if the filter names a genre or another value that the catalogue does not have
     * @throws UnknownIdException if the filter names a movie that the catalogue does not have
     */
    IntPredicate on(Dataset data);

    /** {@return a description of the excluded movies, for use after their number: {@code not of genre Crime}} */
    String excludes();

    /**
     * {@return a filter by a rule of the program's own}
     *
     * @param rule called for each movie not yet excluded; must not change
     * @param excludes describes the movies for which it is false, as {@link #excludes}: {@code out of stock}
     */
    static Filter where(Predicate<Movie> rule, String excludes) {
        return new Where(rule, excludes);
    }

    /**
     * Of at least one of these genres; ignores case.
     *
     * @param genres at least one name
     */
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
            return "not of genre " + String.join(" or ", genres);
        }
    }

    /**
     * Of none of these genres; ignores case.
     *
     * @param genres at least one name
     */
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
            return "of genre " + String.join(" or ", genres);
        }
    }

    /**
     * Released in the years from..to, both included; excludes movies of unknown year.
     *
     * @param from first year; {@link Integer#MIN_VALUE} for no bound
     * @param to last year, not before the first; {@link Integer#MAX_VALUE} for no bound
     */
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
            return "not known to be from " + years();
        }

        /** A bound that is open is not named. */
        private String years() {
            if (from == Integer.MIN_VALUE) {
                return to == Integer.MAX_VALUE ? "any year" : to + " or earlier";
            }
            if (to == Integer.MAX_VALUE) {
                return from + " or later";
            }
            return from == to ? Integer.toString(from) : from + "-" + to;
        }
    }

    /**
     * With a runtime of at most this; excludes movies of unknown runtime.
     *
     * @param minutes the longest accepted runtime, at least 1
     */
    record RunsAtMost(int minutes) implements Filter {
        /** Checks the number. */
        public RunsAtMost {
            if (minutes < 1) {
                throw new UsageException("the maximum runtime must be at least 1 minute, got %d".formatted(minutes));
            }
        }

        /** @throws UsageException if the catalogue has no runtimes */
        @Override
        public IntPredicate on(Dataset data) {
            List<Movie> movies = data.catalogue().movies();
            if (movies.stream().noneMatch(movie -> movie.metadata().hasRuntime())) {
                throw new UsageException(
                        "no movie of this catalogue has a runtime; train the model on data with metadata");
            }
            return index -> {
                Metadata metadata = movies.get(index).metadata();
                return metadata.hasRuntime() && metadata.runtime() <= minutes;
            };
        }

        @Override
        public String excludes() {
            return "not known to run at most %d minutes".formatted(minutes);
        }
    }

    /**
     * With at least one of these values of an attribute; ignores case and excludes movies whose attribute is unknown.
     *
     * @param attribute what is compared
     * @param values at least one
     */
    record HasAny(Attribute attribute, List<String> values) implements Filter {
        /** Checks that there is a value, and copies them. */
        public HasAny {
            if (values.isEmpty()) {
                throw new UsageException("a filter by %s must name at least one".formatted(attribute));
            }
            values = List.copyOf(values);
        }

        /** @throws UsageException if no movie of the catalogue has one of the values */
        @Override
        public IntPredicate on(Dataset data) {
            Set<String> wanted = attribute.known(values, data.catalogue());
            return movie -> attribute.of(data.catalogue().movie(movie)).stream().anyMatch(wanted::contains);
        }

        @Override
        public String excludes() {
            return "not known to have the %s %s".formatted(attribute, String.join(" or ", values));
        }
    }

    /** An attribute of a movie that {@link HasAny} compares. */
    enum Attribute {
        /** Age rating: {@code PG-13}. */
        CERTIFICATE,
        /** Country of production, as an ISO 3166-1 code: {@code FR}. */
        COUNTRY,
        /** Original language, as an ISO 639-1 code: {@code fr}. */
        LANGUAGE,
        /** Name of a director, writer or actor. */
        NAME,
        /** A word for plot, mood or style. */
        TAG;

        private List<String> of(Movie movie) {
            Metadata metadata = movie.metadata();
            return switch (this) {
                case CERTIFICATE -> metadata.certificate().isEmpty() ? List.of() : List.of(metadata.certificate());
                case COUNTRY -> metadata.countries();
                case LANGUAGE -> metadata.languages();
                case NAME -> metadata.credits().all();
                case TAG -> metadata.tags();
            };
        }

        private Set<String> known(List<String> typed, Catalogue catalogue) {
            Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            catalogue.movies().forEach(movie -> known.addAll(of(movie)));
            if (known.isEmpty()) {
                throw new UsageException("no movie of this catalogue has %s; train the model on data with metadata"
                        .formatted(this == NAME ? "directors, writers or cast" : "a " + this));
            }
            for (String value : typed) {
                if (!known.contains(value)) {
                    throw new UsageException("no movie of this catalogue has the %s '%s'; %scheck the spelling"
                            .formatted(this, value, DidYouMean.hint(value, known)));
                }
            }
            Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            wanted.addAll(typed);
            return wanted;
        }

        /** As written in messages: {@code country}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * With a minimum number of ratings in the data.
     *
     * @param ratings the lowest accepted number of ratings
     */
    record RatedAtLeast(int ratings) implements Filter {
        /** Checks the number. */
        public RatedAtLeast {
            if (ratings < 0) {
                throw new UsageException("the minimum number of ratings must be at least 0, got %d".formatted(ratings));
            }
        }

        @Override
        public IntPredicate on(Dataset data) {
            RatingRows byMovie = data.ratings().byMovie();
            return movie -> byMovie.count(movie) >= ratings;
        }

        @Override
        public String excludes() {
            return "with fewer than " + Counted.of(ratings, "rating");
        }
    }

    /**
     * On a given list, such as a watchlist. An empty list excludes all movies.
     *
     * @param movies ids of the movies on the list
     */
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
            return "not on the list to choose from";
        }
    }

    /**
     * Not on a given list, such as the movies of another shelf.
     *
     * @param movies ids of the movies on the list
     */
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
            return "shown elsewhere";
        }
    }

    /**
     * That satisfy a predicate; made by {@link #where}.
     *
     * @param rule true for a movie that may be recommended
     * @param excludes describes the movies for which it is false
     */
    record Where(Predicate<Movie> rule, String excludes) implements Filter {
        /** Checks that the excluded movies are described. */
        public Where {
            if (excludes.isBlank()) {
                throw new UsageException(
                        "the description of the excluded movies is empty; give one, such as" + " \"out of stock\"");
            }
        }

        @Override
        public IntPredicate on(Dataset data) {
            return movie -> rule.test(data.catalogue().movie(movie));
        }
    }
}
