package dev.marquee.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of tables.
 *
 * @param one limits of one thread
 * @param two limits of two threads
 * @param vector nanoseconds of Marquee's kernels and random numbers
 * @param scalar nanoseconds of their twins in plain Java
 * @param blas nanoseconds of OpenBLAS; empty without it
 */
record KernelPage(Roofline one, Roofline two, Timings vector, Timings scalar, Timings blas) {
    private static final double FASTER = 1.5;
    private static final String NONE = "–";

    /**
     * A row of the table.
     *
     * @param name of the measurement
     * @param text what the reader sees
     * @param operations multiplications and additions
     * @param bytes read and written
     * @param kib size of the data
     */
    private record Kernel(String name, String text, double operations, double bytes, double kib) {
        static Kernel vectors(String name, int n, double operations, double bytes) {
            String text = "%s of %,d numbers".formatted(name, n);
            return new Kernel(name + " " + n, text, operations * n, bytes * n, 8.0 * n / 1024);
        }

        int threads() {
            return name.endsWith("inverse 2") ? 2 : 1;
        }
    }

    private static List<Kernel> kernels() {
        int rank = KernelData.RANK;
        double cube = (double) rank * rank * rank;
        double inverse = Math.pow(KernelData.INVERSE, 3);
        double inverseBytes = 4.0 * KernelData.INVERSE * KernelData.INVERSE;
        double scores = 4.0 * KernelData.MOVIES * rank;
        double gram = 4.0 * KernelData.ROWS * rank;
        return Stream.of(
                        Stream.of(64, 16384, 16777216).map(n -> Kernel.vectors("dot", n, 2, 8)),
                        Stream.of(64, 16384, 16777216).map(n -> Kernel.vectors("axpy", n, 2, 12)),
                        Stream.of(
                                new Kernel(
                                        "gemv",
                                        "scores of 10,000 movies at rank 64",
                                        scores / 2,
                                        scores,
                                        scores / 1024),
                                new Kernel("gemm 64", "GEMM of 64 × 64", 2 * cube, 0, 0),
                                new Kernel("gemm 144", "GEMM of 144 × 144", 2 * Math.pow(144, 3), 0, 0),
                                new Kernel("syrk", "SYRK of 64 × 64, a tile of `als`", cube, 0, 0),
                                new Kernel("gram", "SYRK of 60,000 × 64, `ials`", gram / 4 * rank, gram, gram / 1024),
                                new Kernel(
                                        "cholesky",
                                        "Cholesky of 64 unknowns, solved",
                                        cube / 3 + 2.0 * rank * rank,
                                        0,
                                        0),
                                new Kernel(
                                        "inverse 1",
                                        "inverse of 2,000 × 2,000, `ease`",
                                        inverse,
                                        inverseBytes,
                                        inverseBytes / 1024),
                                new Kernel(
                                        "inverse 2",
                                        "the same, two threads",
                                        inverse,
                                        inverseBytes,
                                        inverseBytes / 1024),
                                new Kernel("pairStep", "a step of `bpr` at rank 64", 11.0 * rank, 0, 0)))
                .flatMap(rows -> rows)
                .toList();
    }

    String text() {
        String table = kernels().stream().map(this::row).collect(Collectors.joining("\n"));
        return """
                # Kernels
                What `bench/kernels.sh` measured; it wrote this page. Marquee's kernels (Java's Vector API on eight lanes), the same in plain Java, which
                runs where the Vector API is absent, and OpenBLAS on the same arrays. Nanoseconds per call, the mean of three measurements of a
                process of its own, on one thread unless stated.

                Machine: %s; Java %s.

                ## Limits of the machine
                Measured in the same run: fused multiply-adds in registers, an addition and a multiplication each, and bytes read from arrays of four sizes.

                | | one thread | two threads |
                | --- | --- | --- |
                %s

                ## Linear algebra
                The share is that of the shortest possible time: the larger of the operations at the widest vectors' rate and the bytes at the rate of the
                level of memory that the data fit into; where no bytes are counted, the operations alone.

                | kernel | ns | GFLOP/s | GB/s | share | plain Java | OpenBLAS |
                | --- | --- | --- | --- | --- | --- | --- |
                %s

                %s

                ## Sampling and sorting
                | | Marquee, ns | plain Java, ns | by |
                | --- | --- | --- | --- |
                %s
                """.formatted(machine(), Runtime.version(), limits(), table, summary(), sampling());
    }

    private String limits() {
        String cells = "| %s | %s | %s |";
        Stream<String> peaks = Stream.of(
                cells.formatted("GFLOP/s on the widest vectors", number(one.widest()), number(two.widest())),
                cells.formatted("GFLOP/s on eight lanes", number(one.eight()), number(two.eight())));
        Stream<String> reads = Roofline.KIB.stream()
                .map(kib -> cells.formatted(
                        "GB/s from an array of " + (kib < 1024 ? kib + " KiB" : kib / 1024 + " MiB"),
                        number(one.bandwidth(kib)),
                        number(two.bandwidth(kib))));
        return Stream.concat(peaks, reads).collect(Collectors.joining("\n"));
    }

    private String row(Kernel kernel) {
        double nanos = vector.of(kernel.name());
        Roofline roof = kernel.threads() == 1 ? one : two;
        double best = roof.nanos(kernel.operations(), kernel.bytes(), kernel.kib());
        return "| %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        kernel.text(),
                        number(nanos),
                        number(kernel.operations() / nanos),
                        kernel.bytes() == 0 ? NONE : number(kernel.bytes() / nanos),
                        String.format(Locale.ROOT, "%.0f %%", 100 * best / nanos),
                        other(scalar, kernel.name(), nanos),
                        other(blas, kernel.name(), nanos));
    }

    /** The nanoseconds, and how many times those of Marquee they are. */
    private static String other(Timings all, String name, double nanos) {
        return all.has(name)
                ? String.format(Locale.ROOT, "%s (%.2f ×)", number(all.of(name)), all.of(name) / nanos)
                : NONE;
    }

    private String summary() {
        if (blas.nanos().isEmpty()) {
            return "OpenBLAS was not measured.";
        }
        List<String> faster = kernels().stream()
                .filter(kernel ->
                        blas.has(kernel.name()) && vector.of(kernel.name()) >= FASTER * blas.of(kernel.name()))
                .map(Kernel::text)
                .toList();
        return faster.isEmpty()
                ? "OpenBLAS is nowhere faster by 1.5 times."
                : "OpenBLAS is faster by at least 1.5 times: " + String.join("; ", faster) + ".";
    }

    private String sampling() {
        return Stream.of(
                        sample("uniform", "a uniform number", "`SplittableRandom`"),
                        sample("gaussian", "a normal number", "`SplittableRandom`"),
                        sample("truncated", "a normal number between 0.3 and 1.1", "drawing until one lies between"),
                        sample("gamma", "a gamma number of shape 20.5", ""),
                        sample("topTen", "the ten highest of 10,000 scores", "sorting all"))
                .collect(Collectors.joining("\n"));
    }

    private String sample(String name, String text, String by) {
        double nanos = vector.of(name);
        return "| %s | %s | %s | %s |".formatted(text, number(nanos), other(vector, name + "Plain", nanos), by);
    }

    /** Three digits, or whole numbers. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String machine() {
        int processors = Runtime.getRuntime().availableProcessors();
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String name = lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
            return "%d processors, %s".formatted(processors, name);
        } catch (IOException e) {
            return "%d processors".formatted(processors);
        }
    }
}
