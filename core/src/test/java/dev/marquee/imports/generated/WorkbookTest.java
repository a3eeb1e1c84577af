package dev.marquee.imports.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.MarqueeException;
import dev.marquee.imports.ExportReader;
import dev.marquee.imports.ImportOptions;
import dev.marquee.imports.site.SiteExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel: the first sheet with movies is read, with numbers and dates as Excel keeps them. */
class WorkbookTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    @TempDir
    private Path folder;

    @Test
    void readsTextNumbersAndDates() throws IOException {
        Path book = book("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>My films</t></is></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>Title</t></is></c><c r="B3" t="inlineStr"><is><t>Year</t></is></c><c r="C3" t="inlineStr"><is><t>My Rating</t></is></c><c r="D3" t="inlineStr"><is><t>Date</t></is></c></row>
                <row r="4"><c r="A4"><v>2012</v></c><c r="B4"><v>2009</v></c><c r="C4"><v>4.5</v></c><c r="D4" s="1"><v>45000</v></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>Heat</t></is></c><c r="B5"><v>1995</v></c></row>
                """);

        SiteExport export = new ExportReader(ImportOptions.NONE).read(book);

        assertThat(export.ratings())
                .extracting(rating -> rating.movie().label())
                .containsExactly("2012 (2009)");
        assertThat(export.ratings().getFirst().value()).isEqualTo(4.5f);
        assertThat(export.ratings().getFirst().time()).contains(Instant.parse("2023-03-15T00:00:00Z"));
        assertThat(export.seen()).extracting(movie -> movie.label()).containsExactly("Heat (1995)");
    }

    @Test
    void refusesADamagedWorkbook() throws IOException {
        Path book = folder.resolve("book.xlsx");
        write(book, Map.of("[Content_Types].xml", "no xml", "xl/workbook.xml", "no xml"));

        assertThatThrownBy(() -> new ExportReader(ImportOptions.NONE).read(book))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("book.xlsx is a damaged Excel workbook; save its table as CSV");
    }

    @Test
    void refusesASmallFileOfMoreCellsThanAnExportHas() throws IOException {
        Path book = book("<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(300));

        assertThat(Files.size(book)).isLessThan(4000);
        assertThatThrownBy(() -> new ExportReader(ImportOptions.NONE).read(book))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("book.xlsx has tables of more than 4,194,304 cells; save the one with movies as CSV");
    }

    private Path book(String rows) throws IOException {
        Path file = folder.resolve("book.xlsx");
        write(
                file,
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns='%scontent-types'><Default Extension='xml' ContentType='application/xml'/><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/><Override PartName='/xl/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml'/></Types>"
                                .formatted(PACKAGE),
                        "_rels/.rels",
                        "<Relationships xmlns='%srelationships'><Relationship Id='r1' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                                .formatted(PACKAGE, OFFICE),
                        "xl/workbook.xml",
                        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Films' sheetId='1' r:id='r1'/></sheets></workbook>"
                                .formatted(MAIN, OFFICE),
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='%srelationships'><Relationship Id='r1' Type='%s/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='%s/styles' Target='styles.xml'/></Relationships>"
                                .formatted(PACKAGE, OFFICE, OFFICE),
                        "xl/styles.xml",
                        "<styleSheet xmlns='%s'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14' applyNumberFormat='1'/></cellXfs></styleSheet>"
                                .formatted(MAIN),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows)));
        return file;
    }

    private static void write(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
