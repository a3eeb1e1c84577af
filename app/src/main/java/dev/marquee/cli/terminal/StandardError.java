package dev.marquee.cli.terminal;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Restores the real standard error after the JVM has printed its warning about incubator modules, which no option
 * suppresses. The launcher starts the JVM with file descriptor 2 connected to a filter that drops the warning, and passes
 * the descriptor of the real standard error in the property {@value #PROPERTY}. If restoring fails, the filter stays and no
 * output is lost.
 */
public final class StandardError {
    private static final String PROPERTY = "marquee.stderr";
    private static final int STANDARD_ERROR = 2;

    private StandardError() {}

    public static void restore() {
        Integer original = Integer.getInteger(PROPERTY);
        if (original != null) {
            duplicate(original, STANDARD_ERROR);
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
            int result = (int) dup2.invokeExact(from, to);
            assert result == to || result < 0;
        } catch (Throwable e) {
            throw new IllegalStateException("dup2 takes two ints and returns one", e);
        }
    }
}
