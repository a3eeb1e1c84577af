package dev.marquee.imports.generated;

import dev.marquee.data.MarqueeException;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.testkit.GeneratedTable;
import dev.marquee.testkit.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the table of files in docs/imports.md against what the reader does. With {@code -Dmarquee.docs=write} it writes the table
 * instead: {@code mvn -pl core test -Dtest=FilesPageTest -Dmarquee.docs=write}.
 */
class FilesPageTest {
    private static final String TABLE = "Title,Year,Rating\nHeat,1995,4.5\nAlien,1979,\n";
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @TempDir
    private Path folder;

    private final GeneratedTable table =
            new GeneratedTable("imports.md", "<!-- made from the reader: files -->", "<!-- end of files -->");

    @Test
    void pageSaysWhatTheReaderDoes() throws IOException {
        tables();
        columns();
        others();
        lists();
        refused();
        table.check(FilesPageTest.class);
    }

    private void tables() throws IOException {
        row("table with commas, semicolons, tabs or bars", "mine.csv", TABLE.replace(',', ';'));
        row(
                "… in UTF-16, as Excel writes \"Unicode text\"",
                "mine.txt",
                ("\uFEFF" + TABLE.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE));
        row("… in windows-1252 or windows-1251", "mine.csv", "Title,Year,Rating\nAmélie,2001,5\n".getBytes(WESTERN));
        row("… with `sep=;` or a title above", "mine.csv", "sep=;\n" + TABLE.replace(',', ';'));
        row("… with decimal commas", "mine.csv", "Title;Rating\nHeat;4,5\n");
        row("… packed with gzip", "mine.csv.gz", gzip(TABLE));
        row("table with titles alone", "films.csv", "Title,Year\nHeat,1995\n");
        row("… named as a history", "watched.csv", "Title,Year\nHeat,1995\n");
        row(
                "viewing activity of Netflix",
                "NetflixViewingHistory.csv",
                "Title,Date\n\"Heat\",\"6/19/25\"\n\"Dark: Season 1: Secrets\",\"6/18/25\"\n");
        row(
                "wish-list of movielens.org",
                "wishlist.csv",
                "movie_id,imdb_id,tmdb_id,average_rating,title\n6,0113277,949,3.8,Heat (1995)\n");
    }

    private void columns() throws IOException {
        row("the user's rating next to an average", "mine.csv", "Title,Rating,My Rating,Votes\nHeat,8.3,4,99\n");
        row(
                "ratings as `★★★★½`, `9/10`, `90 %`, `4½`",
                "mine.csv", "Title,Rating\nHeat,★★★★½\nAlien,9/10\nStalker,90 %\nDuel,4½\n");
        row(
                "words for no rating: `N/A`, `nan`, `-`",
                "mine.csv",
                "Title,Rating\nHeat,5\nAlien,N/A\nStalker,nan\nDuel,-\n");
        row(
                "a column of kinds, in any language of IMDb",
                "mine.csv",
                "Title,Type,Rating\nHeat,Film,4\nDark,Série télévisée,4\nFIFA,Videospiel,4\n");
        row(
                "a column of states",
                "mine.csv",
                "Title,Status,Rating\nHeat,Completed,4\nAlien,Planning,\nStalker,Dropped,\n");
        row("rows without a title", "mine.csv", "Title,Rating\nHeat,4\n,3\n,\n");
        row("JSON with titles", "mine.json", "[{\"title\": \"Heat\", \"year\": 1995, \"my_rating\": 4.5}]");
    }

    private void others() throws IOException {
        row(
                "Trakt's list with an actor",
                "list.json",
                "[{\"rank\":1,\"listed_at\":\"2024-09-01\",\"movie\":{\"title\":\"Heat\",\"year\":1995,\"ids\":{\"trakt\":1}}},{\"rank\":2,\"person\":{\"name\":\"X\"}}]");
        row(
                "JSON of Simkl",
                "simkl.json",
                "{\"movies\":[{\"user_rating\":9,\"status\":\"completed\",\"movie\":{\"title\":\"Heat\",\"year\":1995,\"ids\":{\"simkl\":1}}}],\"shows\":[]}");
        row(
                "zip with folders written with `\\`",
                "letterboxd.zip",
                zipped("me\\ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Heat,1995,x,4\n"));
    }

