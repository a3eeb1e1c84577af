package dev.marquee.tune;

import dev.marquee.data.UsageException;
import dev.marquee.math.Rng;
import dev.marquee.model.option.Option;
import dev.marquee.model.option.SearchDomain;
import dev.marquee.recipe.Algorithm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an algorithm's options are looked for: around a start, which has the options that were given and the defaults of
 * the others. What was given stays as it is; a preset that was given is a start and no more. Immutable.
 */
final class SearchSpace {
    /** How far from the start near is, of an option's range: a factor of about 2 where that spans 200. */
    private static final double NEAR = 0.15;

    private final Map<String, String> start;
    private final List<Option<?, ?>> drawn;
    private final Optional<Effort> effort;

    private SearchSpace(Map<String, String> start, List<Option<?, ?>> drawn, Optional<Effort> effort) {
        this.start = start;
        this.drawn = drawn;
        this.effort = effort;
    }

    /**
     * The option that says how much work a training takes.
     *
     * @param min that tells anything
     * @param whole at the start
     */
    record Effort(String option, int min, int whole) {}

    /** @throws UsageException if an option is unknown or out of range, or none is left to look for */
    static SearchSpace of(Algorithm<?, ?> algorithm, Map<String, String> given) {
        Map<String, String> start = algorithm.recipe(given).options();
        List<Option<?, ?>> drawn = new ArrayList<>();
        Optional<Effort> effort = Optional.empty();
        for (Option<?, ?> option : algorithm.options().options()) {
            if (option.search() instanceof SearchDomain.Budget(int min)) {
                effort = Optional.of(new Effort(option.name(), min, Integer.parseInt(value(start, option.name()))));
            } else if (option.search() instanceof SearchDomain.Sampled && !given.containsKey(option.name())) {
                drawn.add(option);
            }
        }
        if (drawn.isEmpty()) {
            throw new UsageException("nothing is left to search, every option that %s searches is set; leave one out"
                    .formatted(algorithm.name()));
        }
        return new SearchSpace(start, List.copyOf(drawn), effort);
    }

    /** The options that are looked for, by name. */
    List<String> names() {
        return drawn.stream().<String>map(Option::name).toList();
    }

    Optional<Effort> effort() {
        return effort;
    }

    /**
     * Draw 0 is the start, odd ones come from the whole of the ranges, even ones from around the start: defaults are
     * rarely far off, and many options are seldom all good at once. A draw depends on seed and number alone, and an
     * option's value not on other options.
     */
    Map<String, String> draw(long seed, int number) {
        Map<String, String> options = new LinkedHashMap<>(start);
        if (number > 0) {
            for (Option<?, ?> option : drawn) {
                String name = option.name();
                double place = Rng.keyed(seed, number, name.hashCode()).nextDouble();
                Optional<String> text = number % 2 == 0
                        ? option.drawnNear(value(start, name), NEAR * (2 * place - 1))
                        : option.drawn(place);
                text.ifPresent(value -> options.put(name, value));
            }
        }
        return Collections.unmodifiableMap(options);
    }

    private static String value(Map<String, String> options, String name) {
        return options.getOrDefault(name, "");
    }
}
