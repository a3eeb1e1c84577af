package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.parse.CountingStream;
import dev.marquee.data.read.parse.LineBlocks;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Reads a file of ratings. Blocks of lines are parsed on a pool, a few at a time, and kept in order, so that the result
 * and the first error do not depend on the number of threads.
 *
 * @param file the file to read
 * @param lines the parser
 * @param pool on which to parse
 * @param listener notified of the progress
 */
record RatingsFile(InputFile file, RatingLines lines, ExecutorService pool, ReadListener listener) {
    private static final int BLOCKS_AT_ONCE = 16;

    /**
     * Reads all blocks in order.
     *
     * @throws MarqueeException at the first error if strict, and for a file without ratings
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
        List<Callable<ParsedBlock>> tasks = new ArrayList<>();
        batch.forEach(block -> tasks.add(() -> lines.parse(block, lenient)));
        try {
            List<ParsedBlock> parsed = new ArrayList<>();
            for (Future<ParsedBlock> future : pool.invokeAll(tasks)) {
                parsed.add(future.get());
            }
            return parsed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MarqueeException("reading %s was interrupted; run it again".formatted(file.path()), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a block of %s could not be parsed".formatted(file.path()), e);
        }
    }
}
