package dev.marquee.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.data.Catalogue;
import dev.marquee.data.Dataset;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.data.Ratings;
import dev.marquee.data.RatingsBuilder;
import dev.marquee.data.UserId;
import dev.marquee.data.Users;
import dev.marquee.evaluate.compare.Evaluation;
import dev.marquee.evaluate.criteria.EvaluationCriteria;
import dev.marquee.evaluate.criteria.Relevance;
import dev.marquee.parallel.Workers;
import dev.marquee.split.Split;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All metrics, against values computed by an independent implementation in another language. */
class GoldenMetricsTest {
    private static final List<String> GENRES = List.of("A", "B", "C", "D", "E");

    @ParameterizedTest
    @MethodSource("settings")
    void agreesWithAnotherImplementation(JsonNode setting) throws IOException {
        JsonNode golden = golden();
        EvaluationCriteria criteria = new EvaluationCriteria(
                StreamSupport.stream(setting.get("k").spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList(),
                Relevance.parse(setting.get("relevant").asText()));
        ObjectMapper mapper = new ObjectMapper();
        SketchModel model = new SketchModel(
                mapper.treeToValue(golden.get("scores"), float[][].class),
                mapper.treeToValue(golden.get("probabilities"), float[][][].class));

        Evaluation evaluation;
        try (Workers workers = Workers.of(2)) {
            evaluation = new Evaluator(0, criteria, workers).evaluate(model, split(golden));
        }

        assertThat(evaluation.measures())
                .extracting(measure -> measure.metric().name())
                .containsExactlyInAnyOrderElementsOf(
                        () -> setting.get("metrics").fieldNames());
        assertThat(evaluation.measures())
                .allSatisfy(measure -> assertThat(measure.value())
                        .as(measure.metric().name())
                        .isCloseTo(
                                setting.get("metrics")
                                        .get(measure.metric().name())
                                        .asDouble(),
                                within(1e-9)));
    }

    static Iterable<JsonNode> settings() throws IOException {
        return golden().get("settings");
    }

    private static Split split(JsonNode golden) {
        int users = golden.get("users").asInt();
        List<Movie> movies = IntStream.range(0, golden.get("movies").asInt())
                .mapToObj(movie -> new Movie(
                        new MovieId("m" + movie),
                        "Movie " + movie,
                        Movie.UNKNOWN_YEAR,
                        StreamSupport.stream(golden.get("genres").get(movie).spliterator(), false)
                                .map(genre -> GENRES.get(genre.asInt()))
                                .toList(),
                        Links.NONE))
                .toList();
        List<UserId> ids = IntStream.range(0, users)
                .mapToObj(user -> new UserId("u" + user))
                .toList();
        Dataset train = new Dataset("golden", Users.of(ids), new Catalogue(movies, GENRES), ratings(golden, "train"));
        return new Split(
                "files:train,test",
                train,
                new RatingsBuilder(users, movies.size(), RatingScale.STARS).build(),
                ratings(golden, "shown"),
                ratings(golden, "test"));
    }

    private static Ratings ratings(JsonNode golden, String part) {
        RatingsBuilder ratings = new RatingsBuilder(
                golden.get("users").asInt(), golden.get("movies").asInt(), RatingScale.STARS);
        golden.get(part)
                .forEach(line -> ratings.add(
                        line.get(0).asInt(), line.get(1).asInt(), line.get(2).asInt(), Ratings.UNKNOWN_TIME));
        return ratings.build();
    }

    private static JsonNode golden() throws IOException {
        try (InputStream file = GoldenMetricsTest.class.getResourceAsStream("ranking-metrics.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }
}
