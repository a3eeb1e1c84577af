package dev.marquee.search;

import java.util.ArrayList;
import java.util.List;

/** Letters that stand alone, one behind the other: {@code E.T.}, {@code M*A*S*H}. */
final class Initials {
    private Initials() {}

    /** The words with such letters put together to one: {@code et}, {@code mash}. */
    static List<String> together(List<String> words) {
        List<String> together = new ArrayList<>();
        boolean initials = false;
        for (String word : words) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (letter && initials) {
                together.add(together.removeLast() + word);
            } else {
                together.add(word);
            }
            initials = letter;
        }
        return together;
    }
}
