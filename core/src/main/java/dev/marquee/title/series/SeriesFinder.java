package dev.marquee.title.series;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Movie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Joins the movies of a catalogue by the rules of {@link MovieSeries}. */
final class SeriesFinder {
    /** The maximum number of years between two parts with one prefix. */
    static final int MAX_GAP = 20;

    /** The same where one of them is called as the prefix: a later movie of the matter is often another's. */
    static final int MAX_GAP_AFTER_FIRST = 10;

    /** What only has these genres and shares a prefix is by one comedian or of one programme, and in no order. */
    static final Set<String> ALONE = Set.of("Comedy", "Documentary");

    private static final int MIN_HERO_MOVIES = 3;

    private final List<Movie> movies;
    private final List<SeriesTitle> titles;
    private final int[] joined;

    SeriesFinder(Catalogue catalogue) {
        this.movies = catalogue.movies();
        this.titles =
                movies.stream().map(movie -> SeriesTitle.of(movie.title())).toList();
        this.joined = IntStream.range(0, movies.size()).toArray();
    }

    List<List<Integer>> find() {
        Map<String, List<Integer>> named = byKey(SeriesTitle::names);
        Map<SeriesTitle.Part, List<Integer>> numbered = byKey(SeriesTitle::parts);
        Set<String> counted = byKey(SeriesTitle::counted).keySet();
        numbered.keySet().removeIf(part -> counted.contains(part.series()));
        addPlurals(named, numbered);
        numbered.forEach((part, later) ->
                later.forEach(movie -> before(part, movie, named, numbered).ifPresent(first -> join(first, movie))));
        Map<String, List<Integer>> prefixed = byKey(SeriesTitle::prefixes);
        prefixed.forEach((prefix, parts) -> joinInOrder(withNumbered(parts, prefix, numbered), named(named, prefix)));
        byKey(SeriesTitle::heroes).forEach((hero, parts) -> {
            if (parts.size() >= MIN_HERO_MOVIES) {
                joinInOrder(parts, List.of());
            }
        });
        return series();
    }

    private <K> Map<K, List<Integer>> byKey(Function<SeriesTitle, Set<K>> keys) {
        Map<K, List<Integer>> byKey = new HashMap<>();
        for (int movie = 0; movie < titles.size(); movie++) {
            for (K key : keys.apply(titles.get(movie))) {
                byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(movie);
            }
        }
        return byKey;
    }

    /** Where a part 2 is missing, the plural from between the parts 1 and 3: {@code Alien}, {@code Aliens}, {@code Alien 3}. */
    private void addPlurals(Map<String, List<Integer>> named, Map<SeriesTitle.Part, List<Integer>> numbered) {
        List.copyOf(numbered.keySet()).stream()
                .filter(part -> part.number() == 3 && named.containsKey(part.series()))
                .forEach(third -> numbered.computeIfAbsent(
                        new SeriesTitle.Part(third.series(), 2),
                        _ -> named(named, third.series() + "s").stream()
                                .filter(movie -> numbered.getOrDefault(third, List.of()).stream()
                                        .anyMatch(later -> year(movie) < year(later)))
                                .toList()));
    }

    private static List<Integer> named(Map<String, List<Integer>> named, String name) {
        return named.getOrDefault(name, List.of());
    }

