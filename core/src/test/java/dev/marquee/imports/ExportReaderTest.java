package dev.marquee.imports;

import static dev.marquee.imports.Exported.file;
import static dev.marquee.imports.Exported.labels;
import static dev.marquee.imports.Exported.ratings;
import static dev.marquee.imports.Exported.read;
import static dev.marquee.imports.Exported.zipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.marquee.data.Links;
import dev.marquee.data.RatingScale;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.MovieColumns;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.testkit.Zip;
import dev.marquee.title.identify.MovieRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recognizes each site's export by its header or file name, and reads it. */
class ExportReaderTest {
    private static final RatingScale TEN = new RatingScale(1, 10, 1);

    private static final String SHOW =
            "{\"rank\":3,\"listed_at\":\"2021-01-01T00:00:00.000Z\",\"type\":\"show\",\"show\":{\"title\":\"Silo\",\"year\":2023,\"ids\":{\"trakt\":9}}}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "letterboxd-somebody-2024-01-01/"})
    void readsALetterboxdArchive(String prefix) {
        SiteExport export = read(zipped("letterboxd", prefix, folder.resolve("letterboxd.zip")));

        assertThat(export.source()).isEqualTo(ImportSource.LETTERBOXD);
        assertThat(export.scale()).isEqualTo(RatingScale.HALF_STARS);
        assertThat(ratings(export))
                .as("only ratings.csv, which is current, and nothing deleted")
                .containsExactly(
                        "Heat (1995) 5.0",
                        "Monsieur Hulot's Holiday (1953) 4.0",
                        "Good, the Bad and the Ugly, The (1966) 4.5",
                        "Showgirls (1995) 0.5");
        assertThat(labels(export.seen())).containsExactlyInAnyOrder("Heat (1995)", "Playtime (1967)", "Alien (1979)");
        assertThat(labels(export.listed())).containsExactly("Stalker (1979)", "I, Vitelloni (1953)");
        assertThat(export.skipped().lists())
                .containsExactly(new SiteExport.NamedList(
                        "Rain", List.of(MovieRef.of("Seven Samurai", 1954), MovieRef.of("Blade Runner", 1982))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lists/rain.csv    | Letterboxd list export v7;Date,Name,Tags,URL,Description;x,Rain,,x,;;Position,Name,Year,URL,Description;1,Heat,1995,x, | Rain",
                "lists/ratings.csv | Letterboxd list export v7;Date,Name,Tags,URL,Description;x,Rain,,x,;;Position,Date,Name,Year,URL,Description;1,x,Heat,1995,x, | Rain",
                "lists/my-rain.csv | Letterboxd list export v7;Date,Name,Tags,URL,Description;x,,,x,;;Position,Name,Year,URL,Description;1,Heat,1995,x, | my rain",
                "my-rain.csv       | Position,Name,Year,URL,Description;1,Heat,1995,x, | my rain",
            })
    void readsListsNextToRatingsWhateverTheyAreCalled(String name, String list, String title) {
        SiteExport export = read(new Zip()
                .with("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2021-01-01,Heat,1995,x,5\n")
                .with("diary.csv", "Date,Name,Year,Letterboxd URI,Rating\n2021-01-01,Alien,1979,x,1\n")
                .with(name, list.replace(';', '\n') + "\n")
                .write(folder.resolve("letterboxd.zip")));

        assertThat(ratings(export)).containsExactly("Heat (1995) 5.0");
        assertThat(export.listed()).isEmpty();
        assertThat(export.skipped().lists())
                .containsExactly(new SiteExport.NamedList(title, List.of(MovieRef.of("Heat", 1995))));
    }

    @Test
    void readsSingleLetterboxdFiles() {
        assertThat(ratings(read(file("letterboxd/diary.csv"))))
                .as("dated by the day of watching")
                .containsExactly("Heat (1995) 3.0", "Heat (1995) 5.0");
        assertThat(ratings(read(file("letterboxd/reviews.csv"))))
                .as("a review has line breaks, commas and quotes")
                .containsExactly("Heat (1995) 5.0");
        assertThat(labels(read(file("letterboxd/watched.csv")).seen())).contains("Alien (1979)");
        assertThat(labels(read(file("letterboxd/lists/rain.csv")).choice()))
                .as("a list has lines above its header")
                .containsExactly("Seven Samurai (1954)", "Blade Runner (1982)");
    }

    @Test
    void readsImdbRatings() {
        SiteExport export = read(file("imdb.csv"));

        assertThat(export.source()).isEqualTo(ImportSource.IMDB);
        assertThat(export.scale()).isEqualTo(TEN);
        assertThat(ratings(export)).containsExactly("Heat (1995) 10.0", "Spirited Away (2001) 8.0", "Duel (1971) 7.0");
        assertThat(export.skipped().series()).as("a series and an episode").isEqualTo(2);
        assertThat(export.skipped().names()).containsExactly("The Wire (2002)", "The Wire: Old Cases (2002)");
        MovieRef spirited = export.ratings().get(1).movie();
        assertThat(spirited.links()).isEqualTo(new Links("0245429", ""));
        assertThat(spirited.titles()).containsExactly("Spirited Away", "Sen to Chihiro no kamikakushi");
    }

    @Test
    void readsOldImdbListsInTheirOldEncoding() {
        SiteExport export = read(file("imdb-2012.csv"));

        assertThat(ratings(export)).containsExactly("Heat (1995) 10.0");
        assertThat(labels(export.listed())).containsExactly("Heat (1995)", "Amélie (2001)");
    }

    @Test
    void readsAnImdbListWithItsRatings() {
        SiteExport export = read(file("imdb-watchlist.csv"));

        assertThat(labels(export.choice())).containsExactly("Stalker (1979)", "Heat (1995)");
        assertThat(ratings(export)).containsExactly("Heat (1995) 10.0");
        assertThat(export.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody/ratings/"})
    void readsATraktArchive(String prefix) {
        SiteExport export = read(zipped("trakt", prefix, folder.resolve("trakt.zip")));

        assertThat(export.source()).isEqualTo(ImportSource.TRAKT);
        assertThat(ratings(export)).containsExactly("Heat (1995) 10.0", "Stalker (1979) 7.0");
        assertThat(labels(export.seen())).containsExactly("Alien (1979)");
        assertThat(labels(export.listed())).containsExactly("Playtime (1967)");
        assertThat(export.skipped().series()).isEqualTo(1);
        assertThat(export.skipped().names()).containsExactly("The Wire (2002)");
    }

    @Test
    void readsTheListsOfATraktArchiveToChooseFrom() {
        SiteExport export = read(new Zip()
                .with(
                        "ratings-movies.json",
                        "[" + entry("\"rated_at\":\"2021-01-01\",\"rating\":9", "Heat", 1995) + "]")
                .with("lists-watchlist-1.json", "[" + listed("Playtime", 1967) + "]")
                .with("lists-watchlist-2.json", "[" + listed("Stalker", 1979) + "]")
                .with("lists-lists.json", "[{\"name\":\"Rain & <thunder>\",\"ids\":{\"trakt\":31,\"slug\":\"rain\"}}]")
                .with("lists-list-31-rain-1.json", "[" + listed("Brazil", 1985) + "," + SHOW + "]")
                .with("lists-list-31-rain-2.json", "[" + listed("Alien", 1979) + "]")
                .with("lists-list-32-new-to-me.json", "[" + listed("Heat", 1995) + "]")
                .with("lists-list-33-nothing.json", "[]")
                .with("lists-favorites.json", "[" + listed("Duel", 1971) + "]")
                .with(
                        "watched-playback.json",
                        "[" + entry("\"progress\":12,\"paused_at\":\"2021-01-01\"", "Cobra", 1986) + "]")
                .write(folder.resolve("trakt.zip")));

        assertThat(ratings(export)).containsExactly("Heat (1995) 9.0");
        assertThat(labels(export.listed())).containsExactly("Playtime (1967)", "Stalker (1979)");
        assertThat(export.seen()).as("what was paused may not be seen").isEmpty();
        assertThat(export.skipped().lists())
                .extracting(SiteExport.NamedList::name, list -> String.join(", ", labels(list.movies())))
                .containsExactlyInAnyOrder(
                        tuple("Rain & <thunder>", "Brazil (1985), Alien (1979)"),
                        tuple("new to me", "Heat (1995)"),
                        tuple("Favorites", "Duel (1971)"));
        assertThat(export.skipped().names()).containsExactly("Silo (2023)");
    }

    private static String listed(String title, int year) {
        return entry(
                "\"rank\":1,\"id\":5,\"listed_at\":\"2021-01-01T00:00:00.000Z\",\"notes\":null,\"type\":\"movie\"",
                title,
                year);
    }

    private static String entry(String fields, String title, int year) {
        return "{%s,\"movie\":{\"title\":\"%s\",\"year\":%d,\"ids\":{\"trakt\":%d}}}"
                .formatted(fields, title, year, year);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lists/my-rain.csv | Title,Year;Brazil,1985;Alien,1979                                               | my rain",
                "lists/Rain.csv    | Position,Const,Created,Title,Title Type,Year;1,tt0088846,x,Brazil,Movie,1985;2,tt0078748,x,Alien,Movie,1979 | rain",
                "lists/rain.csv    | Film,Rating;Brazil (1985),4;Alien (1979),                                       | rain",
            })
    void readsATableInTheFolderOfListsAsAListToChoose(String name, String table, String title) {
        SiteExport export = read(new Zip()
                .with("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2021-01-01,Heat,1995,x,5\n")
                .with(name, table.replace(';', '\n') + "\n")
                .write(folder.resolve("letterboxd.zip")));

        assertThat(ratings(export)).containsExactly("Heat (1995) 5.0");
        assertThat(export.listed()).isEmpty();
        assertThat(export.skipped().lists())
                .extracting(
                        SiteExport.NamedList::name,
                        list -> labels(list.movies()).stream().sorted().toList())
                .containsExactly(tuple(title, List.of("Alien (1979)", "Brazil (1985)")));
        assertThat(export.skipped().unreadLists()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Artist,Plays\nHeat,4\n",
                "",
                "Letterboxd list export v7\nDate,Name,Tags,URL,Description\n2021-01-01,Rain,,x,\n",
            })
    void namesAFileInTheFolderOfListsThatIsNoList(String text) {
        SiteExport export = read(new Zip()
                .with("ratings.csv", "Date,Name,Year,Letterboxd URI,Rating\n2021-01-01,Heat,1995,x,5\n")
                .with("me/lists/music.csv", text)
                .write(folder.resolve("letterboxd.zip")));

        assertThat(ratings(export)).containsExactly("Heat (1995) 5.0");
        assertThat(export.skipped().lists()).isEmpty();
        assertThat(export.skipped().unreadLists()).containsExactly("me/lists/music.csv");
    }

    @Test
    void readsASingleTraktFileWithTextIdsAndWithoutTypes() {
        SiteExport export = read(file("trakt/ratings-movies.json"));

        assertThat(export.ratings().get(1).movie().links()).isEqualTo(new Links("", "1398"));
        assertThat(export.ratings().get(0).movie().links()).isEqualTo(new Links("0113277", "949"));
    }

    @Test
    void readsTheUsersTmdbRatingNotTheAverage() {
        SiteExport export = read(file("tmdb.csv"));

        assertThat(ratings(export)).containsExactly("Heat (1995) 9.5");
        assertThat(labels(export.listed())).containsExactly("Stalker (1979)");
        assertThat(export.skipped().series()).isEqualTo(1);
        assertThat(export.skipped().names()).containsExactly("The Wire (2002)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NetflixViewingHistory.csv | Title,Date;Dark: Season 1: Secrets,6/18/25;Dark: Season 2: Ends,6/19/25;Heat,6/19/25 | Dark",
                "NetflixViewingHistory.csv | Title,Date;Marvel: Jessica Jones: Season 1: AKA,6/18/25     | Marvel: Jessica Jones",
                "NetflixViewingHistory.csv | Title,Date;Fargo: Fargo 3: The Law of Vacant Places,6/18/25 | Fargo",
                "films.csv                 | Title,Type,Rating;Dark,Series,4;Dark,Series,5;FIFA,Game,4    | Dark, FIFA",
                "films.csv                 | Title,Type,Rating;,Series,4                                  | ''",
                "history.json              | [{'episode': {'season': 1, 'number': 2, 'title': 'Lies'}, 'show': {'title': 'Dark', 'year': 2017}}] | Dark (2017)",
            })
    void namesWhatIsNotAMovieOnce(String name, String text, String names) throws IOException {
        Path file =
                Files.writeString(folder.resolve(name), text.replace(';', '\n').replace('\'', '"'));

        assertThat(String.join(", ", read(file).skipped().names())).isEqualTo(names);
    }

    @Test
    void doesNotTakeAMovieThatWasNotSeenForAWishInATableOfItsOwn() throws IOException {
        Path own = Files.writeString(
                folder.resolve("mine.csv"),
                "movie,title,rating,status\n6,Heat (1995),4.5,\n1199,Brazil (1985),,not seen\n");
        Path other = Files.writeString(
                folder.resolve("other.csv"), "title,your rating,status\nHeat (1995),9,\nBrazil (1985),,not seen\n");

        assertThat(labels(read(own).unseen().notSeen())).containsExactly("Brazil (1985)");
        assertThat(read(own).listed()).isEmpty();
        assertThat(labels(read(other).listed())).containsExactly("Brazil (1985)");
    }

    @Test
    void readsSimklWithZeroAsUnrated() {
        SiteExport export = read(file("simkl.csv"));

        assertThat(ratings(export)).containsExactly("Heat (1995) 10.0", "Spirited Away (2001) 9.0");
        assertThat(export.ratings().get(1).movie().mayBeSeries()).as("an anime").isTrue();
        assertThat(export.ratings().getFirst().time()).contains(Instant.parse("2021-03-01T21:50:41Z"));
        assertThat(labels(export.seen())).containsExactly("Alien (1979)");
        assertThat(export.skipped().dropped()).as("Showgirls").isEqualTo(1);
        assertThat(labels(export.listed())).containsExactly("Stalker (1979)");
        assertThat(export.skipped().series()).as("a series").isEqualTo(1);
    }

    @Test
    void readsAMovieLensExport() {
        SiteExport export = read(file("movielens.csv"));

        assertThat(ratings(export)).containsExactly("Heat (1995) 5.0", "Paris, Texas (1984) 2.5");
        assertThat(export.ratings().getFirst().movie().id()).isEqualTo("6");
        assertThat(export.seen()).hasSize(1);
    }

    @Test
    void readsOneUsersRatingsOfTheNetflixPrize() {
        SiteExport export = new ExportReader(of(Optional.of(ImportSource.NETFLIX), "", Optional.of("1488844")))
                .read(file("netflix.txt"));

        assertThat(ratings(export)).containsExactly("Heat (1995) 3.0", "Good, the Bad and the Ugly, The (1966) 4.0");
    }

    @Test
    void readsACsvWithGivenColumnNames() {
        SiteExport export = new ExportReader(
                        of(Optional.of(ImportSource.CSV), "title=Film,year=Jahr,rating=Note", Optional.empty()))
                .read(file("own.csv"));

        assertThat(ratings(export)).containsExactly("Heat (1995) 10.0", "Das Boot (1981) 8.5");
        assertThat(export.scale().max())
                .as("the smallest scale that fits all ratings")
                .isEqualTo(10);
        assertThat(labels(export.seen())).containsExactly("Alien (1979)");
    }

    @Test
    void readsZeroAsARatingOnlyOnAScaleWithZero() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), "title,rating\nHeat (1995),0\nAlien (1979),\n");
        ImportOptions zeroToTen = new ImportOptions(
                Optional.empty(),
                Optional.of(RatingScale.parse("0..10:1")),
                Optional.empty(),
                MovieColumns.USUAL,
                Optional.empty(),
                Map.of());

