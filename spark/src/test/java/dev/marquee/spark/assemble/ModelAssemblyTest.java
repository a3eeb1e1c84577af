package dev.marquee.spark.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.algorithm.linear.EaseOptions;
import dev.marquee.data.Dataset;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingRows;
import dev.marquee.data.UserId;
import dev.marquee.model.FoldInModel;
import dev.marquee.model.Model;
import dev.marquee.model.RatingModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.TrainingContext;
import dev.marquee.model.UserProfile;
import dev.marquee.parallel.Workers;
import dev.marquee.persist.ModelFile;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.LocalSpark;
import dev.marquee.spark.lists.ListJob;
import dev.marquee.spark.lists.ListWriter;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.HadoopRatings;
import dev.marquee.spark.ratings.RatingColumnNames;
import dev.marquee.spark.ratings.SparkJobException;
import dev.marquee.spark.train.AlsFit;
import dev.marquee.spark.train.FactorFolder;
import dev.marquee.spark.train.FactorOptions;
import dev.marquee.spark.train.StageLog;
import dev.marquee.spark.train.TrainedFactors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelAssemblyTest {
    private static final SparkSession SPARK = LocalSpark.session();

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    private static DistributedRatings table;
    private static Dataset dataset;

    /** The bundled ratings of movies with small ids. */
    @BeforeAll
    static void read() throws IOException {
        for (String file : List.of("ratings.csv", "movies.csv")) {
            int column = file.equals("ratings.csv") ? 1 : 0;
            Files.write(
                    data.resolve(file),
                    Files.readAllLines(LocalSpark.bundledData().resolve(file)).stream()
                            .filter(line -> !line.split(",", -1)[column].matches("\\d{4,}"))
                            .toList());
        }
        table = DistributedRatings.read(SPARK, new HadoopRatings(data.toString(), RatingColumnNames.parse("")), 2);
        dataset = collect(Long.MAX_VALUE);
    }

    @Test
    void theDataSetIsThatOfOneMachine() {
        assertThat(dataset.ratings().size()).isEqualTo((int) table.totals().ratings());
        assertThat(dataset.catalogue().movie(0).title()).isEqualTo("Toy Story");
    }

    @Test
    void alsPredictsMeanBiasesAndFactorsOfTheCluster() {
        TrainedFactors trained = als();

        RatingModel model = (RatingModel) ModelAssembly.of(dataset, trained).model();

        Row user = trained.users().where("id = 414").first();
        Row movie = trained.movies().where("id = 318").first();
        double expected = trained.mean() + user.getFloat(1) + movie.getFloat(1);
        for (int k = 0; k < 6; k++) {
            expected += user.<Float>getList(2).get(k) * movie.<Float>getList(2).get(k);
        }
        int index = dataset.users().ids().index(new UserId("414"));
        int place = dataset.catalogue().ids().index(new MovieId("318"));
        assertThat(model.scorer(index).rating(place)).isCloseTo((float) Math.clamp(expected, 0.5, 5), within(1e-4f));
    }

    @Test
    void alsFoldsAUserInToAlmostTheSameRatings() {
        ModelAssembly assembly = ModelAssembly.of(dataset, als());

        assertThat(foldInDifference(assembly.model(), "414")).isLessThan(0.1);
    }

    @Test
    void ialsFoldsAUserInToAlmostTheSameScores() {
        FactorOptions options = FactorOptions.parse("ials", Map.of("rank", "6", "sweeps", "6"));
        TrainedFactors trained = new AlsFit(SPARK, table, options, 1).ials(StageLog.SILENT);

        ModelAssembly assembly = ModelAssembly.of(dataset, trained);

        assertThat(assembly.recipe().algorithm()).isEqualTo("ials");
        assertThat(foldInDifference(assembly.model(), "414")).isLessThan(0.1);
    }

    @Test
    void aModelFileOpensLikeAnyOther() {
        ModelAssembly assembly = ModelAssembly.of(dataset, als());
        Path file = folder.resolve("m.marquee");

        ModelWriter.write(
                assembly, dataset, 1, file.toString(), SPARK.sparkContext().hadoopConfiguration());

        try (ModelFile opened = ModelFile.open(file)) {
            Model model = Algorithms.read(opened);
            assertThat(scores(model.scorer(3)))
                    .isEqualTo(scores(assembly.model().scorer(3)));
            assertThat(opened.card().options()).containsEntry("rank", "6").containsEntry("frequencyExponent", "1");
        }
    }

    @Test
    void easeEqualsTrainingOnOneMachine() {
        EaseOptions options = EaseOptions.defaults();

        Model counted =
                EaseAssembly.train(dataset, table, options, 1, StageLog.SILENT).model();

        try (Workers workers = Workers.ofMachine()) {
            Model local = Algorithms.EASE.recipe(options).trainer().train(dataset, TrainingContext.of(1, workers));
            assertThat(difference(counted.scorer(7), local.scorer(7))).isLessThan(0.01);
        }
    }

    @Test
    void keepsFewerUsersInAModelFile() {
        assertThat(collect(100).users().size()).isBetween(70, 130);
    }

    @Test
    void aFolderOfFactorsOpensAsItWasWritten() {
        TrainedFactors trained = als();
        FactorFolder written = new FactorFolder(SPARK, folder.resolve("f").toString());

        written.write(trained);

        TrainedFactors read = written.read();
        assertThat(read.options()).isEqualTo(trained.options());
        assertThat(read.mean()).isEqualTo(trained.mean());
        assertThat(read.users().where("id = 414").first().getFloat(1))
                .isEqualTo(trained.users().where("id = 414").first().getFloat(1));
        assertThatThrownBy(written::requireNew)
                .isInstanceOf(SparkJobException.class)
                .hasMessage(folder.resolve("f") + " exists already; remove it or give another folder");
    }

    @Test
    void rejectsAFolderOfAnIncompleteTraining() {
        assertThatThrownBy(() -> new FactorFolder(SPARK, folder.toString()).read())
                .isInstanceOf(SparkJobException.class)
                .hasMessageStartingWith(
                        folder + " has no training.json, so it is not the folder of a complete training");
    }

    @Test
    void listsOfAllUsersLeaveOutWhatTheyRatedAndAreOrdered() {
        TrainedFactors trained = als();
        String path = folder.resolve("lists").toString();

        new ListWriter(SPARK, path).write(ListJob.lists(SPARK, trained, table, 5));

        List<Row> list =
                SPARK.read().parquet(path).where("user = 414").sort("rank").collectAsList();
        assertThat(list).extracting(row -> row.getInt(1)).containsExactly(1, 2, 3, 4, 5);
        RatingModel model = (RatingModel) ModelAssembly.of(dataset, trained).model();
        int user = dataset.users().ids().index(new UserId("414"));
        for (Row row : list) {
            int movie = dataset.catalogue().ids().index(new MovieId(Integer.toString(row.getInt(2))));
            assertThat(dataset.ratings().contains(user, movie)).isFalse();
            assertThat(Math.clamp(row.getFloat(3), 0.5f, 5f))
                    .isCloseTo(model.scorer(user).rating(movie), within(1e-4f));
        }
        assertThat(SPARK.read().parquet(path).count())
                .isEqualTo(5 * table.totals().users());
    }

    private static TrainedFactors als() {
        FactorOptions options = FactorOptions.parse("als", Map.of("rank", "6", "sweeps", "6"));
        return new AlsFit(SPARK, table, options, 1).als(StageLog.SILENT);
    }

    private static Dataset collect(long users) {
        return new DriverDataset(
                        "small",
                        data.toString(),
                        Optional.empty(),
                        users,
                        SPARK.sparkContext().hadoopConfiguration())
                .collect(table);
    }

    /** Root of the mean squared difference of scores, to the user as trained. */
    private static double foldInDifference(Model model, String id) {
        int user = dataset.users().ids().index(new UserId(id));
        RatingRows rows = dataset.ratings().byUser();
        List<UserProfile.Rated> rated = IntStream.range(rows.start(user), rows.end(user))
                .mapToObj(entry -> new UserProfile.Rated(rows.column(entry), rows.value(entry)))
                .toList();
        UserProfile profile = new UserProfile(dataset.users().demographics(user), rated);
        return difference(((FoldInModel) model).foldIn(profile), model.scorer(user));
    }

    private static double difference(Scorer scorer, Scorer other) {
        float[] scores = scores(scorer);
        float[] others = scores(other);
        double squares = 0;
        for (int movie = 0; movie < scores.length; movie++) {
            squares += (scores[movie] - others[movie]) * (scores[movie] - others[movie]);
        }
        return Math.sqrt(squares / scores.length);
    }

    private static float[] scores(Scorer scorer) {
        float[] scores = new float[dataset.catalogue().size()];
        scorer.scoreAll(scores);
        return scores;
    }
}
