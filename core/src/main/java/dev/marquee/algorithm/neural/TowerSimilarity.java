package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;
import java.util.Arrays;

/** Similarity of movies: the cosine of their projections by the movie tower, which combine embedding and features. */
final class TowerSimilarity {
    private final float[] projections;
    private final int movies;
    private final int stride;
    private final Kernels kernels;
    private final float[] centre;

    TowerSimilarity(TrainedNetwork trained) {
        this.projections = trained.movieProjections();
        this.movies = trained.inputs().layout().movies();
        this.stride = trained.inputs().layout().stride(0);
        this.kernels = trained.inputs().network().kernels();
        this.centre = new float[stride];
        for (int movie = 0; movie < movies; movie++) {
            kernels.addScaled(stride, 1f / movies, projections, movie * stride, centre, 0);
        }
    }

    /** Centred on the mean of all movies, so that what all share does not count. */
    void from(int movie, float[] similarities) {
        float[] own = centred(movie);
        float[] other = new float[stride];
        float length = norm(own);
        for (int to = 0; to < movies; to++) {
            System.arraycopy(projections, to * stride, other, 0, stride);
            kernels.addScaled(stride, -1, centre, 0, other, 0);
            float norms = length * norm(other);
            float cosine = norms == 0 ? 0 : kernels.dot(stride, own, 0, other, 0) / norms;
            similarities[to] = to == movie ? 1 : Math.clamp(cosine, -1f, 1f);
        }
    }

    private float[] centred(int movie) {
        float[] own = Arrays.copyOfRange(projections, movie * stride, (movie + 1) * stride);
        kernels.addScaled(stride, -1, centre, 0, own, 0);
        return own;
    }

    private float norm(float[] vector) {
        return (float) Math.sqrt(kernels.dot(stride, vector, 0, vector, 0));
    }
}
