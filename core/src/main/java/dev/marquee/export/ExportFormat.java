package dev.marquee.export;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** A format that models can be exported to. An enum, because each format needs a writer here. */
public enum ExportFormat {
    /** An ONNX graph that predicts ratings, in one file. */
    ONNX,
    /** All arrays, for NumPy. */
    NPZ,
    /** A table of what was learned about each movie, for spreadsheets. */
    CSV;

    /**
     * {@return the format with this name}
     *
     * @param name in lower case, such as {@code onnx}
     * @throws UsageException if there is none
     */
    public static ExportFormat named(String name) {
        return EnumNames.of("export format", name, values());
    }

    /** The name in lower case, as {@link #named} reads it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
