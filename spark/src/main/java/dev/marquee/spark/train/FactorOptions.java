package dev.marquee.spark.train;

import dev.marquee.spark.ratings.SparkJobException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of {@code als} and {@code ials} on a cluster. MLlib regularizes a row of n ratings by λ n.
 *
 * @param rank number of factors per user and movie
 * @param sweeps alternating sweeps over users and movies
 * @param regularization λ
 * @param biasRegularization of {@code als}: a new user's bias is regularized by this times n
 * @param userDamping of {@code als}: pseudo-ratings at the mean that damp a user's bias
 * @param movieDamping of {@code als}: pseudo-ratings at the mean that damp a movie's bias
 * @param unobservedWeight of {@code ials}: weight of a pair without a rating relative to one with a rating, 1 / α
 */
public record FactorOptions(
        int rank,
        int sweeps,
        double regularization,
        double biasRegularization,
        double userDamping,
        double movieDamping,
        double unobservedWeight) {
    private static final FactorOptions ALS = new FactorOptions(40, 15, 0.13, 0.05, 5, 5, 1);
    private static final FactorOptions IALS = new FactorOptions(64, 12, 0.3, 1, 0, 0, 0.2);
    private static final List<String> OF_ALS =
            List.of("rank", "sweeps", "regularization", "biasRegularization", "userDamping", "movieDamping");
    private static final List<String> OF_IALS = List.of("rank", "sweeps", "regularization", "unobservedWeight");

    /** Checks the ranges. */
    public FactorOptions {
        check("rank", rank, 1, 1024);
        check("sweeps", sweeps, 1, 1000);
        check("regularization", regularization, 1e-6, 1e6);
        check("biasRegularization", biasRegularization, 1e-6, 1e6);
        check("userDamping", userDamping, 0, 1000);
        check("movieDamping", movieDamping, 0, 1000);
        check("unobservedWeight", unobservedWeight, 1e-6, 1);
    }

    /** The options of an algorithm: those given as texts, and defaults for the others. */
    public static FactorOptions parse(String algorithm, Map<String, String> texts) {
        List<String> names = algorithm.equals("als") ? OF_ALS : OF_IALS;
        FactorOptions base = algorithm.equals("als") ? ALS : IALS;
        Map<String, Double> values = new LinkedHashMap<>(base.values());
        texts.forEach((name, text) -> {
            if (!names.contains(name)) {
                throw new SparkJobException("%s on Spark has no option '%s'; choose one of %s"
                        .formatted(algorithm, name, String.join(", ", names)));
            }
            values.put(name, number(name, text));
        });
        return of(values);
    }

    /** The options with these values by name. */
    static FactorOptions of(Map<String, Double> values) {
        return new FactorOptions(
                whole("rank", values),
                whole("sweeps", values),
                values.getOrDefault("regularization", 0.0),
                values.getOrDefault("biasRegularization", 1.0),
                values.getOrDefault("userDamping", 0.0),
                values.getOrDefault("movieDamping", 0.0),
                values.getOrDefault("unobservedWeight", 1.0));
    }

    /** The value of each option by name, also of those that only the other algorithm uses. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rank", (double) rank);
        values.put("sweeps", (double) sweeps);
        values.put("regularization", regularization);
        values.put("biasRegularization", biasRegularization);
        values.put("userDamping", userDamping);
        values.put("movieDamping", movieDamping);
        values.put("unobservedWeight", unobservedWeight);
        return values;
    }

    private static int whole(String name, Map<String, Double> values) {
        double value = values.getOrDefault(name, 0.0);
        if (value != Math.rint(value)) {
            throw new SparkJobException("%s=%s is not a whole number".formatted(name, value));
        }
        return (int) value;
    }

    private static double number(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new SparkJobException("%s=%s is not a number".formatted(name, text), e);
        }
    }

    private static void check(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new SparkJobException("%s=%s is out of range %s..%s; choose a value in that range"
                    .formatted(name, text(value), text(min), text(max)));
        }
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
