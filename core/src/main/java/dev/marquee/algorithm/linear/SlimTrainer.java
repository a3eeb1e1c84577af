package dev.marquee.algorithm.linear;

import dev.marquee.algorithm.common.TrainingData;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.math.SparseRows;
import dev.marquee.model.Model;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.model.Trainer;
import dev.marquee.model.TrainingContext;

/**
 * Fits each column of W in X ≈ X W separately, with W ≥ 0, a diagonal of zeros and an elastic net penalty, by
 * coordinate descent: Ning and Karypis, "SLIM: sparse linear methods for top-n recommender systems", ICDM 2011. A sweep
 * over all movies costs one step per rating and column; memory is needed for the ratings and the weights only. The
 * result does not depend on the seed, nor on the number of threads, since each column is fitted by one thread.
 */
record SlimTrainer(SlimOptions options) implements Trainer {
    private static final int MAX_MOVIES = 23_000;
    private static final int COLUMNS_IN_TILE = 64;

    @Override
    public Model train(Dataset data, TrainingContext context) {
        InputMatrix inputs = new InputMatrix(data, options.ratingWeight(), options.dislikeWeight(), 0);
        check(data);
        int n = inputs.movies();
        ElasticNet net = new ElasticNet(inputs.users(), n, options, context.workers()::checkCancelled);
        return new SlimModel(options, inputs, fit(net, n, context));
    }

    private static SparseRows fit(ElasticNet net, int n, TrainingContext context) {
        int tiles = Math.ceilDiv(n, COLUMNS_IN_TILE);
        RowsBuilder[] parts = new RowsBuilder[tiles];
        try (ProgressTask task = context.begin("Training slim", tiles)) {
            context.workers().forEachTile(tiles, tile -> {
                RowsBuilder part = new RowsBuilder();
                int end = Math.min(n, (tile + 1) * COLUMNS_IN_TILE);
                for (int column = tile * COLUMNS_IN_TILE; column < end; column++) {
                    net.fit(column, part);
                }
                parts[tile] = part;
                task.step();
            });
        }
        return RowsBuilder.joined(parts);
    }

    private static void check(Dataset data) {
        TrainingData.requireAny(data, SlimOptions.OPTIONS.algorithm());
        if (data.catalogue().size() > MAX_MOVIES) {
            throw new MarqueeException(
                    "slim compares every two movies: the %,d movies of %s exceed its limit of %,d; choose itemknn or als"
                            .formatted(data.catalogue().size(), data.name(), MAX_MOVIES));
        }
    }
}
