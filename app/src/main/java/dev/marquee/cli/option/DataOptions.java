package dev.marquee.cli.option;

import dev.marquee.service.dataset.DataRequest;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which data, and how to read it. A mixin of every command that reads data. */
public final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "D",
            description = "A known data set (see data list), a folder in a layout of MovieLens, or a ratings CSV.")
    private String data;

    @Option(names = "--lenient", description = "Skip bad lines and count them, instead of refusing the first.")
    private boolean lenient;

    @Option(
            names = "--scale",
            paramLabel = "MIN..MAX[:STEP]",
            description = "The values a rating takes, such as 1..10:1, where they are not those of MovieLens.")
    private Optional<String> scale = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "user=NAME,…",
            description = "Which columns of a CSV hold user, movie, rating and time, where their names do not tell.")
    private Optional<String> columns = Optional.empty();

    public DataRequest request() {
        return new DataRequest(data, lenient, scale, columns);
    }
}
