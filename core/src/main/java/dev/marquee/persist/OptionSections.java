package dev.marquee.persist;

import dev.marquee.model.option.OptionSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as texts, for models that need them to be restored. */
public final class OptionSections {
    private static final String NAMES = "optionNames";
    private static final String VALUES = "optionValues";

    private OptionSections() {}

    /** Writes every option of a record. */
    public static <O> void write(SectionWriter sections, OptionSet<O> options, O record) {
        Map<String, String> texts = options.show(record);
        sections.texts(NAMES, List.copyOf(texts.keySet()));
        sections.texts(VALUES, List.copyOf(texts.values()));
    }

    /** Reads a record that {@link #write} wrote. */
    public static <O> O read(SectionReader sections, OptionSet<O> options) {
        List<String> names = sections.texts(NAMES);
        List<String> values = sections.texts(VALUES, names.size());
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            texts.put(names.get(i), values.get(i));
        }
        return options.parse(texts);
    }
}
