package dev.marquee.spark.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.data.Dataset;
import dev.marquee.data.UserId;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Tensor;
import dev.marquee.model.TrainingContext;
import dev.marquee.parallel.Workers;
import dev.marquee.recipe.Algorithms;
import dev.marquee.spark.LocalSpark;
import dev.marquee.spark.assemble.DriverDataset;
import dev.marquee.spark.ratings.DistributedRatings;
import dev.marquee.spark.ratings.HadoopRatings;
import dev.marquee.spark.ratings.RatingColumnNames;
import dev.marquee.spark.ratings.UserRow;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class BiasFitTest {
    @Test
    void equalsTheBiasesOfCore() {
        SparkSession spark = LocalSpark.session();
        String path = LocalSpark.bundledData().toString();
        DistributedRatings table =
                DistributedRatings.read(spark, new HadoopRatings(path, RatingColumnNames.parse("")), 3);
        Dataset data = new DriverDataset(
                        "data",
                        path,
                        Optional.empty(),
                        Long.MAX_VALUE,
                        spark.sparkContext().hadoopConfiguration())
                .collect(table);

        BiasFit.UserBias fitted = new BiasFit(table, FactorOptions.parse("als", Map.of())).fit(StageLog.SILENT);

        ParameterModel core = core(data);
        Tensor movies = Tensor.named(core.parameters(), "movieEffects");
        for (int movie = 0; movie < table.movies(); movie += 97) {
            int index = index(data, table.movieIds()[movie]);
            assertThat(fitted.movies()[movie]).isCloseTo(movies.values().get(index), within(1e-5f));
        }
        UserRow row = table.rows().filter(user -> user.user() == 414).first();
        int user = data.users().ids().index(new UserId("414"));
        assertThat(fitted.of(row))
                .isCloseTo(
                        Tensor.named(core.parameters(), "userEffects").values().get(user), within(1e-5f));
    }

    private static int index(Dataset data, int movie) {
        return data.catalogue().ids().index(new dev.marquee.data.MovieId(Integer.toString(movie)));
    }

    private static ParameterModel core(Dataset data) {
        try (Workers workers = Workers.of(1)) {
            return (ParameterModel) Algorithms.BIAS.recipe().trainer().train(data, TrainingContext.of(1, workers));
        }
    }
}
