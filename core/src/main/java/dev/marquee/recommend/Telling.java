package dev.marquee.recommend;

import dev.marquee.math.TopN;
import dev.marquee.model.ComparesMovies;
import dev.marquee.model.Model;
import dev.marquee.model.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guesses which of very many ratings say most about some movies, so that only these need to be tried. A rating says more
 * the further it is from the person's mean and, in a model that {@linkplain ComparesMovies compares movies}, the more
 * its movie is like, or unlike, one of those asked about.
 */
final class Telling {
    /** What a rating at the person's mean still counts beside one that is a point away from it. */
    private static final double AT_MEAN = 0.5;

    private Telling() {}

    /** The places of at most so many ratings in the profile, ascending: all, where these are no more. */
    static int[] of(Model model, Profile profile, int[] movies, int most) {
        List<Profile.Rated> ratings = profile.ratings();
        if (ratings.size() <= most) {
            return IntStream.range(0, ratings.size()).toArray();
        }
        double mean =
                ratings.stream().mapToDouble(Profile.Rated::value).average().orElseThrow();
        float[] likeness = likeness(model, movies);
        float[] weights = new float[ratings.size()];
        for (int i = 0; i < weights.length; i++) {
            Profile.Rated rated = ratings.get(i);
            weights[i] = (float) (likeness[rated.movie()] * (AT_MEAN + Math.abs(rated.value() - mean)));
        }
        int[] telling = TopN.of(weights, most);
        Arrays.sort(telling);
        return telling;
    }

    private static float[] likeness(Model model, int[] movies) {
        float[] greatest = new float[model.movies()];
        if (!(model instanceof ComparesMovies comparing)) {
            Arrays.fill(greatest, 1);
            return greatest;
        }
        float[] similarities = new float[model.movies()];
        for (int movie : movies) {
            comparing.similarities(movie, similarities);
            for (int other = 0; other < greatest.length; other++) {
                greatest[other] = Math.max(greatest[other], Math.abs(similarities[other]));
            }
        }
        return greatest;
    }
}
