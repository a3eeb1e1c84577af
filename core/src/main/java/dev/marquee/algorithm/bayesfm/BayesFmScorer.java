package dev.marquee.algorithm.bayesfm;

import dev.marquee.data.RatingScale;
import dev.marquee.math.Kernels;
import dev.marquee.math.Normal;
import dev.marquee.model.DistributionScorer;
import java.util.List;
import java.util.Objects;

/** A person's place in every draw. The score is the expected rating. */
final class BayesFmScorer implements DistributionScorer {
    private final RatingScale scale;
    private final List<Draw> draws;
    private final List<Place> places;
    private final Kernels kernels = Kernels.best();

    BayesFmScorer(RatingScale scale, List<Draw> draws, List<Place> places) {
        this.scale = scale;
        this.draws = draws;
        this.places = places;
    }

    /** The mean over draws of the chance of at most each level but the last. */
    private void below(int movie, float[] chances) {
        Objects.checkIndex(movie, draws.getFirst().movieScales().length);
        double[] sums = new double[scale.levels() - 1];
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            Place place = places.get(i);
            int width = draw.movies().width();
            float value = kernels.dot(width, place.row(), 0, draw.movies().values(), movie * width);
            float factor = place.scale() * draw.movieScales()[movie];
            for (int level = 0; level < sums.length; level++) {
                sums[level] += Normal.cdf(factor * (place.thresholds()[level] - value));
            }
        }
        for (int level = 0; level < sums.length; level++) {
            chances[level] = (float) (sums[level] / draws.size());
        }
    }

    @Override
    public void probabilities(int movie, float[] probabilities) {
        if (probabilities.length != scale.levels()) {
            throw new IllegalArgumentException(
                    "%d places for the chances of %d levels".formatted(probabilities.length, scale.levels()));
        }
        below(movie, probabilities);
        probabilities[probabilities.length - 1] = 1;
        for (int level = probabilities.length - 1; level > 0; level--) {
            probabilities[level] = Math.max(0, probabilities[level] - probabilities[level - 1]);
        }
    }

    @Override
    public float score(int movie) {
        float[] chances = new float[scale.levels() - 1];
        below(movie, chances);
        double rating = scale.max();
        for (float chance : chances) {
            rating -= scale.step() * chance;
        }
        return (float) rating;
    }

    @Override
    public float rating(int movie) {
        return scale.clamp(score(movie));
    }

    @Override
    public void scoreAll(float[] scores) {
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = score(movie);
        }
    }

    @Override
    public double spread(int movie) {
        float[] chances = new float[scale.levels()];
        probabilities(movie, chances);
        double mean = 0;
        double squares = 0;
        for (int level = 0; level < chances.length; level++) {
            mean += chances[level] * scale.value(level);
            squares += chances[level] * scale.value(level) * scale.value(level);
        }
        return Math.sqrt(Math.max(0, squares - mean * mean));
    }
}
