package dev.marquee.algorithm.hybrid;

import dev.marquee.algorithm.hybrid.ConditionalLogit.Choices;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.Rng;
import dev.marquee.math.TopN;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.parallel.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What users chose and liked among the movies they had not rated: the held-out ratings, and candidates that a list
 * could have shown instead. Each user is seen twice: with all their kept ratings, and as a new user with a few of them,
 * so that the weights hold for both.
 */
final class ChoiceSampler {
    /** Users beyond these change the weights by less than their noise. */
    private static final int MAX_USERS = 600;

    private static final int TOP = 200;
    private static final int RANDOM = 300;
    private static final int[] FEW = {0, 1, 2, 3, 5, 10};
    private static final long USERS = 32;
    private static final long CANDIDATES = 33;

    private final HybridModel model;
    private final Dataset kept;
    private final Ratings heldOut;
    private final long seed;
    private final float liked;

    /** @param kept what the model was trained on */
    ChoiceSampler(HybridModel model, Dataset kept, Ratings heldOut, long seed) {
        this.model = model;
        this.kept = kept;
        this.heldOut = heldOut;
        this.seed = seed;
        this.liked = kept.ratings().liked();
    }

    /** At most two samples per user, of users who liked a held-out movie; the same for any number of threads. */
    List<Choices> sample(Workers workers) {
        int[] users = IntStream.range(0, kept.users().size())
                .filter(user -> liked(user).length > 0)
                .toArray();
        Rng.keyed(seed, USERS).shuffle(users, users.length);
        int count = Math.min(users.length, MAX_USERS);
        Choices[][] samples = new Choices[count][];
        workers.forEachTile(count, i -> samples[i] = of(users[i]));
        return Arrays.stream(samples).flatMap(Arrays::stream).toList();
    }

    private Choices[] of(int user) {
        Rng rng = Rng.keyed(seed, CANDIDATES, user);
        RatingRows rows = kept.ratings().byUser();
        int few = FEW[rng.nextInt(FEW.length)];
        Choices known = choices(user, model.scorer(user), rng);
        if (few >= rows.count(user)) {
            return new Choices[] {known};
        }
        BitSet shown = rng.subset(rows.count(user), few);
        List<Rated> ratings = shown.stream()
                .map(i -> rows.start(user) + i)
                .mapToObj(entry -> new Rated(rows.column(entry), rows.value(entry)))
                .toList();
        UserProfile profile = new UserProfile(kept.users().demographics(user), ratings);
        return new Choices[] {known, choices(user, model.foldIn(profile), rng)};
    }

    private Choices choices(int user, HybridScorer scorer, Rng rng) {
        float[] features = scorer.features();
        int[] chosen = liked(user);
        boolean[] excluded = new boolean[model.movies()];
        mark(excluded, kept.ratings().byUser(), user);
        mark(excluded, heldOut.byUser(), user);
        int[] likely = mostLikely(features, excluded);
        for (int movie : likely) {
            excluded[movie] = true;
        }
        int[] rest = IntStream.range(0, excluded.length)
                .filter(movie -> !excluded[movie])
                .toArray();
        int[] sampled = rng.subset(rest.length, Math.min(RANDOM, rest.length)).stream()
                .map(i -> rest[i])
                .toArray();
        int certain = chosen.length + likely.length;
        float[] rows = new float[(certain + sampled.length) * RankingFeatures.COUNT];
        copy(features, chosen, rows, 0);
        copy(features, likely, rows, chosen.length);
        copy(features, sampled, rows, certain);
        float[] logCounts = new float[certain + sampled.length];
        Arrays.fill(logCounts, certain, logCounts.length, (float) Math.log(rest.length / (double) sampled.length));
        return new Choices(rows, chosen.length, logCounts);
    }

    private static int[] mostLikely(float[] features, boolean[] excluded) {
        float[] choice = new float[excluded.length];
        for (int movie = 0; movie < choice.length; movie++) {
            choice[movie] = features[movie * RankingFeatures.COUNT];
        }
        return TopN.of(choice, Math.min(TOP, choice.length), excluded);
    }

    private static void copy(float[] features, int[] movies, float[] rows, int from) {
        for (int i = 0; i < movies.length; i++) {
            System.arraycopy(
                    features,
                    movies[i] * RankingFeatures.COUNT,
                    rows,
                    (from + i) * RankingFeatures.COUNT,
                    RankingFeatures.COUNT);
        }
    }

    private int[] liked(int user) {
        RatingRows rows = heldOut.byUser();
        return IntStream.range(rows.start(user), rows.end(user))
                .filter(entry -> rows.value(entry) >= liked)
                .map(rows::column)
                .toArray();
    }

    private static void mark(boolean[] excluded, RatingRows rows, int user) {
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            excluded[rows.column(entry)] = true;
        }
    }
}
