package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * Gibbs step of one chain for all features of one side, with the other side fixed. In one component a row's ratings
 * reduce to two sums, Σ w b² and Σ w b e over its ratings' weights w, residuals e and the other side's component b.
 * Features are drawn from these sums, and the ratings are visited once per component, to apply the last component's
 * change and to sum up for the next. After Rendle, "Scaling factorization machines to relational data" (2013), for
 * features that interact only with features of the other side. Costs (ratings + entries of features) x (rank + 1) per
 * step. Confined to one thread.
 */
public final class CoefficientSampler {
    private final Coefficients own;
    private final Coefficients other;
    private final int[] starts;
    private final int[] columns;
    private final float[] ones;
    private final float[] weighted;
    private final float[] squares;
    private final float[] products;
    private final float[] before;
    private final BlockSampler blocks;
    private final Runnable check;

    /**
     * @param starts first rating of each row of this side, and one past the last
     * @param columns row of the other side of each rating
     * @param check called once per component and step; throws an exception to end the chain
     */
    public CoefficientSampler(Coefficients own, Coefficients other, int[] starts, int[] columns, Runnable check) {
        int rows = own.side().rows();
        this.own = own;
        this.other = other;
        this.starts = starts;
        this.columns = columns;
        this.ones = new float[other.side().rows()];
        Arrays.fill(ones, 1);
        this.weighted = new float[other.side().rows()];
        this.squares = new float[rows];
        this.products = new float[rows];
        this.before = new float[rows];
        this.blocks = new BlockSampler(rows);
        this.check = check;
    }

    /**
     * Draws every feature once and updates the residuals.
     *
     * @param residuals residuals of the ratings, in this side's order
     * @param weights weights of the rows of this side; a rating's precision is its row's weight times its column's
     * @param otherWeights weights of the rows of the other side
     */
    public void step(float[] residuals, float[] weights, float[] otherWeights, Rng rng) {
        float[] change = new float[own.side().rows()];
        float[] last = ones;
        for (int component = 0; component <= own.rank(); component++) {
            check.run();
            float[] factor = component == 0 ? ones : other.sums(component);
            for (int row = 0; row < weighted.length; row++) {
                weighted[row] = factor[row] * otherWeights[row];
            }
            sumUp(residuals, change, last, factor);
            for (int row = 0; row < squares.length; row++) {
                squares[row] *= weights[row];
                products[row] *= weights[row];
            }
            float[] sums = own.sums(component);
            System.arraycopy(sums, 0, before, 0, sums.length);
            blocks.draw(own, component, squares, products, rng);
            for (int row = 0; row < change.length; row++) {
                change[row] = sums[row] - before[row];
            }
            last = factor;
        }
        sumUp(residuals, change, last, last);
    }

    /** Subtracts the last change from the residuals and sums up for the next factor. */
    private void sumUp(float[] residuals, float[] change, float[] last, float[] factor) {
        for (int row = 0; row < squares.length; row++) {
            float moved = change[row];
            double square = 0;
            double product = 0;
            for (int cell = starts[row]; cell < starts[row + 1]; cell++) {
                int column = columns[cell];
                float residual = residuals[cell] - moved * last[column];
                residuals[cell] = residual;
                float w = weighted[column];
                square += w * factor[column];
                product += w * residual;
            }
            squares[row] = (float) square;
            products[row] = (float) product;
        }
    }

    /** Draws the features of one side in one component, block by block, from sums over each row's ratings. */
    private static final class BlockSampler {
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
                FeatureMatrix.Block features = own.side().blocks().get(block);
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

        private void draw(FeatureMatrix.Block features, float[] values, int offset, Hyperprior prior, Rng rng) {
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
}
