package dev.marquee.persist;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.model.Model;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .marquee} file: a model with its card and its training data. The file is memory-mapped, so it must be
 * closed; objects read from it stay valid after closing. Thread-safe. Layout and guarantees are in
 * {@code docs/model-file.md}.
 */
public final class ModelFile implements AutoCloseable {
    /** The version of the format that is written. */
    public static final int FORMAT = Header.FORMAT;

    private static final String USERS = "user.";
    private static final String MOVIES = "movie.";
    private static final String RATINGS = "rating.";
    private static final String MODEL = "model.";

    private final VerifiedFile file;
    private final ModelCard card;
    private @Nullable Dataset dataset;
    private volatile boolean closed;

    private ModelFile(VerifiedFile file) {
        this.file = file;
        this.card = validated("a model card", () -> CardJson.parse(file.card()));
    }

    /**
     * Writes a model atomically: to a temporary file in the same folder, forced to disk and renamed to the path, so
     * that the path always names the complete old or new file. With concurrent writers the last one wins.
     *
     * @param <M> the kind of model
     * @param path file to create or replace
     * @param card must describe the data and name the codec's algorithm
     * @param data the training data
     * @param codec of the model's algorithm
     * @param model the model to write
     * @throws dev.marquee.data.MarqueeException if it cannot be written; an existing file is then unchanged
     */
    public static <M extends Model> void write(Path path, ModelCard card, Dataset data, ModelCodec<M> codec, M model) {
        card.checkDescribes(data, codec.algorithm());
        AtomicFile.write(path, channel -> {
            ByteBuffer json = ByteBuffer.wrap(card.json().getBytes(StandardCharsets.UTF_8));
            int cardLength = json.remaining();
            AlignedOutput output = new AlignedOutput(channel.position(Header.SIZE));
            output.write(json);
            int cardChecksum = output.endPart();
            SectionWriter sections = new SectionWriter(output);
            write(data, sections);
            codec.write(model, sections.within(MODEL));
            long tableOffset = output.position();
            int tableChecksum = writeTable(sections.table(), output);
            Header header = new Header(
                    output.position(),
                    cardLength,
                    cardChecksum,
                    tableOffset,
                    sections.table().size(),
                    tableChecksum);
            writeHeader(header, channel);
        });
    }

    /**
     * Opens a file and verifies the checksums of all its bytes.
     *
     * @param path the file to open
     * @return the open file, to be closed
     * @throws dev.marquee.data.MarqueeException if it does not exist, is not a model file, has a newer format, or was
     *     altered
     */
    public static ModelFile open(Path path) {
        VerifiedFile file = VerifiedFile.open(path);
        try {
            return new ModelFile(file);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** {@return the model card} */
    public ModelCard card() {
        return card;
    }

    /**
     * {@return the training data, with the same fingerprint} Built at the first call, then cached.
     *
     * @throws IllegalStateException if the file was closed before the first call
     */
    public synchronized Dataset dataset() {
        Dataset built = dataset;
        if (built == null) {
            built = validated("users, movies and ratings", () -> read(card.data(), new SectionReader(file, "")));
            dataset = built;
        }
        return built;
    }

    /**
     * {@return the model, with bitwise equal predictions}
     *
     * @param <M> the kind of model
     * @param codec of the card's algorithm
     * @throws dev.marquee.data.MarqueeException if the file holds a model of another algorithm, or one that the codec
     *     cannot read
     * @throws IllegalStateException if the file is closed
     */
    public <M extends Model> M model(ModelCodec<M> codec) {
        if (!card.algorithm().equals(codec.algorithm())) {
            throw file.errors().otherAlgorithm(card.algorithm(), codec.algorithm());
        }
        Dataset data = dataset();
        M model = validated("model arrays", () -> codec.read(new SectionReader(file, MODEL), data));
        if (model.users() != data.users().size()
                || model.movies() != data.catalogue().size()) {
            throw file.errors().impossible("a model whose users or movies differ from its data");
        }
        return model;
    }

    /** {@return the exception for a model of an algorithm that this program does not have} */
    public MarqueeException unknownAlgorithm() {
        return file.errors().unknownAlgorithm(card.algorithm());
    }

    /** Releases the file. Harmless when repeated. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            file.close();
        }
    }

    private static void write(Dataset data, SectionWriter sections) {
        UserSections.write(data.users(), sections.within(USERS));
        MovieSections.write(data.catalogue(), sections.within(MOVIES));
        RatingSections.write(data.ratings(), sections.within(RATINGS));
    }

    private static Dataset read(ModelCard.Data data, SectionReader sections) {
        return new Dataset(
                data.name(),
                UserSections.read(data.users(), sections.within(USERS)),
                MovieSections.read(data.movies(), sections.within(MOVIES)),
                RatingSections.read(data, sections.within(RATINGS)));
    }

    private static int writeTable(List<Section> table, AlignedOutput output) throws IOException {
        ByteBuffer lines = FileAlignment.buffer(table.size() * Section.SIZE);
        table.forEach(section -> section.encode(lines));
        output.write(lines.flip());
        return output.endPart();
    }

    private static void writeHeader(Header header, FileChannel channel) throws IOException {
        new AlignedOutput(channel.position(0)).write(header.encode());
    }

    /** Checksums do not detect invalid content; building objects from it does. */
    private <T> T validated(String content, Supplier<T> build) {
        if (closed) {
            throw file.errors().closed();
        }
        try {
            return build.get();
        } catch (InvalidModelFileException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw closed ? file.errors().closed() : file.errors().impossible(content, e);
        }
    }
}
