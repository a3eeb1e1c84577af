package dev.marquee.report;

import dev.marquee.report.Content.Column;
import dev.marquee.report.Content.Findings;
import dev.marquee.report.Content.Table;
import dev.marquee.report.Page.Section;
import dev.marquee.report.markup.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Missing values by field of the source files. */
final class MissingValuesSection {
    private MissingValuesSection() {}

    static Optional<Section> of(List<MissingValues> fields) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        List<Content> content = new ArrayList<>(List.of(new Findings(findings(fields)), table(fields)));
        return Optional.of(new Section("Missing values", content));
    }

    private static List<String> findings(List<MissingValues> fields) {
        List<String> sentences = new ArrayList<>();
        for (MissingValues field : fields) {
            if (field.missing() > 0) {
                sentences.add(sentence(field));
            }
        }
        if (sentences.isEmpty()) {
            return List.of("No field is blank in any row.");
        }
        if (sentences.size() < fields.size()) {
            sentences.add(
                    sentences.size() == fields.size() - 1
                            ? "The other field is never blank."
                            : "The other %d fields are never blank.".formatted(fields.size() - sentences.size()));
        }
        return sentences;
    }

    private static String sentence(MissingValues field) {
        String start = "The %s in %s is blank in ".formatted(field.field(), field.file());
        return field.missing() == field.rows()
                ? start + "every row."
                : start + "%s of %s rows.".formatted(Numbers.count(field.missing()), Numbers.count(field.rows()));
    }

    private static Table table(List<MissingValues> fields) {
        return new Table(
                "All fields",
                List.of(
                        new Column("File", false),
                        new Column("Field", false),
                        new Column("Rows", true),
                        new Column("Blank", true),
                        new Column("Share", true)),
                fields.stream()
                        .map(field -> List.of(
                                field.file(),
                                field.field(),
                                Numbers.count(field.rows()),
                                Numbers.count(field.missing()),
                                field.rows() == 0 ? "" : Numbers.percent((double) field.missing() / field.rows(), 1)))
                        .toList());
    }
}
