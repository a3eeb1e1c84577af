package dev.marquee.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Chooses the reason of each movie of one or several lists that comes first, so that reasons differ and are strong: the choice
 * with the lowest sum, over all movies, of how much weaker a reason is than the movie's strongest one and of how often it is
 * given. None comes first for more than a quarter of the movies of a list.
 *
 * <p>The movies choose in turn until none would choose another reason, as in a congestion game (Rosenthal 1973): each change
 * lowers the sum, so this ends, in a sum that no other reason of a single movie would lower.
 */
final class FirstReasons {
    private static final int NONE = -1;

    /** What a reason costs for each other movie that has it, relative to the strength of the strongest reason. */
    private static final double REPETITION = 0.8;

    /** A list of this length is what the cost of repetition is for: in a longer one, reasons may come more often. */
    private static final double LENGTH = 16;

    /**
     * What reasons cost that say less than a movie the user liked: genres, ratings that are less certain to say so, and
     * demographic traits.
     */
    private static final double SAYS_LESS = 0.5;

    /** What a genre costs that the user rates above others, without liking most of it. */
    private static final double SAYS_LEAST = 1;

    private static final int MAX_ROUNDS = 20;

    /** For each input the movies whose first reason it is. */
    private final Map<Object, List<Integer>> given = new HashMap<>();

    private final List<List<Reason>> candidates;
    private final int[] listOf;
    private final int[] mostOfList;
    private final double[][] weakness;
    private final int[] first;

    private FirstReasons(List<List<Reason>> candidates, int[] lengths, DoublePredicate isCertain) {
        this.candidates = candidates;
        this.listOf = IntStream.range(0, lengths.length)
                .flatMap(list -> IntStream.generate(() -> list).limit(lengths[list]))
                .toArray();
        this.mostOfList =
                Arrays.stream(lengths).map(length -> Math.max(1, length / 4)).toArray();
        this.weakness = candidates.stream().map(of -> weakness(of, isCertain)).toArray(double[][]::new);
        this.first = new int[candidates.size()];
        Arrays.fill(first, NONE);
    }

    /**
     * The reasons of each movie, in their order except the one moved to the beginning. Ratings or a contributor do not
     * follow a genre or trait, since they have then been given often enough, nor each other, since they name the same
     * movies. A movie whose reasons have all been given often enough has none.
     *
     * @param candidates of each movie, strongest first, one list after the other
     * @param lengths of the lists
     * @param isCertain whether the value of a rating says with certainty that the user liked the movie
     */
    static List<List<Reason>> vary(List<List<Reason>> candidates, int[] lengths, DoublePredicate isCertain) {
        FirstReasons first = new FirstReasons(candidates, lengths, isCertain);
        for (int round = 0; round < MAX_ROUNDS && first.choose(); round++) {}
        first.forMoviesWithout(movie -> first.exchange(movie, new HashSet<>()));
        return IntStream.range(0, candidates.size()).mapToObj(first::reasons).toList();
    }

    /** How much weaker each reason is than the strongest of its kind, in 0..1, plus what its kind costs. */
    private static double[] weakness(List<Reason> reasons, DoublePredicate isCertain) {
        Map<Class<?>, Double> strongest = new HashMap<>();
        reasons.forEach(reason -> strongest.merge(reason.getClass(), (double) reason.contribution(), Math::max));
        return reasons.stream()
                .mapToDouble(reason -> {
                    double most = strongest.getOrDefault(reason.getClass(), (double) reason.contribution());
                    return 1 - reason.contribution() / most + kind(reason, isCertain);
                })
                .toArray();
    }

    private static double kind(Reason reason, DoublePredicate isCertain) {
        return switch (reason) {
            case Reason.Rating rating -> isCertain.test(rating.rating()) ? 0 : SAYS_LESS;
            case Reason.Contributor _, Reason.Past _ -> 0;
            case Reason.Genre genre -> genre.relative() ? SAYS_LEAST : SAYS_LESS;
            case Reason.Demographic _ -> SAYS_LESS;
        };
    }

    private void forMoviesWithout(IntConsumer action) {
        IntStream.range(0, first.length).filter(movie -> first[movie] == NONE).forEach(action);
    }

    /** Lets each movie choose once; whether any has changed its reason. */
    private boolean choose() {
        boolean changed = false;
        for (int movie = 0; movie < first.length; movie++) {
            int before = first[movie];
            take(movie);
            int best = NONE;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < weakness[movie].length; i++) {
                int others = movies(movie, i).size();
                double cost = weakness[movie][i] + REPETITION * LENGTH / first.length * others;
                if (cost < least && isFree(movie, i)) {
                    least = cost;
                    best = i;
                }
            }
            give(movie, best);
            changed |= best != before;
        }
        return changed;
    }

    /** Gives a movie a reason that another movie has, if that one can take another: an augmenting path of a matching. */
    private boolean exchange(int movie, Set<Object> tried) {
        for (int i = 0; i < weakness[movie].length; i++) {
            if (tried.add(input(candidates.get(movie).get(i)))) {
                if (isFree(movie, i)) {
                    take(movie);
                    give(movie, i);
                    return true;
                }
                for (int other : ofSameList(movie, i).reversed()) {
                    if (exchange(other, tried)) {
                        take(movie);
                        give(movie, i);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private void take(int movie) {
        if (first[movie] != NONE) {
            movies(movie, first[movie]).remove(Integer.valueOf(movie));
            first[movie] = NONE;
        }
    }

    private void give(int movie, int reason) {
        first[movie] = reason;
        if (reason != NONE) {
            movies(movie, reason).add(movie);
        }
    }

    /** Whether the reason comes first for less than a quarter of the movie's list. */
    private boolean isFree(int movie, int reason) {
        return ofSameList(movie, reason).size() < mostOfList[listOf[movie]];
    }

    private List<Integer> ofSameList(int movie, int reason) {
        return movies(movie, reason).stream()
                .filter(other -> listOf[other] == listOf[movie])
                .toList();
    }

    private List<Integer> movies(int movie, int reason) {
        return given.computeIfAbsent(input(candidates.get(movie).get(reason)), _ -> new ArrayList<>());
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
