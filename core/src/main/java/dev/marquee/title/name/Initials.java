package dev.marquee.title.name;

import java.util.ArrayList;
import java.util.List;

/** Sequences of single letters: {@code E.T.}, {@code M*A*S*H}. */
public final class Initials {
    private Initials() {}

    /** Joins each sequence of single letters into one word: {@code et}, {@code mash}. */
    public static List<String> join(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean initials = false;
        for (String word : words) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (letter && initials) {
                joined.add(joined.removeLast() + word);
            } else {
                joined.add(word);
            }
            initials = letter;
        }
        return joined;
    }
}
