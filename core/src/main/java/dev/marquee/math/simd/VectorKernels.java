package dev.marquee.math.simd;

import dev.marquee.math.AdamRates;
import dev.marquee.math.Kernels;
import dev.marquee.math.Kernels.MatrixAt;
import dev.marquee.math.SparseRows;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels on the Vector API, with eight lanes (four if the machine has no more); the remainder of a range is
 * processed by scalar code.
 */
public final class VectorKernels implements Kernels {
    static final VectorSpecies<Float> LANES =
            FloatVector.SPECIES_PREFERRED.length() >= ALIGNMENT ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;
    static final int WIDTH = LANES.length();
    private static final VectorShuffle<Float> FOUR_ON = VectorShuffle.iota(LANES, 4, 1, true);
    private static final VectorShuffle<Float> TWO_ON = VectorShuffle.iota(LANES, 2, 1, true);

    @Override
    public void multiplyAdd(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        if (b.columnStep() != 1 || c.columnStep() != 1) {
            throw new IllegalArgumentException("only the left factor may be transposed");
        }
        MultiplyAdd.run(rows, columns, depth, a, b, c);
    }

    @Override
    public void multiplyAdd(int columns, SparseRows a, int row, MatrixAt b, float[] c, int cAt) {
        if (b.columnStep() != 1) {
            throw new IllegalArgumentException("only the left factor may be transposed");
        }
        SparseMultiplyAdd.run(columns, a, row, b, c, cAt);
    }

