package dev.marquee.cli.option;

import dev.marquee.service.dataset.DataRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Data set and how to read it. Mixin for all commands that read data. */
public final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "D",
            description =
                    "A known data set (see data list), a folder in a MovieLens layout, or a table of ratings (CSV, Parquet), also in a zip.")
    private String data;

    @Option(names = "--lenient", description = "Skip and count invalid lines instead of failing at the first.")
    private boolean lenient;

    @Option(
            names = "--scale",
            paramLabel = "MIN..MAX[:STEP]",
            description =
                    "Rating scale, such as 1..10:1, if it differs from that of MovieLens; 0..1:any for any number.")
    private Optional<String> scale = Optional.empty();

    @Option(
            names = "--columns",
            paramLabel = "user=NAME,…",
            description =
                    "Columns that hold user, movie, rating and time, by name or by place from 1, if their names differ"
                            + " from these; a weight in place of the rating makes lines events, as having neither does;"
                            + " rating=none and time=none leave these out.")
    private Optional<String> columns = Optional.empty();

    @Option(
            names = "--metadata",
            paramLabel = "FOLDER",
            description =
                    "Folder with IMDb's title.basics.tsv, title.crew.tsv, title.principals.tsv and name.basics.tsv,"
                            + " TMDb's tmdb-movies.jsonl or MovieLens' tags, if they are not in the folder of the data;"
                            + " imdb or tmdb for those of data get. Repeat it for several.")
    private List<String> metadata = List.of();

    @Option(
            names = "--certificates",
            paramLabel = "COUNTRY",
            defaultValue = DataRequest.USA,
            description = "Country whose age ratings are read from TMDb's metadata, such as DE (default US).")
    private String country = "";

    @Option(
            names = "--no-cache",
            description = "Parse the ratings again, and do not store them in the cache for the next command.")
    private boolean noCache;

    /** The options that name the same data and how to read it, for the next command. */
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--data", data));
        scale.ifPresent(text -> arguments.addAll(List.of("--scale", text)));
        columns.ifPresent(text -> arguments.addAll(List.of("--columns", text)));
        metadata.forEach(folder -> arguments.addAll(List.of("--metadata", folder)));
        if (!country.equals(DataRequest.USA)) {
            arguments.addAll(List.of("--certificates", country));
        }
        if (lenient) {
            arguments.add("--lenient");
        }
        return arguments;
    }

    public DataRequest request() {
        return new DataRequest(data, lenient, scale, columns, metadata, country, !noCache);
    }
}
