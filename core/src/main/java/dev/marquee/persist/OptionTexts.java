package dev.marquee.persist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options as texts by name, in order, in two sections: for a model that needs its options to predict. */
public final class OptionTexts {
    private static final String NAMES = "optionNames";
    private static final String VALUES = "optionValues";

    private OptionTexts() {}

    /** Writes the options of a model; once a model. */
    public static void write(Map<String, String> options, SectionWriter sections) {
        sections.texts(NAMES, List.copyOf(options.keySet()));
        sections.texts(VALUES, List.copyOf(options.values()));
    }

    /** What {@link #write} was given, in the same order. */
    public static Map<String, String> read(SectionReader sections) {
        List<String> names = sections.texts(NAMES);
        List<String> values = sections.texts(VALUES, names.size());
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            options.put(names.get(i), values.get(i));
        }
        return options;
    }
}
