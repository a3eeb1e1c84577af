package dev.marquee.recommend.list;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.internal.Lazy;
import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.model.Scorer;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.similarity.GenreMix;
import dev.marquee.recommend.similarity.Genres;
import dev.marquee.recommend.similarity.MovieGenres;
import dev.marquee.recommend.similarity.Novelty;
import dev.marquee.recommend.similarity.Similarity;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.recommend.user.GroupAggregation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Makes lists out of what a model says, by any {@link ListPolicy}: first what every movie is worth, then the best of those
 * that may come. Immutable, safe to share between threads.
 */
public final class Reranker {
    private static final int MIN_POOL = 100;
    private static final int POOL_PER_MOVIE = 10;

    private final Dataset data;
    private final RankingScores values;
    private final Lazy<Similarity> similarity;
    private final Lazy<MovieGenres> genres;
    private final Lazy<Novelty> novelty;
    private final Lazy<GenreMix> allUsers;

    /**
     * @param model says how alike movies are, if it can
     * @param data whose ratings say what is popular and what is little known
     */
    public Reranker(Model model, Dataset data) {
        this.data = data;
        this.values = new RankingScores(data.ratings());
        this.similarity = new Lazy<>(() -> SimilarityMeasure.ofLists(model).by(model, data.catalogue()));
        this.genres = new Lazy<>(() -> MovieGenres.of(data.catalogue()));
        this.novelty = new Lazy<>(() -> Novelty.of(data.ratings()));
        this.allUsers = new Lazy<>(this::allUsersMix);
    }

    /**
     * What every movie is worth to one person; the higher the better, all finite.
     *
     * @param excluded movies that will not be chosen from, of which a {@link Preferences} does not look at the values
     * @throws dev.marquee.data.UsageException if the policy asks for chances that the scorer does not give, or for a genre
     *     that the catalogue does not have
     */
    public float[] values(ListPolicy policy, Scorer scorer, boolean[] excluded) {
        return adjusted(values.of(scorer, policy.order()), policy.taste(), excluded);
    }

    /** The same for several people together. */
    public float[] values(ListPolicy policy, List<Scorer> scorers, GroupAggregation together, boolean[] excluded) {
        if (scorers.size() == 1) {
            return values(policy, scorers.getFirst(), excluded);
        }
        float[][] each = scorers.stream()
                .map(scorer -> values.comparable(scorer, policy.order()))
                .toArray(float[][]::new);
        return adjusted(together.combine(each), policy.taste(), excluded);
    }

    /**
     * The n to show. Where the policy does more than order, they are chosen from the best max(100, 10 n) by value.
     *
     * @param values of all movies
     * @param excluded true for a movie that must not come
     * @param profiles of those whom the list is for; asked for only where calibration looks at them
     * @return n movies in order, or all that may come where these are fewer
     */
    public int[] choose(
            ListPolicy policy, float[] values, boolean[] excluded, int n, Supplier<List<UserProfile>> profiles) {
        boolean surprising = policy.order() == RankingCriterion.SURPRISING;
        if (!surprising && policy.variety().isPlain()) {
            return TopN.of(values, n, excluded);
        }
        long wanted = Math.max(MIN_POOL, (long) POOL_PER_MOVIE * n);
        int[] pool = TopN.of(values, (int) Math.min(wanted, values.length), excluded);
        if (surprising) {
            pool = leastKnownFirst(pool);
        }
        return new GreedyChoice(penalties(policy.variety(), pool, profiles))
                .choose(pool, surprising ? novelty.get().ofAll() : values, Math.min(n, pool.length));
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

    /** What these people liked; of people of whom nothing is known, what everybody likes. */
    private GenreMix liked(List<UserProfile> profiles) {
        GenreMix liked = new GenreMix(genres.get());
        float from = data.ratings().scale().liked();
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
        GenreMix mix = new GenreMix(genres.get());
        for (int movie = 0; movie < raters.rows(); movie++) {
            for (int entry = raters.start(movie); entry < raters.end(movie); entry++) {
                if (raters.value(entry) >= ratings.scale().liked()) {
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
        NormalScores worth = new NormalScores(values, excluded);
        NormalScores rarity = new NormalScores(novelty.get().ofAll(), excluded);
        Set<String> more = taste.more().isEmpty() ? Set.of() : Genres.known(taste.more(), data.catalogue());
        Set<String> less = taste.less().isEmpty() ? Set.of() : Genres.known(taste.less(), data.catalogue());
        float[] adjusted = new float[values.length];
        for (int movie = 0; movie < adjusted.length; movie++) {
            if (excluded[movie]) {
                continue;
            }
            double moved = 0;
            for (String genre : data.catalogue().movie(movie).genres()) {
                moved += more.contains(genre) ? Preferences.GENRE : 0;
                moved -= less.contains(genre) ? Preferences.GENRE : 0;
            }
            adjusted[movie] =
                    (float) ((1 - taste.novelty()) * worth.of(movie) + taste.novelty() * rarity.of(movie) + moved);
        }
        return adjusted;
    }
}
