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

/** Puts what a recommender says by indices into the words of answers. */
record ResponseMapper(Catalogue catalogue) {
    /** A movie of a list, for those of these names. */
    RecommendResponse.Recommended recommended(Recommendation one, List<String> names) {
        List<OptionalDouble> ratings =
                one.predicted().stream().map(ResponseMapper::rating).toList();
        boolean alone = names.size() == 1;
        Optional<RatingDistribution> probabilities =
                alone ? probabilities(one.predicted().getFirst()) : Optional.empty();
        return new RecommendResponse.Recommended(
                movie(one.movie()),
                one.score(),
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
                because(one.because()));
    }

    /** What speaks for a movie. */
    List<RecommendResponse.ReasonResponse> because(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> RecommendResponse.ReasonResponse.of(reason, catalogue))
                .toList();
    }

    /** Empty of a model that predicts no ratings. */
    static OptionalDouble rating(Prediction prediction) {
        return switch (prediction) {
            case Prediction.Distribution(float value, RatingDistribution probabilities) -> OptionalDouble.of(value);
            case Prediction.Rating(float value) -> OptionalDouble.of(value);
            case Prediction.Unrated() -> OptionalDouble.empty();
        };
    }

    /** Empty of a model that does not know them. */
    static Optional<RatingDistribution> probabilities(Prediction prediction) {
        return prediction instanceof Prediction.Distribution(float value, RatingDistribution probabilities)
                ? Optional.of(probabilities)
                : Optional.empty();
    }

    /** A movie, 0-based. */
    MovieResponse movie(int movie) {
        return MovieResponse.of(catalogue.movie(movie));
    }
}
