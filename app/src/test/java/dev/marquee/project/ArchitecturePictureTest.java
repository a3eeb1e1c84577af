package dev.marquee.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Checks docs/architecture.svg against the compiled packages. With {@code -Dmarquee.docs=write} it writes the picture
 * instead: {@code mvn -pl core,app test -Dtest=ArchitecturePictureTest -Dmarquee.docs=write
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ArchitecturePictureTest {
    private static final Path PICTURE = Repository.ROOT.resolve("docs/architecture.svg");

    @Test
    void showsThePackagesAndTheirDependencies() throws IOException {
        String drawn = LayeredDrawing.of(PackageGraph.read());

        if (System.getProperty("marquee.docs", "").equals("write")) {
            Files.writeString(PICTURE, drawn);
        } else {
            assertThat(Files.readString(PICTURE))
                    .as("docs/architecture.svg is out of date; write it as described in ArchitecturePictureTest")
                    .isEqualTo(drawn);
        }
    }

    @Test
    void documentNamesEveryPackage() {
        String page = Repository.read("docs/architecture.md");

        assertThat(PackageGraph.read().uses().keySet())
                .filteredOn(name -> !page.contains("| `" + name))
                .as("packages that the table of architecture.md lacks")
                .isEmpty();
    }
}
