package dev.marquee.service.batch;

import dev.marquee.data.MarqueeException;
import dev.marquee.internal.FileLocks;
import dev.marquee.recommend.batch.UserList;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The lists made so far, in the hidden file {@code .NAME.batch} next to the file that they are for: a {@link BatchKey}, then
 * {@linkplain ListBlock blocks} of users in order. What a kill left of the last block is cut off when it is opened again. Only one
 * process has it open. For one thread.
 */
final class BatchJournal implements AutoCloseable {
    private static final long MAGIC = 0x4d61_7271_4c73_7431L;

    private final Path file;
    private final FileChannel channel;
    private final long begin;
    private int users;

    private BatchJournal(Path file, FileChannel channel, long begin) {
        this.file = file;
        this.channel = channel;
        this.begin = begin;
    }

    /**
     * Opens the journal of an output file, or begins it.
     *
     * @throws MarqueeException if it was begun with another key, another process has it open, or it cannot be written
     */
    static BatchJournal open(Path out, BatchKey key) {
        Path file = out.resolveSibling("." + out.getFileName() + ".batch");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                lock(channel, out);
                BatchJournal journal = new BatchJournal(file, channel, begin(channel, file, key));
                journal.cutToWholeBlocks();
                return journal;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw error(file, e);
        }
    }

    private static void lock(FileChannel channel, Path out) throws IOException {
        if (!FileLocks.tryLock(channel)) {
            throw new MarqueeException(
                    "another process makes the lists of %s now; wait for it, or give another file".formatted(out));
        }
    }

    /** Reads or writes the key, and returns where the blocks begin. */
    private static long begin(FileChannel channel, Path file, BatchKey key) throws IOException {
        Optional<BatchKey> begun = key(channel, file);
        if (begun.isPresent() && !begun.get().equals(key)) {
            throw new MarqueeException(
                    "%s has the lists of an interrupted run with %s; run it again with those, or delete that file to begin from scratch"
                            .formatted(file, key.difference(begun.get())));
        }
        if (begun.isEmpty()) {
            channel.truncate(0);
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel.position(0)));
            out.writeLong(MAGIC);
            key.write(out);
        }
        return Long.BYTES + bytes(key);
    }

    private static long bytes(BatchKey key) throws IOException {
        DataOutputStream counting = new DataOutputStream(OutputStream.nullOutputStream());
        key.write(counting);
        return counting.size();
    }

    /** Empty for a new file, or if the key was being written when the run was killed. */
    private static Optional<BatchKey> key(FileChannel channel, Path file) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(channel.position(0)));
        byte[] magic = ByteBuffer.allocate(Long.BYTES).putLong(MAGIC).array();
        byte[] first = in.readNBytes(magic.length);
        if (!Arrays.equals(first, Arrays.copyOf(magic, first.length))) {
            throw new MarqueeException("%s is in the way and not of Marquee; move it".formatted(file));
        }
        if (first.length < magic.length) {
            return Optional.empty();
        }
        try {
            return Optional.of(BatchKey.read(in));
        } catch (EOFException | UTFDataFormatException e) {
            return Optional.empty();
        }
    }

    private void cutToWholeBlocks() throws IOException {
        long end = begin;
        DataInputStream in = input();
        for (Optional<ListBlock> block = ListBlock.read(in); block.isPresent(); block = ListBlock.read(in)) {
            users += block.get().users();
            end += block.get().size();
        }
        channel.truncate(end);
        channel.position(end);
    }

    private DataInputStream input() throws IOException {
        return new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel.position(begin))));
    }

    /** The number of users whose lists are here: the first ones of the model. */
    int users() {
        return users;
    }

    /**
     * Adds the lists of the next users.
     *
     * @throws MarqueeException if they cannot be written
     */
    void append(List<UserList> lists) {
        try {
            ByteBuffer bytes = ListBlock.of(users, lists).bytes();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            users += lists.size();
        } catch (IOException e) {
            throw error(file, e);
        }
    }

    /**
     * Passes on all lists, in the order of users.
     *
     * @throws IOException if they cannot be read
     */
    void forEach(Consumer<UserList> consumer) throws IOException {
        DataInputStream in = input();
        for (Optional<ListBlock> block = ListBlock.read(in); block.isPresent(); block = ListBlock.read(in)) {
            block.get().lists().forEach(consumer);
        }
    }

    /** Deletes the file: the lists are in their place. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw error(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw error(file, e);
        }
    }

    private static RuntimeException error(Path file, IOException cause) {
        if (cause instanceof ClosedByInterruptException) {
            return new CancellationException("the thread was interrupted while it wrote %s".formatted(file));
        }
        return new MarqueeException(
                "%s cannot be written (%s); check the folder's permissions and free space, and run the command again, which goes on from there"
                        .formatted(file, cause.getMessage()),
                cause);
    }
}
