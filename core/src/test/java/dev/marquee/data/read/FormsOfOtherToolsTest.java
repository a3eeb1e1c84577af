package dev.marquee.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.RatingScale;
import dev.marquee.data.UsageException;
import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rating files as other tools write them: times, numbers, encodings, archives and files without a header. */
class FormsOfOtherToolsTest {
    private static final ReadOptions LENIENT = new ReadOptions(true, Optional.empty(), ColumnNames.USUAL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "2021-01-29T07:01:00Z, 1611903660",
        "2021-01-29 07:01:00, 1611903660",
        "2021-01-29 07:01, 1611903660",
        "2021-01-29T09:01:00.123456+02:00, 1611903660",
        "2021-01-29 07:01:00 UTC, 1611903660",
        "2021/1/29, 1611878400",
        "1112487028000, 1112487028",
        "1112487028000000, 1112487028",
        "1112487028000000000, 1112487028",
        "1260759144.0, 1260759144",
        "1260759144.999, 1260759144",
        "1.260759144E9, 1260759144",
        "NULL, 0",
        "NaN, 0",
    })
    void readsTimesInAllUsualForms(String time, long seconds) {
        assertThat(ratings("userId,movieId,rating,timestamp\n1,2,4," + time + "\n"))
                .isEqualTo("[1 2 4.0 " + seconds + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "5.1.2020, 31.12.2019, 1578182400",
        "05-01-2020, 31-12-2019, 1578182400",
        "05/01/2020 00:01, 31/12/2019 13:05, 1578182460",
        "01/05/2020, 12/31/2019, 1578182400",
        "1/5/2020T00:00:01Z, 12/31/2019, 1578182401",
        "1/5/2020 12:00:01 AM, 12/31/2019 1:05 PM, 1578182401",
        "1/5/2020 1:00 p.m., 12/31/2019 12:05 pm, 1578229200",
    })
    void readsDatesWithTheYearLastByTheOrderThatTheWholeColumnShows(String first, String last, long seconds) {
        assertThat(ratings("userId,movieId,rating,date\n1,2,4," + first + "\n1,3,4," + last + "\n"))
                .startsWith("[1 2 4.0 " + seconds);
        assertThat(ratings("1;2;4;" + first + "\n1;3;4;" + last + "\n")).startsWith("[1 2 4.0 " + seconds);
    }

    @ParameterizedTest
    @CsvSource({"5.1.2020, 6.1.2020", "31.12.2019, 12/31/2019", "5.1.2020, ''"})
    void refusesDatesWhoseOrderNoneOrTooMuchShows(String first, String second) {
        String text = "userId,movieId,rating,timestamp\n1,2,4,%s\n1,3,4,%s\n".formatted(first, second);

        for (ReadOptions options : List.of(ReadOptions.DEFAULT, LENIENT)) {
            assertThatThrownBy(() -> read(text, options))
                    .hasMessageContaining("mine.csv:2, column 4 (time): found '%s', expected a date with the year first"
                            .formatted(first))
                    .hasMessageEndingWith("or set columns to time=none to leave all times out");
        }
        assertThat(Reading.ratings(read(text, columns("time=none")).data())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"1995, 2001", "45, 1", "7, 9"})
    void namesThePossibleMeaningsOfNumbersOffTheScaleIfNoLineNamesColumns(String first, String second) {
        String text = "u1,m1,%s\nu1,m2,%s\n".formatted(first, second);

        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("column 3 has numbers such as '%s', which are not ratings".formatted(first));
        assertThat(Reading.ratings(
                        read(text, columns("user=1,movie=2,weight=3")).data()))
                .hasSize(2);
        assertThat(Reading.ratings(
                        read(text, columns("user=1,movie=2,rating=none")).data()))
                .containsExactly("u1 m1 1.0 0", "u1 m2 1.0 0");
        assertThat(read(text, new ReadOptions(false, Optional.of(RatingScale.continuous(0, 3000)), ColumnNames.USUAL))
                        .data()
                        .ratings()
                        .size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"5000, refused", "999, read"})
    void refusesACommaThatMayDivideThousandsWhereTheScaleHasThousands(float max, String answer) {
        String text = "user;movie;rating\n1;2;1,234\n";
        ReadOptions options = new ReadOptions(false, Optional.of(RatingScale.continuous(0, max)), ColumnNames.USUAL);

        if (answer.equals("refused")) {
            assertThatThrownBy(() -> read(text, options))
                    .hasMessageContaining("found '1,234', expected a rating whose comma cannot divide thousands");
        } else {
            assertThat(Reading.ratings(read(text, options).data())).containsExactly("1 2 1.234 0");
        }
    }

    @Test
    void leavesTimesOutIfAsked() {
        assertThat(Reading.ratings(read("user,movie,rating,time\n1,2,4,noon\n", columns("time=none"))
                        .data()))
                .containsExactly("1 2 4.0 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,31,2.5,1260759144\\n1,32,3,1260759145\\n   | 1 31 2.5 1260759144",
                "1;31;2,5;1260759144\\n1;32;3;1260759145\\n   | 1 31 2.5 1260759144",
                "1\\t31\\t2\\t881250949\\n1\\t32\\t3\\t881250949\\n | 1 31 2.0 881250949",
                "1::31::2::881250949\\n1::32::3::881250949\\n | 1 31 2.0 881250949",
                "1  31 2\\n 1 32 3\\n                          | 1 31 2.0 0",
                "ann,dune,2\\nann,heat,3\\n                    | ann dune 2.0 0",
                "1,31,2021-01-29 07:01\\n1,32,2021-01-29 07:01\\n | 1 31 1.0 1611903660",
                "196,242\\n196,302\\n                          | 196 242 1.0 0",
                "user1,item1,2\\nuser_2,item_1,3\\n           | user1 item1 2.0 0",
                "0,1,2,3\\n1,31,2.5,1260759144\\n1,32,3,1260759144\\n | 1 31 2.5 1260759144",
                "1,Dune,sf,2,1260759144\\n1,Heat,crime,3,1260759144\\n | 1 Dune 2.0 1260759144",
            })
    void tellsColumnsFromValuesIfNoLineNamesThem(String text, String first) {
        LoadedDataset loaded = read(text.replace("\\n", "\n").replace("\\t", "\t"), ReadOptions.DEFAULT);

        assertThat(Reading.ratings(loaded.data())).hasSize(2).first().isEqualTo(first);
        assertThat(loaded.report().notes())
                .singleElement()
                .asString()
                .contains(
                        "mine.csv names no columns in its first line, so they were told by their order and values: user=1,movie=2")
                .endsWith("set columns to other places if that is wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dune,ann,2\\nheat,ann,3\\n        | user=2,movie=1      | ann dune 2.0 0",
                "ann,dune,7\\nann,heat,900\\n      | weight=3            | ann dune 7.0 0",
                "9,ann,dune\\n8,ann,heat\\n        | user=2,movie=3,weight=1 | ann dune 9.0 0",
                "ann,dune\\nann,heat\\n            | user=1,movie=2      | ann dune 1.0 0",
                "a,b,c\\nann,dune,4\\nann,heat,3\\n | user=1,movie=2,rating=3 | ann dune 4.0 0",
            })
    void takesColumnsByTheirPlaces(String text, String columns, String first) {
        assertThat(Reading.ratings(
                        read(text.replace("\\n", "\n"), columns(columns)).data()))
                .hasSize(2)
                .first()
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann,dune\\nann,heat\\n | | mine.csv has no column for the user among ann, dune; set columns to user=NAME, or to its place as in user=1,movie=2",
                "1,dune,sf\\n1,heat,crime\\n | | mine.csv names no columns in its first line, and its values do not show which is the rating; set columns to places",
                "1,2,3\\n1,3,3\\n | user=who | mine.csv names no columns in its first line, so user=who names none; set columns to its place, user=1 to user=3",
                "1,2,3\\n1,3,3\\n | user=2 | columns take column 2 of mine.csv twice",
                "oops\\n | | mine.csv:1 has one column, 'oops'; a line of ratings has at least two",
                "[{\"user\": 1}]\\n | | is JSON, which cannot be read as ratings; save it as CSV",
                "<html><body>sign in | | is a web page, which cannot be read as ratings; download the export itself",
            })
    void saysWhatIsMissingIfColumnsCannotBeTold(String text, String columns, String message) {
        assertThatThrownBy(
                        () -> read(text.replace("\\n", "\n"), columns == null ? ReadOptions.DEFAULT : columns(columns)))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void leavesOutBlanksAndWhatCannotBeSeenAroundIds() {
        LoadedDataset loaded =
                read("user, movie ,rating\n1,2,4\n 1 ,\u00A02\u200B,4\n\uFEFF1,\" 2 \", 4 \n", ReadOptions.DEFAULT);

        assertThat(Reading.ratings(loaded.data())).containsExactly("1 2 4.0 0");
        assertThat(loaded.report().duplicates()).isEqualTo(2);
    }

    @Test
    void readsAnotherEncodingThatShowsLateInTheFile() {
        String text = "user,movie,rating\n" + "1,2,4\n".repeat(300_000) + "2,Amélie,4\n";
        Reading reading = new Reading(folder).with("mine.csv", text, Charset.forName("windows-1252"));

        assertThat(Reading.ratings(reading.read("mine.csv", ReadOptions.DEFAULT).data()))
                .containsExactly("1 2 4.0 0", "2 Amélie 4.0 0");
    }

    @Test
    void readsManyBlocksWhoseLinesEndByCarriageReturns() {
        LoadedDataset loaded = read("user,movie,rating\r" + "1,2,4\r".repeat(400_000) + "2,3,4\r", ReadOptions.DEFAULT);

        assertThat(loaded.report().ratings()).isEqualTo(400_001);
        assertThatThrownBy(
                        () -> read("user,movie,rating\r" + "1,2,4\r".repeat(400_000) + "2,3,9\r", ReadOptions.DEFAULT))
                .hasMessageContaining("mine.csv:400002, column 3");
    }

    @Test
    void namesTheLineOfAQuotationMarkThatIsNeverClosed() {
        String text = "user,movie,rating,review\n1,2,4,fine\n1,3,4,\"wow\n1,4,4,fine\n1,5,4,\"good\"\n";

        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("mine.csv: a quotation mark opened in line 3 is never closed; close it or remove it");
        assertThat(read(text, LENIENT).report().skippedExamples())
                .singleElement()
                .asString()
                .startsWith("mine.csv:3, column 4 (line): found '1,3,4,\"wow', expected a quotation mark that closes");
    }

    @Test
    void neverSaysThatAFileOfInvalidLinesHasNoRatings() {
        assertThatThrownBy(() -> read("user,movie,rating\n1,2,9\n1,3,8\n", LENIENT))
                .hasMessageStartingWith("none of the 2 lines of ")
                .hasMessageContaining("is valid; the first: mine.csv:2, column 3 (rating): found '9'");
    }

    @Test
    void readsAZipArchiveAsItsFolder() throws IOException {
        Reading reading = new Reading(folder)
                .write(
                        "ml.zip",
                        zip(Map.of(
                                "ml/ratings.csv", "userId,movieId,rating,timestamp\n1,1,4.0,9\n1,2,4.5,9\n",
                                "ml/movies.csv", "movieId,title,genres\n1,Heat (1995),Crime\n2,Dune (2021),Sci-Fi\n",
                                "ml/part.csv", "userId,movieId,rating,timestamp\n1,2,4.5,9\n",
                                "__MACOSX/ml/ratings.csv", "x")));
        LoadedDataset loaded = reading.read("ml.zip", ReadOptions.DEFAULT);

        assertThat(loaded.data().catalogue().movie(0).title()).isEqualTo("Heat");
        assertThat(loaded.part("part.csv", loaded.data()).size()).isEqualTo(1);
        assertThatThrownBy(() -> loaded.part("u1.base", loaded.data()))
                .hasMessageContaining("u1.base does not exist in ")
                .hasMessageContaining("ml.zip");
    }

    @Test
    void rejectsDecimalCommasBetweenCommas() {
        String text = "1,31,3,5\n1,32,4,0\n";

        assertThatThrownBy(() -> read(text, ReadOptions.DEFAULT))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("both its columns and the decimals of its ratings, as in '1,31,3,5'; save it");
        assertThat(Reading.ratings(read(text, columns("time=4")).data())).containsExactly("1 31 3.0 5", "1 32 4.0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut.zip", "cut.ZIP", "cut.csv"})
    void rejectsDamagedArchivesOfAnyName(String name) throws IOException {
        byte[] whole = zip(Map.of("ratings.csv", "1,2,3"));
        Reading reading = new Reading(folder).write(name, Arrays.copyOf(whole, whole.length - 30));

        assertThatThrownBy(() -> reading.read(name, ReadOptions.DEFAULT))
                .isInstanceOf(MarqueeException.class)
                .hasMessageContaining(name + " is not a valid zip archive");
    }

    @Test
    void saysWhatAnArchiveWithoutOneSetOfRatingsHas() throws IOException {
        Reading reading = new Reading(folder)
                .write("two.zip", zip(Map.of("a/ratings.csv", "x", "b/ratings.csv", "x")))
                .write("none.zip", zip(Map.of("read.me", "x")));

        assertThatThrownBy(() -> reading.read("two.zip", ReadOptions.DEFAULT))
                .hasMessageContaining("has several: 'a', 'b'; unpack it");
        assertThatThrownBy(() -> reading.read("none.zip", ReadOptions.DEFAULT))
                .hasMessageContaining("has no file of ratings, only 'read.me'; unpack it");
    }

    @Test
    void passesOverSideFilesOfAnotherForm() {
        LoadedDataset loaded = new Reading(folder)
                .with("ratings.dat", "1::0114508::8::1363245118\n2::0208092::5::1362062307\n")
                .with("movies.dat", "0114508::Species (1995)::Action|Sci-Fi\n0208092::Snatch (2000)::\n")
                .with("users.dat", "1::177651718\n2::139564917\n")
                .read(new ReadOptions(false, Optional.of(RatingScale.parse("0..10:1")), ColumnNames.USUAL));

        assertThat(Reading.ratings(loaded.data()))
                .containsExactly("1 0114508 8.0 1363245118", "2 0208092 5.0 1362062307");
        assertThat(loaded.data().catalogue().movie(0).title()).isEqualTo("Species");
        assertThat(loaded.report().notes())
                .singleElement()
                .asString()
                .startsWith("users.dat was passed over, because no line of it has the expected form");
    }

    @Test
    void keepsUsersThatTheFileOfUsersDoesNotList() {
        LoadedDataset loaded = new Reading(folder)
                .with("ratings.dat", "9::1::4::9\n1::1::5::9\n")
                .with("users.dat", "1::F::18::10::48067\n2::M::old::10::48067\n")
                .read(LENIENT);

        assertThat(Reading.ratings(loaded.data())).containsExactly("1 1 5.0 9", "9 1 4.0 9");
        assertThat(loaded.report().skipped()).isEqualTo(1);
        assertThat(loaded.report().notes())
                .containsExactly(
                        "users with ratings whom the file of users does not list, so that their demographics are unknown: 1");
    }

    @Test
    void readsAKnownFileGivenAloneAsInItsFolder() {
        Reading reading = new Reading(folder)
                .with("u.data", "196\t242\t3\t881250949\n186\t302\t3\t891717742\n")
                .with("u.genre", "unknown|0\n")
                .with("u.item", "242|Kolya (1996)|24-Jan-1997||x|0\n302|L.A. Confidential (1997)|||x|0\n");
        LoadedDataset loaded = reading.read("u.data", ReadOptions.DEFAULT);

        assertThat(loaded.data().catalogue().movie(0).title()).isEqualTo("Kolya");
        assertThat(loaded.data().ratings().scale()).isEqualTo(RatingScale.STARS);
        assertThat(loaded.report().notes()).isEmpty();
    }

    @Test
    void rejectsCommasThatMayDivideThousandsInWeights() {
        assertThatThrownBy(() -> read("user;item;plays\n1;2;1,234\n", ReadOptions.DEFAULT))
                .hasMessageContaining(
                        "found '1,234', expected a weight whose comma cannot divide thousands, such as 1234 or 1.234");
        assertThat(ratings("user;item;plays\n1;2;0,125\n")).isEqualTo("[1 2 0.125 0]");
    }

    @Test
    void escapesControlCharactersInMessages() {
        assertThatThrownBy(() -> read("user,movie,rating\n1,2,x\u001B[31mred\n", ReadOptions.DEFAULT))
                .hasMessageContaining("found 'x?[31mred'");
        assertThatThrownBy(() -> read("w\u001Bho,film,rating\n1,2,3\n", ReadOptions.DEFAULT))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining("\u001B");
    }

    private static ReadOptions columns(String names) {
        return new ReadOptions(false, Optional.empty(), ColumnNames.parse(names));
    }

    private LoadedDataset read(String text, ReadOptions options) {
        return new Reading(folder).with("mine.csv", text).read("mine.csv", options);
    }

    private String ratings(String text) {
        return Reading.ratings(read(text, ReadOptions.DEFAULT).data()).toString();
    }

    private static byte[] zip(Map<String, String> files) {
        Zip zip = new Zip();
        files.forEach(zip::with);
        return zip.bytes();
    }
}
