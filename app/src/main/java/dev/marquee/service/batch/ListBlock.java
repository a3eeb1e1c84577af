package dev.marquee.service.batch;

import dev.marquee.recommend.batch.ListedMovie;
import dev.marquee.recommend.batch.UserList;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.CRC32C;

/**
 * The lists of consecutive users as bytes: first user, number of users, length and checksum of the rest; then per user the
 * number of movies, and per movie index, score and predicted rating, which is NaN if there is none.
 */
final class ListBlock {
    private static final int HEADER = 3 * Integer.BYTES + Long.BYTES;
    private static final int MOVIE = Integer.BYTES + Float.BYTES + Double.BYTES;

    private final int first;
    private final int users;
    private final byte[] content;

    private ListBlock(int first, int users, byte[] content) {
        this.first = first;
        this.users = users;
        this.content = content;
    }

    static ListBlock of(int first, List<UserList> lists) {
        long size = lists.stream()
                .mapToLong(list -> Integer.BYTES + (long) MOVIE * list.movies().size())
                .sum();
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(size));
        for (UserList list : lists) {
            content.putInt(list.movies().size());
            for (ListedMovie movie : list.movies()) {
                content.putInt(movie.movie());
                content.putFloat(movie.score());
                content.putDouble(movie.predictedRating().orElse(Double.NaN));
            }
        }
        return new ListBlock(first, lists.size(), content.array());
    }

    /** Reads the next block; empty at the end, and if what follows is not a whole block. */
    static Optional<ListBlock> read(DataInputStream in) throws IOException {
        try {
            int first = in.readInt();
            int users = in.readInt();
            int size = in.readInt();
            long checksum = in.readLong();
            byte[] content = in.readNBytes(Math.max(0, size));
            ListBlock block = new ListBlock(first, users, content);
            return content.length == size && block.checksum() == checksum ? Optional.of(block) : Optional.empty();
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private long checksum() {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(first)
                .putInt(users)
                .flip());
        checksum.update(content);
        return checksum.getValue();
    }

    ByteBuffer bytes() {
        return ByteBuffer.allocate(HEADER + content.length)
                .putInt(first)
                .putInt(users)
                .putInt(content.length)
                .putLong(checksum())
                .put(content)
                .flip();
    }

    int users() {
        return users;
    }

    /** The number of bytes. */
    long size() {
        return HEADER + (long) content.length;
    }

    List<UserList> lists() {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        List<UserList> lists = new ArrayList<>(users);
        for (int user = first; user < first + users; user++) {
            int size = bytes.getInt();
            List<ListedMovie> movies = new ArrayList<>(size);
            for (int rank = 0; rank < size; rank++) {
                movies.add(new ListedMovie(bytes.getInt(), bytes.getFloat(), rating(bytes.getDouble())));
            }
            lists.add(new UserList(user, movies));
        }
        return lists;
    }

    private static OptionalDouble rating(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
