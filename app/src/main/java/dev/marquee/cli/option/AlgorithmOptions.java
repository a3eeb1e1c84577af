package dev.marquee.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options and seed of an algorithm. Mixin for commands that train. */
public final class AlgorithmOptions {
    @Option(
            names = "--option",
            paramLabel = "NAME=VALUE",
            description = "An option of the algorithm; may be repeated; help ALGORITHM lists them.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the random numbers; the same seed gives the same result (default 0).")
    private long seed;

    public Map<String, String> options() {
        return options;
    }

    /** The option that sets the same seed, for the next command; empty for the default. */
    public List<String> seedArguments() {
        return seed == 0 ? List.of() : List.of("--seed", Long.toString(seed));
    }

    public long seed() {
        return seed;
    }
}
