package dev.marquee.export;

import dev.marquee.data.UsageException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no export format '%s'; choose one of %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(ExportFormat::toString)
                                        .collect(Collectors.joining(", ")))));
    }

    /** The name as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
