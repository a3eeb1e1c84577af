package dev.marquee.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A line for a shell, taken apart as a shell does: quotes, comments, and several commands on one line. */
final class ShellLine {
    private static final Set<String> ENDS = Set.of(";", "|", "||", "&&", "&");
    private static final Set<String> REDIRECTIONS = Set.of(">", ">>", "<", "2>", "2>&1");

    private ShellLine() {}

    /** The words of each command, without what the shell keeps for itself: variables before it, comments, redirections. */
    static List<List<String>> commands(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> command = new ArrayList<>();
        List<String> words = words(line);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (ENDS.contains(word)) {
                add(commands, command);
                command = new ArrayList<>();
            } else if (REDIRECTIONS.contains(word)) {
                i++;
            } else if (!command.isEmpty() || !isBefore(word)) {
                command.add(word);
            }
        }
        add(commands, command);
        return commands;
    }

    private static boolean isBefore(String word) {
        return word.equals("time") || word.equals("$") || word.matches("[A-Z_]+=.*");
    }

    private static void add(List<List<String>> commands, List<String> command) {
        if (!command.isEmpty()) {
            commands.add(List.copyOf(command));
        }
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean isWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                isWord = true;
            } else if (Character.isWhitespace(c) || c == ';') {
                if (isWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                isWord = false;
                if (c == ';') {
                    words.add(";");
                }
            } else if (c == '#' && !isWord) {
                break;
            } else {
                word.append(c);
                isWord = true;
            }
        }
        if (isWord) {
            words.add(word.toString());
        }
        return words;
    }
}
