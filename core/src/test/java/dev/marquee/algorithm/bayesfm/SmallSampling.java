package dev.marquee.algorithm.bayesfm;

import java.util.HashMap;
import java.util.Map;

/** Options for small data sets: short chains, few factors. */
public final class SmallSampling {
    private SmallSampling() {}

    public static BayesFmOptions with(Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(Map.of("rank", "3", "sweeps", "150", "burnIn", "30", "draws", "20"));
        all.putAll(texts);
        return BayesFmOptions.OPTIONS.parse(all);
    }
}
