package dev.marquee.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.Formula;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.RatingScorer;
import dev.marquee.model.Tensor;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime loads the file and predicts the same as the model. */
class OnnxFileTest {
    private static final float TOLERANCE = 1e-4f;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hidden=13",
                "hidden=13+6",
                "hidden=9+8+5,features=genre",
                "hidden=13,features=gender+age",
                "hidden=13+6,features=none",
                "hidden=13,biases=false",
                "hidden=13+6,features=none,biases=false,idDropout=0"
            })
    void predictsLikeTheNetwork(String options) throws OrtException {
        assertSamePredictions(Fitted.toUsers("neural", shortTraining(options)));
    }

    @Test
    void predictsLikeTheBiasModel() throws OrtException {
        assertSamePredictions(Fitted.toUsers("bias", Map.of()));
    }

    @Test
    void staysOnTheScale() throws OrtException {
        RatingsBuilder extremes = new RatingsBuilder(4, 7, RatingScale.HALF_STARS);
        for (int movie = 0; movie < 6; movie++) {
            extremes.add(0, movie, movie < 3 ? 5 : 0.5f, 0).add(1, movie, movie < 3 ? 5 : 0.5f, 0);
            extremes.add(2, movie, 5, 0);
        }
        Dataset data = SmallData.cinema().withRatings(extremes.build());
        Fitted bias = Fitted.to(data, "bias", Map.of("userDamping", "0", "movieDamping", "0"));

        assertThat(bias.model().scorer(2).score(0)).as("needs clamping").isGreaterThan(5);
        assertSamePredictions(bias);
    }

    @Test
    void hasTheIdsInItsMetadata() throws OrtException, IOException {
        Dataset cinema = SmallData.cinema();
        Users users = Users.of(
                List.of(new UserId("11"), new UserId("a \"quoted\" name"), new UserId("天気"), new UserId("two\nlines")));
        Fitted bias =
                Fitted.to(new Dataset(cinema.name(), users, cinema.catalogue(), cinema.ratings()), "bias", Map.of());

        Map<String, String> metadata = metadata(export(bias));

        assertThat(ids(metadata, "userIds")).containsExactly("11", "a \"quoted\" name", "天気", "two\nlines");
        assertThat(ids(metadata, "movieIds")).containsExactly("1", "2", "5", "8", "13", "21", "34");
        assertThat(metadata)
                .containsEntry("algorithm", "bias")
                .containsEntry("data", "cinema")
                .containsEntry("dataFingerprint", bias.data().fingerprint());
    }

    @Test
    void rejectsAModelAboveTheSizeLimit() {
        Fitted large = new Fitted(SmallData.cinema(), new Large());

        assertThatThrownBy(() -> export(large))
                .isInstanceOf(UsageException.class)
                .hasMessage("a large model of 2400 MB cannot be exported as onnx, which is limited to 2 GB; use npz");
        assertThat(folder).isEmptyDirectory();
    }

    private void assertSamePredictions(Fitted fitted) throws OrtException {
        int users = fitted.model().users();
        int movies = fitted.model().movies();
        long[] user = LongStream.range(0, (long) users * movies)
                .map(pair -> pair / movies)
                .toArray();
        long[] movie = LongStream.range(0, (long) users * movies)
                .map(pair -> pair % movies)
                .toArray();

        float[] predicted = predict(export(fitted), user, movie);

        assertThat(predicted).hasSize(users * movies);
        for (int u = 0; u < users; u++) {
            RatingScorer scorer = fitted.model().scorer(u);
            for (int m = 0; m < movies; m++) {
                assertThat(predicted[u * movies + m])
                        .as("user %d, movie %d", u, m)
                        .isCloseTo(scorer.rating(m), within(TOLERANCE));
            }
        }
    }

    private Path export(Fitted fitted) {
        Path path = folder.resolve("model.onnx");
        ModelExport.write(path, ExportFormat.ONNX, fitted.model(), fitted.data());
        return path;
    }

    private static float[] predict(Path path, long[] user, long[] movie) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(path.toString());
                OnnxTensor users = OnnxTensor.createTensor(environment, user);
                OnnxTensor movies = OnnxTensor.createTensor(environment, movie);
                OrtSession.Result result = session.run(Map.of("user", users, "movie", movies))) {
            assertThat(session.getOutputNames()).containsExactly("rating");
            return (float[]) result.get(0).getValue();
        }
    }

    private static Map<String, String> metadata(Path path) throws OrtException {
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(path.toString())) {
            return session.getMetadata().getCustomMetadata();
        }
    }

    private static String[] ids(Map<String, String> metadata, String key) throws IOException {
        return new ObjectMapper().readValue(Objects.requireNonNull(metadata.get(key)), String[].class);
    }

    private static Map<String, String> shortTraining(String options) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("embedding", "5", "epochs", "4", "batch", "64"));
        for (String option : options.split(",", -1)) {
            String[] nameAndValue = option.split("=", 2);
            all.put(nameAndValue[0], nameAndValue[1]);
        }
        return all;
    }

    /** Reports six hundred million numbers, by repeating one tensor. */
    private static final class Large implements FormulaModel {
        private final Tensor million =
                Tensor.of("million", Tensor.Subject.NONE, List.of(1000, 1000), new float[1_000_000]);

        @Override
        public List<Tensor> parameters() {
            return Collections.nCopies(600, million);
        }

        @Override
        public Formula formula() {
            throw new AssertionError("not called");
        }

        @Override
        public String algorithm() {
            return "large";
        }

        @Override
        public int users() {
            return 4;
        }

        @Override
        public int movies() {
            return 7;
        }

        @Override
        public RatingScorer scorer(int user) {
            throw new AssertionError("not called");
        }
    }
}
