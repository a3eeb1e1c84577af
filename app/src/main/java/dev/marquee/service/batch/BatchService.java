package dev.marquee.service.batch;

import dev.marquee.internal.Counted;
import dev.marquee.model.Progress.ProgressTask;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.AtomicFile;
import dev.marquee.recommend.Filter;
import dev.marquee.recommend.batch.BatchQuery;
import dev.marquee.recommend.batch.BatchRecommender;
import dev.marquee.recommend.batch.UserList;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.serving.ListRequest;
import dev.marquee.service.serving.ModelService;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes the lists of all users of a model to a file. */
public final class BatchService {
    private static final int FIRST_BLOCK = 64;
    private static final int MAX_BLOCK = 4096;

    /** A block has no more movies, so that its lists take at most about 60 MB. */
    private static final int MAX_MOVIES = 1_000_000;

    private static final int BUFFER = 1 << 16;
    private static final double SHORT_SECONDS = 0.5;
    private static final double LONG_SECONDS = 2;

    private final ExecutionContext context;

    public BatchService(ExecutionContext context) {
        this.context = context;
    }

    /**
     * Checks, before the model is opened, that the lists can be written.
     *
     * @throws dev.marquee.data.UsageException if the file's name has another ending than {@code .csv} and {@code .parquet}
     * @throws dev.marquee.data.MarqueeException if the file cannot be written
     */
    public static void requireWritable(Path out) {
        ListsFormat _ = ListsFormat.of(out);
        AtomicFile.requireWritable(out);
    }

    /**
     * Makes the list of each user, as {@link ModelService#recommend} does for the user alone, and writes all of them, in the order
     * of the users in the model. The file appears when it is complete. If this ends before, it goes on from there when it is called
     * with the same model and request.
     *
     * @param request its aggregation and reasons are ignored
     * @throws dev.marquee.data.MarqueeException if an interrupted run had another model or request, a number is out of range, a
     *     genre is unknown, the model predicts nothing that the policy needs, or a file cannot be written
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public BatchResponse write(ModelService service, ListRequest request, Path out) {
        requireWritable(out);
        long start = System.nanoTime();
        Stream<Filter> from = request.from().stream()
                .map(list -> service.imports().readList(list))
                .map(ImportReader.ImportedList::filter);
        BatchQuery query = new BatchQuery(
                request.n(), Stream.concat(from, request.filters().stream()).toList(), request.policy());
        BatchRecommender lists = new BatchRecommender(service.model(), service.data(), query);
        Path file = out.toAbsolutePath();
        try (BatchJournal journal = BatchJournal.open(file, BatchKey.of(service.info(), query))) {
            int done = journal.users();
            if (done > 0) {
                context.notices().accept("going on after %s of %,d".formatted(Counted.of(done, "user"), lists.users()));
            }
            recommend(lists, Math.min(query.n(), service.model().movies()), journal);
            Totals totals = new Totals();
            AtomicFile.write(
                    file,
                    channel -> write(ListsFormat.of(out), channel, service, lists.predictsRatings(), journal, totals));
            journal.delete();
            return new BatchResponse(
                    out.toString(), lists.users(), totals.empty, totals.rows, done, (System.nanoTime() - start) / 1e9);
        }
    }

    private void recommend(BatchRecommender lists, int n, BatchJournal journal) {
        int begun = journal.users();
        int largest = Math.clamp(MAX_MOVIES / Math.max(1, n), 1, MAX_BLOCK);
        int size = Math.min(FIRST_BLOCK, largest);
        try (Workers workers = Workers.of(context.threads());
                ProgressTask task = ProgressTask.begin(
                        context.steps(), "Recommending", lists.users() - begun, workers::checkCancelled)) {
            while (journal.users() < lists.users()) {
                long start = System.nanoTime();
                int from = journal.users();
                journal.append(lists.recommend(from, Math.min(from + size, lists.users()), workers));
                task.stepTo(journal.users() - begun, "");
                size = Math.clamp(next(size, (System.nanoTime() - start) / 1e9), 1, largest);
            }
        }
    }

    /** Blocks of about a second: a killed run loses no more, and threads seldom wait for each other at the end of a block. */
    private static int next(int size, double seconds) {
        return seconds < SHORT_SECONDS ? 2 * size : seconds > LONG_SECONDS ? size / 2 : size;
    }

    private static void write(
            ListsFormat format,
            FileChannel channel,
            ModelService service,
            boolean hasRatings,
            BatchJournal journal,
            Totals totals)
            throws IOException {
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        ListsWriter writer = format.open(out, service.data(), hasRatings);
        journal.forEach(list -> {
            totals.add(list);
            writer.write(list);
        });
        writer.finish();
    }

    /** Counts what is written. */
    private static final class Totals {
        private int empty;
        private long rows;

        private void add(UserList list) {
            empty += list.movies().isEmpty() ? 1 : 0;
            rows += list.movies().size();
        }
    }
}
