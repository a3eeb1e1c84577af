package dev.marquee.spark.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.spark.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HadoopRatingsTest {
    private static final SparkSession SPARK = LocalSpark.session();

    @TempDir
    private Path folder;

    @Test
    void readsMovieLensRatingsAsOneRowPerUserInOrderOfMovies() throws IOException {
        csv("userId,movieId,rating,timestamp", "7,30,4.5,100", "7,10,2.0,200", "8,30,3.0,300");

        DistributedRatings table = read("");

        assertThat(table.movieIds()).containsExactly(10, 30);
        assertThat(table.totals()).isEqualTo(new DistributedRatings.Totals(2, 3, 9.5));
        UserRow first = table.rows().filter(row -> row.user() == 7).first();
        assertThat(first.movies()).containsExactly(0, 1);
        assertThat(first.values()).containsExactly(2.0f, 4.5f);
        assertThat(first.times()).containsExactly(200, 100);
        assertThat(table.areEvents()).isFalse();
    }

    @Test
    void keepsTheLatestOfSeveralRatingsOfAMovie() throws IOException {
        csv("userId,movieId,rating,timestamp", "7,30,4.5,100", "7,30,2.0,200", "7,30,5.0,50");

        assertThat(read("").rows().first().values()).containsExactly(2.0f);
    }

    @Test
    void addsUpTheWeightsOfEvents() throws IOException {
        csv("user,item,plays", "7,30,2", "7,30,3", "8,30,1");

        DistributedRatings table = read("weight=plays");

        assertThat(table.areEvents()).isTrue();
        assertThat(table.rows().filter(row -> row.user() == 7).first().values()).containsExactly(5f);
    }

    @Test
    void readsNamedColumnsOfParquetWithWiderTypes() {
        SPARK.sql("select cast(5 as bigint) as who, cast(6 as smallint) as what, cast(3.5 as double) as stars")
                .write()
                .parquet(folder.resolve("p").toString());

        DistributedRatings table = DistributedRatings.read(
                SPARK,
                new HadoopRatings(folder.resolve("p").toString(), RatingColumnNames.parse("user=who,movie=what")),
                1);

        assertThat(table.rows().first().user()).isEqualTo(5);
        assertThat(table.rows().first().values()).containsExactly(3.5f);
    }

    @Test
    void rejectsAPathThatDoesNotExist() {
        String path = folder.resolve("none").toString();

        assertThatThrownBy(
                        () -> DistributedRatings.read(SPARK, new HadoopRatings(path, RatingColumnNames.parse("")), 1))
                .isInstanceOf(SparkJobException.class)
                .hasMessage(path + " does not exist; check the path");
    }

    @Test
    void rejectsAFileWithoutAColumnOfMovies() throws IOException {
        csv("userId,title,rating", "7,Heat,4.5");

        assertThatThrownBy(() -> read(""))
                .isInstanceOf(SparkJobException.class)
                .hasMessage(
                        folder + " has no column for the movie among userId, title, rating; give --columns movie=NAME");
    }

    @Test
    void rejectsDataWithoutRatings() throws IOException {
        csv("userId,movieId,rating,timestamp");

        assertThatThrownBy(() -> read(""))
                .isInstanceOf(SparkJobException.class)
                .hasMessage(folder + " has no ratings; give data with at least one");
    }

    @Test
    void rejectsIdsBeyond32Bits() throws IOException {
        csv("userId,movieId,rating,timestamp", "3000000000,30,4.5,100");

        assertThatThrownBy(() -> read(""))
                .hasMessageContaining("user '3000000000' in " + folder
                        + " is not a whole number of 32 bits, which MLlib needs; give each user such an id first");
    }

    @Test
    void rejectsARatingThatIsNotANumber() throws IOException {
        csv("userId,movieId,rating,timestamp", "3,30,good,100");

        assertThatThrownBy(() -> read(""))
                .hasMessageContaining("rating 'good' in " + folder + " is not a number; correct or remove the row");
    }

    @Test
    void rejectsTimesThatAreNotSeconds() throws IOException {
        csv("userId,movieId,rating,timestamp", "3,30,4,2020-01-01");

        assertThatThrownBy(() -> read(""))
                .hasMessageContaining("time '2020-01-01' in " + folder
                        + " is not a number of seconds since 1970; give --columns time=none to leave the times out");
        assertThat(read("time=none").rows().first().times()).containsExactly(0);
    }

    @Test
    void rejectsRolesThatDoNotExist() {
        assertThatThrownBy(() -> RatingColumnNames.parse("customer=x"))
                .isInstanceOf(SparkJobException.class)
                .hasMessageStartingWith("--columns customer=x is not of the form user=NAME");
    }

    private DistributedRatings read(String columns) {
        return DistributedRatings.read(
                SPARK, new HadoopRatings(folder.toString(), RatingColumnNames.parse(columns)), 2);
    }

    private void csv(String... lines) throws IOException {
        Files.write(folder.resolve("ratings.csv"), List.of(lines));
    }
}