    @Override
    public float dot(int n, float[] x, int xAt, float[] y, int yAt) {
        FloatVector sum = FloatVector.zero(LANES);
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            sum = at(x, xAt + i).fma(at(y, yAt + i), sum);
        }
        float total = addUp(sum);
        for (; i < n; i++) {
            total += x[xAt + i] * y[yAt + i];
        }
        return total;
    }

    @Override
    public void dots(int rows, int n, MatrixAt a, float[] x, int xAt, float[] out, int outAt) {
        for (int row = 0; row < rows; row++) {
            out[outAt + row] = dot(n, a.array(), a.at() + row * a.rowStep(), x, xAt);
        }
    }

    @Override
    public void dots(int n, SparseRows a, int row, MatrixAt b, float[] x, int xAt) {
        SparseDots.run(this, n, a, row, b, x, xAt);
    }

    @Override
    public int firstAbove(int from, int to, float[] x, float threshold) {
        int i = from;
        for (; i <= to - WIDTH; i += WIDTH) {
            VectorMask<Float> above = at(x, i).compare(VectorOperators.GT, threshold);
            if (above.anyTrue()) {
                return i + above.firstTrue();
            }
        }
        while (i < to && !(x[i] > threshold)) {
            i++;
        }
        return i;
    }

    @Override
    public void addScaled(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            at(x, xAt + i).mul(alpha).add(at(y, yAt + i)).intoArray(y, yAt + i);
        }
        for (; i < n; i++) {
            y[yAt + i] += alpha * x[xAt + i];
        }
    }

    @Override
    public float differenceDot(int n, float[] x, int xAt, float[] y, int y1At, int y2At) {
        FloatVector sum = FloatVector.zero(LANES);
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            sum = at(y, y1At + i).sub(at(y, y2At + i)).fma(at(x, xAt + i), sum);
        }
        float total = addUp(sum);
        for (; i < n; i++) {
            total += x[xAt + i] * (y[y1At + i] - y[y2At + i]);
        }
        return total;
    }

    @Override
    public void rankApart(int n, float keep, float push, float[] x, int xAt, float[] y, int y1At, int y2At) {
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            FloatVector u = at(x, xAt + i);
            FloatVector first = at(y, y1At + i);
            FloatVector second = at(y, y2At + i);
            FloatVector step = u.mul(push);
            first.mul(keep).add(step).intoArray(y, y1At + i);
            second.mul(keep).sub(step).intoArray(y, y2At + i);
            first.sub(second).mul(push).add(u.mul(keep)).intoArray(x, xAt + i);
        }
        for (; i < n; i++) {
            float u = x[xAt + i];
            float first = y[y1At + i];
            float second = y[y2At + i];
            x[xAt + i] = keep * u + push * (first - second);
            y[y1At + i] = keep * first + push * u;
            y[y2At + i] = keep * second - push * u;
        }
    }

    @Override
    public void rectifiedSum(int n, float[] x, int xAt, float[] y, int yAt, float[] out, int outAt) {
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            at(x, xAt + i).add(at(y, yAt + i)).max(0).intoArray(out, outAt + i);
        }
        for (; i < n; i++) {
            out[outAt + i] = Math.max(0, x[xAt + i] + y[yAt + i]);
        }
    }

    @Override
    public void rectify(int n, float[] x, int xAt, float[] out, int outAt) {
        rectifiedSum(n, x, xAt, out, outAt, out, outAt);
    }

    @Override
    public float rectifiedDot(int n, float[] x, int xAt, float[] y, int yAt, float[] w, int wAt) {
        FloatVector sum = FloatVector.zero(LANES);
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            sum = at(x, xAt + i).add(at(y, yAt + i)).max(0).fma(at(w, wAt + i), sum);
        }
        float total = addUp(sum);
        for (; i < n; i++) {
            total += w[wAt + i] * Math.max(0, x[xAt + i] + y[yAt + i]);
        }
        return total;
    }

    @Override
    public void scaleWherePositive(
            int n, float alpha, float[] x, int xAt, float[] gate, int gateAt, float[] out, int outAt) {
        FloatVector zero = FloatVector.zero(LANES);
        int i = 0;
        for (; i < LANES.loopBound(n); i += WIDTH) {
            VectorMask<Float> open = at(gate, gateAt + i).compare(VectorOperators.GT, 0);
            zero.blend(at(x, xAt + i).mul(alpha), open).intoArray(out, outAt + i);
        }
        for (; i < n; i++) {
            out[outAt + i] = gate[gateAt + i] > 0 ? alpha * x[xAt + i] : 0;
        }
    }

    @Override
    public void adam(
            int n, AdamRates rates, float[] gradient, float[] first, float[] second, float[] parameters, int at) {
        int i = at;
        for (; i < at + LANES.loopBound(n); i += WIDTH) {
            FloatVector theta = at(parameters, i);
            FloatVector g = theta.mul(rates.decay()).add(at(gradient, i));
            FloatVector m = at(first, i);
            FloatVector v = at(second, i);
            m = m.add(g.sub(m).mul(1 - AdamRates.BETA_1));
            v = v.add(g.mul(g).sub(v).mul(1 - AdamRates.BETA_2));
            m.intoArray(first, i);
            v.intoArray(second, i);
            FloatVector scale = v.mul(rates.secondCorrection()).sqrt().add(AdamRates.EPSILON);
            theta.sub(m.mul(rates.rate()).div(scale)).intoArray(parameters, i);
            FloatVector.zero(LANES).intoArray(gradient, i);
        }
        for (; i < at + n; i++) {
            rates.step(gradient, first, second, parameters, i);
        }
    }

    @Override
    public void descend(int n, float rate, float decay, float[] gradient, float[] parameters, int at) {
        int i = at;
        for (; i < at + LANES.loopBound(n); i += WIDTH) {
            FloatVector theta = at(parameters, i);
            FloatVector g = theta.mul(decay).add(at(gradient, i));
            theta.sub(g.mul(rate)).intoArray(parameters, i);
            FloatVector.zero(LANES).intoArray(gradient, i);
        }
        for (; i < at + n; i++) {
            parameters[i] -= rate * (gradient[i] + decay * parameters[i]);
            gradient[i] = 0;
        }
    }

    /**
     * The sum of the lanes, always in the same order. {@link FloatVector#reduceLanes} leaves the order unspecified, and
     * compiled code uses another order than interpreted code: the same training would give different models.
     */
    private static float addUp(FloatVector lanes) {
        FloatVector sum = WIDTH == ALIGNMENT ? lanes.add(lanes.rearrange(FOUR_ON)) : lanes;
        sum = sum.add(sum.rearrange(TWO_ON));
        return sum.lane(0) + sum.lane(1);
    }

    private static FloatVector at(float[] array, int at) {
        return FloatVector.fromArray(LANES, array, at);
    }
}
