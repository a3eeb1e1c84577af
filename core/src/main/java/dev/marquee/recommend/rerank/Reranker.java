package dev.marquee.recommend.rerank;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Lazy;
import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.genre.GenreMix;
import dev.marquee.recommend.genre.Genres;
import dev.marquee.recommend.genre.MovieGenres;
import dev.marquee.recommend.list.Diversification;
import dev.marquee.recommend.list.ListPolicy;
import dev.marquee.recommend.list.Preferences;
import dev.marquee.recommend.list.RankingCriterion;
import dev.marquee.recommend.similarity.Similarity;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.recommend.user.GroupAggregation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes lists from a model's scores by a {@link dev.marquee.recommend.list.ListPolicy}: first the values of all movies, then the selection among
 * the candidates. Immutable, thread-safe.
 */
public final class Reranker {
    private static final int MIN_POOL = 100;
    private static final int POOL_PER_MOVIE = 10;

    /** Little known movies are listed for novelty if they are among the best of this many. */
    private static final int BEST_SHARE = 10;

    private static final int MIN_GEMS = 20;

    /** What a user of a group is expected to like less than all but this share of the movies comes last. */
    private static final double DISLIKED_SHARE = 0.25;

    /** The weight of novelty at 1, so that the better of two equally little known movies is first. */
    private static final double MAX_NOVELTY = 0.9;

    /** More than normal scores and genres can make up for. */
    private static final float BEHIND_GEMS = 20;

    private final Dataset data;
    private final RankingScores values;
    private final Lazy<Similarity> similarity;
    private final Lazy<MovieGenres> genres;
    private final Lazy<Novelty> novelty;
    private final Lazy<RatingFloor> floor;
    private final Lazy<GenreMix> allUsers;

    /**
     * @param model gives movie similarities, if it can
     * @param data whose ratings give popularity and novelty
     */
    public Reranker(Model model, Dataset data) {
        this.data = data;
        this.values = new RankingScores(data.ratings());
        this.similarity = new Lazy<>(() -> SimilarityMeasure.ofLists(model).by(model, data.catalogue()));
        this.genres = new Lazy<>(() -> MovieGenres.of(data.catalogue()));
        this.novelty = new Lazy<>(() -> Novelty.of(data.ratings()));
        this.floor = new Lazy<>(() -> RatingFloor.of(data.ratings()));
        this.allUsers = new Lazy<>(this::allUsersMix);
    }

    /** {@return how many ratings the movies of a list need} */
    public RatingFloor floor() {
        return floor.get();
    }

    /**
     * The values of all movies for one user; finite, higher is better.
     *
     * @param excluded movies that cannot be selected; {@link dev.marquee.recommend.list.Preferences} ignore their values
     * @throws dev.marquee.data.UsageException if the policy needs a rating distribution that the scorer does not have,
     *     or names a genre that the catalogue does not have
     */
    public float[] values(ListPolicy policy, Scorer scorer, boolean[] excluded) {
        return adjusted(values.of(scorer, policy), policy.preferences(), excluded);
    }

    /**
     * The aggregated values of all movies for several users. What one of them is expected to like least, by the lowest
     * quarter of their predicted ratings, comes after all other movies.
     */
    public float[] values(ListPolicy policy, List<Scorer> scorers, GroupAggregation together, boolean[] excluded) {
        if (scorers.size() == 1) {
            return values(policy, scorers.getFirst(), excluded);
        }
        float[][] each = scorers.stream()
                .map(scorer -> values.comparable(scorer, policy))
                .toArray(float[][]::new);
        float[] all = together.combine(each);
        dislikedLast(all, scorers);
        return adjusted(all, policy.preferences(), excluded);
    }

