package dev.marquee.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of this checkout. */
class SiteBuilderTest {
    private static final Path ROOT =
            Path.of(System.getProperty("marquee.root", "..")).toAbsolutePath().normalize();

    @TempDir
    private static Path target;

    private static List<SitePage> pages;

    @BeforeAll
    static void build() throws IOException {
        pages = SiteBuilder.build(ROOT, target);
    }

    @Test
    void hasEveryPageOfDocs() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            assertThat(pages.stream().map(SitePage::address)).doesNotHaveDuplicates();
            assertThat(pages.stream().map(SitePage::source))
                    .doesNotHaveDuplicates()
                    .containsAll(docs.filter(file -> file.toString().endsWith(".md"))
                            .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                            .toList());
        }
    }

    @Test
    void hasWhatPagesShowAndLinkTo() {
        assertThat(target.resolve("page.jpg")).exists();
        assertThat(target.resolve("interview/interview-als-rmse.svg")).exists();
        assertThat(target.resolve("references.bib.txt")).isNotEmptyFile();
        assertThat(target.resolve("packaging/Containerfile.txt")).isNotEmptyFile();
    }

    @Test
    void rendersTablesAndFormulasAndNoCommentsOfTheMarkdown() throws IOException {
        String algorithms = Files.readString(target.resolve("algorithms.html"));

        assertThat(algorithms).contains("<table>", "<td>").doesNotContain("made from the code");
        assertThat(Files.readString(target.resolve("algorithms/bayesfm.html")))
                .contains("<pre class=\"formula\"><code>a<sub>u</sub> = Σ<sub>f</sub> x<sub>uf</sub> w<sub>f</sub>");
    }

    @Test
    void giveHeadingsTheAnchorsThatCodeHostsGive() {
        SitePage page = SitePage.of("docs/x.md", "# X\n## What movies are\n## GET /api/{id}\n## `--k` and R\n## X\n");

        assertThat(page.anchors()).containsExactlyInAnyOrder("x", "what-movies-are", "get-apiid", "--k-and-r", "x-1");
    }

    @Test
    void writesAttributesInOneOrderInEveryBuild() throws IOException {
        assertThat(target.resolve("lists.html"))
                .content()
                .containsPattern("<a aria-label=\"Link to this section\" class=\"anchor\" href=\"#[^\"]+\">#</a></h2>");
    }

    @Test
    void refersToNothingOnOtherHosts() throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(html|css|js)")))
                    .hasSizeGreaterThan(40)
                    .allSatisfy(
                            file -> assertThat(file)
                                    .content()
                                    .doesNotContainPattern(
                                            "(src|srcset)=\"https?:|<link[^>]+href=\"https?:|url\\(['\"]?https?:|fetch\\(|XMLHttpRequest"));
        }
    }

    @Test
    void rejectsLinksThatLeadNowhere() {
        SitePage page = SitePage.of("docs/a.md", "# A\n[b](b.md), [c](#c) and [d](../pom.xml) and [e](../docs/e.txt)");
        SiteLinks links = new SiteLinks(ROOT, List.of(page));
        page.html(links);

        assertThatIllegalStateException()
                .isThrownBy(links::requireAll)
                .withMessageContainingAll("docs/a.md links to b.md, which is missing", "no heading #c", "e.txt")
                .withMessageNotContaining("pom.xml");
    }

    @Test
    void rejectsHtmlThatItDoesNotShow() {
        SitePage page = SitePage.of("docs/a.md", "# A\n<div>b</div>\n");

        assertThatIllegalStateException()
                .isThrownBy(() -> page.html(new SiteLinks(ROOT, List.of(page))))
                .withMessageContaining("docs/a.md has HTML");
    }
}
