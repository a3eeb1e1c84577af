package dev.marquee.algorithm.svdpp;

import dev.marquee.data.RatingRows;
import dev.marquee.data.Ratings;
import dev.marquee.math.DenseRows;
import dev.marquee.math.Kernels;
import dev.marquee.parallel.Workers;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Solves for the implicit factors y of all movies at once, with all other parameters fixed: a few steps of conjugate
 * gradients (Hestenes and Stiefel 1952) on Σ (r − r̂)² + Σ λ n_jᵛ |y_j|². All y of a user's movies share one sum, so
 * solving for one y at a time would pass over a user's ratings once per movie, and parallel gradient descent would need
 * a tiny step size. A step here is two passes over the ratings by user and one by movie, 4 k multiplications per
 * rating. Every row is summed by one thread, and dot products are summed row by row, so the number of threads does not
 * change the result.
 */
final class ImplicitFactorSolver {
    private static final int ROWS_IN_TILE = 16;

    private final SvdppOptions options;
    private final Ratings ratings;
    private final SvdppParameters state;
    private final Workers workers;
    private final Kernels kernels = Kernels.best();
    private final DenseRows ofUsers;
    private final DenseRows residual;
    private final DenseRows direction;
    private final DenseRows image;

    ImplicitFactorSolver(SvdppOptions options, Ratings ratings, SvdppParameters state, Workers workers) {
        this.options = options;
        this.ratings = ratings;
        this.state = state;
        this.workers = workers;
        this.ofUsers = DenseRows.zeros(ratings.users(), state.rank());
        this.residual = DenseRows.zeros(ratings.movies(), state.rank());
        this.direction = DenseRows.zeros(ratings.movies(), state.rank());
        this.image = DenseRows.zeros(ratings.movies(), state.rank());
    }

    /**
     * Takes {@code steps} steps from the current y. Users' rows stay unchanged and have to be solved again for the new
     * y.
     */
    void solve(int steps) {
        errors();
        gather(residual, state.implicit(), -1);
        System.arraycopy(residual.values(), 0, direction.values(), 0, residual.values().length);
        double length = product(residual, residual);
        for (int step = 0; step < steps && length > 0; step++) {
            images();
            gather(image, direction, 1);
            double curvature = product(direction, image);
            if (curvature <= 0) {
                break;
            }
            float alpha = (float) (length / curvature);
            add(alpha, direction, state.implicit());
            add(-alpha, image, residual);
            double next = product(residual, residual);
            updateDirection((float) (next / length));
            length = next;
        }
    }

    /** Σ (r − r̂) q_m of each user. */
    private void errors() {
        RatingRows rows = ratings.byUser();
        DenseRows users = state.users();
        DenseRows movies = state.movies();
        eachRow(rows.rows(), user -> {
            int own = ofUsers.at(user);
            Arrays.fill(ofUsers.values(), own, own + ofUsers.stride(), 0);
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                int movie = movies.at(rows.column(entry));
                float error = rows.value(entry)
                        - state.mean()
                        - kernels.dot(users.stride(), users.values(), users.at(user), movies.values(), movie);
                kernels.addScaled(
                        state.rank(), error, movies.values(), movie + SvdppParameters.FACTORS, ofUsers.values(), own);
            }
        });
    }

    /** Σ (q_m·s) q_m of each user, where s is what the direction adds to their z. */
    private void images() {
        RatingRows rows = ratings.byUser();
        DenseRows movies = state.movies();
        eachRow(rows.rows(), user -> {
            float[] s = ofDirection(user);
            int own = ofUsers.at(user);
            Arrays.fill(ofUsers.values(), own, own + ofUsers.stride(), 0);
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                int movie = movies.at(rows.column(entry)) + SvdppParameters.FACTORS;
                float change = kernels.dot(state.rank(), movies.values(), movie, s, 0);
                kernels.addScaled(state.rank(), change, movies.values(), movie, ofUsers.values(), own);
            }
        });
    }

    private float[] ofDirection(int user) {
        RatingRows rows = ratings.byUser();
        float[] sum = new float[direction.stride()];
        float share = (float) (1 / Math.sqrt(Math.max(1, rows.count(user))));
        for (int entry = rows.start(user); entry < rows.end(user); entry++) {
            kernels.addScaled(sum.length, share, direction.values(), direction.at(rows.column(entry)), sum, 0);
        }
        return sum;
    }

    /**
     * Sets the row of each movie to the sum over its raters of their user sum / √n_u, plus sign λ times a row of {@code
     * damped}.
     */
    private void gather(DenseRows out, DenseRows damped, int sign) {
        RatingRows rows = ratings.byMovie();
        eachRow(rows.rows(), movie -> {
            int own = out.at(movie);
            Arrays.fill(out.values(), own, own + out.stride(), 0);
            float lambda = (float) options.ridge(options.implicitRegularization(), rows.count(movie));
            kernels.addScaled(out.stride(), sign * lambda, damped.values(), damped.at(movie), out.values(), own);
            for (int entry = rows.start(movie); entry < rows.end(movie); entry++) {
                int user = rows.column(entry);
                float share = (float) (1 / Math.sqrt(ratings.byUser().count(user)));
                kernels.addScaled(out.stride(), share, ofUsers.values(), ofUsers.at(user), out.values(), own);
            }
        });
    }

    private void updateDirection(float beta) {
        eachRow(direction.rows(), movie -> {
            int at = direction.at(movie);
            for (int k = at; k < at + direction.stride(); k++) {
                direction.values()[k] = residual.values()[k] + beta * direction.values()[k];
            }
        });
    }

    private void add(float alpha, DenseRows rows, DenseRows to) {
        kernels.addScaled(rows.values().length, alpha, rows.values(), 0, to.values(), 0);
    }

    private double product(DenseRows first, DenseRows second) {
        double sum = 0;
        for (int row = 0; row < first.rows(); row++) {
            sum += kernels.dot(first.stride(), first.values(), first.at(row), second.values(), second.at(row));
        }
        return sum;
    }

    private void eachRow(int rows, IntConsumer body) {
        workers.forEachTile(Math.ceilDiv(rows, ROWS_IN_TILE), tile -> {
            for (int row = tile * ROWS_IN_TILE; row < Math.min(rows, (tile + 1) * ROWS_IN_TILE); row++) {
                body.accept(row);
            }
        });
    }
}
