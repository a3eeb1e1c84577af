package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;

/** Draws the features of one side in one component, block by block, from sums over each row's ratings. */
final class BlockSampler {
    private final float[] squares;
    private final float[] products;
    private final float[] changes;

    BlockSampler(int rows) {
        this.squares = new float[rows];
        this.products = new float[rows];
        this.changes = new float[rows];
    }

    /**
     * Draws every feature given all others, and adds the changes to the rows' sums.
     *
     * @param rowSquares Σ w b² of each row's ratings
     * @param rowProducts Σ w b e of each row's ratings; overwritten
     */
    void draw(Coefficients own, int component, float[] rowSquares, float[] rowProducts, Rng rng) {
        float[] values = own.values(component);
        float[] sums = own.sums(component);
        int offset = 0;
        for (int block = 0; block < own.side().blocks().size(); block++) {
            FeatureBlock features = own.side().blocks().get(block);
            Hyperprior prior = own.prior(component, block);
            prior.draw(values, offset, offset + features.features(), rng);
            scale(features.values(), rowSquares, rowProducts);
            draw(features, values, offset, prior, rng);
            for (int row = 0; row < sums.length; row++) {
                float change = features.values()[row] * changes[row];
                sums[row] += change;
                rowProducts[row] -= change * rowSquares[row];
            }
            offset += features.features();
        }
    }

    /** Scales to the value of the block's features, so that the inner loops need no values. */
    private void scale(float[] scale, float[] rowSquares, float[] rowProducts) {
        for (int row = 0; row < scale.length; row++) {
            float value = scale[row];
            squares[row] = value * value * rowSquares[row];
            products[row] = value * rowProducts[row];
            changes[row] = 0;
        }
    }

    private void draw(FeatureBlock features, float[] values, int offset, Hyperprior prior, Rng rng) {
        int[] starts = features.starts();
        int[] rows = features.rows();
        for (int feature = 0; feature < features.features(); feature++) {
            double square = 0;
            double product = 0;
            for (int index = starts[feature]; index < starts[feature + 1]; index++) {
                square += squares[rows[index]];
                product += products[rows[index]];
            }
            float old = values[offset + feature];
            double precision = square + prior.precision();
            double mean = (product + old * square + prior.precision() * prior.mean()) / precision;
            float drawn = (float) (mean + rng.nextGaussian() / Math.sqrt(precision));
            values[offset + feature] = drawn;
            float change = drawn - old;
            for (int index = starts[feature]; index < starts[feature + 1]; index++) {
                int row = rows[index];
                products[row] -= change * squares[row];
                changes[row] += change;
            }
        }
    }
}
