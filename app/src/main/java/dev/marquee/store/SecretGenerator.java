package dev.marquee.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Generates random ids and keys that cannot be guessed. Only a hash of a key is stored, without salt or key stretching, since
 * 256 random bits cannot be guessed. Thread-safe.
 */
public final class SecretGenerator {
    private static final int USER_BYTES = 16;
    private static final int KEY_ID_BYTES = 8;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new user id: 128 random bits in 22 letters, digits, {@code -} and {@code _}. */
    String userId() {
        return text(bytes(USER_BYTES));
    }

    /** A new token of a user: {@code mqt_} and 256 random bits in 43 letters, digits, {@code -} and {@code _}. */
    String token() {
        return "mqt_" + key();
    }

    /** A new key id: 64 random bits in 16 hexadecimal digits. */
    String keyId() {
        return HexFormat.of().formatHex(bytes(KEY_ID_BYTES));
    }

    /** A new secret of a key: 256 random bits in 43 letters, digits, {@code -} and {@code _}. */
    public String key() {
        return text(bytes(KEY_BYTES));
    }

    /** Whether two hashes are equal, in a time that does not depend on where they differ. */
    public static boolean equal(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
