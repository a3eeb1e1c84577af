package dev.marquee.export;

import dev.marquee.data.Dataset;
import dev.marquee.data.UsageException;
import dev.marquee.model.FormulaModel;
import dev.marquee.model.Model;
import dev.marquee.model.ParameterModel;
import dev.marquee.persist.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;

/** Writes models for other programs to read. */
public final class ModelExport {
    private ModelExport() {}

    /**
     * Writes a model, whole or not at all.
     *
     * @param data what the model was trained on
     * @throws UsageException if the model does not show what the format needs
     * @throws dev.marquee.data.MarqueeException if the file cannot be written; an old file is then as it was
     */
    public static void write(Path path, ExportFormat format, Model model, Dataset data) {
        if (model.users() != data.users().size()
                || model.movies() != data.catalogue().size()) {
            throw new IllegalArgumentException("a model of %d users and %d movies beside data of %d and %d"
                    .formatted(
                            model.users(),
                            model.movies(),
                            data.users().size(),
                            data.catalogue().size()));
        }
        write(path, content(format, model, data));
    }

    static void write(Path path, Content content) {
        AtomicFile.write(path, channel -> {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
        });
    }

    /** What a file is to hold. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static Content content(ExportFormat format, Model model, Dataset data) {
        return switch (format) {
            case ONNX -> OnnxFile.of(showsFormula(model), data);
            case NPZ -> NpzFile.of(showsParameters(model, format), data);
            case CSV -> MovieTable.of(showsParameters(model, format), data);
        };
    }

    private static FormulaModel showsFormula(Model model) {
        if (model instanceof FormulaModel shown) {
            return shown;
        }
        if (model instanceof ParameterModel) {
            throw new UsageException(
                    "a model of %s cannot be exported as onnx, because it has no formula for ratings; npz and csv can hold what it learned"
                            .formatted(model.algorithm()));
        }
        throw noParameters(model, ExportFormat.ONNX);
    }

    private static ParameterModel showsParameters(Model model, ExportFormat format) {
        if (model instanceof ParameterModel shown) {
            return shown;
        }
        throw noParameters(model, format);
    }

    private static UsageException noParameters(Model model, ExportFormat format) {
        return new UsageException(
                "a model of %s cannot be exported as %s, because it has no parameters to show; export a model of another algorithm"
                        .formatted(model.algorithm(), format));
    }
}
