package dev.marquee.recipe;

import dev.marquee.algorithm.Algorithm;
import dev.marquee.data.MarqueeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The algorithms of the providers that a class loader finds. */
final class ProvidedAlgorithms {
    private ProvidedAlgorithms() {}

    /**
     * The built-in algorithms, then the provided ones by name.
     *
     * @throws MarqueeException if a provider cannot be loaded, or a name is taken
     */
    static List<Algorithm<?, ?>> addedTo(List<Algorithm<?, ?>> builtIn, ClassLoader loader) {
        Map<String, String> owners = new HashMap<>();
        builtIn.forEach(algorithm -> owners.put(algorithm.name(), "Marquee"));
        List<Algorithm<?, ?>> provided = new ArrayList<>();
        try {
            for (AlgorithmProvider provider : ServiceLoader.load(AlgorithmProvider.class, loader)) {
                Algorithm<?, ?> algorithm = provider.algorithm();
                String owner = provider.getClass().getName();
                String other = owners.putIfAbsent(algorithm.name(), owner);
                if (other != null) {
                    throw new MarqueeException("%s provides an algorithm '%s', but %s has one of this name; rename it"
                            .formatted(owner, algorithm.name(), other));
                }
                provided.add(algorithm);
            }
        } catch (ServiceConfigurationError e) {
            throw new MarqueeException(
                    "an algorithm on the class path cannot be loaded (%s); correct or remove its library"
                            .formatted(e.getMessage()),
                    e);
        }
        provided.sort(Comparator.comparing(Algorithm::name));
        List<Algorithm<?, ?>> all = new ArrayList<>(builtIn);
        all.addAll(provided);
        return List.copyOf(all);
    }
}
