package dev.marquee.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks of this package and writes a page of tables. Arguments: the page, then the seconds of one
 * measurement, of which each benchmark takes four to warm up and three that count. The library of OpenBLAS is the file of the
 * system property {@value OpenBlas#PROPERTY}; without it that column stays empty.
 */
public final class KernelReport {
    private static final int WARM_UPS = 4;
    private static final int MEASUREMENTS = 3;
    private static final String SCALAR = "-Dmarquee.kernels=scalar";

    private final double seconds;

    private KernelReport(double seconds) {
        this.seconds = seconds;
    }

    /** Runs and writes. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        KernelReport report = new KernelReport(Double.parseDouble(arguments[1]));
        Timings vector = report.run("KernelBenchmark|SamplingBenchmark", 1);
        Timings scalar = report.run("KernelBenchmark", 1, SCALAR);
        Optional<String> library = Optional.ofNullable(System.getProperty(OpenBlas.PROPERTY));
        Timings blas = library.isEmpty()
                ? new Timings(Map.of())
                : report.run("OpenBlasBenchmark", 1, "-D%s=%s".formatted(OpenBlas.PROPERTY, library.get()));
        Roofline one = report.roofline(1);
        Roofline two = report.roofline(2);
        Files.writeString(Path.of(arguments[0]), new KernelPage(one, two, vector, scalar, blas).text());
    }

    private Roofline roofline(int threads) throws RunnerException {
        Timings nanos = run("RooflineBenchmark", threads);
        double steps = (double) RooflineBenchmark.STEPS * threads;
        Map<Integer, Double> bandwidths = new HashMap<>();
        for (int kib : Roofline.KIB) {
            bandwidths.put(kib, threads * kib * 1024.0 / nanos.of("read " + kib));
        }
        return new Roofline(
                steps * FloatVector.SPECIES_PREFERRED.length() / nanos.of("widest"),
                steps * FloatVector.SPECIES_256.length() / nanos.of("eight"),
                bandwidths);
    }

    private Timings run(String benchmarks, int threads, String... flags) throws RunnerException {
        List<String> all = new ArrayList<>(
                List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED", "-Xmx2g"));
        all.addAll(List.of(flags));
        TimeValue time = TimeValue.milliseconds((long) (1000 * seconds));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\.kernel\\.(" + benchmarks + ")\\.")
                .forks(1)
                .threads(threads)
                .warmupIterations(WARM_UPS)
                .warmupTime(time)
                .measurementIterations(MEASUREMENTS)
                .measurementTime(time)
                .jvmArgsAppend(all.toArray(String[]::new))
                .shouldFailOnError(true);
        Collection<RunResult> results = new Runner(options.build()).run();
        return new Timings(results.stream()
                .collect(Collectors.toMap(
                        KernelReport::name, result -> result.getPrimaryResult().getScore())));
    }

    private static String name(RunResult result) {
        return Stream.concat(
                        Stream.of(result.getPrimaryResult().getLabel()),
                        result.getParams().getParamsKeys().stream()
                                .map(key -> result.getParams().getParam(key)))
                .collect(Collectors.joining(" "));
    }
}
