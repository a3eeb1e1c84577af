package dev.marquee.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The first 16 hexadecimal digits of the SHA-256 of a data set's ids, titles and ratings. */
final class Fingerprint {
    private static final int DIGITS = 16;

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(Dataset data) {
        try {
            Fingerprint print = new Fingerprint(MessageDigest.getInstance("SHA-256"));
            data.users().ids().ids().forEach(id -> print.text(id.value()));
            data.catalogue().movies().forEach(movie -> {
                print.text(movie.id().value());
                print.text(movie.titleAndYear());
            });
            if (data.ratings().isImplicit()) {
                print.text("events");
            }
            print.ratings(data.ratings());
            return HexFormat.of().formatHex(print.digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private void ratings(Ratings ratings) {
        RatingRows rows = ratings.byUser();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (int user = 0; user < rows.rows(); user++) {
            for (int entry = rows.start(user); entry < rows.end(user); entry++) {
                if (buffer.remaining() < 20) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
                buffer.putInt(user).putInt(rows.column(entry)).putFloat(rows.value(entry));
                buffer.putLong(ratings.time(entry));
            }
        }
        digest.update(buffer.flip());
    }
}
