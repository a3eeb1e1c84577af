package dev.marquee.service.dataset;

import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.parallel.Workers;
import dev.marquee.service.ExecutionContext;
import dev.marquee.synth.CsvEncoding;
import dev.marquee.synth.RatingEncoding;
import dev.marquee.synth.SyntheticFolder;
import dev.marquee.synth.SyntheticReport;

/**
 * Writes synthetic data sets.
 *
 * @param context its steps receive the progress
 */
public record SynthService(ExecutionContext context) {
    /**
     * Writes the folder, completely or not at all.
     *
     * @throws dev.marquee.data.MarqueeException if the folder has files, the disk is full or a file cannot be written
     */
    public SyntheticReport write(SynthRequest request) {
        try (Workers workers = Workers.of(context.threads());
                ProgressTask task = ProgressTask.begin(
                        context.steps(), "Writing ratings", request.size().ratings())) {
            return new SyntheticFolder(request.size(), request.seed(), encoding(request.format()))
                    .write(request.out(), workers, written -> task.stepTo(written, ""));
        }
    }

    private static RatingEncoding<?> encoding(SynthRequest.Format format) {
        return switch (format) {
            case CSV -> new CsvEncoding();
            case PARQUET -> new ParquetEncoding();
        };
    }
}
