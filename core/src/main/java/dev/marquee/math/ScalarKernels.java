package dev.marquee.math;

import dev.marquee.math.Kernels.MatrixAt;

/** The kernels in plain Java: used without the Vector API, and the reference for tests of the vector kernels. */
public final class ScalarKernels implements Kernels {
    @Override
    public void multiplyAdd(int rows, int columns, int depth, MatrixAt a, MatrixAt b, MatrixAt c) {
        for (int i = 0; i < rows; i++) {
            int cAt = c.at() + i * c.rowStep();
            for (int k = 0; k < depth; k++) {
                float scale = a.array()[a.at() + i * a.rowStep() + k * a.columnStep()];
                addScaled(columns, scale, b.array(), b.at() + k * b.rowStep(), c.array(), cAt);
            }
        }
    }

    @Override
    public void multiplyAdd(int columns, SparseRows a, int row, MatrixAt b, float[] c, int cAt) {
        for (int entry = a.starts()[row]; entry < a.starts()[row + 1]; entry++) {
            int bAt = b.at() + a.columns()[entry] * b.rowStep();
            addScaled(columns, a.values()[entry], b.array(), bAt, c, cAt);
        }
    }

    @Override
    public float dot(int n, float[] x, int xAt, float[] y, int yAt) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xAt + i] * y[yAt + i];
        }
        return sum;
    }

    @Override
    public void dots(int rows, int n, MatrixAt a, float[] x, int xAt, float[] out, int outAt) {
        for (int row = 0; row < rows; row++) {
            out[outAt + row] = dot(n, a.array(), a.at() + row * a.rowStep(), x, xAt);
        }
    }

    @Override
    public void dots(int n, SparseRows a, int row, MatrixAt b, float[] x, int xAt) {
        for (int entry = a.starts()[row]; entry < a.starts()[row + 1]; entry++) {
            a.values()[entry] = dot(n, b.array(), b.at() + a.columns()[entry] * b.rowStep(), x, xAt);
        }
    }

    @Override
    public int firstAbove(int from, int to, float[] x, float threshold) {
        int i = from;
        while (i < to && !(x[i] > threshold)) {
            i++;
        }
        return i;
    }

    @Override
    public void addScaled(int n, float alpha, float[] x, int xAt, float[] y, int yAt) {
        for (int i = 0; i < n; i++) {
            y[yAt + i] += alpha * x[xAt + i];
        }
    }

    @Override
    public float differenceDot(int n, float[] x, int xAt, float[] y, int y1At, int y2At) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += x[xAt + i] * (y[y1At + i] - y[y2At + i]);
        }
        return sum;
    }

    @Override
    public void rankApart(int n, float keep, float push, float[] x, int xAt, float[] y, int y1At, int y2At) {
        for (int i = 0; i < n; i++) {
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
        for (int i = 0; i < n; i++) {
            out[outAt + i] = Math.max(0, x[xAt + i] + y[yAt + i]);
        }
    }

    @Override
    public void rectify(int n, float[] x, int xAt, float[] out, int outAt) {
        for (int i = 0; i < n; i++) {
            out[outAt + i] = Math.max(0, out[outAt + i] + x[xAt + i]);
        }
    }

    @Override
    public float rectifiedDot(int n, float[] x, int xAt, float[] y, int yAt, float[] w, int wAt) {
        float sum = 0;
        for (int i = 0; i < n; i++) {
            sum += w[wAt + i] * Math.max(0, x[xAt + i] + y[yAt + i]);
        }
        return sum;
    }

    @Override
    public void scaleWherePositive(
            int n, float alpha, float[] x, int xAt, float[] gate, int gateAt, float[] out, int outAt) {
        for (int i = 0; i < n; i++) {
            out[outAt + i] = gate[gateAt + i] > 0 ? alpha * x[xAt + i] : 0;
        }
    }

    @Override
    public void adam(
            int n, AdamRates rates, float[] gradient, float[] first, float[] second, float[] parameters, int at) {
        for (int i = at; i < at + n; i++) {
            rates.step(gradient, first, second, parameters, i);
        }
    }

    @Override
    public void descend(int n, float rate, float decay, float[] gradient, float[] parameters, int at) {
        for (int i = at; i < at + n; i++) {
            parameters[i] -= rate * (gradient[i] + decay * parameters[i]);
            gradient[i] = 0;
        }
    }
}
