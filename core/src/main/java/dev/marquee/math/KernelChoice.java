package dev.marquee.math;

import java.lang.reflect.InvocationTargetException;

/** Which twin runs: the vector one where the JVM was started with the Vector API's module. */
final class KernelChoice {
    static final Kernels BEST = choose();

    private KernelChoice() {}

    private static Kernels choose() {
        boolean vectorApi =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return vectorApi ? vectorKernels() : new ScalarKernels();
    }

    /** By name, because naming the class would load the Vector API where there is none. */
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
