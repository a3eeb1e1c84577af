package dev.marquee.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a documentation page that says what a reader answers to a kind of file. Collects its rows, and compares them with the
 * page, or writes them to it with {@code -Dmarquee.docs=write}. Mutable.
 */
public final class GeneratedTable {
    private final Path page;
    private final String begin;
    private final String end;
    private final List<String> rows = new ArrayList<>();

    /**
     * @param page name of the file in docs
     * @param begin the line before the table
     * @param end the line after it
     */
    public GeneratedTable(String page, String begin, String end) {
        this.page = Path.of("..", "docs", page);
        this.begin = begin;
        this.end = end;
    }

    /** Adds a row. */
    public void add(String kind, String answer) {
        rows.add("| %s | %s |".formatted(kind, answer.replace("|", "\\|")));
    }

    /** Compares the table with the page, or writes it. */
    public void check(Class<?> test) throws IOException {
        String text = Files.readString(page);
        String generated = text.substring(0, text.indexOf(begin) + begin.length())
                + "\n| file | answer |\n| --- | --- |\n"
                + String.join("\n", rows)
                + "\n"
                + text.substring(text.indexOf(end));
        if (System.getProperty("marquee.docs", "").equals("write")) {
            Files.writeString(page, generated);
        } else {
            assertThat(text)
                    .as("docs/%s differs from the reader; regenerate it as described in %s"
                            .formatted(page.getFileName(), test.getSimpleName()))
                    .isEqualTo(generated);
        }
    }
}
