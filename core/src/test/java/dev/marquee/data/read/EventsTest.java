package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of events without ratings, and of ratings on a continuous scale. */
class EventsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileWithoutAColumnOfRatingsHasEvents() {
        Dataset data = read("user,item,time\nann,dune,9\nbob,dune,8\nann,dune,11\n", ReadOptions.DEFAULT);

        assertThat(data.ratings().isImplicit()).isTrue();
        assertThat(Reading.ratings(data)).containsExactly("ann dune 2.0 11", "bob dune 1.0 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight", "Count", "plays", "play_count", "views", "confidence"})
    void aColumnOfWeightsIsTheirConfidence(String weight) {
        Dataset data = read("user,item," + weight + "\nann,dune,2.5\nbob,dune,1e3\nann,dune,1\n", ReadOptions.DEFAULT);

        assertThat(Reading.ratings(data)).containsExactly("ann dune 3.5 0", "bob dune 1000.0 0");
    }

    @Test
    void aNamedWeightMakesEventsOfAFileWithRatings() {
        Dataset data = read(
                "user,item,rating,hours\nann,dune,4,2.5\n",
                new ReadOptions(false, Optional.empty(), ColumnNames.parse("weight=hours")));

        assertThat(data.ratings().isImplicit()).isTrue();
        assertThat(Reading.ratings(data)).containsExactly("ann dune 2.5 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user,item,ratng\\nann,dune,4    | mine.csv has no column for the rating among user, item, ratng; set columns to rating=ratng if that is it",
                "user,item,plays\\nann,dune,0    | mine.csv:2, column 3 (weight): found '0', expected a weight above 0",
                "user,item,plays\\nann,dune,-1   | found '-1', expected a weight above 0",
                "user,item,plays\\nann,dune,NaN  | found 'NaN', expected a weight above 0",
                "user,item,plays\\nann,dune,1f   | found '1f', expected a weight above 0",
                "user,item,plays\\nann,dune,1e99 | found '1e99', expected a weight above 0",
            })
    void rejectsWhatIsNoWeight(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n"), ReadOptions.DEFAULT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void rejectsAScaleForEvents() {
        assertThatThrownBy(() -> read(
                        "user,item\nann,dune\n",
                        new ReadOptions(false, Optional.of(RatingScale.STARS), ColumnNames.USUAL)))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "mine.csv has no column of ratings, so the scale 1..5 in steps of 1 does not apply; leave the scale out, or set columns to rating=NAME");
        assertThatThrownBy(() -> ColumnNames.parse("rating=a,weight=b"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("columns name both a rating and a weight");
    }

    @Test
    void readsAContinuousScaleIfAsked() {
        ReadOptions options = new ReadOptions(false, Optional.of(RatingScale.parse("0..1:any")), ColumnNames.USUAL);
        Dataset data = read("user,item,rating\nann,dune,0.1234567\nbob,dune,3e-4\nbob,heat,1\n", options);

        assertThat(data.ratings().scale()).isEqualTo(RatingScale.continuous(0, 1));
        assertThat(Reading.ratings(data))
                .containsExactly("ann dune 0.1234567 0", "bob dune 3.0E-4 0", "bob heat 1.0 0");
        assertThatThrownBy(() -> read("user,item,rating\nann,dune,1.01\n", options))
                .hasMessageContaining("found '1.01', expected a rating in 0..1 (");
    }

    @Test
    void readsPartsOfTheSameKindOnly() {
        Reading reading = new Reading(folder)
                .with("mine.csv", "user,item\nann,dune\nbob,heat\n")
                .with("part.csv", "user,item\nann,heat\n")
                .with("rated.csv", "user,item,rating\nann,heat,4\n");
        LoadedDataset loaded = reading.read("mine.csv", ReadOptions.DEFAULT);

        assertThat(loaded.part("part.csv", loaded.data()).isImplicit()).isTrue();
        assertThatThrownBy(() -> loaded.part("rated.csv", loaded.data()))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining("rated.csv has ratings, but test has events without ratings");
    }

    private Dataset read(String text, ReadOptions options) {
        return new Reading(folder)
                .with("mine.csv", text)
                .read("mine.csv", options)
                .data();
    }
}
