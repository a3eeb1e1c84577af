package dev.marquee.algorithm.bayesfm.gibbs;

import dev.marquee.math.Rng;
import java.util.Arrays;

/**
 * One chain's Gibbs step for all features of one side, the other side held. In a component a row's ratings come down to two
 * numbers, Σ w b² and Σ w b e over its ratings' weights w, residuals e and the other side's component b; features are drawn
 * on those, and the ratings are met once a component, to apply the last component's change and sum up for the next.
 * After Rendle, "Scaling factorization machines to relational data" (2013), for features that meet only features of the
 * other side. Costs (ratings + features' entries) x (rank + 1) a step. Confined to one thread.
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

    /**
     * @param starts the first rating of each row of this side, and one past the last
     * @param columns each rating's row of the other side
     */
    public CoefficientSampler(Coefficients own, Coefficients other, int[] starts, int[] columns) {
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
    }

    /**
     * Draws every feature once and keeps the residuals up to date.
     *
     * @param residuals of the ratings, in this side's order
     * @param weights of rows of this side; a rating's precision is its row's weight times its column's
     * @param otherWeights of rows of the other side
     */
    public void step(float[] residuals, float[] weights, float[] otherWeights, Rng rng) {
        float[] change = new float[own.side().rows()];
        float[] last = ones;
        for (int component = 0; component <= own.rank(); component++) {
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

    /** Takes the last change off the residuals and sums up for the factor that comes next. */
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
}
