package dev.marquee.service.serving;

import dev.marquee.data.Catalogue;
import dev.marquee.model.RatingDistribution;
import dev.marquee.recommend.Prediction;
import dev.marquee.recommend.Reason;
import dev.marquee.recommend.Recommendation;
import dev.marquee.service.MovieResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Maps the indices of a recommender's results to the ids and titles of responses. */
record ResponseMapper(Catalogue catalogue) {
    /** A recommended movie, for the users of these names. */
    RecommendResponse.Recommended recommended(Recommendation recommendation, List<String> names) {
        List<OptionalDouble> ratings =
                recommendation.predicted().stream().map(Prediction::rating).toList();
        boolean alone = names.size() == 1;
        Optional<RatingDistribution> probabilities =
                alone ? probabilities(recommendation.predicted().getFirst()) : Optional.empty();
        return new RecommendResponse.Recommended(
                movie(recommendation.movie()),
                recommendation.score(),
                alone ? ratings.getFirst() : OptionalDouble.empty(),
                alone
                        ? List.of()
                        : IntStream.range(0, names.size())
                                .mapToObj(i -> new RecommendResponse.Predicted(names.get(i), ratings.get(i)))
                                .toList(),
                probabilities.map(PredictResponse::list),
                probabilities
                        .map(RatingDistribution::probabilityLiked)
                        .map(OptionalDouble::of)
                        .orElse(OptionalDouble.empty()),
                because(recommendation.because()));
    }

    /** The reasons for a recommendation. */
    List<RecommendResponse.ReasonResponse> because(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> RecommendResponse.ReasonResponse.of(reason, catalogue))
                .toList();
    }

    /** The rating distribution; empty if the model predicts none. */
    static Optional<RatingDistribution> probabilities(Prediction prediction) {
        return prediction instanceof Prediction.Distribution(float value, RatingDistribution probabilities)
                ? Optional.of(probabilities)
                : Optional.empty();
    }

    /** The movie of a 0-based index. */
    MovieResponse movie(int movie) {
        return MovieResponse.of(catalogue.movie(movie));
    }
}
