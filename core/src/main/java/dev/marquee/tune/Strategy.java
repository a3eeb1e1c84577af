package dev.marquee.tune;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** How trials are spent. */
public enum Strategy {
    /** Every trial is trained in full. Bergstra and Bengio, "Random search for hyper-parameter optimization", JMLR 2012. */
    RANDOM,
    /**
     * All begin with little effort, and the best third goes on with three times as much, up to the whole. Jamieson and
     * Talwalkar, "Non-stochastic best arm identification and hyperparameter optimization", AISTATS 2016.
     */
    HALVING;

    /**
     * The strategy of a name, in lower case.
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
