package dev.marquee.examples;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.model.option.OptionSet;
import dev.marquee.recipe.AlgorithmProvider;
import java.util.List;
import java.util.Map;

/** Adds {@code newest} to the algorithms; named in {@code META-INF/services}. */
public final class Newest implements AlgorithmProvider {
    /** It has no options. */
    record Options() {}

    @Override
    public Algorithm<?, ?> algorithm() {
        return new Algorithm<>(
                "the newest movies first",
                new OptionSet<>("newest", List.of(), Map.of(), _ -> new Options()),
                _ -> (data, _) -> new NewestModel(data.users().size(), data.catalogue()),
                new NewestCodec());
    }
}
