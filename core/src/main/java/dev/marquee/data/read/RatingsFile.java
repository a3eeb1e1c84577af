package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.parse.LineBlocks;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.internal.CountingStream;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of ratings. Blocks of lines are parsed on all threads, a few at a time, and kept in order, so that the result
 * and the first error do not depend on the number of threads.
 *
 * @param file the file to read
 * @param lines the parser
 * @param workers the threads that parse
 * @param listener notified of the progress
 */
record RatingsFile(InputFile file, RatingLines lines, Workers workers, ReadListener listener) {
    private static final int BLOCKS_AT_ONCE = 16;

    /**
     * Reads all blocks in order.
     *
     * @throws MarqueeException at the first error if strict, and for a file without ratings
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    List<ParsedBlock> read(LineErrorHandler skipped) {
        List<ParsedBlock> blocks = new ArrayList<>();
        try (CountingStream bytes = new CountingStream(Files.newInputStream(file.path()));
                LineBlocks source = new LineBlocks(InputFile.unpacked(bytes))) {
            long size = Files.size(file.path());
            long linesRead = 0;
            boolean header = lines.format().header();
            for (List<byte[]> batch = batch(source, header); !batch.isEmpty(); batch = batch(source, false)) {
                linesRead += header ? 1 : 0;
                header = false;
                for (ParsedBlock block : parse(batch, skipped.lenient())) {
                    long offset = linesRead;
                    skipped.add(
                            file.name(),
                            block.errorCount,
                            block.errors.stream()
                                    .map(error -> error.after(offset))
                                    .toList());
                    linesRead += block.lines;
                    blocks.add(block);
                }
                listener.read(bytes.count(), size);
            }
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        if (blocks.stream().mapToInt(block -> block.size).sum() == 0) {
            throw new MarqueeException("%s has no ratings; give a file with at least one".formatted(file.path()));
        }
        return blocks;
    }

    private static List<byte[]> batch(LineBlocks source, boolean header) throws IOException {
        List<byte[]> batch = new ArrayList<>();
        while (batch.size() < BLOCKS_AT_ONCE) {
            var next = source.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(header && batch.isEmpty() ? withoutFirstLine(next.get()) : next.get());
        }
        return batch;
    }

    private static byte[] withoutFirstLine(byte[] block) {
        int end = 0;
        while (end < block.length && block[end] != '\n') {
            end++;
        }
        return java.util.Arrays.copyOfRange(block, Math.min(end + 1, block.length), block.length);
    }

    private List<ParsedBlock> parse(List<byte[]> batch, boolean lenient) {
        ParsedBlock[] parsed = new ParsedBlock[batch.size()];
        workers.forEachTile(parsed.length, block -> parsed[block] = lines.parse(batch.get(block), lenient));
        return List.of(parsed);
    }
}
