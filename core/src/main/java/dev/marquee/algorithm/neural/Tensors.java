package dev.marquee.algorithm.neural;

import dev.marquee.model.Formula;
import dev.marquee.model.Tensor;
import dev.marquee.model.Tensor.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network as tensors without padding, and as a formula. The formula is not split into towers as the computation is,
 * but concatenates all inputs, as networks are usually drawn.
 */
final class Tensors {
    private final TrainedNetwork trained;
    private final Layout layout;
    private final boolean biases;

    Tensors(TrainedNetwork trained, boolean biases) {
        this.trained = trained;
        this.layout = trained.inputs().layout();
        this.biases = biases;
    }

    List<Tensor> parameters() {
        List<Tensor> all = new ArrayList<>();
        all.add(userEmbeddings());
        all.add(movieEmbeddings());
        all.add(coldEmbedding("coldUserEmbedding", trained.inputs().users()));
        all.add(coldEmbedding("coldMovieEmbedding", trained.inputs().movies()));
        if (biases) {
            all.add(userBiases());
            all.add(movieBiases());
            all.add(coldBias("coldUserBias", trained.inputs().users()));
            all.add(coldBias("coldMovieBias", trained.inputs().movies()));
        }
        for (int layer = 0; layer < layout.layers(); layer++) {
            all.add(weights(layer));
            all.add(layerBiases(layer));
        }
        all.add(outputWeights());
        all.add(outputBias());
        return List.copyOf(all);
    }

    List<Tensor> features() {
        List<Tensor> all = new ArrayList<>();
        if (layout.userFeatures() > 0) {
            all.add(userFeatures());
        }
        if (layout.movieFeatures() > 0) {
            all.add(movieFeatures());
        }
        return List.copyOf(all);
    }

    /** The output before it is clamped to the scale. */
    Formula output() {
        Formula below = new Formula.Concatenation(inputs());
        for (int layer = 0; layer < layout.layers(); layer++) {
            below = new Formula.Rectified(new Formula.Sum(
                    List.of(new Formula.Product(below, weights(layer)), new Formula.Constant(layerBiases(layer)))));
        }
        List<Formula> terms = new ArrayList<>();
        terms.add(new Formula.Product(below, outputWeights()));
        terms.add(new Formula.Constant(outputBias()));
        if (biases) {
            terms.add(new Formula.Lookup(userBiases()));
            terms.add(new Formula.Lookup(movieBiases()));
        }
        return new Formula.Sum(terms);
    }

    /** In the order of the first layer's weights. */
    private List<Formula> inputs() {
        List<Formula> inputs = new ArrayList<>();
        inputs.add(new Formula.Lookup(userEmbeddings()));
        if (layout.userFeatures() > 0) {
            inputs.add(new Formula.Lookup(userFeatures()));
        }
        inputs.add(new Formula.Lookup(movieEmbeddings()));
        if (layout.movieFeatures() > 0) {
            inputs.add(new Formula.Lookup(movieFeatures()));
        }
        return inputs;
    }

    private Tensor userEmbeddings() {
        return embeddings("userEmbeddings", Subject.USER, trained.inputs().users());
    }

    private Tensor movieEmbeddings() {
        return embeddings("movieEmbeddings", Subject.MOVIE, trained.inputs().movies());
    }

    private Tensor embeddings(String name, Subject subject, Tower tower) {
        int width = layout.embedding();
        float[] values = new float[Math.multiplyExact(tower.rows(), width)];
        for (int i = 0; i < tower.rows(); i++) {
            System.arraycopy(trained.parameters(), embeddingAt(tower, i), values, i * width, width);
        }
        return Tensor.of(name, subject, List.of(tower.rows(), width), values);
    }

    private Tensor coldEmbedding(String name, Tower tower) {
        return vector(name, embeddingAt(tower, tower.cold()), layout.embedding());
    }

    private int embeddingAt(Tower tower, int row) {
        return tower.table() + row * layout.embeddingStride();
    }

    private Tensor userBiases() {
        return idBiases("userBiases", Subject.USER, trained.inputs().users());
    }

    private Tensor movieBiases() {
        return idBiases("movieBiases", Subject.MOVIE, trained.inputs().movies());
    }

    private Tensor idBiases(String name, Subject subject, Tower tower) {
        float[] values = Arrays.copyOfRange(trained.parameters(), tower.biases(), tower.biases() + tower.rows());
        return Tensor.of(name, subject, List.of(values.length), values);
    }

    private Tensor coldBias(String name, Tower tower) {
        return Tensor.scalar(name, trained.parameters()[tower.biases() + tower.cold()]);
    }

    private Tensor userFeatures() {
        return features("userFeatures", Subject.USER, trained.inputs().users());
    }

    private Tensor movieFeatures() {
        return features("movieFeatures", Subject.MOVIE, trained.inputs().movies());
    }

    private static Tensor features(String name, Subject subject, Tower tower) {
        int width = tower.featureWidth();
        float[] values = new float[Math.multiplyExact(tower.rows(), width)];
        for (int row = 0; row < tower.rows(); row++) {
            for (int entry = tower.features().starts()[row];
                    entry < tower.features().starts()[row + 1];
                    entry++) {
                values[row * width + tower.features().columns()[entry]] =
                        tower.features().values()[entry];
            }
        }
        return Tensor.of(name, subject, List.of(tower.rows(), width), values);
    }

    /** Inputs x units. The first layer's rows are the user's, then the movie's, which are contiguous. */
    private Tensor weights(int layer) {
        int at = layer == 0 ? layout.userWeights() : layout.weights(layer);
        int inputs = layer == 0
                ? 2 * layout.embedding() + layout.userFeatures() + layout.movieFeatures()
                : layout.width(layer - 1);
        int width = layout.width(layer);
        float[] values = new float[Math.multiplyExact(inputs, width)];
        for (int row = 0; row < inputs; row++) {
            System.arraycopy(trained.parameters(), at + row * layout.stride(layer), values, row * width, width);
        }
        return Tensor.of("hidden" + (layer + 1) + "Weights", Subject.NONE, List.of(inputs, width), values);
    }

    private Tensor layerBiases(int layer) {
        return vector("hidden" + (layer + 1) + "Biases", layout.biases(layer), layout.width(layer));
    }

    private Tensor outputWeights() {
        return vector("outputWeights", layout.outputWeights(), layout.width(layout.layers() - 1));
    }

    private Tensor outputBias() {
        return Tensor.scalar("outputBias", trained.parameters()[layout.outputBias()]);
    }

    private Tensor vector(String name, int at, int length) {
        float[] values = new float[length];
        System.arraycopy(trained.parameters(), at, values, 0, length);
        return Tensor.of(name, Subject.NONE, List.of(length), values);
    }
}