    /** The part before a numbered part: the number before it or, if the catalogue lacks that, the one before that. */
    private OptionalInt before(
            SeriesTitle.Part part,
            int movie,
            Map<String, List<Integer>> named,
            Map<SeriesTitle.Part, List<Integer>> numbered) {
        return IntStream.of(part.number() - 1, part.number() - 2)
                .filter(number -> number >= 1)
                .mapToObj(number -> {
                    List<Integer> parts = numbered.getOrDefault(new SeriesTitle.Part(part.series(), number), List.of());
                    return number > 1
                            ? parts
                            : Stream.concat(parts.stream(), named(named, part.series()).stream())
                                    .toList();
                })
                .map(candidates -> candidates.stream()
                        .filter(other -> other != movie && isNotLater(other, movie) && shareGenre(other, movie))
                        .max(Comparator.<Integer, Boolean>comparing(other -> year(other) < year(movie))
                                .thenComparingInt(this::year)
                                .thenComparing(Comparator.reverseOrder())))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private List<Integer> withNumbered(
            List<Integer> prefixed, String prefix, Map<SeriesTitle.Part, List<Integer>> numbered) {
        Set<Integer> parts = new HashSet<>(prefixed);
        IntStream.rangeClosed(2, SeriesTitle.MAX_NUMBER)
                .mapToObj(number -> numbered.getOrDefault(new SeriesTitle.Part(prefix, number), List.of()))
                .forEach(parts::addAll);
        return List.copyOf(parts);
    }

    /** @param firsts movies that can be followed by a part and cannot follow one */
    private void joinInOrder(List<Integer> parts, List<Integer> firsts) {
        List<Integer> inOrder = Stream.concat(parts.stream(), firsts.stream())
                .distinct()
                .sorted(Comparator.<Integer>comparingInt(this::year).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            int before = inOrder.get(i - 1);
            int movie = inOrder.get(i);
            int gap = firsts.contains(before) ? MAX_GAP_AFTER_FIRST : MAX_GAP;
            if ((!firsts.contains(movie) || parts.contains(movie)) && areParts(before, movie, gap)) {
                join(before, movie);
            }
        }
    }

    private boolean areParts(int before, int movie, int maxGap) {
        return year(movie) - year(before) <= maxGap
                && movies.get(before).hasYear() == movies.get(movie).hasYear()
                && Collections.disjoint(
                        titles.get(before).names(), titles.get(movie).names())
                && shareGenre(before, movie)
                && !(isAlone(before) && isAlone(movie));
    }

    private boolean isAlone(int movie) {
        List<String> genres = movies.get(movie).genres();
        return !genres.isEmpty() && ALONE.containsAll(genres);
    }

    private boolean isNotLater(int other, int movie) {
        return !movies.get(other).hasYear() || !movies.get(movie).hasYear() || year(other) <= year(movie);
    }

    private boolean shareGenre(int one, int other) {
        List<String> genres = movies.get(one).genres();
        List<String> others = movies.get(other).genres();
        return genres.isEmpty() || others.isEmpty() || !Collections.disjoint(genres, others);
    }

    private int year(int movie) {
        return movies.get(movie).year();
    }

    private void join(int one, int other) {
        joined[root(one)] = root(other);
    }

    private int root(int movie) {
        int root = movie;
        while (joined[root] != root) {
            joined[root] = joined[joined[root]];
            root = joined[root];
        }
        return root;
    }

    private List<List<Integer>> series() {
        Map<Integer, List<Integer>> byRoot = new HashMap<>();
        for (int movie = 0; movie < joined.length; movie++) {
            byRoot.computeIfAbsent(root(movie), _ -> new ArrayList<>()).add(movie);
        }
        return byRoot.values().stream()
                .filter(parts -> parts.size() > 1)
                .map(this::inOrder)
                .sorted(Comparator.comparingInt(List::getFirst))
                .toList();
    }

    private List<Integer> inOrder(List<Integer> parts) {
        Comparator<Integer> byYear = Comparator.comparingInt(this::year);
        Comparator<Integer> byNumber = Comparator.comparingInt(this::number);
        boolean years = parts.stream().allMatch(movie -> movies.get(movie).hasYear());
        return parts.stream()
                .sorted((years ? byYear.thenComparing(byNumber) : byNumber.thenComparing(byYear))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int number(int movie) {
        return titles.get(movie).parts().stream()
                .mapToInt(SeriesTitle.Part::number)
                .min()
                .orElse(1);
    }
}
