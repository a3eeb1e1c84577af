package dev.marquee.feature;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.data.Users;
import dev.marquee.model.option.FeatureGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Encodes the attributes of a user or a movie as a sparse row. Immutable.
 *
 * @param <T> the type that is encoded: {@link Demographics} or {@link Movie}
 */
public final class FeatureEncoder<T> {
    private static final int AGE_GROUP = 5;

    private final List<Columns<T>> columns;
    private final List<String> names;

    private FeatureEncoder(List<Columns<T>> columns) {
        this.columns = columns;
        this.names = columns.stream().flatMap(group -> group.names().stream()).toList();
    }

    /**
     * {@return the encoder of users} Uses those of the groups that apply to users.
     *
     * @param users the users from whose demographics the columns are made
     * @param groups feature groups, in any order
     */
    public static FeatureEncoder<Demographics> ofUsers(Users users, Collection<FeatureGroup> groups) {
        List<Demographics> demographics =
                IntStream.range(0, users.size()).mapToObj(users::demographics).toList();
        List<Columns<Demographics>> columns = new ArrayList<>();
        if (groups.contains(FeatureGroup.GENDER)) {
            columns.add(oneHot("gender", demographics, Demographics::gender));
        }
        if (groups.contains(FeatureGroup.OCCUPATION)) {
            columns.add(oneHot("occupation", demographics, Demographics::occupation));
        }
        if (groups.contains(FeatureGroup.AGE)) {
            columns.add(Columns.standardised("age", demographics, Demographics::age, Demographics.UNKNOWN_AGE));
        }
        if (groups.contains(FeatureGroup.AGES)) {
            columns.add(oneHot("ages", demographics, FeatureEncoder::ageGroup));
        }
        return new FeatureEncoder<>(columns);
    }

    /**
     * {@return the encoder of movies} Uses those of the groups that apply to movies.
     *
     * @param catalogue the movies from whose genres, years and metadata the columns are made
     * @param groups feature groups, in any order
     */
    public static FeatureEncoder<Movie> ofMovies(Catalogue catalogue, Collection<FeatureGroup> groups) {
        List<Columns<Movie>> columns = new ArrayList<>();
        if (groups.contains(FeatureGroup.GENRE)) {
            columns.add(Columns.oneHot("genre", catalogue.genres(), Movie::genres));
        }
        if (groups.contains(FeatureGroup.YEAR)) {
            columns.add(Columns.standardised("year", catalogue.movies(), Movie::year, Movie.UNKNOWN_YEAR));
        }
        if (groups.contains(FeatureGroup.YEARS)) {
            columns.add(Columns.oneHot("year", years(catalogue), FeatureEncoder::year));
        }
        if (groups.contains(FeatureGroup.PEOPLE)) {
            columns.add(
                    names("name", catalogue, movie -> movie.metadata().credits().all()));
        }
        if (groups.contains(FeatureGroup.TAGS)) {
            columns.add(names("tag", catalogue, movie -> movie.metadata().tags()));
        }
        if (groups.contains(FeatureGroup.PLOT)) {
            PlotWords words = PlotWords.of(catalogue);
            columns.add(Columns.oneHot("plot", words.all(), words::in));
        }
        return new FeatureEncoder<>(columns);
    }

    /** One column per name that at least two movies have: another would not tell movies apart better than their ids. */
    private static Columns<Movie> names(String prefix, Catalogue catalogue, Function<Movie, List<String>> names) {
        Map<String, Integer> counts = new TreeMap<>();
        catalogue.movies().stream()
                .flatMap(movie -> names.apply(movie).stream().distinct())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        counts.values().removeIf(count -> count < 2);
        return Columns.oneHot(prefix, List.copyOf(counts.keySet()), names);
    }

    /**
     * {@return the encoder with the columns of several, one after the other}
     *
     * @param encoders of the same users or movies
     * @param <T> the type that is encoded
     */
    public static <T> FeatureEncoder<T> joined(List<FeatureEncoder<T>> encoders) {
        return new FeatureEncoder<>(
                encoders.stream().flatMap(encoder -> encoder.columns.stream()).toList());
    }

    /** {@return the number of columns} */
    public int width() {
        return names.size();
    }

    /** {@return the names of the columns, such as {@code gender=F}} */
    public List<String> names() {
        return names;
    }

    /**
     * {@return the row of one user or movie} A value that does not occur in the data, such as a new occupation, has no
     * column.
     *
     * @param thing the demographics or the movie
     */
    public SparseRow encode(T thing) {
        List<SparseRow.Entry> entries = new ArrayList<>();
        int offset = 0;
        for (Columns<T> group : columns) {
            for (SparseRow.Entry entry : group.encode().apply(thing)) {
                entries.add(new SparseRow.Entry(offset + entry.column(), entry.value()));
            }
            offset += group.names().size();
        }
        return new SparseRow(entries);
    }

    private static String ageGroup(Demographics user) {
        int from = user.age() / AGE_GROUP * AGE_GROUP;
        return user.age() == Demographics.UNKNOWN_AGE ? "" : from + "-" + (from + AGE_GROUP - 1);
    }

    private static List<String> years(Catalogue catalogue) {
        return catalogue.movies().stream()
                .flatMap(movie -> year(movie).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> year(Movie movie) {
        return movie.hasYear() ? List.of(Integer.toString(movie.year())) : List.of();
    }

    private static Columns<Demographics> oneHot(
            String name, List<Demographics> users, Function<Demographics, String> of) {
        List<String> values = users.stream()
                .map(of)
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return Columns.oneHot(name, values, user -> List.of(of.apply(user)));
    }

    /**
     * A group of columns of an encoding.
     *
     * @param names of the columns
     * @param encode the features of a value, in columns from 0
     * @param <T> the type that is encoded
     */
    private record Columns<T>(List<String> names, Function<T, List<SparseRow.Entry>> encode) {
        /** One-hot encoding: one column per value, in order, with 1 in the columns of an object's own values. */
        static <T> Columns<T> oneHot(String prefix, List<String> values, Function<T, List<String>> of) {
            Map<String, Integer> columns = HashMap.newHashMap(values.size());
            for (int column = 0; column < values.size(); column++) {
                columns.putIfAbsent(values.get(column), column);
            }
            return new Columns<>(
                    values.stream().map(value -> prefix + "=" + value).toList(),
                    thing -> of.apply(thing).stream()
                            .map(columns::get)
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .map(column -> new SparseRow.Entry(column, 1))
                            .toList());
        }

        /**
         * One column with the standard score: standard deviations from the mean of the known numbers. No column if they
         * do not vary.
         */
        static <T> Columns<T> standardised(String name, List<T> things, ToIntFunction<T> of, int unknown) {
            int[] known = things.stream()
                    .mapToInt(of)
                    .filter(number -> number != unknown)
                    .toArray();
            double mean = Arrays.stream(known).average().orElse(0);
            double variance = Arrays.stream(known)
                    .mapToDouble(number -> (number - mean) * (number - mean))
                    .average()
                    .orElse(0);
            if (variance == 0) {
                return new Columns<>(List.of(), thing -> List.of());
            }
            double standardDeviation = Math.sqrt(variance);
            return new Columns<>(List.of(name), thing -> {
                int number = of.applyAsInt(thing);
                float value = (float) ((number - mean) / standardDeviation);
                return number == unknown || value == 0 ? List.of() : List.of(new SparseRow.Entry(0, value));
            });
        }
    }
}
