package dev.marquee.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Advice of the library, which knows no command line, and the options that follow it. */
final class LibraryWords {
    private static final Map<String, String> OPTIONS = options();

    private LibraryWords() {}

    private static Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("set the scale to", "--scale");
        options.put("leave the scale out", "--scale");
        options.put("columns to ", "--columns");
        options.put("read in lenient mode", "--lenient");
        return options;
    }

    /** The options of a command that a message advises in other words, as a clause; empty if there are none. */
    static String options(String message, CommandSpec command) {
        List<String> options = new ArrayList<>();
        OPTIONS.forEach((words, option) -> {
            if (message.contains(words) && command.optionsMap().containsKey(option) && !options.contains(option)) {
                options.add(option);
            }
        });
        return String.join(", ", options);
    }
}
