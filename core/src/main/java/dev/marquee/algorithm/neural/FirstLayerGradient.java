package dev.marquee.algorithm.neural;

import dev.marquee.math.Kernels;

/** Gradient of one output by the pre-activations of the first hidden layer, for a network of any depth. */
final class FirstLayerGradient {
    private FirstLayerGradient() {}

    /** Adds {@code error} times the gradient of the output for a movie to {@code back}. */
    static void add(TrainedNetwork trained, TrainedNetwork.UserProjection user, int movie, float error, float[] back) {
        int at = movie * trained.inputs().layout().stride(0);
        add(trained, user, trained.movieProjections(), at, error, back);
    }

    /** The same for a given projection of the movie tower. */
    static void add(
            TrainedNetwork trained,
            TrainedNetwork.UserProjection user,
            float[] movieProjection,
            int at,
            float error,
            float[] back) {
        Layout layout = trained.inputs().layout();
        Kernels kernels = trained.inputs().network().kernels();
        float[] parameters = trained.parameters();
        float[][] activations = new float[layout.layers()][];
        activations[0] = new float[layout.stride(0)];
        kernels.rectifiedSum(layout.stride(0), user.values(), 0, movieProjection, at, activations[0], 0);
        for (int layer = 1; layer < layout.layers(); layer++) {
            activations[layer] = trained.inputs().network().above(parameters, activations[layer - 1], layer);
        }
        int last = layout.layers() - 1;
        float[] gradient = new float[layout.stride(last)];
        kernels.scaleWherePositive(
                gradient.length, error, parameters, layout.outputWeights(), activations[last], 0, gradient, 0);
        for (int layer = last; layer > 0; layer--) {
            float[] below = new float[layout.stride(layer - 1)];
            for (int i = 0; i < layout.width(layer - 1); i++) {
                int row = layout.weights(layer) + i * layout.stride(layer);
                below[i] = kernels.dot(layout.stride(layer), parameters, row, gradient, 0);
            }
            kernels.scaleWherePositive(below.length, 1, below, 0, activations[layer - 1], 0, below, 0);
            gradient = below;
        }
        kernels.addScaled(back.length, 1, gradient, 0, back, 0);
    }
}
