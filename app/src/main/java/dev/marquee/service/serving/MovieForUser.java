package dev.marquee.service.serving;

import dev.marquee.data.Dataset;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingDistribution;
import dev.marquee.model.UserProfile;
import dev.marquee.model.UserProfile.Rated;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Recommender;
import dev.marquee.recommend.similarity.SimilarityMeasure;
import dev.marquee.recommend.user.User;
import dev.marquee.service.MovieResponse;
import dev.marquee.service.serving.RecommendResponse.RatingProbability;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import dev.marquee.service.serving.UserMovieResponse.Neighbour;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a model expects of one movie for one user. The user's own rating of the movie is left out, so that the expectation can be
 * compared with it.
 *
 * @param predictedRating absent if the model predicts no ratings
 * @param interval the prediction interval; absent where the probabilities are
 * @param probabilities of each value of the scale, the lowest first; absent if the model predicts no distribution
 * @param probabilityLiked the probability that the user likes it; absent where the probabilities are
 * @param because the reasons for the movie, the strongest first
 * @param against what counts against it, the strongest first
 * @param neighbours the most similar movies that the user rated, the most similar first
 */
public record MovieForUser(
        OptionalDouble predictedRating,
        Optional<PredictResponse.Interval> interval,
        Optional<List<RatingProbability>> probabilities,
        OptionalDouble probabilityLiked,
        List<ReasonResponse> because,
        List<ReasonResponse> against,
        List<Neighbour> neighbours) {
    private static final int REASONS = 4;
    private static final int COUNTER_REASONS = 2;
    private static final int NEIGHBOURS = 6;

    /** Copies the lists. */
    public MovieForUser {
        probabilities = probabilities.map(List::copyOf);
        because = List.copyOf(because);
        against = List.copyOf(against);
        neighbours = List.copyOf(neighbours);
    }

    /** @param movie 0-based */
    static MovieForUser of(User user, int movie, Model model, Dataset data, Recommender recommender) {
        User asked = withoutRating(user, movie, model, data);
        Prediction prediction = Prediction.of(asked.scorer(model), data.ratings(), movie);
        Optional<RatingDistribution> distribution = prediction.distribution();
        return new MovieForUser(
                prediction.rating(),
                distribution.map(PredictResponse::interval),
                distribution.map(RatingProbability::of),
                distribution
                        .map(RatingDistribution::probabilityLiked)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                ReasonResponse.of(
                        recommender.because(asked, new int[] {movie}, REASONS).getFirst(), data.catalogue()),
                ReasonResponse.of(recommender.against(asked, movie, COUNTER_REASONS), data.catalogue()),
                neighbours(asked.profile(data), movie, model, data));
    }

    private static User withoutRating(User user, int movie, Model model, Dataset data) {
        UserProfile profile = user.profile(data);
        Set<Integer> own = IntStream.range(0, profile.ratings().size())
                .filter(i -> profile.ratings().get(i).movie() == movie)
                .boxed()
                .collect(Collectors.toSet());
        return own.isEmpty() || !(model instanceof FoldInModel) ? user : new User.NewUser(profile.without(own));
    }

    private static List<Neighbour> neighbours(UserProfile profile, int movie, Model model, Dataset data) {
        List<Rated> rated = profile.ratings().stream()
                .filter(rating -> rating.movie() != movie)
                .toList();
        float[] similarities = new float[rated.size()];
        SimilarityMeasure.of(model)
                .by(model, data.catalogue())
                .similarities(movie, rated.stream().mapToInt(Rated::movie).toArray(), similarities);
        return IntStream.range(0, similarities.length)
                .filter(i -> similarities[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> similarities[i])
                        .reversed()
                        .thenComparingInt(i -> rated.get(i).movie()))
                .limit(NEIGHBOURS)
                .map(i -> new Neighbour(
                        MovieResponse.of(data.catalogue().movie(rated.get(i).movie())),
                        rated.get(i).value(),
                        similarities[i]))
                .toList();
    }
}
