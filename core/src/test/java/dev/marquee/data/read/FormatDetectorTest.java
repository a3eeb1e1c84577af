package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parse.RatingColumns;
import dev.marquee.data.read.parse.RatingsFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatDetectorTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "user,item,rating/1,2,3      % , 1 3 0 1 2 -1",
                "item;user/2;1               % ; 1 2 1 0 -1 -1",
                "user|item|rating|time       % | 1 4 0 1 2 3",
                "user::item::rating          % :: 1 3 0 1 2 -1",
                "My ratings//user,item,rating/1,2,3 % , 3 3 0 1 2 -1",
                "/////user,item,rating/1,2,3        % , 6 3 0 1 2 -1",
                "sep=;/user;item;rating/1;2;3       % ; 2 3 0 1 2 -1",
                "a list by user/user,item,rating    % , 2 3 0 1 2 -1",
                "user,item/item,user,rating/1,2,3   % , 2 3 1 0 2 -1",
                "user,item,rating/item,user,rating/ % , 1 3 0 1 2 -1",
            })
    void theLineThatNamesMostColumnsIsTheHeader(String text, String format) {
        assertThat(text(detect(text, ColumnNames.USUAL).format())).isEqualTo(format);
    }

    @Test
    void doesNotSearchForNamesBelowTheFirstSixLines() {
        assertThatThrownBy(() -> detect("//////user,item,rating/1,2,3", ColumnNames.USUAL))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void aFirstLineWithOneKnownNameAndNoNumberIsAHeader() {
        assertThat(text(detect("who,what,rating/ann,dune,3", "user=1,movie=2").format()))
                .isEqualTo(", 1 3 0 1 2 -1");
        assertThat(text(detect("rating:float,what,who/3,dune,ann", "user=3,movie=2")
                        .format()))
                .as("by the delimiter that gives most names")
                .isEqualTo(", 1 3 2 1 0 -1");
    }

    @Test
    void aLineOfDataMayHaveOneWordThatIsAlsoAName() {
        assertThat(text(detect("user,7,4/ann,8,3", ColumnNames.USUAL).format())).isEqualTo(", 0 3 0 1 2 -1");
        assertThat(text(detect("ann,8,3/user,7,4", ColumnNames.USUAL).format())).isEqualTo(", 0 3 0 1 2 -1");
        assertThat(text(detect("ann,dune,3/user,heat,4", "user=1,movie=2").format()))
                .isEqualTo(", 0 3 0 1 2 -1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "1,31,4/1,32,3                     % , 0 3 0 1 2 -1",
                "1,31,4,1260759144/1,32,3,1260759144 % , 0 4 0 1 2 3",
                "/1,31,4//1,32,3                   % , 1 3 0 1 2 -1",
                "sep=;/1;31;4/1;32;3               % ; 1 3 0 1 2 -1",
                "sep=|/1|3,1|4/1|3,2|3             % | 1 3 0 1 2 -1",
                "1;Love, Actually;4/1;Me, You;3/2;Us;1 % ; 0 3 0 1 2 -1",
                "1,31,4/1,32,3/1,32,3,wow          % , 0 3 0 1 2 -1",
                "1,31/1,32,3/1,33,4                % , 0 3 0 1 2 -1",
                "0,1,2,3/1,31,4,7/1,32,3,9         % , 1 4 0 1 2 3",
                "0,1,2/1,31,4/1,32,3               % , 0 3 0 1 2 -1",
                "1,31,4,/1,32,3,8                  % , 0 4 0 1 2 3",
                "1,31,4,fine/1,32,3,8              % , 0 4 0 1 2 -1",
                "1,31,100000000,4/1,32,100000000,3 % , 0 4 0 1 3 2",
                "1,31,99999999,4/1,32,99999999,3   % , 0 4 0 1 2 3",
                "1,31,null,4/1,32,null,3           % , 0 4 0 1 3 -1",
                "1,31,x,4/1,32,2021-01-29,3        % , 0 4 0 1 3 -1",
                "1,31,x,4/1,32,2,3                 % , 0 4 0 1 3 -1",
            })
    void theValuesShowTheColumnsOfAFileWithoutHeader(String text, String format) {
        RatingScale any = RatingScale.continuous(0, 1e9f);
        DetectedFormat detected = new FormatDetector(
                        file(text), new ReadOptions(false, Optional.of(any), ColumnNames.USUAL), any, false)
                .detect();

        assertThat(text(detected.format())).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "a,b,c/ann,dune,4/bob,heat,3     % user=1,movie=2,rating=3 % 1",
                "/ /a,b,c//ann,dune,4/bob,heat,3 % user=1,movie=2,rating=3 % 3",
                "a,b,c/ann,dune,4                % user=1,movie=2,rating=3 % 0",
                "w,a,b/3,ann,dune/4,bob,heat     % user=2,movie=3,weight=1 % 1",
                "a,b,when/ann,dune,2021-01-29/bob,heat,2021-01-29 % user=1,movie=2 % 1",
                "ann,dune,?/bob,heat,3/bob,dune,3 % user=1,movie=2,rating=3 % 0",
                "ann,dune,/bob,heat,3/bob,dune,3  % user=1,movie=2,rating=3 % 0",
                "ann,dune,x/bob,heat,y/bob,dune,z/bob,dune,3 % user=1,movie=2,rating=3 % 0",
                "ann,dune/bob,heat,3/bob,dune,3   % user=1,movie=2,rating=3 % 0",
            })
    void aFirstLineWithATextWhereMostLinesHaveANumberIsAHeader(String text, String columns, int head) {
        assertThat(detect(text, columns).format().head()).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "1,31,4/1,32,3            % ''                      % user=1,movie=2,rating=3,time=none",
                "1,31/1,32                % ''                      % user=1,movie=2,time=none",
                "9,ann,dune/8,bob,dune    % user=2,movie=3,weight=1 % user=2,movie=3,weight=1,time=none",
                "9,ann,dune/8,bob,dune    % user=2,movie=3,time=1   % user=2,movie=3,time=1",
                "9,ann,dune,4/8,bob,dune,5 % user=2,movie=3,time=1,rating=4 % user=2,movie=3,rating=4,time=1",
            })
    void notesThePlacesThatItTold(String text, String columns, String places) {
        assertThat(detect(text, columns).notes())
                .containsExactly(
                        "mine.csv names no columns in its first line, so they were told by their order and values: "
                                + places + "; set columns to other places if that is wrong");
    }

    @Test
    void aHeaderOrAKnownFileNeedsNoNote() {
        assertThat(detect("user,item/1,2", ColumnNames.USUAL).notes()).isEmpty();
        assertThat(known("1\t31\t4\t881250949/1\t32\t3\t881250949").notes()).isEmpty();
    }

    @Test
    void smallNumbersThatAreSaidToBeTimesAreNoDecimals() {
        assertThat(text(detect("1,31,3,5/1,32,4,0", "time=4").format())).isEqualTo(", 0 4 0 1 2 3");
    }

    @Test
    void fieldsMayBeQuotedExceptBetweenDoubleColonsAndInKnownFiles() {
        assertThat(detect("1,31,4/1,32,3", ColumnNames.USUAL).format().quotes()).isTrue();
        assertThat(detect("1::31::4/1::32::3", ColumnNames.USUAL).format().quotes())
                .isFalse();
        assertThat(known("1\t31\t4\t881250949/1\t32\t3\t881250949").format().quotes())
                .isFalse();
        assertThat(detect("user,item/1,2", ColumnNames.USUAL).format().quotes()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,31,3,5/1,32,4,0", "1,31,3,5/1,32,4,0/1,32,4,9,x", "1,31,3,5/1,32,4,0/1,32,4"})
    void rejectsCommasThatDivideDecimalsToo(String text) {
        assertThatThrownBy(() -> detect(text, ColumnNames.USUAL))
                .isInstanceOf(UsageException.class)
                .hasMessage(
                        "mine.csv seems to divide by commas both its columns and the decimals of its ratings, as in '1,31,3,5'; save it with semicolons, or set columns to time=4 if those are times");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,31,3,0/1,32,4,0", "1,31,3,5/1,32,4,7", "1;31;3;5/1;32;4;0", "1,31,3,5,x/1,32,4,9,y"})
    void smallTimesAreNoDecimalsUnlessAllAre0Or5(String text) {
        assertThat(detect(text, ColumnNames.USUAL).format().columns().time()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"user\": 1}", "[{\"user\": 1}]", "/ /{\"user\": 1}", "[/{\"user\": 1}/]", "  {\"user\": 1}"})
    void rejectsJson(String text) {
        assertThatThrownBy(() -> detect(text, ColumnNames.USUAL))
                .isInstanceOf(MarqueeException.class)
                .hasMessageEndingWith("mine.csv is JSON, which cannot be read as ratings; save it as CSV");
    }

    @Test
    void aBracketMayBeginAnId() {
        assertThat(text(detect("[a],[b],4/[a],[c],3", ColumnNames.USUAL).format()))
                .isEqualTo(", 0 3 0 1 2 -1");
    }

    @Test
    void rejectsAFileWithoutLines() {
        for (String text : List.of("", "/ //")) {
            assertThatThrownBy(() -> detect(text, ColumnNames.USUAL))
                    .isInstanceOf(MarqueeException.class)
                    .hasMessageEndingWith("mine.csv is empty: it has no ratings; give a file with at least one line");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ann/bob, 1, ann",
        "sep=;/ann/bob, 2, ann",
        "//ann/bob, 3, ann",
        "'sep=;/ann,dune/bob,heat', 2, 'ann,dune'"
    })
    void rejectsAFileOfOneColumn(String text, int line, String first) {
        assertThatThrownBy(() -> detect(text, ColumnNames.USUAL))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith(
                        "mine.csv:%d has one column, '%s'; a line of ratings has at least two", line, first);
    }

    @Test
    void theScaleIsTheOneGivenOrElseTheUsual() {
        assertThat(detect("user,item,rating/1,2,3", ColumnNames.USUAL).format().scale())
                .contains(RatingScale.HALF_STARS);
        assertThat(detect("user,item/1,2", ColumnNames.USUAL).format().scale()).isEmpty();
        ReadOptions stars = new ReadOptions(false, Optional.of(RatingScale.STARS), ColumnNames.USUAL);
        assertThat(new FormatDetector(file("user,item,rating/1,2,3"), stars, RatingScale.HALF_STARS, false)
                        .detect()
                        .format()
                        .scale())
                .contains(RatingScale.STARS);
    }

    private DetectedFormat known(String text) {
        return new FormatDetector(file(text), ReadOptions.DEFAULT, RatingScale.STARS, true).detect();
    }

    private DetectedFormat detect(String text, String columns) {
        return detect(text, columns.isEmpty() ? ColumnNames.USUAL : ColumnNames.parse(columns));
    }

    private DetectedFormat detect(String text, ColumnNames columns) {
        return new FormatDetector(
                        file(text), new ReadOptions(false, Optional.empty(), columns), RatingScale.HALF_STARS, false)
                .detect();
    }

    private InputFile file(String text) {
        new Reading(folder).with("mine.csv", text.replace('/', '\n'));
        return new InputFile(folder.resolve("mine.csv"));
    }

    /** The delimiter, the lines of the head, the width, and the columns of user, movie, value and time. */
    private static String text(RatingsFormat format) {
        RatingColumns columns = format.columns();
        return "%s %d %d %d %d %d %d"
                .formatted(
                        format.delimiter(),
                        format.head(),
                        format.width(),
                        columns.user(),
                        columns.movie(),
                        columns.value(),
                        columns.time());
    }
}
