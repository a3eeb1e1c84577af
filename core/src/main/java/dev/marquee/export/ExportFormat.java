package dev.marquee.export;

import dev.marquee.data.EnumNames;
import dev.marquee.data.UsageException;
import java.util.Locale;

/** What a model can be exported as. Closed, because each needs a writer here. */
public enum ExportFormat {
    /** A graph that predicts ratings, in one file. */
    ONNX,
    /** Every array, for NumPy. */
    NPZ,
    /** What was learned of each movie, for a spreadsheet. */
    CSV;

    /**
     * The format of a name as on the command line: {@code onnx}.
     *
     * @throws UsageException if there is none
     */
    public static ExportFormat named(String name) {
        return EnumNames.of("export format", name, values());
    }

    /** The name as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
