package dev.marquee.recommend;

import dev.marquee.math.TopN;
import dev.marquee.model.Model;
import dev.marquee.model.MovieSimilarityModel;
import dev.marquee.model.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guesses which of very many ratings say most about some movies, so that only these need to be tried. A rating says more
 * the further it is from the person's mean and, in a model that {@linkplain MovieSimilarityModel compares movies}, the more
 * its movie is like, or unlike, one of those asked about.
 */
final class ReasonCandidates {
    /** What a rating at the person's mean still counts beside one that is a point away from it. */
    private static final double AT_MEAN = 0.5;

    private ReasonCandidates() {}

    /** The places of at most so many ratings in the profile, ascending: all, where these are no more. */
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
        int[] informativeness = TopN.of(weights, max);
        Arrays.sort(informativeness);
        return informativeness;
    }

    /** Of each rated movie to the one it is most like, or unlike. */
    private static float[] similarity(Model model, int[] movies, int[] rated) {
        float[] greatest = new float[rated.length];
        if (!(model instanceof MovieSimilarityModel comparing)) {
            Arrays.fill(greatest, 1);
            return greatest;
        }
        float[] similarities = new float[rated.length];
        for (int movie : movies) {
            comparing.similarities(movie, rated, similarities);
            for (int i = 0; i < greatest.length; i++) {
                greatest[i] = Math.max(greatest[i], Math.abs(similarities[i]));
            }
        }
        return greatest;
    }
}
