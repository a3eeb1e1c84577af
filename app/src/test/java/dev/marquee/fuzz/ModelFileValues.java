package dev.marquee.fuzz;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A model file of which some numbers, texts and lengths of sections were changed, so that its layout and checksums are valid: an
 * input is the model's number and a list of changes.
 */
final class ModelFileValues implements FuzzedReader {
    private static final int[] NUMBERS = {
        0,
        1,
        -1,
        2,
        255,
        256,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1 << 30,
        0x7F800000,
        0xFF800000,
        0x7FC00000,
        0x7F7FFFFF,
        0x3F800000,
        0xBF800000,
        1 << 16
    };
    private static final int MAX_CHANGES = 8;

    /** Trained when first needed. */
    private static final class Models {
        static final List<byte[]> FILES = TrainedModels.files();
    }

    @Override
    public String label() {
        return "model-values";
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int model = 0; model < Models.FILES.size(); model++) {
            for (int section = 0;
                    section < ModelParts.of(Models.FILES.get(model)).count();
                    section++) {
                seeds.add(new byte[] {
                    (byte) model, (byte) section, (byte) (section % 4), 0, 0, (byte) section, (byte) (11 + section % 5)
                });
            }
        }
        return seeds;
    }

    @Override
    public void read(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(input));
        ModelParts parts = ModelParts.of(Models.FILES.get(in.readUnsignedByte() % Models.FILES.size()));
        for (int change = 0; change < MAX_CHANGES && in.available() >= 6; change++) {
            int section = in.readUnsignedByte() % parts.count();
            parts.replace(section, changed(parts.content(section), in));
        }
        TrainedModels.use(Scratch.file(label(), "fuzzed.marquee", parts.file()));
    }

    private static byte[] changed(byte[] content, DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte() % 5;
        int at = in.readUnsignedShort();
        int choice = in.readUnsignedByte();
        int value = choice < NUMBERS.length ? NUMBERS[choice] : in.readUnsignedByte();
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        switch (kind) {
            case 0 -> {
                return java.util.Arrays.copyOf(content, at);
            }
            case 1 -> {
                if (content.length > 0) {
                    content[at % content.length] = (byte) value;
                }
            }
            case 2 -> {
                while (bytes.remaining() >= Integer.BYTES) {
                    bytes.putInt(value);
                }
            }
            default -> {
                if (content.length >= Integer.BYTES) {
                    bytes.putInt(at % (content.length / Integer.BYTES) * Integer.BYTES, value);
                }
            }
        }
        return content;
    }
}
