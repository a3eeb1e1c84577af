package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.Counted;
import dev.marquee.testkit.GeneratedTable;
import dev.marquee.testkit.Zip;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the table of training files in docs/data.md against what the reader does. With {@code -Dmarquee.docs=write} it writes the
 * table instead: {@code mvn -pl core test -Dtest=DataPageTest -Dmarquee.docs=write}.
 */
class DataPageTest {
    private static final String TABLE = "userId,movieId,rating,timestamp\n1,31,2.5,1260759144\n1,32,3.0,1260759145\n";
    private static final String ROWS = TABLE.substring(TABLE.indexOf('\n') + 1);

    @TempDir
    private Path folder;

    private final GeneratedTable table = new GeneratedTable(
            "data.md", "<!-- made from the reader: training files -->", "<!-- end of training files -->");

    @Test
    void pageSaysWhatTheReaderDoes() throws IOException {
        tables();
        values();
        packed();
        refused();
        table.check(DataPageTest.class);
    }

    private void tables() throws IOException {
        row("table with commas, semicolons, tabs or bars", "mine.csv", TABLE.replace(',', ';'));
        row("… without a line of names", "mine.csv", ROWS);
        row("… with tabs, blanks or `::` and without a line of names", "mine.dat", ROWS.replace(",", "::"));
        row("… with `sep=;` or a title above", "mine.csv", "sep=;\n" + TABLE.replace(',', ';'));
        row("… in UTF-16", "mine.csv", ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE));
        row("… in windows-1252", "mine.csv", TABLE.replace("31", "Amélie").getBytes(Charset.forName("windows-1252")));
        row("… whose lines end by CR LF or CR", "mine.csv", TABLE.replace('\n', '\r'));
        row("… with line ends inside of quoted fields", "mine.csv", "user,movie,rating,review\n1,2,4,\"a\nb\"\n");
        row("events, with or without a count", "mine.csv", "user,item,plays\n1,31,7\n1,32,2\n");
    }

    private void values() throws IOException {
        row("times as dates", "mine.csv", TABLE.replace("1260759144", "2009-12-14T02:52:24Z"));
        row("dates with the day first, if one is above 12", "mine.csv", dated("31.12.2019", "5.1.2020"));
        row("dates with the month first, if a day is above 12", "mine.csv", dated("12/31/2019", "1/5/2020"));
        row("times in milliseconds", "mine.csv", TABLE.replace("1260759144", "1260759144000"));
        row("times as `1260759144.0` or `1.26E9`, or none", "mine.csv", TABLE.replace("1260759145", ""));
        row("ratings as `2.5000000000`, `2.5e+00`", "mine.csv", TABLE.replace("2.5", "2.5e+00"));
        row(
                "decimal commas where no comma divides",
                "mine.csv",
                TABLE.replace(',', ';').replace('.', ','));
        row("blanks around values", "mine.csv", TABLE.replace(",", " , "));
        row("a pair twice", "mine.csv", TABLE + "1,31,4.0,1260759146\n");
    }

    private void packed() throws IOException {
        row("zip with one folder or one table", "mine.zip", zipped("ml/ratings.csv", TABLE));
        row(
                "users of another form next to the ratings",
                "ratings.dat",
                ROWS.replace(",", "::"),
                "users.dat",
                "1::77\n");
    }

    private void refused() throws IOException {
        row("rating off the scale", "mine.csv", TABLE.replace("2.5", "7.5"));
        row("rating that is not a number", "mine.csv", TABLE.replace("2.5", "NaN"));
        row("weight of 0 or below", "mine.csv", "user,item,plays\n1,31,0\n");
        row("time that is not valid", "mine.csv", TABLE.replace("1260759144", "noon"));
        row("dates of which none shows the order", "mine.csv", dated("5.1.2020", "6.1.2020"));
        row("… and some the other", "mine.csv", dated("31.12.2019", "12/31/2019"));
        row("comma that may divide thousands", "mine.csv", "user;item;plays\n1;31;1,234\n1;32;2\n");
        row("years in place of ratings, without a line of names", "mine.csv", "1,31,1995\n1,32,2001\n");
        row("line with too few values", "mine.csv", TABLE + "1,33\n");
        row("value with a comma, not in quotes", "mine.csv", "user,movie,rating\n1,Monsters, Inc.,4\n");
        row("quotation mark that is not closed", "mine.csv", "user,movie,rating\n1,\"Heat,4\n1,Dune,3\n");
        row("names that say nothing", "mine.csv", "a,b,c\n1,31,2.5\n".replace("1,31,2.5", "x,y,z"));
        row("JSON", "mine.json", "[{\"user\": 1}]");
        row("Excel workbook", "mine.xlsx", zipped("[Content_Types].xml", "x"));
        row("rar, 7z, xz, PDF, SQLite, images", "mine.rar", "Rar!\u001A\u0007\u0000");
        row("zip without ratings", "mine.zip", zipped("read.me", "x"));
        row("no line of ratings", "mine.csv", "user,movie,rating\n");
    }

    private static String dated(String first, String second) {
        return TABLE.replace("1260759144", first).replace("1260759145", second);
    }

    private void row(String kind, String name, String text) throws IOException {
        row(kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void row(String kind, String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        table.add(kind, answer(name));
        Files.delete(folder.resolve(name));
    }

    private void row(String kind, String name, String text, String other, String otherText) throws IOException {
        Files.writeString(folder.resolve(other), otherText);
        row(kind, name, text);
        Files.delete(folder.resolve(other));
    }

    private String answer(String name) {
        try {
            LoadedDataset loaded =
                    new Reading(folder).read(name, new ReadOptions(false, Optional.empty(), ColumnNames.USUAL));
            boolean isImplicit = loaded.data().ratings().isImplicit();
            return "%s%s%s"
                    .formatted(
                            Counted.of(loaded.data().ratings().size(), isImplicit ? "event" : "rating"),
                            loaded.report().duplicates() > 0
                                    ? ", %d left out".formatted(loaded.report().duplicates())
                                    : "",
                            String.join(
                                    "",
                                    loaded.report().notes().stream()
                                            .map(note -> ". " + note)
                                            .toList()));
        } catch (MarqueeException e) {
            return "refused: " + String.valueOf(e.getMessage()).replace(folder + "/", "");
        }
    }

    private static byte[] zipped(String name, String text) {
        return new Zip().with(name, text).bytes();
    }
}
