package dev.marquee.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** MD5 as 32 hexadecimal digits in lower case: of a file, or found in the text of a checksum file. */
final class Md5 {
    /** Both common formats contain it as a word: {@code MD5 (ml-20m.zip) = cd24…} and {@code d472… ml-32m.zip}. */
    private static final Pattern DIGITS = Pattern.compile("\\b[0-9a-fA-F]{32}\\b");

    private Md5() {}

    static String of(Path file) throws IOException {
        MessageDigest md5 = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), md5)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(md5.digest());
    }

    static Optional<String> in(String text) {
        Matcher matcher = DIGITS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has MD5", e);
        }
    }
}
