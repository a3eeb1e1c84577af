package dev.marquee.persist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.algorithm.Recipe;
import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.Model;
import dev.marquee.model.Progress;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.TrainingContext.Checkpoints;
import dev.marquee.model.TrainingContext.TrainingState;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.testkit.RandomRatings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that are killed after any of their checkpoints. */
class ResumedTrainingTest {
    private static final Dataset DATA = RandomRatings.of(40, 60, 700, 1);
    private static final String BAYESFM = "bayesfm rank=3 sweeps=7 burnIn=2 chains=2 draws=4";

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "als sweeps=3 rank=5",
                "ials sweeps=3 rank=5",
                "bpr epochs=3 rank=5",
                "svdpp sweeps=3 rank=5",
                BAYESFM,
                BAYESFM + " likelihood=gaussian timeBuckets=day+hour",
                "neural epochs=3 hidden=8+4 batch=64",
                "neural epochs=3 hidden=8 batch=64 refit=false averaging=0 optimizer=sgd",
                "hybrid rating=bayesfm:rank=3:sweeps=3:burnIn=1:chains=1 fit=bayesfm:rank=3:sweeps=3:burnIn=1:chains=1",
                "hybrid rating=bayesfm:rank=3:sweeps=3:burnIn=1:chains=1 fit=bayesfm:rank=3:sweeps=3:burnIn=1:chains=1"
                        + " list=neural:epochs=2:hidden=4",
                "blend members=bias+als:sweeps=2:rank=3+neural:epochs=1:hidden=4 folds=2"
            })
    void goOnToTheSameBytesAfterAnyCheckpoint(String training) throws IOException {
        byte[] whole = train(training, Optional.empty());
        Interrupting counted = new Interrupting(open(training), Integer.MAX_VALUE);
        assertThat(train(training, Optional.of(counted))).isEqualTo(whole);
        Files.delete(file());

        for (int last = 1; last <= counted.reached; last++) {
            Interrupting killed = new Interrupting(open(training), last);
            assertThatThrownBy(() -> train(training, Optional.of(killed))).isInstanceOf(CancellationException.class);
            notices.clear();
            Interrupting rest = new Interrupting(open(training), Integer.MAX_VALUE);

            assertThat(train(training, Optional.of(rest)))
                    .as("after checkpoint %d of %d", last, counted.reached)
                    .isEqualTo(whole);

            assertThat(notices).singleElement().asString().startsWith("The training goes on after ");
            Files.delete(file());
        }
    }

    @Test
    void doNotRepeatTheWeightsOfAHybridOnceTheyAreFitted() {
        String training =
                "hybrid rating=bayesfm:rank=3:sweeps=4:burnIn=1:chains=1 fit=bayesfm:rank=3:sweeps=3:burnIn=1:chains=1";
        assertThatThrownBy(() -> train(training, Optional.of(new Interrupting(open(training), 5))))
                .isInstanceOf(CancellationException.class);
        Interrupting rest = new Interrupting(open(training), Integer.MAX_VALUE);

        train(training, Optional.of(rest));

        assertThat(notices).containsExactly("The training goes on after step 2, from " + file() + ".");
        assertThat(rest.reached).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {BAYESFM, "neural epochs=3 hidden=8"})
    void rejectStatesOfOtherSizes(String training) {
        assertThatThrownBy(() -> train(training, Optional.of(new Interrupting(open(training), 2))))
                .isInstanceOf(CancellationException.class);
        String other = training.replace("rank=3", "rank=4").replace("hidden=8", "hidden=9");

        assertThatThrownBy(() -> train(other, Optional.of(open(training))))
                .isInstanceOf(MarqueeException.class)
                .hasMessage(
                        file() + " is a checkpoint of another version of Marquee; remove it to train from the start");
    }

    private Path file() {
        return folder.resolve("model.checkpoint");
    }

    private CheckpointFile open(String training) {
        return CheckpointFile.open(file(), training, Duration.ZERO, notices::add);
    }

    /** The bytes of the model file, as if it was written at a fixed time. */
    private byte[] train(String training, Optional<Checkpoints> checkpoints) {
        List<String> words = List.of(training.split(" ", -1));
        Map<String, String> options = new LinkedHashMap<>();
        words.stream().skip(1).forEach(option -> {
            int equals = option.indexOf('=');
            options.put(option.substring(0, equals), option.substring(equals + 1));
        });
        Recipe recipe = Algorithms.named(words.getFirst()).recipe(options);
        try (Workers workers = Workers.of(2)) {
            Model model = recipe.trainer().train(DATA, new TrainingContext(3, workers, Progress.SILENT, checkpoints));
            ModelCard card = recipe.card(DATA, model, 3);
            ModelCard.Origin origin = new ModelCard.Origin(Instant.EPOCH, "1", "25", 2, Optional.empty());
            Path written = folder.resolve("model.marquee");
            Algorithms.write(
                    written,
                    new ModelCard(
                            card.algorithm(),
                            card.options(),
                            card.seed(),
                            card.data(),
                            card.metrics(),
                            card.history(),
                            origin),
                    DATA,
                    model);
            return Files.readAllBytes(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a training after a checkpoint, as a kill would. */
    private static final class Interrupting implements Checkpoints {
        private final CheckpointFile file;
        private final int last;
        private int reached;

        Interrupting(CheckpointFile file, int last) {
            this.file = file;
            this.last = last;
        }

        @Override
        public Optional<TrainingState> resume(IntFunction<TrainingState> state) {
            return file.resume(state);
        }

        @Override
        public void reached(Supplier<TrainingState> state) {
            file.reached(state);
            reached++;
            if (reached == last) {
                throw new CancellationException("killed");
            }
        }

        @Override
        public double[] resultOf(int length, Supplier<double[]> part) {
            return file.resultOf(length, part);
        }
    }
}
