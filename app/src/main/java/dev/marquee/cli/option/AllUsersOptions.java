package dev.marquee.cli.option;

import dev.marquee.cli.terminal.Terminal;
import dev.marquee.data.UsageException;
import dev.marquee.service.batch.BatchResponse;
import dev.marquee.service.batch.BatchService;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The lists of all users of the model in one file. Mixin. */
public final class AllUsersOptions {
    @Option(
            names = "--all",
            description = "Recommend to all users of the training data, each alone, and write the lists to --out.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The CSV or Parquet file of all users' lists: user, rank, movie, score and predictedRating."
                    + " Interrupted, the same command goes on where it ended.")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final ComputeOptions compute;

    public AllUsersOptions(Terminal terminal) {
        compute = new ComputeOptions(terminal);
    }

    /**
     * Whether the lists of all users are wanted.
     *
     * @throws UsageException if only one of the two options is given
     */
    public boolean areGiven() {
        if (all != out.isPresent()) {
            throw new UsageException(
                    all
                            ? "--all needs --out FILE.csv or FILE.parquet, the file to write"
                            : "--out is for the lists of all users; add --all, or leave it out");
        }
        return all;
    }

    /** Refuses options that are for one list. */
    public void requireNoOthers(boolean others) {
        if (others) {
            throw new UsageException(
                    "--all lists for every user of the data, each alone and without reasons; leave out the options"
                            + " that name or describe users, --again and --explain");
        }
    }

    /** Writes the lists; opens the model after the file was checked. */
    public BatchResponse write(Supplier<ModelService> model, ListRequest request) {
        Path file = out.orElseThrow();
        BatchService.requireWritable(file);
        return new BatchService(compute.context()).write(model.get(), request, file);
    }
}
