package dev.marquee.math;

import java.lang.reflect.InvocationTargetException;

/**
 * Chooses the implementation: the vector kernels if the JVM was started with the Vector API's module, else the scalar
 * ones.
 */
final class KernelChoice {
    /** The value {@code scalar} says that the Vector API is left out on purpose, to start sooner. */
    private static final String KERNELS = "marquee.kernels";

    static final Kernels BEST = choose();

    private KernelChoice() {}

    private static Kernels choose() {
        boolean scalar = "scalar".equals(System.getProperty(KERNELS));
        return scalar
                ? new ScalarKernels()
                : choose(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }

    /** The kernels with or without the Vector API; logs one line if it is absent, since it could be there. */
    static Kernels choose(boolean vectorApi) {
        if (vectorApi) {
            return vectorKernels();
        }
        System.getLogger("dev.marquee")
                .log(
                        System.Logger.Level.INFO,
                        "the Vector API is absent, so training is slower; start Java with --add-modules jdk.incubator.vector");
        return new ScalarKernels();
    }

    /** Loaded by name, because a direct reference would load the Vector API where it is missing. */
    private static Kernels vectorKernels() {
        try {
            return Class.forName("dev.marquee.math.simd.VectorKernels")
                    .asSubclass(Kernels.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("the vector kernels are part of this library", e);
        }
    }
}
