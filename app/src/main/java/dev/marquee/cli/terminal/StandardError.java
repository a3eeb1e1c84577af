package dev.marquee.cli.terminal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Puts the real standard error back after the JVM has announced its incubator modules, which it cannot be told to leave
 * out. The launcher starts the JVM with descriptor 2 on a filter that drops the announcement, and the real one kept under
 * the number that the property {@value #PROPERTY} names. Where putting back fails, the filter stays and nothing is lost.
 */
public final class StandardError {
    private static final String PROPERTY = "marquee.stderr";
    private static final int STANDARD_ERROR = 2;

    private StandardError() {}

    public static void restore() {
        Integer kept = Integer.getInteger(PROPERTY);
        if (kept != null) {
            duplicate(kept, STANDARD_ERROR);
        }
    }

    /** POSIX {@code dup2}. */
    @SuppressWarnings("restricted")
    private static void duplicate(int from, int to) {
        Linker linker = Linker.nativeLinker();
        MethodHandle dup2 = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("dup2"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int done = (int) dup2.invokeExact(from, to);
            assert done == to || done < 0;
        } catch (Throwable e) {
            throw new IllegalStateException("dup2 takes two ints and gives one", e);
        }
    }
}
