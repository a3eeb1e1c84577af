package dev.marquee.bench.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The functions of OpenBLAS that have a kernel of Marquee as counterpart, called on Java's arrays without a copy. The
 * library is the file of the system property {@value #PROPERTY}; without it this class cannot be used.
 */
@SuppressWarnings("restricted") // calls of native code are what it is for
final class OpenBlas {
    /** The property that names the library. */
    static final String PROPERTY = "openblas";

    private static final int ROWS = 101;
    private static final int COLUMNS = 102;
    private static final int AS_IT_IS = 111;
    private static final int TRANSPOSED = 112;
    private static final int UPPER = 121;
    private static final byte LOWER_TRIANGLE = 'L';

    private static final SymbolLookup LIBRARY =
            SymbolLookup.libraryLookup(Path.of(System.getProperty(PROPERTY, "")), Arena.global());
    private static final MethodHandle THREADS = handle("openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT));
    private static final MethodHandle DOT =
            handle("cblas_sdot", FunctionDescriptor.of(JAVA_FLOAT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle AXPY = handle(
            "cblas_saxpy", FunctionDescriptor.ofVoid(JAVA_INT, JAVA_FLOAT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GEMV = handle(
            "cblas_sgemv",
            FunctionDescriptor.ofVoid(
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_FLOAT,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS,
                    JAVA_INT,
                    JAVA_FLOAT,
                    ADDRESS,
                    JAVA_INT));
    private static final MethodHandle GEMM = handle(
            "cblas_sgemm",
            FunctionDescriptor.ofVoid(
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_FLOAT,
                    ADDRESS,
                    JAVA_INT,
                    ADDRESS,
                    JAVA_INT,
                    JAVA_FLOAT,
                    ADDRESS,
                    JAVA_INT));
    private static final MethodHandle SYRK = handle(
            "cblas_ssyrk",
            FunctionDescriptor.ofVoid(
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_INT,
                    JAVA_FLOAT,
                    ADDRESS,
                    JAVA_INT,
                    JAVA_FLOAT,
                    ADDRESS,
                    JAVA_INT));
    private static final MethodHandle SOLVE = handle(
            "LAPACKE_sposv",
            FunctionDescriptor.of(
                    JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle FACTOR =
            handle("LAPACKE_spotrf", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle INVERT =
            handle("LAPACKE_spotri", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_BYTE, JAVA_INT, ADDRESS, JAVA_INT));

    private OpenBlas() {}

    private static MethodHandle handle(String name, FunctionDescriptor function) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.findOrThrow(name), function, Linker.Option.critical(true));
    }

    /** Sets the number of threads. */
    static void useThreads(int threads) {
        try {
            THREADS.invokeExact(threads);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** x·y. */
    static float dot(int n, float[] x, float[] y) {
        try {
            return (float) DOT.invokeExact(n, MemorySegment.ofArray(x), 1, MemorySegment.ofArray(y), 1);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** {@code y += alpha x}. */
    static void axpy(int n, float alpha, float[] x, float[] y) {
        try {
            AXPY.invokeExact(n, alpha, MemorySegment.ofArray(x), 1, MemorySegment.ofArray(y), 1);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** {@code y = A x} with A of {@code rows x columns}. */
    static void gemv(int rows, int columns, float[] a, float[] x, float[] y) {
        try {
            GEMV.invokeExact(
                    ROWS,
                    AS_IT_IS,
                    rows,
                    columns,
                    1f,
                    MemorySegment.ofArray(a),
                    columns,
                    MemorySegment.ofArray(x),
                    1,
                    0f,
                    MemorySegment.ofArray(y),
                    1);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** {@code C += A B} of {@code n x n}. */
    static void gemm(int n, float[] a, float[] b, float[] c) {
        try {
            GEMM.invokeExact(
                    ROWS,
                    AS_IT_IS,
                    AS_IT_IS,
                    n,
                    n,
                    n,
                    1f,
                    MemorySegment.ofArray(a),
                    n,
                    MemorySegment.ofArray(b),
                    n,
                    1f,
                    MemorySegment.ofArray(c),
                    n);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** {@code C = A'A + keep C} above the diagonal, with A of {@code rows x n}. */
    static void syrk(int n, int rows, float[] a, float keep, float[] c) {
        try {
            SYRK.invokeExact(
                    ROWS,
                    UPPER,
                    TRANSPOSED,
                    n,
                    rows,
                    1f,
                    MemorySegment.ofArray(a),
                    n,
                    keep,
                    MemorySegment.ofArray(c),
                    n);
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Solves A x = b in place, with A of {@code n x n}. */
    static void solve(int n, float[] a, float[] b) {
        try {
            check((int) SOLVE.invokeExact(
                    COLUMNS, LOWER_TRIANGLE, n, 1, MemorySegment.ofArray(a), n, MemorySegment.ofArray(b), n));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    /** Replaces A of {@code n x n} by its inverse, in one triangle. */
    static void invert(int n, float[] a) {
        try {
            check((int) FACTOR.invokeExact(COLUMNS, LOWER_TRIANGLE, n, MemorySegment.ofArray(a), n));
            check((int) INVERT.invokeExact(COLUMNS, LOWER_TRIANGLE, n, MemorySegment.ofArray(a), n));
        } catch (Throwable e) {
            throw failed(e);
        }
    }

    private static void check(int info) {
        if (info != 0) {
            throw new IllegalStateException("LAPACK returns %d".formatted(info));
        }
    }

    private static IllegalStateException failed(Throwable e) {
        return new IllegalStateException("a call of OpenBLAS failed", e);
    }
}
