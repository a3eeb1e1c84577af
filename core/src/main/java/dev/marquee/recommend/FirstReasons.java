package dev.marquee.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Chooses the reason of each movie of a list that comes first, so that reasons differ: each for about as many movies as
 * every other, and none for more than a quarter of them.
 */
final class FirstReasons {
    private static final int NONE = -1;

    /** For each input the movies whose first reason it is. */
    private final Map<Object, List<Integer>> given = new HashMap<>();

    private final List<List<Reason>> candidates;
    private final int[] first;

    private FirstReasons(List<List<Reason>> candidates) {
        this.candidates = candidates;
        this.first = new int[candidates.size()];
        Arrays.fill(first, NONE);
    }

    /**
     * The reasons of each movie, in their order except the one moved to the beginning. Ratings or a contributor do not
     * follow a genre or trait, since they have then been given often enough, nor each other, since they name the same
     * movies. A movie whose reasons have all been given often enough has none.
     *
     * @param candidates of each movie, strongest first
     */
    static List<List<Reason>> vary(List<List<Reason>> candidates) {
        FirstReasons first = new FirstReasons(candidates);
        int distinct = (int) candidates.stream()
                .flatMap(List::stream)
                .map(FirstReasons::input)
                .distinct()
                .count();
        int most = most(candidates.size(), distinct);
        for (int limit = Math.min(most, Math.ceilDiv(candidates.size(), Math.max(1, distinct)));
                limit <= most;
                limit++) {
            int ofEach = limit;
            first.forMoviesWithout(movie -> first.choose(movie, ofEach));
        }
        first.forMoviesWithout(movie -> first.exchange(movie, most, new HashSet<>()));
        return IntStream.range(0, candidates.size()).mapToObj(first::reasons).toList();
    }

    /** Half as many again as if all were given equally often, at most a quarter of the list. */
    private static int most(int movies, int reasons) {
        return Math.clamp(Math.ceilDiv(3 * movies, 2 * Math.max(1, reasons)), 1, Math.max(1, movies / 4));
    }

    private void forMoviesWithout(IntConsumer action) {
        IntStream.range(0, first.length).filter(movie -> first[movie] == NONE).forEach(action);
    }

    /** Gives a movie its strongest reason that fewer than {@code limit} movies have. */
    private boolean choose(int movie, int limit) {
        List<Reason> ofMovie = candidates.get(movie);
        for (int i = 0; i < ofMovie.size(); i++) {
            if (movies(ofMovie.get(i)).size() < limit) {
                give(movie, i);
                return true;
            }
        }
        return false;
    }

    /** The same, where a movie that has it can take another one instead: an augmenting path of a matching. */
    private boolean exchange(int movie, int limit, Set<Object> tried) {
        if (choose(movie, limit)) {
            return true;
        }
        List<Reason> ofMovie = candidates.get(movie);
        for (int i = 0; i < ofMovie.size(); i++) {
            if (tried.add(input(ofMovie.get(i)))) {
                for (int other : List.copyOf(movies(ofMovie.get(i))).reversed()) {
                    if (exchange(other, limit, tried)) {
                        give(movie, i);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void give(int movie, int reason) {
        if (first[movie] != NONE) {
            movies(candidates.get(movie).get(first[movie])).remove(Integer.valueOf(movie));
        }
        first[movie] = reason;
        movies(candidates.get(movie).get(reason)).add(movie);
    }

    private List<Integer> movies(Reason reason) {
        return given.computeIfAbsent(input(reason), _ -> new ArrayList<>());
    }

    private List<Reason> reasons(int movie) {
        if (first[movie] == NONE) {
            return List.of();
        }
        List<Reason> varied = new ArrayList<>(candidates.get(movie));
        varied.addFirst(varied.remove(first[movie]));
        Class<?> kind = varied.getFirst().getClass();
        return varied.stream()
                .filter(reason -> !isOfMovies(reason) || reason.getClass().equals(kind))
                .toList();
    }

    /** Whether it names movies the user liked. */
    private static boolean isOfMovies(Reason reason) {
        return reason instanceof Reason.Rating || reason instanceof Reason.Contributor;
    }

    /** What the reason names, without its contribution. */
    private static Object input(Reason reason) {
        return switch (reason) {
            case Reason.Rating rating -> rating.movie();
            case Reason.Contributor contributor -> List.of(contributor.credit(), contributor.name());
            case Reason.Past past -> past.seconds();
            case Reason.Genre genre -> genre.genre();
            case Reason.Demographic trait -> trait.trait();
        };
    }
}
