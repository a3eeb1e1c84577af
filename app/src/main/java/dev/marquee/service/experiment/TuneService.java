package dev.marquee.service.experiment;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.LoadedDataset;
import dev.marquee.evaluate.Evaluator;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.AtomicFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.service.ExecutionContext;
import dev.marquee.service.dataset.DataService;
import dev.marquee.tune.OptionsFile;
import dev.marquee.tune.SearchPlan;
import dev.marquee.tune.TrialLog;
import dev.marquee.tune.Tuner;
import dev.marquee.tune.TuningResult;
import dev.marquee.tune.ValidationObjective;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tunes the options of an algorithm on validation parts of a split's train part. The test part is never used. */
public final class TuneService {
    private static final String LOG_SUFFIX = ".trials";

    private final ExecutionContext context;
    private final DataService data;

    public TuneService(ExecutionContext context) {
        this.context = context;
        this.data = new DataService(context);
    }

    /**
     * Searches, and writes the best options. A log next to the options file keeps all trials: repeating the request resumes
     * the search.
     *
     * @throws UsageException if algorithm, options, split or metric are unknown, or the log belongs to another request
     * @throws MarqueeException if the data cannot be read or split, nothing can be measured, or a file cannot be written
     */
    public TuneResponse tune(TuneRequest request) {
        SearchPlan plan = SearchPlan.of(
                Algorithms.named(request.algorithm()),
                request.options(),
                request.search().strategy(),
                request.search().trials());
        Path logFile = log(request.out());
        AtomicFile.requireWritable(request.out());
        LoadedDataset loaded = data.read(request.data());
        EvaluationCriteria criteria = request.goal().criteria().on(loaded.data().ratings());
        TuningSplits parts = TuningSplits.of(loaded, request);
        long seed = request.search().seed();
        try (Workers workers = Workers.of(context.threads())) {
            ValidationObjective validation = ValidationObjective.of(
                    parts.parts(),
                    new Evaluator(seed, criteria, workers),
                    request.goal().metrics(),
                    new TrainingContext(seed, workers, Progress.SILENT));
            try (TrialLog log = TrialLog.open(logFile, parts.logHeader(request, criteria.relevance()))) {
                int known = log.size();
                Stopwatch watch = new Stopwatch();
                TuningResult tuning = watch.time(() -> new Tuner(plan, validation, log, context.steps()).search(seed));
                chosen(request, parts, tuning).write(request.out());
                return new TuneResponse(
                        parts.data(),
                        parts.splitInfo(),
                        TuneResponse.Best.of(request.algorithm(), tuning),
                        TuneResponse.Tried.all(tuning, plan.searched()),
                        TuneResponse.Searched.of(plan, request.search().trials(), tuning, log.size() - known, watch),
                        new TuneResponse.Files(request.out().toString(), logFile.toString()));
            }
        }
    }

    /** The log file, next to the options file. Checks the path now, not after an hour of training. */
    private static Path log(Path out) {
        Path name = out.getFileName();
        Path folder = out.toAbsolutePath().getParent();
        if (name == null || folder == null || Files.isDirectory(out) || !Files.isDirectory(folder)) {
            throw new UsageException(
                    "--out %s is not a file in an existing folder; give one such as als.json".formatted(out));
        }
        return out.resolveSibling(name + LOG_SUFFIX);
    }

    private static OptionsFile chosen(TuneRequest request, TuningSplits parts, TuningResult tuning) {
        TuningResult.Measured best = tuning.best().getFirst();
        OptionsFile.Provenance tunedOn = new OptionsFile.Provenance(
                parts.data().name(),
                parts.data().fingerprint(),
                parts.split(),
                parts.train(),
                parts.validation(),
                request.search().seed());
        return new OptionsFile(
                request.algorithm(),
                best.options(),
                Optional.of(new OptionsFile.Choice(
                        tunedOn, tuning.metric(), best.value(), request.search().trials())));
    }
}
