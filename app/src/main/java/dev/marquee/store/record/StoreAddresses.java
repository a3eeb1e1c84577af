package dev.marquee.store.record;

import java.util.regex.Pattern;

/** Addresses as they may be shown: without what is secret in them. */
public final class StoreAddresses {
    private static final String HIDDEN = "(hidden)";

    /** What an address begins with, up to the name of its user or host. */
    private static final String BEGINNING =
            "^((?:jdbc:)?+(?:[A-Za-z][A-Za-z0-9+.-]*:(?=/)|postgres(?:ql)?:)?+/{0,2}[^:]*)";

    /** A password after a user, up to the last @: either may contain any character if it is not encoded. */
    private static final Pattern LOGIN = Pattern.compile(BEGINNING + ":.*@", Pattern.DOTALL);

    /** A password after a user in an address whose host is missing; a host has a port after its name. */
    private static final Pattern LOGIN_ALONE = Pattern.compile(
            "^((?:jdbc:)?postgres(?:ql)?:/{0,2}(?!\\[)[^:@/]*):(?!\\d{1,5}(?:[/?]|$))[^@]*$", Pattern.DOTALL);

    /** A parameter whose name says that its value is secret. */
    private static final Pattern PARAMETER = Pattern.compile(
            "((?:^|[?&;#\\s])(?i:[^=&;#\\s]*(?:pass|pwd|secret|token|key|credential|auth)[^=&;\\s]*)=).*?(?=&[A-Za-z][\\w.]*=|$)",
            Pattern.DOTALL);

    private StoreAddresses() {}

    /** The text with passwords hidden, of a login or a parameter; any other text as it is. */
    public static String shown(String text) {
        String withoutLogin = LOGIN_ALONE
                .matcher(LOGIN.matcher(text).replaceFirst("$1:" + HIDDEN + "@"))
                .replaceFirst("$1:" + HIDDEN);
        return PARAMETER.matcher(withoutLogin).replaceAll("$1" + HIDDEN);
    }
}
