package dev.marquee.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the reason of each movie of a list that comes first, so that reasons differ: each for about as many movies as
 * every other, and none for more than a quarter of them.
 */
final class FirstReasons {
    private final Map<Object, Integer> used = new HashMap<>();
    private final List<List<Reason>> candidates;
    private final List<List<Reason>> chosen;

    private FirstReasons(List<List<Reason>> candidates) {
        this.candidates = candidates;
        this.chosen = new ArrayList<>(Collections.nCopies(candidates.size(), List.of()));
    }

    /**
     * The reasons of each movie, in their order except the one moved to the beginning; no ratings or contributor after a
     * genre or trait, which then are those given often enough, and not both of them, as they name the same movies; none for a movie whose reasons have all been given a quarter of the list.
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
        int most = Math.max(1, candidates.size() / 4);
        for (int limit = Math.min(most, Math.ceilDiv(candidates.size(), Math.max(1, distinct)));
                limit <= most;
                limit++) {
            first.choose(limit);
        }
        return List.copyOf(first.chosen);
    }

    private void choose(int limit) {
        for (int movie = 0; movie < candidates.size(); movie++) {
            if (chosen.get(movie).isEmpty()) {
                chosen.set(movie, unused(candidates.get(movie), limit));
            }
        }
    }

    private List<Reason> unused(List<Reason> ofMovie, int limit) {
        for (int i = 0; i < ofMovie.size(); i++) {
            Object input = input(ofMovie.get(i));
            if (used.getOrDefault(input, 0) < limit) {
                used.merge(input, 1, Integer::sum);
                List<Reason> varied = new ArrayList<>(ofMovie);
                varied.addFirst(varied.remove(i));
                Reason first = varied.getFirst();
                return varied.stream()
                        .filter(reason ->
                                !isOfMovies(reason) || reason.getClass().equals(first.getClass()))
                        .toList();
            }
        }
        return List.of();
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
            case Reason.Genre genre -> genre.genre();
            case Reason.Demographic trait -> trait.trait();
        };
    }
}
