package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.Dataset;
import dev.marquee.data.Demographics;
import dev.marquee.data.Links;
import dev.marquee.data.Movie;
import dev.marquee.data.MovieId;
import dev.marquee.data.RatingScale;
import dev.marquee.testkit.MovieLens100K;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLayoutTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheLayoutOfMovieLens100K() {
        Dataset data = movieLens100K().read().data();

        assertThat(data.users().ids().id(1).value()).isEqualTo("7");
        assertThat(data.users().demographics(1)).isEqualTo(new Demographics(57, "M", "administrator", "91344"));
        assertThat(data.catalogue().genres()).containsExactly("Action", "Children's");
        assertThat(data.catalogue().movie(0))
                .isEqualTo(new Movie(new MovieId("1"), "Toy Story", 1995, List.of("Children's"), Links.NONE));
        assertThat(data.catalogue().movie(1).title()).isEqualTo("Misérables, Les");
        assertThat(data.catalogue().movie(2))
                .isEqualTo(new Movie(new MovieId("3"), "unknown", 0, List.of(), Links.NONE));
        assertThat(data.ratings().scale()).isEqualTo(RatingScale.STARS);
        assertThat(Reading.ratings(data))
                .containsExactly("4 1 5.0 881250949", "7 1 3.0 891717742", "7 3 1.0 878887116");
    }

    @Test
    void countsMissingValuesPerField() {
        assertThat(movieLens100K().read().report().fields())
                .contains(
                        new ReadReport.FieldCount("u.item", "video release date", 3, 3),
                        new ReadReport.FieldCount("u.item", "release date", 3, 1),
                        new ReadReport.FieldCount("u.user", "age", 2, 0));
    }

    @Test
    void readsAPartInTheSameFolder() {
        LoadedDataset loaded =
                movieLens100K().with("u1.test", "7\t3\t1\t878887116\n").read();
        Dataset part = loaded.data().withRatings(loaded.part("u1.test", loaded.data()));

        assertThat(Reading.ratings(part)).containsExactly("7 3 1.0 878887116");
    }

    private Reading movieLens100K() {
        return new Reading(folder)
                .with("u.data", "7\t1\t3\t891717742\n4\t1\t5\t881250949\n7\t3\t1\t878887116\n")
                .with("u.genre", "unknown|0\nAction|1\nChildren's|2\n\n")
                .with("u.item", """
                        1|Toy Story (1995)|01-Jan-1995||http://1|0|0|1
                        2|Misérables, Les (1995)|01-Jan-1995||http://2|0|1|0
                        3|unknown||||1|0|0
                        """, StandardCharsets.ISO_8859_1)
                .with("u.user", "4|24|M|technician|43537\n7|57|M|administrator|91344\n");
    }

    @Test
    void readsTheLayoutOfMovieLens1M() {
        Dataset data = new Reading(folder)
                .with("ratings.dat", "1::20::5::978300760\n2::10::3::978302109\n")
                .with(
                        "movies.dat",
                        "10::GoldenEye (1995)::Action|Thriller\n20::City: A::B (1999)::Drama\n".replace("A::B", "A:B"))
                .with("users.dat", "1::F::1::10::48067\n2::M::56::16::70072\n")
                .read()
                .data();

        assertThat(data.users().demographics(0)).isEqualTo(new Demographics(1, "F", "K-12 student", "48067"));
        assertThat(data.catalogue().movie(1).title()).isEqualTo("City: A:B");
        assertThat(data.catalogue().genres()).containsExactly("Action", "Drama", "Thriller");
        assertThat(data.ratings().scale()).isEqualTo(RatingScale.STARS);
    }

    @Test
    void usesTheHalfStarScaleForMovieLens10M() {
        Dataset data = new Reading(folder)
                .with("ratings.dat", "1::122::3.5::838985046\n")
                .with("movies.dat", "122::Boomerang (1992)::Comedy|Romance\n")
                .read()
                .data();

        assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
        assertThat(data.users().hasDemographics()).isFalse();
    }

    @Test
    void readsTheCsvLayout() {
        Dataset data = new Reading(folder)
                .csv("10,2,4.0,964982703", "9,1,0.5,1500000000")
                .with(
                        "movies.csv",
                        "movieId,title,genres\n1,\"Matrix, The (1999)\",Action|Sci-Fi\n2,Nada,(no genres listed)\n")
                .with("links.csv", "movieId,imdbId,tmdbId\n1,0133093,603\n2,0000002,\n")
                .with("tags.csv", "userId,movieId,tag,timestamp\n9,1,\"a, b\",1500000001\n")
                .read()
                .data();

        assertThat(Reading.ratings(data)).containsExactly("9 1 0.5 1500000000", "10 2 4.0 964982703");
        assertThat(data.catalogue().movies())
                .containsExactly(
                        new Movie(
                                new MovieId("1"),
                                "Matrix, The",
                                1999,
                                List.of("Action", "Sci-Fi"),
                                new Links("0133093", "603")),
                        new Movie(new MovieId("2"), "Nada", 0, List.of(), new Links("0000002", "")));
        assertThat(data.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
    }

    @Test
    void readsAUserSuppliedCsv() {
        ReadOptions options = new ReadOptions(
                false,
                Optional.of(RatingScale.parse("1..10:1")),
                new ColumnNames(Map.of("user", "who", "movie", "film name")));
        Dataset data = new Reading(folder)
                .with("mine.csv", "score;film name;who\r\n7;\"Heat; 1995\";anna\r\n10;\"2001\";bo\r\n")
                .read("mine.csv", options)
                .data();

        assertThat(Reading.ratings(data)).containsExactly("bo 2001 10.0 0", "anna Heat; 1995 7.0 0");
        assertThat(data.ratings().hasTimes()).isFalse();
    }

    @Test
    void findsTheUsualColumnNames() {
        Dataset data = new Reading(folder)
                .with("mine.csv", "timestamp,item_id,User ID,Rating\n5,b,a,4\n")
                .read("mine.csv", ReadOptions.DEFAULT)
                .data();

        assertThat(Reading.ratings(data)).containsExactly("a b 4.0 5");
        assertThat(data.ratings().scale()).isEqualTo(RatingScale.STARS);
    }

    @Test
    void readsMovieLens100KWithTheCountsOfItsReadme() {
        Dataset data = new Reading(MovieLens100K.folder()).read().data();

        assertThat(data.users().size()).isEqualTo(943);
        assertThat(data.catalogue().size()).isEqualTo(1682);
        assertThat(data.ratings().size()).isEqualTo(100_000);
        assertThat(data.catalogue().genres()).hasSize(18);
        assertThat(data.ratings().mean()).isEqualTo(3.52986);
    }
}
