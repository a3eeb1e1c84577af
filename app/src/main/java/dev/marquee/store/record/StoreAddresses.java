package dev.marquee.store.record;

import java.util.regex.Pattern;

/** Addresses as they may be shown: without what is secret in them. */
public final class StoreAddresses {
    private static final String HIDDEN = "(hidden)";

    /** A password after a user, up to the last @: either may contain any character if it is not encoded. */
    private static final Pattern LOGIN = Pattern.compile("(//[^:]*):.*@");

    /** A parameter whose name says that its value is secret. */
    private static final Pattern PARAMETER =
            Pattern.compile("([?&;](?i:[^=&;]*(?:pass|pwd|secret|token|key|credential|auth)[^=&;]*)=)[^&]*");

    private StoreAddresses() {}

    /** The text with passwords hidden, of a login or a parameter; any other text as it is. */
    public static String shown(String text) {
        String withoutLogin = LOGIN.matcher(text).replaceAll("$1:" + HIDDEN + "@");
        return PARAMETER.matcher(withoutLogin).replaceAll("$1" + HIDDEN);
    }
}