    private void lists() throws IOException {
        row(
                "Letterboxd's zip with a list in `lists/`",
                "letterboxd.zip",
                zipped(
                        "lists/rain.csv",
                        "Letterboxd list export v7\nDate,Name,Tags,URL,Description\nx,Rain,,x,\n\nPosition,Name,Year,URL,Description\n1,Heat,1995,x,\n"));
        row(
                "Letterboxd's zip with other tables in `lists/`",
                "letterboxd.zip",
                new Zip()
                        .with("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Heat,1995,x,4\n")
                        .with("lists/rain.csv", "Title,Year\nAlien,1979\n")
                        .with("lists/music.csv", "Artist,Plays\nHeat,4\n")
                        .bytes());
        row(
                "Trakt's zip with a list",
                "trakt.zip",
                new Zip()
                        .with("ratings-movies.json", "[]")
                        .with(
                                "lists-list-31-rain.json",
                                "[{\"rank\":1,\"listed_at\":\"2024-09-01\",\"movie\":{\"title\":\"Heat\",\"year\":1995,\"ids\":{\"trakt\":1}}}]")
                        .bytes());
    }

    private void refused() throws IOException {
        row("table without a column of titles or ids", "mine.csv", "Artist,Plays\nHeat,4\n");
        row("quotation mark that is not closed", "mine.csv", "Title,Rating,Review\nHeat,4,\"wow\nAlien,5,fine\n");
        row("title with a comma, not in quotes", "mine.csv", "Title,Rating\nMonsters, Inc.,4\n");
        row("rating that is not one", "mine.csv", "Title,Rating\nHeat,good\n");
        row("rating off the scale", "mine.csv", "Title,Rating\nHeat,4\nAlien,200\n");
        row("ratings of several users", "mine.csv", "user,Title,Rating\n1,Heat,4\n2,Heat,5\n");
        row("truncated file of a site", "ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Heat,19");
        row(
                "damaged file in an archive",
                "letterboxd.zip",
                zipped("watched.csv", "Date,Name,Year,Letterboxd URI\n2024-01-01,\"He\"at\",1995,x\n"));
        row("JSON without movies", "error.json", "{\"error\": \"sign in\"}");
        row("truncated JSON", "mine.json", "[{\"title\": \"Heat\", ");
        row("rar, 7z, xz, PDF, SQLite, images", "films.rar", "Rar!\u001A\u0007\u0000".getBytes(WESTERN));
        row("old workbook", "films.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        row("page in place of a download", "ratings.csv", "<!DOCTYPE html><html>Please sign in");
        row("empty file", "mine.csv", "");
    }

    private void row(String kind, String name, String text) throws IOException {
        row(kind, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void row(String kind, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        table.add(kind, answer(file));
        Files.delete(file);
    }

    private String answer(Path file) {
        try {
            return read(new ExportReader(ImportOptions.NONE).read(file));
        } catch (MarqueeException e) {
            return "refused: " + String.valueOf(e.getMessage()).replace(folder + "/", "");
        }
    }

    private static String read(SiteExport export) {
        List<String> parts = new ArrayList<>();
        add(parts, export.ratings().size(), "rated");
        add(parts, export.seen().size(), "seen");
        add(parts, export.listed().size(), "listed");
        int notMovies = export.skipped().series();
        add(parts, notMovies, notMovies == 1 ? "not a movie" : "not movies");
        add(parts, export.skipped().unnamed(), "without a title");
        add(parts, export.skipped().dropped(), "dropped");
        add(
                parts,
                export.skipped().lists().stream()
                        .mapToInt(list -> list.movies().size())
                        .sum(),
                "on lists to choose from");
        int unread = export.skipped().unreadLists().size();
        add(parts, unread, unread == 1 ? "list not read" : "lists not read");
        return "read as %s: %s".formatted(export.source().label(), String.join(", ", parts));
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(String name, String text) {
        return new Zip().with(name, text).bytes();
    }
}
