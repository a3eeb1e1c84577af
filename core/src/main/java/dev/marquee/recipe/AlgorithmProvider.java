package dev.marquee.recipe;

import dev.marquee.algorithm.Algorithm;

/**
 * Adds an algorithm to {@link Algorithms}, so that commands, the server and model files know it by its name. Found by
 * {@link java.util.ServiceLoader}: the class name stands in {@code META-INF/services/dev.marquee.recipe.AlgorithmProvider}
 * of a jar on the class path, or in a {@code provides} clause of a module.
 */
@FunctionalInterface
public interface AlgorithmProvider {
    /** {@return the algorithm; its name must differ from those of all other algorithms} Called once. */
    Algorithm<?, ?> algorithm();
}
