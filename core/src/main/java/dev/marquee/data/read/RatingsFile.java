package dev.marquee.data.read;

import dev.marquee.data.MarqueeException;
import dev.marquee.data.read.file.InputFile;
import dev.marquee.data.read.parquet.ParquetRatings;
import dev.marquee.data.read.parse.DateOrder;
import dev.marquee.data.read.parse.JoinedLines;
import dev.marquee.data.read.parse.LineBlocks;
import dev.marquee.data.read.parse.LineError;
import dev.marquee.data.read.parse.LineErrorHandler;
import dev.marquee.data.read.parse.ParsedBlock;
import dev.marquee.data.read.parse.RatingLines;
import dev.marquee.data.read.parse.UnclosedQuoteException;
import dev.marquee.data.read.parse.Utf8Stream;
import dev.marquee.internal.Counted;
import dev.marquee.internal.CountingStream;
import dev.marquee.internal.TextEncoding;
import dev.marquee.parallel.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of ratings. Blocks of lines are parsed on all threads, a few at a time, and kept in order, so that the result
 * and the first error do not depend on the number of threads.
 *
 * <p>Lines are read as UTF-8 with one record each, which is fast; if they show another encoding, or a quoted field that goes on
 * in the next line, the file is read again, more slowly.
 *
 * @param file the file to read
 * @param lines the parser
 * @param workers the threads that parse
 * @param listener notified of the progress
 */
record RatingsFile(InputFile file, RatingLines lines, Workers workers, ReadListener listener) {
    private static final int BLOCKS_AT_ONCE = 16;

    /** How a quoted field is handled that does not end in its line. */
    private enum OpenQuotes {
        NOT_SEEN,
        JOINED,
        INVALID
    }

    /** How the bytes become lines. */
    private record TextForm(Charset charset, OpenQuotes quotes, DateOrder dates) {
        TextForm with(OpenQuotes other) {
            return new TextForm(charset, other, dates);
        }
    }

    /**
     * Reads all blocks in order.
     *
     * @throws MarqueeException at the first error if strict, and for a file without ratings
     * @throws java.util.concurrent.CancellationException if the current thread is interrupted
     */
    List<ParsedBlock> read(LineErrorHandler skipped) {
        List<ParsedBlock> blocks = file.isParquet() ? parquet(skipped.lenient()) : text(skipped.lenient());
        reportErrors(blocks, skipped);
        return blocks;
    }

