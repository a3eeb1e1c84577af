package dev.marquee.service.retrain;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.internal.Counted;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Performs a retraining: reads the model files, trains, compares, writes the new files and swaps. */
final class RetrainingTask {
    private final RetrainingSettings settings;
    private final ModelVersions versions;
    private final CollectedRatings users;
    private final ModelSwap swap;
    private final Workers workers;
    private final RetrainingProgress steps;

    RetrainingTask(
            RetrainingSettings settings,
            CollectedRatings users,
            ModelSwap swap,
            Workers workers,
            RetrainingProgress steps) {
        this.settings = settings;
        this.versions = new ModelVersions(settings.file());
        this.users = users;
        this.swap = swap;
        this.workers = workers;
        this.steps = steps;
    }

    /**
     * Retrains; the caller holds the locks.
     *
     * @throws MarqueeException if a file or the ratings cannot be read or written, or the training fails
     * @throws java.util.concurrent.CancellationException if the workers are cancelled; no file has been changed
     */
    RetrainingResult train() {
        try {
            return trainWithoutCleanUp();
        } finally {
            versions.deleteUnfinished();
        }
    }

    private RetrainingResult trainWithoutCleanUp() {
        try (ModelFile served = ModelFile.open(versions.served())) {
            boolean isOther = !swap.serves(served.card());
            if (isOther) {
                phase("loading the model of another server");
                swap.to(versions.served());
            }
            Dataset learned = served.dataset();
            Base base = base(served, learned);
            AugmentedDataset augmented = settings.withoutFakes()
                    ? AugmentedDataset.withoutFakes(base.data(), users)
                    : AugmentedDataset.of(base.data(), users);
            NewRatings newRatings = NewRatings.of(augmented.data(), learned);
            boolean same = newRatings.size() == 0
                    && augmented.data().ratings().size() == learned.ratings().size();
            if (same && isOther) {
                return result(
                        RetrainingState.SWAPPED,
                        augmented,
                        Optional.empty(),
                        "another server retrained the model, which is now in use here too; no ratings are newer");
            }
            if (same) {
                return result(
                        RetrainingState.UNCHANGED,
                        augmented,
                        Optional.empty(),
                        "no new ratings; the served model stays in use");
            }
            return train(served, base.card(), learned, augmented, newRatings);
        }
    }

    /** The data that ratings of the store are added to, and the card of the model first trained on it. */
    private record Base(Dataset data, ModelCard card) {}

    /** The data of the served model, or of the first model before it if the served one was retrained. */
    private Base base(ModelFile served, Dataset learned) {
        Optional<ModelCard.Base> recorded = served.card().origin().base();
        if (recorded.isEmpty()) {
            return new Base(learned, served.card());
        }
        Path file = versions.base();
        if (!Files.isRegularFile(file)) {
            throw new MarqueeException(
                    "%s was retrained from the data of %s, which does not exist; restore that file, or train a new model"
                            .formatted(versions.served(), file));
        }
        try (ModelFile base = ModelFile.open(file)) {
            if (!base.card().data().fingerprint().equals(recorded.get().fingerprint())) {
                throw new MarqueeException(
                        "%s does not hold the data that %s was first trained on; restore that file, or train a new model"
                                .formatted(file, versions.served()));
            }
            return new Base(base.dataset(), base.card());
        }
    }

    private RetrainingResult train(
            ModelFile served, ModelCard base, Dataset learned, AugmentedDataset augmented, NewRatings newRatings) {
        ModelCard card = served.card();
        Recipe recipe = Algorithms.named(card.algorithm()).recipe(card.options());
        Optional<RetrainingResponse.Check> check = Optional.empty();
        Optional<HoldoutSample> holdout = HoldoutSample.of(newRatings, card.seed());
        if (holdout.isPresent()) {
            Model trial = fit(
                    "training without the held-out tenth", recipe, holdout.get().train(), card.seed());
            phase("comparing both models");
            Optional<ModelComparison> comparison =
                    holdout.get().comparison(Algorithms.read(served), learned, trial, workers);
            check = comparison.map(this::check);
            if (comparison.isPresent() && comparison.get().isWorse(settings.tolerance())) {
                phase("saving the rejected model");
                write(versions.rejected(), recipe, holdout.get().train(), trial, check, base);
                return result(
                        RetrainingState.REJECTED,
                        augmented,
                        check,
                        "the new model is worse and was saved to %s; the previous model stays in use"
                                .formatted(versions.rejected()));
            }
        }
        Model next = fit("training on all ratings", recipe, augmented.data(), card.seed());
        phase("swapping the model");
        write(versions.next(), recipe, augmented.data(), next, check, base);
        Optional<String> problem = versions.advance(card, swap);
        return result(
                RetrainingState.SWAPPED,
                augmented,
                check,
                "the new model is in use; %s%s"
                        .formatted(
                                problem.orElse("the previous one is in " + versions.previous()),
                                check.isPresent() ? "" : "; there were too few new ratings to compare the two"));
    }

    /** Begins the next phase, unless the retraining is cancelled. */
    private void phase(String phase) {
        workers.checkCancelled();
        steps.phase(phase);
    }

    private Model fit(String phase, Recipe recipe, Dataset data, long seed) {
        phase(phase);
        return recipe.trainer().train(data, new TrainingContext(seed, workers, steps));
    }

    private void write(
            Path file,
            Recipe recipe,
            Dataset data,
            Model model,
            Optional<RetrainingResponse.Check> check,
            ModelCard base) {
        ModelCard card = recipe.card(data, model, base.seed()).retrainedFrom(base);
        Map<String, Double> metrics =
                check.map(found -> Map.of(found.metric(), found.retrained())).orElse(Map.of());
        Algorithms.write(file, card.with(metrics), data, model);
    }

    private RetrainingResponse.Check check(ModelComparison comparison) {
        return new RetrainingResponse.Check(
                comparison.difference().metric().name(),
                comparison.ratings(),
                comparison.served(),
                comparison.retrained(),
                comparison.difference().interval().map(interval -> List.of(interval.low(), interval.high())),
                settings.tolerance());
    }

    private static RetrainingResult result(
            RetrainingState state,
            AugmentedDataset augmented,
            Optional<RetrainingResponse.Check> check,
            String message) {
        return new RetrainingResult(state, check, Optional.of(augmented.ratings()), message + excluded(augmented));
    }

    private static String excluded(AugmentedDataset augmented) {
        StringBuilder text = new StringBuilder();
        if (augmented.unknownMovies() > 0) {
            text.append("; left out: %s of movies that are not in the model's data"
                    .formatted(Counted.of(augmented.unknownMovies(), "rating")));
        }
        if (augmented.offScale() > 0) {
            text.append("; left out: %s not on the scale of the data"
                    .formatted(Counted.of(augmented.offScale(), "rating that is", "ratings that are")));
        }
        if (augmented.fakes() > 0) {
            text.append("; left out: %s who look made up to push or nuke a movie"
                    .formatted(Counted.of(augmented.fakes(), "user")));
        }
        return text.toString();
    }
}
