package dev.marquee.algorithm.neural;

import dev.marquee.data.RatingScale;
import dev.marquee.model.GenreScorer;
import dev.marquee.model.RatingScorer;
import java.util.Objects;

/** A person's place in the network: their half of the first layer. */
record NeuralScorer(TrainedNetwork trained, TrainedNetwork.Place place, RatingScale scale)
        implements RatingScorer, GenreScorer {
    @Override
    public float score(int movie) {
        Objects.checkIndex(movie, trained.inputs().layout().movies());
        return trained.output(place, movie);
    }

    /** Exact: the movie's half of the first layer without the genre's weights. */
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
            throw new IllegalArgumentException("%d places for the scores of %d movies"
                    .formatted(scores.length, trained.inputs().layout().movies()));
        }
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = trained.output(place, movie);
        }
    }
}