    private List<ParsedBlock> parquet(boolean lenient) {
        try {
            long size = Files.size(file.path());
            return new ParquetRatings(file, lines, workers)
                    .read(lenient, share -> listener.read(Math.round(share * size), size));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private List<ParsedBlock> text(boolean lenient) {
        List<ParsedBlock> blocks = new ArrayList<>();
        TextForm form = new TextForm(file.sample().charset(), OpenQuotes.NOT_SEEN, DateOrder.UNKNOWN);
        try {
            Optional<TextForm> better = read(form, lenient, blocks);
            while (better.isPresent()) {
                form = better.orElseThrow();
                better = read(form, lenient, blocks);
            }
        } catch (UnclosedQuoteException e) {
            throw new MarqueeException("%s: %s; close it or remove it".formatted(file.name(), e.getMessage()), e);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        return blocks;
    }

    /** Reads all blocks, or until they show a better form, which is returned. */
    private Optional<TextForm> read(TextForm form, boolean lenient, List<ParsedBlock> blocks) throws IOException {
        blocks.clear();
        try (CountingStream bytes = new CountingStream(file.stored());
                LineBlocks source = new LineBlocks(text(InputFile.unpacked(bytes), form))) {
            long size = Files.size(file.path());
            int head = lines.format().head();
            for (List<byte[]> batch = batch(source, head); !batch.isEmpty(); batch = batch(source, 0)) {
                for (ParsedBlock block : parse(batch, lenient, form.dates())) {
                    blocks.add(block);
                    Optional<TextForm> better = better(form, block);
                    if (better.isPresent()) {
                        return better;
                    }
                    if (!lenient && block.errorCount > 0) {
                        return Optional.empty();
                    }
                }
                listener.read(bytes.count(), size);
            }
            return dateOrder(blocks).map(order -> new TextForm(form.charset(), form.quotes(), order));
        } catch (UnclosedQuoteException e) {
            if (lenient) {
                return Optional.of(form.with(OpenQuotes.INVALID));
            }
            throw e;
        }
    }

    private InputStream text(InputStream in, TextForm form) {
        InputStream utf8 = form.charset().equals(StandardCharsets.UTF_8) ? in : new Utf8Stream(in, form.charset());
        return form.quotes() == OpenQuotes.JOINED
                ? new JoinedLines(utf8, (byte) lines.format().delimiter().charAt(0))
                : utf8;
    }

    private Optional<TextForm> better(TextForm form, ParsedBlock block) throws IOException {
        if (block.isMalformed() && form.charset().equals(StandardCharsets.UTF_8)) {
            Charset charset = TextEncoding.of(file::open);
            if (!charset.equals(StandardCharsets.UTF_8)) {
                return Optional.of(new TextForm(charset, form.quotes(), form.dates()));
            }
        }
        return block.hasOpenQuote && form.quotes() == OpenQuotes.NOT_SEEN
                ? Optional.of(form.with(OpenQuotes.JOINED))
                : Optional.empty();
    }

    /**
     * The order of day and month that the dates with the year last show; empty if there are none, or their order was known.
     *
     * @throws MarqueeException if no such date has a number above 12, or some have it first and some second
     */
    private Optional<DateOrder> dateOrder(List<ParsedBlock> blocks) {
        Set<DateOrder> shown = EnumSet.noneOf(DateOrder.class);
        blocks.forEach(block -> shown.addAll(block.dateOrders));
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        shown.remove(DateOrder.UNKNOWN);
        if (shown.size() == 1) {
            return Optional.of(shown.iterator().next());
        }
        long offset = lines.format().head();
        for (ParsedBlock block : blocks) {
            if (block.undatedLine.isPresent()) {
                throw new MarqueeException(
                        block.undatedLine.orElseThrow().after(offset).describe(file.name())
                                + "; write the dates so, or set columns to time=none to leave all times out");
            }
            offset += block.lines;
        }
        throw new IllegalStateException("a block that shows an order has a date");
    }

    private void reportErrors(List<ParsedBlock> blocks, LineErrorHandler skipped) {
        long offset = lines.format().head();
        long ratings = 0;
        long errors = 0;
        Optional<LineError> firstError = Optional.empty();
        for (ParsedBlock block : blocks) {
            long before = offset;
            List<LineError> first =
                    block.errors.stream().map(error -> error.after(before)).toList();
            skipped.add(file.name(), block.errorCount, first);
            firstError = firstError.or(() -> first.stream().findFirst());
            offset += block.lines;
            ratings += block.size;
            errors += block.errorCount;
        }
        if (ratings == 0) {
            throw new MarqueeException(
                    firstError.isEmpty()
                            ? "%s has no ratings; give a file with at least one".formatted(file.label())
                            : "none of the %s of %s is valid; the first: %s"
                                    .formatted(
                                            Counted.of(errors, "line"),
                                            file.label(),
                                            firstError.orElseThrow().describe(file.name())));
        }
    }

    private static List<byte[]> batch(LineBlocks source, int head) throws IOException {
        List<byte[]> batch = new ArrayList<>();
        while (batch.size() < BLOCKS_AT_ONCE) {
            var next = source.next();
            if (next.isEmpty()) {
                break;
            }
            batch.add(batch.isEmpty() ? withoutLines(next.get(), head) : next.get());
        }
        return batch;
    }

    private static byte[] withoutLines(byte[] block, int count) {
        int end = 0;
        for (int line = 0; line < count && end < block.length; line++) {
            while (end < block.length && block[end] != '\n' && block[end] != '\r') {
                end++;
            }
            end += end + 1 < block.length && block[end] == '\r' && block[end + 1] == '\n' ? 2 : 1;
        }
        return count == 0 ? block : Arrays.copyOfRange(block, Math.min(end, block.length), block.length);
    }

    private List<ParsedBlock> parse(List<byte[]> batch, boolean lenient, DateOrder dates) {
        ParsedBlock[] parsed = new ParsedBlock[batch.size()];
        workers.forEachTile(parsed.length, block -> parsed[block] = lines.parse(batch.get(block), lenient, dates));
        return List.of(parsed);
    }
}
