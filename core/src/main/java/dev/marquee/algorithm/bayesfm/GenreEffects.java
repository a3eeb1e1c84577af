package dev.marquee.algorithm.bayesfm;

import static java.util.stream.Collectors.toMap;

import dev.marquee.algorithm.bayesfm.BayesFmOptions.BayesFmFeature;
import dev.marquee.algorithm.bayesfm.posterior.Draw;
import dev.marquee.algorithm.bayesfm.posterior.Draw.NewUserPrior;
import dev.marquee.algorithm.bayesfm.posterior.Draw.UserPosterior;
import dev.marquee.algorithm.bayesfm.posterior.FactorTable;
import dev.marquee.data.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Contribution of a genre to the linear predictor of a user and a movie: its coefficients times the user's factors plus
 * those of having rated the movie, over √n for a movie of n genres.
 *
 * @param catalogue of the training data
 * @param features index of each movie feature by its name
 */
record GenreEffects(Catalogue catalogue, Map<String, Integer> features) {
    static GenreEffects of(Catalogue catalogue, List<BayesFmFeature> features) {
        List<String> names = Design.encoder(catalogue, features).names();
        return new GenreEffects(
                catalogue, IntStream.range(0, names.size()).boxed().collect(toMap(names::get, feature -> feature)));
    }

    /**
     * 0 for a genre that the movie does not have, a movie that was not trained on, or a model without genre features.
     */
    float of(Draw draw, UserPosterior user, int movie, String genre) {
        if (movie >= catalogue.size()) {
            // For a movie folded in later the genres' contribution is part of its own row.
            return 0;
        }
        List<String> genres = catalogue.movie(movie).genres();
        Integer feature = features.get("genre=" + genre);
        if (feature == null || !genres.contains(genre)) {
            return 0;
        }
        NewUserPrior newUser = draw.newUser();
        FactorTable movies = draw.movies();
        int rank = movies.rank();
        float[] rated = new float[rank + 1];
        movies.addRatedFactors(movie, rated);
        float ratedValue = user.row()[2 * rank + 2];
        float sum = newUser.movieFeature(0, feature);
        for (int factor = 0; factor < rank; factor++) {
            sum += newUser.movieFeature(factor + 1, feature) * (user.row()[factor] + ratedValue * rated[factor + 1]);
        }
        return sum / (float) Math.sqrt(genres.size());
    }
}
