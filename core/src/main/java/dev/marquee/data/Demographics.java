package dev.marquee.data;

/**
 * What is known of a person beside their ratings. Unknown text is empty.
 *
 * @param age in years, or {@link #UNKNOWN_AGE}
 * @param gender as the data writes it: {@code F}, {@code M}
 * @param occupation as the data writes it: {@code librarian}
 * @param zipCode as the data writes it
 */
public record Demographics(int age, String gender, String occupation, String zipCode) {
    /** The age of a person whose age is not known. */
    public static final int UNKNOWN_AGE = 0;

    /** Nobody asked about is older, in years. */
    public static final int OLDEST = 120;

    /** Nothing known. */
    public static final Demographics UNKNOWN = new Demographics(UNKNOWN_AGE, "", "", "");
}
