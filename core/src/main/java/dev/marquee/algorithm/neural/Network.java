package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;
import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.SparseRows;

/** The network as a function from parameters and inputs to the output. Stateless. */
record Network(Layout layout, Kernels kernels) {
    /**
     * Adds the projection of one tower to the pre-activations of the first layer: embedding and features times their
     * weights.
     *
     * @param row row of the features
     */
    void project(
            Tower tower,
            float[] parameters,
            float[] embedding,
            int at,
            SparseRows features,
            int row,
            float[] out,
            int outAt) {
        int stride = layout.stride(0);
        kernels.multiplyAdd(
                1,
                stride,
                layout.embedding(),
                MatrixAt.rows(embedding, at, layout.embeddingStride()),
                MatrixAt.rows(parameters, tower.weights(), stride),
                MatrixAt.rows(out, outAt, stride));
        addFeatures(tower, parameters, features, row, out, outAt);
    }

    void addFeatures(Tower tower, float[] parameters, SparseRows features, int row, float[] out, int outAt) {
        int stride = layout.stride(0);
        MatrixAt weights = MatrixAt.rows(parameters, tower.weights() + layout.embedding() * stride, stride);
        kernels.multiplyAdd(stride, features, row, weights, out, outAt);
    }

    /**
     * The output for the projections of both towers, where the movie's includes the layer's bias; without the biases of
     * the ids.
     */
    float output(float[] parameters, float[] user, int userAt, float[] movie, int movieAt) {
        if (layout.layers() == 1) {
            return parameters[layout.outputBias()]
                    + kernels.rectifiedDot(
                            layout.stride(0), user, userAt, movie, movieAt, parameters, layout.outputWeights());
        }
        float[] below = new float[layout.stride(0)];
        kernels.rectifiedSum(below.length, user, userAt, movie, movieAt, below, 0);
        for (int layer = 1; layer < layout.layers(); layer++) {
            below = above(parameters, below, layer);
        }
        return parameters[layout.outputBias()]
                + kernels.dot(below.length, below, 0, parameters, layout.outputWeights());
    }

    float[] above(float[] parameters, float[] below, int layer) {
        int stride = layout.stride(layer);
        float[] above = new float[stride];
        kernels.multiplyAdd(
                1,
                stride,
                layout.width(layer - 1),
                MatrixAt.rows(below, 0, below.length),
                MatrixAt.rows(parameters, layout.weights(layer), stride),
                MatrixAt.rows(above, 0, stride));
        kernels.rectify(stride, parameters, layout.biases(layer), above, 0);
        return above;
    }
}
