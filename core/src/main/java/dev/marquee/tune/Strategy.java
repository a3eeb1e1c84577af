package dev.marquee.tune;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** The search strategy. */
public enum Strategy {
    /**
     * Random search: every trial is trained in full. Bergstra and Bengio, "Random search for hyper-parameter
     * optimization", JMLR 2012.
     */
    RANDOM,
    /**
     * Successive halving: all configurations begin with a small budget, and the best third continues with three times
     * as much, up to the full budget. Jamieson and Talwalkar, "Non-stochastic best arm identification and
     * hyperparameter optimization", AISTATS 2016.
     */
    HALVING;

    /**
     * The strategy with a lower-case name.
     *
     * @throws UsageException if there is none
     */
    public static Strategy parse(String text) {
        return EnumNames.of("strategy", text, values());
    }

    /** The name, as {@link #parse} reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
