package dev.marquee.service.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.data.MovieId;
import dev.marquee.data.UserId;
import dev.marquee.service.serving.RecommendResponse.ReasonResponse;
import dev.marquee.service.users.ShelvesResponse.Shelf;
import dev.marquee.store.Store;
import dev.marquee.store.record.Mark;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users see of the ratings that they import, with the times of these. */
class ImportedRatingsTest {
    private final Store store;
    private final UserService users;

    ImportedRatingsTest(@TempDir Path folder) {
        this.store = TestModels.store(folder);
        this.users = new UserService(TestModels.model(TestModels.bayesfm()), store, 10);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void offersToWatchAgainWhatTheUserLovedLongAgo() {
        UserId user = users.add();
        importRatings(user, """
            movie,rating,date
            260,5,2010-01-01
            858,5,2011-01-01
            318,4.5,2012-01-01
            296,4.5,2013-01-01
            593,2,2010-01-01
            1721,5,2024-12-31
            """);

        Shelf again = watchAgain(user);

        assertThat(again.title()).isEqualTo("Watch again");
        assertThat(again.movies())
                .extracting(movie -> movie.movie().movie().value())
                .containsExactlyInAnyOrder("260", "858", "318", "296");
        assertThat(again.movies())
                .allSatisfy(
                        movie -> assertThat(movie.because()).singleElement().isInstanceOf(ReasonResponse.Past.class));
        assertThat(again.movies().stream()
                        .filter(movie -> movie.movie().movie().equals(new MovieId("260")))
                        .flatMap(movie -> movie.because().stream()))
                .singleElement()
                .extracting("rating", "time")
                .containsExactly(5.0, "2010-01-01T00:00:00Z");
    }

    @Test
    void offersNothingToWatchAgainThatIsOfNoInterest() {
        UserId user = users.add();
        importRatings(user, """
            movie,rating,date
            260,5,2010-01-01
            858,5,2011-01-01
            318,5,2012-01-01
            296,5,2013-01-01
            593,5,2010-01-01
            1721,5,2024-12-31
            """);
        users.mark(user, Mark.NOT_INTERESTED, new MovieId("858"));

        assertThat(watchAgain(user).movies())
                .extracting(movie -> movie.movie().movie().value())
                .containsExactlyInAnyOrder("260", "318", "296", "593");
    }

    @Test
    void takesNumbersOfAColumnOfIdsForIdsEvenIfTitlesAreEqual() {
        UserId user = users.add();
        importRatings(user, "userId,movieId,rating,timestamp\n7,1,5,0\n7,21,4,0\n7,300,3,0\n7,500,2,0\n");

        assertThat(users.ratings(user).ratings())
                .extracting(rating -> rating.movie().movie().value())
                .containsExactlyInAnyOrder("1", "21", "300", "500");
    }

    private void importRatings(UserId user, String csv) {
        users.importRatings(
                user, new Upload("mine.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))), false);
    }

    private Shelf watchAgain(UserId user) {
        return users.recommendations().of(user).shelves(new ShelvesRequest(8, 0.3, 0)).shelves().stream()
                .filter(shelf -> shelf.id().equals("watch-again"))
                .findFirst()
                .orElseThrow();
    }
}