    /** Puts what any user is expected to like least after all other movies, however much the others like it. */
    private void dislikedLast(float[] all, List<Scorer> scorers) {
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (float value : all) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        float behind = highest - lowest + 1;
        boolean[] disliked = new boolean[all.length];
        for (Scorer scorer : scorers) {
            float[] likings = values.likings(scorer);
            float least = quantile(likings, DISLIKED_SHARE);
            for (int movie = 0; movie < all.length; movie++) {
                disliked[movie] |= likings[movie] < least;
            }
        }
        for (int movie = 0; movie < all.length; movie++) {
            all[movie] -= disliked[movie] ? behind : 0;
        }
    }

    private static float quantile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * sorted.length)];
    }

    /**
     * What the value of each movie adds to a user's score, which is all that the values depend on; empty if they depend on
     * more.
     *
     * @param scorer of any user: what is added is the same for all
     */
    public Optional<float[]> offsets(ListPolicy policy, Scorer scorer) {
        return policy.preferences().isNeutral() ? values.offsets(scorer, policy.order()) : Optional.empty();
    }

    /**
     * Selects n movies. A policy that does more than order selects from the top max(100, 10 n) by value.
     *
     * @param values of all movies
     * @param excluded true for a movie that must not be selected
     * @param profiles of the users; only requested if calibration needs them
     * @return n movies in order, or all candidates if there are fewer
     */
    public int[] choose(
            ListPolicy policy, float[] values, boolean[] excluded, int n, Supplier<List<UserProfile>> profiles) {
        return chooseFrom(best(values, poolSize(policy, n), excluded), policy, () -> values, n, profiles);
    }

    /**
     * The indices of the n highest scores, highest first, ties by index.
     *
     * @param scores that a model gave
     * @param excluded true for an index to leave out
     * @throws MarqueeException if a score is NaN, as of a model whose numbers are finite, but too large to add up
     */
    public static int[] best(float[] scores, int n, boolean[] excluded) {
        try {
            return TopN.of(scores, n, excluded);
        } catch (IllegalArgumentException e) {
            throw new MarqueeException(
                    "the model gives no list (%s); its numbers are too large, so train it again, with more regularization"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** {@return how many movies of the highest values decide a list of n; at most that of all movies} */
    public int poolSize(ListPolicy policy, int n) {
        long wanted = isByValue(policy) ? n : Math.max(MIN_POOL, (long) POOL_PER_MOVIE * n);
        return (int) Math.min(wanted, data.catalogue().size());
    }

    private static boolean isByValue(ListPolicy policy) {
        return policy.order() != RankingCriterion.SURPRISING
                && policy.diversification().isPlain();
    }

    /**
     * Selects n movies of a pool, as {@link #choose} does.
     *
     * @param best the movies of the highest values, {@link #poolSize} of them or all candidates, highest first, ties by
     *     index
     * @param values by movie, of which only those of the pool are read; only requested if they decide
     */
    public int[] chooseFrom(
            int[] best, ListPolicy policy, Supplier<float[]> values, int n, Supplier<List<UserProfile>> profiles) {
        if (isByValue(policy)) {
            return best;
        }
        boolean surprising = policy.order() == RankingCriterion.SURPRISING;
        int[] pool = surprising ? leastKnownFirst(best) : best;
        return new GreedyChoice(penalties(policy.diversification(), pool, profiles))
                .choose(pool, surprising ? novelty.get().ofAll() : values.get(), Math.min(n, pool.length));
    }

    private int[] leastKnownFirst(int[] pool) {
        return Arrays.stream(pool)
                .boxed()
                .sorted(Comparator.comparingDouble(movie -> -novelty.get().of(movie)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private List<Penalty> penalties(Diversification variety, int[] pool, Supplier<List<UserProfile>> profiles) {
        List<Penalty> penalties = new ArrayList<>();
        if (variety.diversity() > 0) {
            penalties.add(new Redundancy(variety.diversity(), similarity.get(), pool));
        }
        if (variety.calibration() > 0) {
            GenreMix liked = liked(profiles.get());
            if (!liked.isEmpty()) {
                penalties.add(new Miscalibration(variety.calibration(), liked, pool, new GenreMix(genres.get())));
            }
        }
        return penalties;
    }

    /** The genres of movies the users liked; for users without ratings, of movies liked by all users of the data. */
    private GenreMix liked(List<UserProfile> profiles) {
        GenreMix liked = new GenreMix(genres.get());
        float from = data.ratings().liked();
        for (UserProfile profile : profiles) {
            profile.ratings().stream()
                    .filter(rated -> rated.value() >= from)
                    .mapToInt(Rated::movie)
                    .forEach(liked::add);
        }
        boolean newUsers =
                profiles.stream().allMatch(profile -> profile.ratings().isEmpty());
        return newUsers ? allUsers.get() : liked;
    }

    private GenreMix allUsersMix() {
        Ratings ratings = data.ratings();
        RatingRows raters = ratings.byMovie();
        float liked = ratings.liked();
        GenreMix mix = new GenreMix(genres.get());
        for (int movie = 0; movie < raters.rows(); movie++) {
            for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
                if (raters.value(entry) >= liked) {
                    mix.add(movie);
                }
            }
        }
        return mix;
    }

    private float[] adjusted(float[] values, Preferences taste, boolean[] excluded) {
        if (taste.isNeutral()) {
            return values;
        }
        Set<String> more = taste.more().isEmpty() ? Set.of() : Genres.known(taste.more(), data.catalogue());
        Set<String> less = taste.less().isEmpty() ? Set.of() : Genres.known(taste.less(), data.catalogue());
        float[] adjusted =
                taste.novelty() == 0 ? normal(values, excluded) : byNovelty(values, taste.novelty(), excluded);
        for (int movie = 0; movie < adjusted.length; movie++) {
            if (excluded[movie]) {
                continue;
            }
            double moved = 0;
            for (String genre : data.catalogue().movie(movie).genres()) {
                moved += more.contains(genre) ? Preferences.GENRE : 0;
                moved -= less.contains(genre) ? Preferences.GENRE : 0;
            }
            adjusted[movie] = (float) (adjusted[movie] + moved);
        }
        return adjusted;
    }

    private static float[] normal(float[] values, boolean[] excluded) {
        NormalScores scores = new NormalScores(values, excluded);
        float[] normal = new float[values.length];
        for (int movie = 0; movie < normal.length; movie++) {
            normal[movie] = excluded[movie] ? 0 : (float) scores.of(movie);
        }
        return normal;
    }

    /** The gems by value and novelty, both as normal scores among the gems; then all other movies by value. */
    private float[] byNovelty(float[] values, double weight, boolean[] excluded) {
        boolean[] others = others(values, excluded);
        NormalScores scores = new NormalScores(values, others);
        NormalScores rarity = new NormalScores(novelty.get().ofAll(), others);
        float[] mixed = normal(values, excluded);
        for (int movie = 0; movie < mixed.length; movie++) {
            mixed[movie] = others[movie]
                    ? mixed[movie] - BEHIND_GEMS
                    : (float) ((1 - MAX_NOVELTY * weight) * scores.of(movie) + MAX_NOVELTY * weight * rarity.of(movie));
        }
        return mixed;
    }

    /** True for excluded movies, and for those that are not among the best tenth of all movies above the floor. */
    private boolean[] others(float[] values, boolean[] excluded) {
        RatingRows byMovie = data.ratings().byMovie();
        float[] known = new float[values.length];
        int count = 0;
        for (int movie = 0; movie < values.length; movie++) {
            if (byMovie.count(movie) >= floor.get().lowest()) {
                known[count++] = values[movie];
            }
        }
        Arrays.sort(known, 0, count);
        int best = Math.max(MIN_GEMS, count / BEST_SHARE);
        float least = best >= count ? Float.NEGATIVE_INFINITY : known[count - best];
        boolean[] others = excluded.clone();
        for (int movie = 0; movie < values.length; movie++) {
            others[movie] |=
                    values[movie] < least || byMovie.count(movie) < floor.get().lowest();
        }
        return others;
    }
}
