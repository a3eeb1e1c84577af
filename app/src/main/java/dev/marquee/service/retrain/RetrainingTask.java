package dev.marquee.service.retrain;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.math.Workers;
import dev.marquee.model.Model;
import dev.marquee.model.TrainingContext;
import dev.marquee.persist.ModelCard;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.recipe.Recipe;
import dev.marquee.service.experiment.TrainService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The work of a retraining, from the files that are there to those that shall be. */
final class RetrainingTask {
    private final RetrainingSettings settings;
    private final ModelVersions versions;
    private final CollectedRatings people;
    private final ModelSwap swap;
    private final Workers workers;
    private final RetrainingProgress steps;

    RetrainingTask(
            RetrainingSettings settings,
            CollectedRatings people,
            ModelSwap swap,
            Workers workers,
            RetrainingProgress steps) {
        this.settings = settings;
        this.versions = new ModelVersions(settings.file());
        this.people = people;
        this.swap = swap;
        this.workers = workers;
        this.steps = steps;
    }

    /** @throws MarqueeException if a file or the ratings cannot be read or written, or the data not be learned from */
    RetrainingResult train() {
        try (ModelFile served = ModelFile.open(versions.served())) {
            Dataset learned = served.dataset();
            AugmentedDataset enlarged = AugmentedDataset.of(base(learned), people);
            NewRatings unlearned = NewRatings.of(enlarged.data(), learned);
            boolean same = unlearned.size() == 0
                    && enlarged.data().ratings().size() == learned.ratings().size();
            if (same) {
                return result(
                        RetrainingState.UNCHANGED,
                        enlarged,
                        Optional.empty(),
                        "nothing is new; the model stays as it is");
            }
            return train(served, learned, enlarged, unlearned);
        }
    }

    /** What is learned from beside people's ratings: the data of the model that is served, or of the first before it. */
    private Dataset base(Dataset learned) {
        if (!AugmentedDataset.is(learned)) {
            return learned;
        }
        Path file = versions.base();
        if (!Files.isRegularFile(file)) {
            throw new MarqueeException(
                    "%s learned from people's ratings and %s, which has its data without them, is not there; put it back, or train a model anew"
                            .formatted(versions.served(), file));
        }
        try (ModelFile base = ModelFile.open(file)) {
            Dataset data = base.dataset();
            if (!learned.name().equals(data.name() + AugmentedDataset.SUFFIX)
                    || !learned.catalogue().movies().equals(data.catalogue().movies())) {
                throw new MarqueeException(
                        "%s does not hold the data that %s was first trained on; put that file back, or train a model anew"
                                .formatted(file, versions.served()));
            }
            return data;
        }
    }

    private RetrainingResult train(ModelFile served, Dataset learned, AugmentedDataset enlarged, NewRatings unlearned) {
        ModelCard card = served.card();
        Recipe recipe = Algorithms.named(card.algorithm()).recipe(card.options());
        Optional<RetrainingResponse.Check> check = Optional.empty();
        Optional<HoldoutSample> tenth = HoldoutSample.of(unlearned, card.seed());
        if (tenth.isPresent()) {
            Model trial = fit("training without a tenth", recipe, tenth.get().train(), card.seed());
            steps.phase("asking both about the tenth");
            Optional<ModelComparison> verdict = tenth.get().verdict(Algorithms.read(served), learned, trial, workers);
            check = verdict.map(this::check);
            if (verdict.isPresent() && verdict.get().isWorse(settings.tolerance())) {
                steps.phase("keeping it aside");
                write(versions.aside(), recipe, tenth.get().train(), trial, check, card.seed());
                return result(
                        RetrainingState.KEPT_ASIDE,
                        enlarged,
                        check,
                        "the new model is worse and is kept in %s; the model before answers on"
                                .formatted(versions.aside()));
            }
        }
        Model next = fit("training on everything", recipe, enlarged.data(), card.seed());
        steps.phase("putting it in place");
        write(versions.next(), recipe, enlarged.data(), next, check, card.seed());
        if (!AugmentedDataset.is(learned)) {
            versions.keepBase();
        }
        versions.advance(swap);
        return result(
                RetrainingState.SWAPPED,
                enlarged,
                check,
                "the new model answers; the one before is in %s%s"
                        .formatted(
                                versions.previous(),
                                check.isPresent() ? "" : ", and too few ratings were new to compare the two"));
    }

    private Model fit(String phase, Recipe recipe, Dataset data, long seed) {
        steps.phase(phase);
        return recipe.trainer().train(data, new TrainingContext(seed, workers, steps));
    }

    private void write(
            Path file, Recipe recipe, Dataset data, Model model, Optional<RetrainingResponse.Check> check, long seed) {
        ModelCard card = TrainService.card(recipe, data, model, seed);
        Map<String, Double> metrics =
                check.map(found -> Map.of(found.metric(), found.anew())).orElse(Map.of());
        Algorithms.write(file, card.with(metrics), data, model);
    }

    private RetrainingResponse.Check check(ModelComparison verdict) {
        return new RetrainingResponse.Check(
                verdict.difference().metric().name(),
                verdict.ratings(),
                verdict.served(),
                verdict.anew(),
                verdict.difference().interval().map(interval -> List.of(interval.low(), interval.high())),
                settings.tolerance());
    }

    private static RetrainingResult result(
            RetrainingState state,
            AugmentedDataset enlarged,
            Optional<RetrainingResponse.Check> check,
            String message) {
        return new RetrainingResult(state, check, enlarged.ratings(), message + leftOut(enlarged));
    }

    private static String leftOut(AugmentedDataset enlarged) {
        StringBuilder text = new StringBuilder();
        if (enlarged.unknownMovies() > 0) {
            text.append("; left out: %,d ratings of movies that the model does not know"
                    .formatted(enlarged.unknownMovies()));
        }
        if (enlarged.offScale() > 0) {
            text.append("; left out: %,d ratings that are not on the scale of the data".formatted(enlarged.offScale()));
        }
        return text.toString();
    }
}
