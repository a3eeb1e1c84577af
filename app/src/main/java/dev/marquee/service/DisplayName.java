package dev.marquee.service;

import dev.marquee.data.UsageException;
import dev.marquee.data.UserId;
import java.util.regex.Pattern;

/** The rule for names by which users show themselves to others. */
public final class DisplayName {
    /** Letters and digits of any language, and what names have between them. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'’_-]{0,39}");

    private DisplayName() {}

    /**
     * The name without spaces at its ends.
     *
     * @param user whose name it is
     * @throws UsageException if it is not a valid name, or is the id of the user
     */
    public static String of(String text, UserId user) {
        String name = text.strip();
        if (!NAME.matcher(name).matches()) {
            throw new UsageException(
                    "the name is not 1 to 40 letters, digits, spaces and . ' _ - that begin with a letter or digit;"
                            + " choose another");
        }
        if (name.equals(user.value())) {
            throw new UsageException("the name is the id of the user; choose another");
        }
        return name;
    }
}
