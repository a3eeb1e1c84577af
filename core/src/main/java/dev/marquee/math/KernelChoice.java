package dev.marquee.math;

import java.lang.reflect.InvocationTargetException;

/**
 * Chooses the implementation: the vector kernels if the JVM was started with the Vector API's module, else the scalar
 * ones.
 */
final class KernelChoice {
    static final Kernels BEST = choose();

    private KernelChoice() {}

    private static Kernels choose() {
        boolean vectorApi =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectorApi ? vectorKernels() : new ScalarKernels();
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