        assertThat(ratings(read(csv))).isEmpty();
        assertThat(ratings(new ExportReader(zeroToTen).read(csv))).containsExactly("Heat (1995) 0.0");
        assertThat(labels(new ExportReader(zeroToTen).read(csv).seen())).containsExactly("Alien (1979)");
    }

    @Test
    void readsFilesOfSeveralUsersWithOneReader() throws IOException {
        ExportReader reader = new ExportReader(ImportOptions.NONE);
        for (String user : List.of("1", "2")) {
            Path csv = Files.writeString(folder.resolve("x.csv"), "user,title,rating\n%s,Heat,5\n".formatted(user));
            assertThat(ratings(reader.read(csv))).containsExactly("Heat 5.0");
        }
    }

    @Test
    void readsAListOfLinesWithQuotedTitles() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.txt"),
                "\"Crocodile\" Dundee (1986)\n\n# for rainy days\n#Horror (2015)\ntt0113277\n1214\n");

        assertThat(labels(ListReader.read(list).choice()))
                .containsExactly("\"Crocodile\" Dundee (1986)", "#Horror (2015)", "tt0113277", "1214");
    }

    @ParameterizedTest
    @CsvSource({
        "imdb.csv, IMDB",
        "trakt/ratings-movies.json, TRAKT",
        "tmdb.csv, TMDB",
        "simkl.csv, SIMKL",
        "movielens.csv, MOVIELENS",
        "netflix.txt, NETFLIX",
        "letterboxd/ratings.csv, LETTERBOXD"
    })
    void recognizesFilesByTheirContent(String name, ImportSource source) {
        assertThat(ExportReader.recognize(file(name))).contains(source);
    }

    @Test
    void doesNotRecognizeOtherTables() {
        assertThat(ExportReader.recognize(file("letterboxd/profile.csv"))).isEmpty();
    }

    private static ImportOptions of(Optional<ImportSource> source, String columns, Optional<String> user) {
        return new ImportOptions(
                source,
                Optional.empty(),
                Optional.empty(),
                columns.isEmpty() ? MovieColumns.USUAL : MovieColumns.parse(columns),
                user,
                Map.of());
    }
}
