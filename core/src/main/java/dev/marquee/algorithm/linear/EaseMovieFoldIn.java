package dev.marquee.algorithm.linear;

import dev.marquee.data.Dataset;
import dev.marquee.math.Kernels;
import dev.marquee.math.SparseRows;

/**
 * The weights to a new movie m as training would find them, w = A⁻¹ Xᵀx_m, with A = XᵀX + Λ over all inputs except m.
 * With P = A⁻¹ from training, z = P Xᵀx_m. If m already has a row in P, from its genres and year, it is removed: w = z
 * − P_m z_m / P_mm. Costs n² multiplications per movie for n inputs, plus the ratings of the users who rated it.
 */
final class EaseMovieFoldIn {
    private final EaseModel trained;
    private final InputMatrix inputs;
    private final GramColumn raters;
    private final SparseRows side;
    private final int stride;
    private final int n;

    EaseMovieFoldIn(EaseModel trained, Dataset more) {
        this.trained = trained;
        this.inputs = trained.inputs();
        this.raters = new GramColumn(inputs, more, trained.options().sessions());
        this.side = SideRows.of(more.catalogue(), trained.options().side());
        this.n = inputs.width();
        this.stride = Kernels.stride(n);
    }

    /** One weight from each input of the training. */
    float[] weightsTo(int movie) {
        float[] products = products(movie);
        float[] variances = trained.variances();
        float[] scaled = new float[stride];
        for (int i = 0; i < n; i++) {
            scaled[i] = variances[i] * products[i];
        }
        float[] weights = new float[n];
        float[] row = new float[stride];
        for (int i = 0; i < n; i++) {
            trained.weights().get(i, row);
            weights[i] = scaled[i] - Kernels.best().dot(stride, row, 0, scaled, 0);
        }
        if (movie < inputs.movies()) {
            float own = weights[movie];
            for (int i = 0; i < n; i++) {
                weights[i] += own * trained.weights().get(i, movie);
            }
            weights[movie] = 0;
        }
        return weights;
    }

    /** Xᵀx of a movie: over the users who rated it, and over genres and years. */
    private float[] products(int movie) {
        float[] products = raters.of(movie);
        for (int row = 0; row < side.rows(); row++) {
            addSide(row, movie, products);
        }
        if (movie < inputs.movies()) {
            products[movie] = 0;
        }
        return products;
    }

    private void addSide(int row, int movie, float[] products) {
        float own = 0;
        for (int entry = side.starts()[row]; entry < side.starts()[row + 1]; entry++) {
            own += side.columns()[entry] == movie ? side.values()[entry] : 0;
        }
        for (int entry = side.starts()[row]; own > 0 && entry < side.starts()[row + 1]; entry++) {
            if (side.columns()[entry] < inputs.movies()) {
                products[side.columns()[entry]] += own * side.values()[entry];
            }
        }
    }
}
