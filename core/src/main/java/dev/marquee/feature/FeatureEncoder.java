package dev.marquee.feature;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Demographics;
import dev.marquee.data.Movie;
import dev.marquee.data.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Turns what is known of a user or a movie into a sparse row. Immutable.
 *
 * @param <T> what is encoded: {@link Demographics} or {@link Movie}
 */
public final class FeatureEncoder<T> {
    private static final int AGE_GROUP = 5;

    private final List<Columns<T>> groups;
    private final List<String> names;

    private FeatureEncoder(List<Columns<T>> groups) {
        this.groups = groups;
        this.names = groups.stream().flatMap(group -> group.names().stream()).toList();
    }

    /** The encoder of users by those of the blocks that speak of users. */
    public static FeatureEncoder<Demographics> ofUsers(Users users, Collection<FeatureGroup> blocks) {
        List<Demographics> people =
                IntStream.range(0, users.size()).mapToObj(users::demographics).toList();
        List<Columns<Demographics>> groups = new ArrayList<>();
        if (blocks.contains(FeatureGroup.GENDER)) {
            groups.add(oneHot("gender", people, Demographics::gender));
        }
        if (blocks.contains(FeatureGroup.OCCUPATION)) {
            groups.add(oneHot("occupation", people, Demographics::occupation));
        }
        if (blocks.contains(FeatureGroup.AGE)) {
            groups.add(Columns.standardised("age", people, Demographics::age, Demographics.UNKNOWN_AGE));
        }
        if (blocks.contains(FeatureGroup.AGES)) {
            groups.add(oneHot("ages", people, FeatureEncoder::ageGroup));
        }
        return new FeatureEncoder<>(groups);
    }

    /** The encoder of movies by those of the blocks that speak of movies. */
    public static FeatureEncoder<Movie> ofMovies(Catalogue catalogue, Collection<FeatureGroup> blocks) {
        List<Columns<Movie>> groups = new ArrayList<>();
        if (blocks.contains(FeatureGroup.GENRE)) {
            groups.add(Columns.oneHot("genre", catalogue.genres(), Movie::genres));
        }
        if (blocks.contains(FeatureGroup.YEAR)) {
            groups.add(Columns.standardised("year", catalogue.movies(), Movie::year, Movie.UNKNOWN_YEAR));
        }
        if (blocks.contains(FeatureGroup.YEARS)) {
            groups.add(Columns.oneHot("year", years(catalogue), FeatureEncoder::year));
        }
        return new FeatureEncoder<>(groups);
    }

    /** How many columns a row has. */
    public int width() {
        return names.size();
    }

    /** What the columns are called: {@code gender=F}. */
    public List<String> names() {
        return names;
    }

    /** The row of one user or movie. A value that no user of the data has, an unheard-of occupation say, gets no column. */
    public SparseRow encode(T thing) {
        List<SparseRow.Entry> entries = new ArrayList<>();
        int offset = 0;
        for (Columns<T> group : groups) {
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
}
