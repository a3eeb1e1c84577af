package dev.marquee.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Tensor;
import dev.marquee.testkit.SmallData;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All arrays are read back unchanged. */
class NpzFileTest {
    @TempDir
    private Path folder;

    @Test
    void hasAllArraysOfANetwork() throws IOException {
        Fitted network = Fitted.toUsers("neural", Map.of("epochs", "2", "hidden", "13+6", "embedding", "5"));

        NpzReader arrays = NpzReader.read(export(network));

        assertThat(arrays.names())
                .containsExactly(
                        "userEmbeddings",
                        "movieEmbeddings",
                        "coldUserEmbedding",
                        "coldMovieEmbedding",
                        "userBiases",
                        "movieBiases",
                        "coldUserBias",
                        "coldMovieBias",
                        "hidden1Weights",
                        "hidden1Biases",
                        "hidden2Weights",
                        "hidden2Biases",
                        "outputWeights",
                        "outputBias",
                        "userFeatures",
                        "movieFeatures",
                        "ratingScale",
                        "userIds",
                        "movieIds");
        assertThat(arrays.shape("hidden1Weights")).containsExactly(5 + 6 + 5 + 3, 13);
        assertThat(arrays.shape("outputBias")).isEmpty();
        assertHolds(network.model(), arrays);
    }

    @Test
    void usesColdStartRowsForUntrainedUsersAndMovies() throws IOException {
        Fitted network = Fitted.toUsers("neural", Map.of("epochs", "2", "embedding", "5"));

        NpzReader arrays = NpzReader.read(export(network));

        int last = network.model().users() - 1;
        assertThat(arrays.floats("userEmbeddings").subList(5 * last, 5 * last + 5))
                .isEqualTo(arrays.floats("coldUserEmbedding"));
        assertThat(arrays.floats("movieBiases").getLast())
                .isEqualTo(arrays.floats("coldMovieBias").getFirst());
    }

    @Test
    void arraysGiveTheModelsPredictions() throws IOException {
        Fitted bias = Fitted.to(SmallData.cinema(), "bias", Map.of());

        NpzReader arrays = NpzReader.read(export(bias));

        float mean = arrays.floats("mean").getFirst();
        for (int user = 0; user < bias.model().users(); user++) {
            for (int movie = 0; movie < bias.model().movies(); movie++) {
                float sum = mean
                        + arrays.floats("userEffects").get(user)
                        + arrays.floats("movieEffects").get(movie);
                List<Float> scale = arrays.floats("ratingScale");
                assertThat(Math.clamp(sum, scale.get(0), scale.get(1)))
                        .isEqualTo(bias.model().scorer(user).rating(movie));
            }
        }
    }

    @Test
    void keepsIdsOfAnyLengthAndScript() throws IOException {
        Dataset cinema = SmallData.cinema();
        Users users = Users.of(Stream.of("11", "a longer catalogue", "天気", "🎬🎬")
                .map(UserId::new)
                .toList());
        Fitted bias =
                Fitted.to(new Dataset(cinema.name(), users, cinema.catalogue(), cinema.ratings()), "bias", Map.of());

        NpzReader arrays = NpzReader.read(export(bias));

        assertThat(arrays.texts("userIds")).containsExactly("11", "a longer catalogue", "天気", "🎬🎬");
        assertThat(arrays.texts("movieIds"))
                .containsExactlyElementsOf(cinema.catalogue().ids().ids().stream()
                        .map(MovieId::value)
                        .toList());
    }

    @Test
    void writesArraysLongerThanABlock() throws IOException {
        int users = 20_001;
        RatingsBuilder ratings = new RatingsBuilder(users, 1, RatingScale.STARS);
        List<UserId> ids = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            ratings.add(user, 0, 1 + user % 5, 0);
            ids.add(new UserId("u" + user));
        }
        Catalogue catalogue = new Catalogue(
                List.of(SmallData.cinema().catalogue().movie(0)),
                SmallData.cinema().catalogue().genres());
        Fitted bias = Fitted.to(new Dataset("long", Users.of(ids), catalogue, ratings.build()), "bias", Map.of());

        assertHolds(bias.model(), NpzReader.read(export(bias)));
    }

    @Test
    void doesNotDependOnTheTimeZone() throws IOException {
        Fitted bias = Fitted.to(SmallData.cinema(), "bias", Map.of());
        byte[] expected = Files.readAllBytes(export(bias));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(export(bias)).hasBinaryContent(expected);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    private Path export(Fitted fitted) {
        Path path = folder.resolve("model.npz");
        ModelExport.write(path, ExportFormat.NPZ, fitted.model(), fitted.data());
        return path;
    }

    private static void assertHolds(ParameterModel model, NpzReader arrays) {
        Stream.concat(model.parameters().stream(), model.features().stream()).forEach(tensor -> {
            assertThat(arrays.shape(tensor.name())).as(tensor.name()).isEqualTo(tensor.shape());
            assertThat(arrays.floats(tensor.name())).as(tensor.name()).isEqualTo(floats(tensor));
        });
    }

    private static List<Float> floats(Tensor tensor) {
        List<Float> floats = new ArrayList<>();
        FloatBuffer values = tensor.values();
        while (values.hasRemaining()) {
            floats.add(values.get());
        }
        return floats;
    }
}
