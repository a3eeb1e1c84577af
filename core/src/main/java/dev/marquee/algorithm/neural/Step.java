package dev.marquee.algorithm.neural;

import dev.marquee.algorithm.neural.NeuralOptions.Optimizer;
import dev.marquee.math.AdamRates;
import dev.marquee.math.Rng;
import dev.marquee.parallel.Workers;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One training step: forward, backward and update for a batch, in five phases whose tiles are spread over threads.
 * Tiles and the order in which their results are summed depend on the batch alone, so a step gives the same parameters
 * on any number of threads.
 */
final class Step {
    private static final int UPDATE_TILE = 1 << 13;
    private static final int NO_BIAS = -1;

    private final Network network;
    private final NeuralOptions options;
    private final Workers workers;
    private final long seed;
    private final TowerPass users;
    private final TowerPass movies;
    private final Layers layers;
    private final float[] parameters;
    private final float[] gradient;
    private final float[] first;
    private final float[] second;
    private final float[] errors;
    private final double[] losses;
    private final Optional<MovingAverage> mean;
    private int number;

    Step(Inputs inputs, NeuralOptions options, float[] parameters, Run run) {
        Network network = inputs.network();
        int batch = options.optimizer().batch();
        this.network = network;
        this.options = options;
        this.workers = run.workers();
        this.seed = run.seed();
        this.users = new TowerPass(network, inputs.users(), options);
        this.movies = new TowerPass(network, inputs.movies(), options);
        this.layers = new Layers(network, batch, options.regularization().dropout());
        this.parameters = parameters;
        this.gradient = new float[parameters.length];
        boolean adam = options.optimizer().optimizer() == Optimizer.ADAM;
        this.first = new float[adam ? parameters.length : 0];
        this.second = new float[adam ? parameters.length : 0];
        this.mean = run.averaged() == 0 ? Optional.empty() : Optional.of(new MovingAverage(parameters, run.averaged()));
        this.errors = new float[batch];
        this.losses = new double[Math.ceilDiv(batch, Layers.TILE)];
    }

    /**
     * Execution settings of a training.
     *
     * @param averaged number of steps over which the parameters are averaged for prediction; 0 uses the last ones
     */
    record Run(Workers workers, long seed, double averaged) {}

    /** The arrays that steps change and later steps depend on; not copies. */
    float[][] arrays() {
        return new float[][] {
            parameters, first, second, mean.map(MovingAverage::mean).orElse(new float[0])
        };
    }

    /** Goes on with the arrays that a number of steps left. */
    void resumeAfter(int steps) {
        number = steps;
    }

    /** The parameters to predict with: the array that steps change, or its moving average. */
    float[] finish() {
        return mean.map(MovingAverage::mean).orElse(parameters);
    }

    /** Takes the step and returns the batch's sum of squared errors before it. */
    double take(Batch batch) {
        double loss = gradient(batch);
        update();
        return loss;
    }

    /**
     * Computes the gradient of the mean squared error, returned by {@link #gradient()}; returns the sum of squared
     * errors.
     */
    double gradient(Batch batch) {
        number++;
        users.reserve(batch.users.count);
        movies.reserve(batch.movies.count);
        project(batch);
        double loss = forwardAndBackward(batch);
        collect(batch);
        sharedGradients(batch);
        return loss;
    }

    float[] gradient() {
        return gradient;
    }

    private void project(Batch batch) {
        int userTiles = TowerPass.tiles(batch.users);
        int movieTiles = TowerPass.tiles(batch.movies);
        workers.forEachTile(userTiles + movieTiles + 1, tile -> {
            if (tile < userTiles) {
                users.project(tile, batch.users, parameters, NO_BIAS, Rng.keyed(seed, number, 0, tile));
            } else if (tile < userTiles + movieTiles) {
                int of = tile - userTiles;
                int bias = network.layout().biases(0);
                movies.project(of, batch.movies, parameters, bias, Rng.keyed(seed, number, 1, of));
            } else {
                users.transposeWeights(parameters);
                movies.transposeWeights(parameters);
                layers.transposeWeights(parameters);
            }
        });
    }

    private double forwardAndBackward(Batch batch) {
        int tiles = Math.ceilDiv(batch.size, Layers.TILE);
        workers.forEachTile(tiles, tile -> {
            int from = tile * Layers.TILE;
            int to = Math.min(from + Layers.TILE, batch.size);
            Rng rng = Rng.keyed(seed, number, 2, tile);
            layers.first(from, to, batch, users.projections(), movies.projections(), rng);
            layers.forward(from, to, parameters, rng);
            losses[tile] = measure(from, to, batch);
            layers.backward(from, to, errors, parameters);
        });
        return IntStream.range(0, tiles).mapToDouble(tile -> losses[tile]).sum();
    }

    /** Sets the errors: the gradient of the batch's mean squared error at each output. */
    private double measure(int from, int to, Batch batch) {
        double loss = 0;
        for (int rating = from; rating < to; rating++) {
            float output = layers.output(rating, parameters)
                    + parameters[users.biasAt(batch.users, batch.users.slotOf[rating])]
                    + parameters[movies.biasAt(batch.movies, batch.movies.slotOf[rating])];
            float error = output - batch.values[rating];
            loss += (double) error * error;
            errors[rating] = 2 * error / batch.size;
        }
        return loss;
    }

    private void collect(Batch batch) {
        int userTiles = TowerPass.tiles(batch.users);
        workers.forEachTile(userTiles + TowerPass.tiles(batch.movies), tile -> {
            if (tile < userTiles) {
                users.backward(tile, batch.users, layers.firstGradient(), errors, gradient);
            } else {
                movies.backward(tile - userTiles, batch.movies, layers.firstGradient(), errors, gradient);
            }
        });
    }

    /**
     * Tiles of users come first and tiles of movies last, so that each is likely to run on the thread that has worked
     * on it before.
     */
    private void sharedGradients(Batch batch) {
        int userTiles = users.gradientTiles();
        int layerTiles = layers.weightTiles() + 1;
        workers.forEachTile(userTiles + layerTiles + movies.gradientTiles(), tile -> {
            int ofLayers = tile - userTiles;
            int ofMovies = ofLayers - layerTiles;
            if (ofLayers < 0) {
                users.sharedGradient(tile, batch.users, errors, network.layout().biases(0), gradient);
            } else if (ofMovies >= 0) {
                movies.sharedGradient(ofMovies, batch.movies, errors, NO_BIAS, gradient);
            } else if (ofLayers == 0) {
                layers.sharedGradient(batch.size, errors, gradient);
            } else {
                layers.weightGradient(ofLayers - 1, batch.size, gradient);
            }
        });
    }

    private void update() {
        int decayed = network.layout().decayed();
        int tiles = Math.ceilDiv(decayed, UPDATE_TILE);
        double decay = options.regularization().weightDecay();
        workers.forEachTile(tiles + 1, tile -> {
            if (tile < tiles) {
                int from = tile * UPDATE_TILE;
                update(from, Math.min(UPDATE_TILE, decayed - from), decay);
            } else {
                update(decayed, parameters.length - decayed, 0);
            }
        });
    }

    private void update(int at, int n, double decay) {
        double rate = options.optimizer().learningRate();
        switch (options.optimizer().optimizer()) {
            case ADAM ->
                network.kernels()
                        .adam(n, AdamRates.ofStep(number, rate, decay), gradient, first, second, parameters, at);
            case SGD -> network.kernels().descend(n, (float) rate, (float) decay, gradient, parameters, at);
        }
        mean.ifPresent(averaged -> averaged.add(n, at, parameters, number, network.kernels()));
    }
}
