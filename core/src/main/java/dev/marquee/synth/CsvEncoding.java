package dev.marquee.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A {@code ratings.csv} as that of MovieLens. */
public record CsvEncoding() implements RatingEncoding<byte[]> {
    private static final byte[] HEADER = "userId,movieId,rating,timestamp\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES_PER_RATING = 31;

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String file() {
        return "ratings.csv";
    }

    @Override
    public int bytesPerRating() {
        return BYTES_PER_RATING;
    }

    @Override
    public byte[] encode(RatingBlock block) {
        return CsvText.of(block);
    }

    @Override
    public Output<byte[]> open(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        out.write(HEADER);
        return new Output<>() {
            @Override
            public void write(byte[] encoded) throws IOException {
                out.write(encoded);
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }
}
