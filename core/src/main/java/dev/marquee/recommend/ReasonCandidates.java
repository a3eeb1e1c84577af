package dev.marquee.recommend;

import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Preselects the ratings worth leaving out in turn for users with many ratings. A rating counts more the further it is
 * from the user's mean and, for a {@link MovieSimilarityModel}, the higher the absolute similarity of its movie to one
 * of the given movies.
 */
final class ReasonCandidates {
    /** Weight of a rating at the user's mean, relative to one rating unit of distance from it. */
    private static final double AT_MEAN = 0.5;

    private ReasonCandidates() {}

    /** The indices of at most {@code max} ratings of the profile, ascending. */
    static int[] of(Model model, UserProfile profile, int[] movies, int max) {
        List<UserProfile.Rated> ratings = profile.ratings();
        if (ratings.size() <= max) {
            return IntStream.range(0, ratings.size()).toArray();
        }
        double mean =
                ratings.stream().mapToDouble(UserProfile.Rated::value).average().orElseThrow();
        int[] rated = ratings.stream().mapToInt(UserProfile.Rated::movie).toArray();
        float[] similarity = similarity(model, movies, rated);
        float[] weights = new float[ratings.size()];
        for (int i = 0; i < weights.length; i++) {
            double value = ratings.get(i).value();
            weights[i] = (float) (similarity[i] * (AT_MEAN + Math.abs(value - mean)));
        }
        int[] selected = TopN.of(weights, max);
        Arrays.sort(selected);
        return selected;
    }

    /** The highest absolute similarity of each rated movie to any of the movies; 1 without a similarity model. */
    private static float[] similarity(Model model, int[] movies, int[] rated) {
        float[] greatest = new float[rated.length];
        if (!(model instanceof MovieSimilarityModel similarityModel)) {
            Arrays.fill(greatest, 1);
            return greatest;
        }
        float[] similarities = new float[rated.length];
        for (int movie : movies) {
            similarityModel.similarities(movie, rated, similarities);
            for (int i = 0; i < greatest.length; i++) {
                greatest[i] = Math.max(greatest[i], Math.abs(similarities[i]));
            }
        }
        return greatest;
    }
}
