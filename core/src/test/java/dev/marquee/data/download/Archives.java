package dev.marquee.data.download;

import dev.marquee.testkit.Zip;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Small archives, valid and invalid, and the data sets that describe them. */
final class Archives {
    static final String NAME = "ml-test";
    static final String FOLDER = "ml-inside";

    private Archives() {}

    /** 100 kB of noise as {@code ratings.csv}, a {@code README.txt} and a file in a subfolder. */
    static byte[] good() {
        return new Zip()
                .with(FOLDER + "/", new byte[0])
                .with(FOLDER + "/ratings.csv", noise(100_000))
                .with(FOLDER + "/README.txt", "read me".getBytes(StandardCharsets.UTF_8))
                .with(FOLDER + "/sub/more.csv", noise(10))
                .bytes();
    }

    /** The archive with the first entry of its central directory turned into a symbolic link. */
    static byte[] withALink(byte[] zip) {
        byte[] linked = zip.clone();
        ByteBuffer bytes = ByteBuffer.wrap(linked).order(ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.getInt(linked.length - 22 + 16);
        bytes.putInt(directory + 38, 0xA1FF << 16);
        return linked;
    }

    static byte[] noise(int bytes) {
        byte[] noise = new byte[bytes];
        new Random(7).nextBytes(noise);
        return noise;
    }

    /** A data set whose archive has the MD5 of these bytes. */
    static KnownDataset describe(byte[] archive) {
        return new KnownDataset(NAME, FOLDER, archive.length, new Checksum.Pinned(md5(archive)), "A test.");
    }

    static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
