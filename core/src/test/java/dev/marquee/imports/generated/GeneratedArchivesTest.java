package dev.marquee.imports.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.ImportSource;
import dev.marquee.imports.site.SiteExport;
import dev.marquee.title.identify.MovieRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives of any spelling of folders, with litter, give the same as the files they hold. */
class GeneratedArchivesTest {
    private static final int ARCHIVES = 200;
    private static final List<String> FOLDERS =
            List.of("", "letterboxd-me/", "letterboxd-me\\", "a/b/", "Ordner\\letterboxd\\");
    private static final String HEADER = "Date,Name,Year,Letterboxd URI";

    @TempDir
    private Path folder;

    @Test
    void readsArchivesHoweverTheirFoldersAreWritten() throws IOException {
        Random random = new Random(25);
        for (int archive = 0; archive < ARCHIVES; archive++) {
            String around = FOLDERS.get(random.nextInt(FOLDERS.size()));
            String slash = around.contains("\\") || (around.isEmpty() && random.nextBoolean()) ? "\\" : "/";
            List<String[]> entries = new ArrayList<>(List.of(
                    entry(around + "ratings.csv", ",Rating\n2024-01-01,Heat,1995,x,4\n"),
                    entry(around + "watched.csv", "\n2024-01-01,Heat,1995,x\n2024-01-01,Alien,1979,x\n"),
                    entry(around + "watchlist.csv", "\n2024-01-01,Stalker,1979,x\n")));
            for (String ignored : List.of("deleted", "Deleted", "orphaned", "lists", "__MACOSX")) {
                if (random.nextBoolean()) {
                    entries.add(
                            entry(around + ignored + slash + "diary.csv", ",Rating\n2024-01-01,Titanic,1997,x,0.5\n"));
                }
            }
            if (random.nextBoolean()) {
                entries.add(new String[] {around + "._ratings.csv", "\u0000\u0005\u0016\u0007 litter"});
                entries.add(new String[] {around + ".DS_Store", "\u0000litter"});
            }
            Collections.shuffle(entries, random);

            SiteExport export = read(zip(entries));

            assertThat(export.source()).isEqualTo(ImportSource.LETTERBOXD);
            assertThat(export.ratings())
                    .as(around + slash)
                    .extracting(rating -> rating.movie().label())
                    .containsExactly("Heat (1995)");
            assertThat(export.seen()).extracting(MovieRef::label).containsExactly("Heat (1995)", "Alien (1979)");
            assertThat(export.listed()).extracting(MovieRef::label).containsExactly("Stalker (1979)");
        }
    }

    @Test
    void readsATablePackedWithGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("Title,Year,Rating\nHeat,1995,4\n".getBytes(StandardCharsets.UTF_8));
        }

        SiteExport export = read(Files.write(folder.resolve("mine.csv.gz"), bytes.toByteArray()));

        assertThat(export.ratings())
                .extracting(rating -> rating.movie().label())
                .containsExactly("Heat (1995)");
    }

    private static String[] entry(String name, String rest) {
        return new String[] {name, HEADER + rest};
    }

    private static SiteExport read(Path file) {
        return new ExportReader(ImportOptions.NONE).read(file);
    }

    private Path zip(List<String[]> entries) throws IOException {
        Path file = folder.resolve("letterboxd.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String[] entry : entries) {
                zip.putNextEntry(new ZipEntry(entry[0]));
                zip.write(entry[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
