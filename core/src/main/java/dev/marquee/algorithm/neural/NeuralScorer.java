package dev.marquee.algorithm.neural;

import dev.marquee.data.RatingScale;
import dev.marquee.model.GenreScorer;
import dev.marquee.model.RatingScorer;
import java.util.Objects;

/** Scores by the network for one user, given the projection of the user tower. */
record NeuralScorer(TrainedNetwork trained, TrainedNetwork.UserProjection place, RatingScale scale)
        implements RatingScorer, GenreScorer {
    @Override
    public float score(int movie) {
        Objects.checkIndex(movie, trained.inputs().layout().movies());
        return trained.output(place, movie);
    }

    /** Exact: the projection of the movie tower without the genre's weights. */
    @Override
    public float scoreWithout(int movie, String genre) {
        Objects.checkIndex(movie, trained.inputs().layout().movies());
        return trained.outputWithout(place, movie, "genre=" + genre);
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }

    @Override
    public void scoreAll(float[] scores) {
        if (scores.length != trained.inputs().layout().movies()) {
            throw new IllegalArgumentException(
                    "array of length %d for the scores of %d movies; the lengths must be equal"
                            .formatted(scores.length, trained.inputs().layout().movies()));
        }
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = trained.output(place, movie);
        }
    }
}
