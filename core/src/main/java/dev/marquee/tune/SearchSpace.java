package dev.marquee.tune;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.data.UsageException;
import dev.marquee.math.Rng;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.SearchDomain;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The search space of an algorithm's options, around a start that consists of the given options and the defaults of the
 * others. Given options stay fixed; a given preset is only a start. Immutable.
 */
final class SearchSpace {
    /**
     * The radius of the neighbourhood of the start as a share of an option's range: a factor of about 2 if the range
     * spans 200.
     */
    private static final double NEAR = 0.15;

    private final Map<String, String> start;
    private final List<Option<?, ?>> searched;
    private final Optional<Budget> budget;

    private SearchSpace(Map<String, String> start, List<Option<?, ?>> searched, Optional<Budget> effort) {
        this.start = start;
        this.searched = searched;
        this.budget = effort;
    }

    /**
     * The option for the training budget.
     *
     * @param min the smallest informative budget
     * @param full the budget of the start
     */
    record Budget(String option, int min, int full) {}

    /** @throws UsageException if an option is unknown or out of range, or none is left to search */
    static SearchSpace of(Algorithm<?, ?> algorithm, Map<String, String> given) {
        Map<String, String> start = algorithm.recipe(given).options();
        List<Option<?, ?>> searched = new ArrayList<>();
        Optional<Budget> effort = Optional.empty();
        for (Option<?, ?> option : algorithm.options().options()) {
            if (option.search() instanceof SearchDomain.Budget(int min)) {
                effort = Optional.of(new Budget(option.name(), min, Integer.parseInt(value(start, option.name()))));
            } else if (option.search() instanceof SearchDomain.Sampled && !given.containsKey(option.name())) {
                searched.add(option);
            }
        }
        if (searched.isEmpty()) {
            throw new UsageException("nothing is left to search: all searchable options of %s are set; leave one out"
                    .formatted(algorithm.name()));
        }
        return new SearchSpace(start, List.copyOf(searched), effort);
    }

    /** The names of the searched options. */
    List<String> names() {
        return searched.stream().<String>map(Option::name).toList();
    }

    Optional<Budget> budget() {
        return budget;
    }

    /**
     * Configuration 0 is the start, odd ones are sampled from the full ranges, even ones near the start: defaults are
     * rarely far off, and many options are seldom all good at once. A configuration depends only on seed and number,
     * and an option's value does not depend on other options.
     */
    Map<String, String> configuration(long seed, int number) {
        Map<String, String> options = new LinkedHashMap<>(start);
        if (number > 0) {
            for (Option<?, ?> option : searched) {
                String name = option.name();
                double quantile = Rng.keyed(seed, number, name.hashCode()).nextDouble();
                Optional<String> text = number % 2 == 0
                        ? option.sampleNear(value(start, name), NEAR * (2 * quantile - 1))
                        : option.sample(quantile);
                text.ifPresent(value -> options.put(name, value));
            }
        }
        return Collections.unmodifiableMap(options);
    }

    private static String value(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }
}
