package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRowsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "1,2,3/4,5,6                           % ,",
                "1;2;3,5/4;5;6                         % ;",
                "1::2::3/4::5::6                       % ::",
                "1|2|a,b/1|2|c,d                       % |",
                "1;a,b,c,d/2;a,b,c,d/3;a,b,c,d/4;e/5;f % ,",
                "1;2;a,b,c,d/2;2;a,b,c,d/3;2;a,b,c,d/4;5;e/5;6;f % ;",
            })
    void dividesByTheDelimiterThatGivesMostCellsInLinesOfOneWidth(String text, String delimiter) {
        assertThat(SampleRows.of(lines(text)).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void dividesByBlanksOnlyIfNothingElseDivides() {
        assertThat(SampleRows.of(lines("1 2 3/4 5 6")).delimiter()).isEqualTo(" ");
        assertThat(SampleRows.of(lines("a b c,d/e f g,h")).delimiter()).isEqualTo(",");
    }

    @Test
    void theWidthIsThatOfMostLinesAndTheGreaterOneOfTwo() {
        assertThat(SampleRows.of(lines("1,2/1,2,3/1,2"), ",").width()).isEqualTo(2);
        assertThat(SampleRows.of(lines("1,2/1,2,3"), ",").width()).isEqualTo(3);
        assertThat(SampleRows.of(List.of(), ",").width()).isEqualTo(1);
    }

    private static List<String> lines(String text) {
        return List.of(text.split("/", -1));
    }
}
