package dev.marquee.algorithm.neural;

import java.util.HashMap;
import java.util.Map;

/** Options for a few hundred ratings: small batches, small layers, larger steps. A preset is used unchanged. */
final class SmallOptions {
    private static final Map<String, String> SMALL = Map.of(
            "batch",
            "32",
            "embedding",
            "8",
            "hidden",
            "16",
            "learningRate",
            "0.01",
            "epochs",
            "40",
            "idDropout",
            "0.1",
            "weightDecay",
            "0.0001",
            "averaging",
            "1");

    private SmallOptions() {}

    static NeuralOptions with(Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(texts.containsKey("preset") ? Map.of() : SMALL);
        all.putAll(texts);
        return NeuralOptions.OPTIONS.parse(all);
    }
}
