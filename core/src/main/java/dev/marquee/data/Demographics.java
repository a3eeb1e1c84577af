package dev.marquee.data;

/**
 * A user's demographics. Unknown text is empty.
 *
 * @param age in years, or {@link #UNKNOWN_AGE}
 * @param gender as the data writes it: {@code F}, {@code M}
 * @param occupation as the data writes it: {@code librarian}
 * @param zipCode as the data writes it
 */
public record Demographics(int age, String gender, String occupation, String zipCode) {
    /** The age of a user whose age is unknown. */
    public static final int UNKNOWN_AGE = 0;

    /** The highest accepted age, in years. */
    public static final int OLDEST = 120;

    /** Nothing is known. */
    public static final Demographics UNKNOWN = new Demographics(UNKNOWN_AGE, "", "", "");
}
