package dev.marquee.data.read.metadata;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.internal.Quoted;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where {@code title.akas.tsv} has its columns.
 *
 * @param width number of columns
 * @param id 0-based position of {@code titleId}
 * @param title of {@code title}
 * @param notes of {@code types} and {@code attributes}, as far as the file has them
 */
record AkasColumns(int width, int id, int title, List<Integer> notes) {
    AkasColumns {
        notes = List.copyOf(notes);
    }

    /** Finds the columns by the first line; throws if it does not name them. */
    static AkasColumns of(List<String> names, InputFile file) {
        int id = names.indexOf("titleId");
        int title = names.indexOf("title");
        if (id < 0 || title < 0) {
            throw new MarqueeException(
                    "%s is not IMDb's title.akas.tsv: its first line is %s, and must have the columns titleId and title, separated by a tab; give the file as IMDb has it"
                            .formatted(file.label(), Quoted.of(String.join(" ", names))));
        }
        List<Integer> notes = IntStream.range(0, names.size())
                .filter(column -> List.of("types", "attributes").contains(names.get(column)))
                .boxed()
                .toList();
        return new AkasColumns(names.size(), id, title, notes);
    }

    /** What a line says about its title, such as {@code working} or {@code literal title}. */
    String notes(List<String> fields) {
        return notes.stream().map(fields::get).collect(Collectors.joining(" "));
    }
}
