package dev.marquee.fuzz;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.imports.ImportOptions;
import dev.marquee.service.imports.ImportReader;
import dev.marquee.service.imports.SettledTitles;
import dev.marquee.testkit.SmallData;
import dev.marquee.title.MovieFinder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people bring from other sites, read as ratings, as a list of movies, and as titles that were settled. */
enum ImportedFiles implements FuzzedReader {
    CSV {
        @Override
        public List<byte[]> seeds() throws IOException {
            List<byte[]> seeds = new ArrayList<>();
            for (String name : List.of(
                    "own.csv",
                    "tmdb.csv",
                    "movielens.csv",
                    "netflix.txt",
                    "imdb-2012.csv",
                    "imdb.csv",
                    "simkl.csv",
                    "imdb-watchlist.csv",
                    "letterboxd/ratings.csv",
                    "letterboxd/diary.csv",
                    "letterboxd/lists/rain.csv")) {
                seeds.add(Resources.bytes("imports/" + name));
            }
            seeds.add("title,year,rating\nNight Train,1959,4\n".getBytes(StandardCharsets.UTF_16LE));
            seeds.add("Night Train (1959)\nPaper Moons\n".getBytes(StandardCharsets.UTF_8));
            seeds.add("title,movie\nUntitled,13\n".getBytes(StandardCharsets.UTF_8));
            return seeds;
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file("imported", "mine.csv", input);
        }
    },
    JSON {
        @Override
        public List<byte[]> seeds() throws IOException {
            List<byte[]> seeds = new ArrayList<>();
            for (String name : List.of("ratings-movies", "watched-movies", "lists-watchlist", "user-profile")) {
                seeds.add(Resources.bytes("imports/trakt/" + name + ".json"));
            }
            seeds.add("{\"ratings\":[{\"title\":\"Night Train\",\"year\":1959,\"rating\":4}]}"
                    .getBytes(StandardCharsets.UTF_8));
            return seeds;
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file("imported", "ratings-movies.json", input);
        }
    },
    WORKBOOK {
        @Override
        public List<byte[]> seeds() {
            byte[] book = FileParts.input(
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml' ContentType='application/xml'/><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>",
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='xl/workbook.xml'/></Relationships>",
                    "xl/workbook.xml",
                    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='Films' sheetId='1' r:id='r1'/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' Target='styles.xml'/><Relationship Id='r3' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings' Target='sharedStrings.xml'/></Relationships>",
                    "xl/styles.xml",
                    "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts count='1'><numFmt numFmtId='164' formatCode='yyyy-mm-dd'/></numFmts><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='164' applyNumberFormat='1'/></cellXfs></styleSheet>",
                    "xl/sharedStrings.xml",
                    "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>Title</t></si><si><r><t>Night</t></r><r><t> Train</t></r></si></sst>",
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>Rating</t></is></c><c r='C1' t='str'><f>1</f><v>Date</v></c></row><row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2'><v>4.5</v></c><c r='C2' s='1'><v>45000</v></c></row><row r='3'><c r='A3' t='b'><v>1</v></c><c r='B3' t='e'><v>#N/A</v></c></row></sheetData></worksheet>");
            return List.of(book, FileParts.packed(book));
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file("imported", "book.xlsx", FileParts.packed(input));
        }
    },
    ARCHIVE {
        @Override
        public List<byte[]> seeds() throws IOException {
            byte[] letterboxd = FileParts.input(
                    "profile.csv", Resources.text("imports/letterboxd/profile.csv"),
                    "ratings.csv", Resources.text("imports/letterboxd/ratings.csv"),
                    "watched.csv", Resources.text("imports/letterboxd/watched.csv"),
                    "lists/rain.csv", Resources.text("imports/letterboxd/lists/rain.csv"));
            byte[] trakt = FileParts.input(
                    "ratings-movies.json", Resources.text("imports/trakt/ratings-movies.json"),
                    "watched-movies.json", Resources.text("imports/trakt/watched-movies.json"));
            return List.of(letterboxd, trakt, FileParts.packed(letterboxd), FileParts.packed(trakt));
        }

        @Override
        Path path(byte[] input) throws IOException {
            return Scratch.file("imported", "export.zip", FileParts.packed(input));
        }
    };

    private static final Dataset DATA = SmallData.cinema();
    private static final ImportReader READER = new ImportReader(DATA, MovieFinder.of(DATA));

    @Override
    public String label() {
        return "import-" + name().toLowerCase(Locale.ROOT);
    }

    /** Where the reader finds the input. */
    abstract Path path(byte[] input) throws IOException;

    @Override
    public void read(byte[] input) throws IOException {
        Path path = path(input);
        attempt(() -> READER.readProfile(path, ImportOptions.NONE, SettledTitles.NONE, Set.of(0)));
        attempt(() -> READER.readProfile(path, ImportOptions.NONE, SettledTitles.NONE, Set.of()));
        attempt(() -> READER.readList(path));
        attempt(() -> READER.settled(path));
    }

    private static void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (MarqueeException e) {
            // A refusal is as good as a result.
        }
    }
}
