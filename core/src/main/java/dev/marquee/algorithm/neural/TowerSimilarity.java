package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;

/** How alike movies are: the cosine between their halves of the first layer, which hold embedding and features both. */
final class TowerSimilarity {
    private final float[] halves;
    private final int movies;
    private final int stride;
    private final Kernels kernels;
    private final float[] centre;

    TowerSimilarity(TrainedNetwork trained) {
        this.halves = trained.movieHalves();
        this.movies = trained.inputs().layout().movies();
        this.stride = trained.inputs().layout().stride(0);
        this.kernels = trained.inputs().network().kernels();
        this.centre = new float[stride];
        for (int movie = 0; movie < movies; movie++) {
            kernels.addScaled(stride, 1f / movies, halves, movie * stride, centre, 0);
        }
    }

    /** About the mean of all movies, so that what all share counts for nothing. */
    void from(int movie, float[] similarities) {
        float[] own = centred(movie);
        float[] other = new float[stride];
        float length = norm(own);
        for (int to = 0; to < movies; to++) {
            System.arraycopy(halves, to * stride, other, 0, stride);
            kernels.addScaled(stride, -1, centre, 0, other, 0);
            float product = length * norm(other);
            float cosine = product == 0 ? 0 : kernels.dot(stride, own, 0, other, 0) / product;
            similarities[to] = to == movie ? 1 : Math.clamp(cosine, -1f, 1f);
        }
    }

    private float[] centred(int movie) {
        float[] own = java.util.Arrays.copyOfRange(halves, movie * stride, (movie + 1) * stride);
        kernels.addScaled(stride, -1, centre, 0, own, 0);
        return own;
    }

    private float norm(float[] vector) {
        return (float) Math.sqrt(kernels.dot(stride, vector, 0, vector, 0));
    }
}
