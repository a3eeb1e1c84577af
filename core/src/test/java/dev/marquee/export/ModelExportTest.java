package dev.marquee.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.data.Dataset;
import dev.marquee.data.MarqueeException;
import dev.marquee.data.UsageException;
import dev.marquee.model.Model;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Scorer;
import dev.marquee.model.Tensor;
import dev.marquee.testkit.SmallData;
import dev.marquee.testkit.TableModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An impossible export is rejected with a message, and no file is changed. */
class ModelExportTest {
    private static final Dataset CINEMA = SmallData.cinema();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void rejectsAModelWithoutParameters(ExportFormat format) {
        assertRejected(
                format,
                TableModel.random(CINEMA, 1),
                "table models cannot be exported as %s, because they expose no parameters; export a model of another algorithm"
                        .formatted(format));
    }

    @Test
    void rejectsOnnxForAModelWithoutFormula() {
        assertRejected(
                ExportFormat.ONNX,
                new ParametersOnly(List.of(Tensor.scalar("mean", 3))),
                "parameters-only models cannot be exported as onnx, because they have no formula for ratings; use npz or csv");
    }

    @Test
    void rejectsCsvForAModelWithoutMovieParameters() {
        assertRejected(
                ExportFormat.CSV,
                new ParametersOnly(List.of(Tensor.scalar("mean", 3))),
                "parameters-only models cannot be exported as csv, because they have no parameters per movie; use npz");
    }

    @ParameterizedTest
    @EnumSource
    void rejectsTheDataOfAnotherModel(ExportFormat format) {
        Model bias = Fitted.to(CINEMA, "bias", Map.of()).model();
        Dataset other = SmallData.random(2, 3, 1);

        assertThatThrownBy(() -> ModelExport.write(folder.resolve("out"), format, bias, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the model has 4 users and 7 movies, but the data has 2 and 3");
    }

    @Test
    void keepsTheOldFileIfWritingFails() throws IOException {
        Path path = folder.resolve("out");
        Files.writeString(path, "old");

        assertThatThrownBy(() -> ModelExport.write(path, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("no space left");
                }))
                .isInstanceOf(MarqueeException.class)
                .hasMessageStartingWith(path + " cannot be written (no space left)");

        assertThat(path).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
    }

    @ParameterizedTest
    @EnumSource
    void replacesTheOldFileAndIsReproducible(ExportFormat format) throws IOException {
        Path path = folder.resolve("out");
        Files.writeString(path, "old");
        Fitted bias = Fitted.to(CINEMA, "bias", Map.of());

        ModelExport.write(path, format, bias.model(), bias.data());
        byte[] first = Files.readAllBytes(path);
        ModelExport.write(path, format, bias.model(), bias.data());

        assertThat(first.length).isGreaterThan(100);
        assertThat(path).hasBinaryContent(first);
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
    }

    @Test
    void rejectsAMissingFolder() {
        Fitted bias = Fitted.to(CINEMA, "bias", Map.of());

        assertThatThrownBy(() -> ModelExport.write(
                        folder.resolve("missing/out.csv"), ExportFormat.CSV, bias.model(), bias.data()))
                .isInstanceOf(MarqueeException.class)
                .hasMessage("folder %s for out.csv does not exist; create it or give another path"
                        .formatted(folder.resolve("missing")));
    }

    @Test
    void knowsFormatsByName() {
        assertThat(ExportFormat.named("onnx")).isEqualTo(ExportFormat.ONNX);
        assertThatThrownBy(() -> ExportFormat.named("ONNX"))
                .isInstanceOf(UsageException.class)
                .hasMessage("there is no export format 'ONNX'; did you mean onnx? choose one of onnx, npz, csv");
    }

    private void assertRejected(ExportFormat format, Model model, String message) {
        assertThatThrownBy(() -> ModelExport.write(folder.resolve("out"), format, model, CINEMA))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
        assertThat(folder).isEmptyDirectory();
    }

    private record ParametersOnly(List<Tensor> parameters) implements ParameterModel {
        @Override
        public String algorithm() {
            return "parameters-only";
        }

        @Override
        public int users() {
            return 4;
        }

        @Override
        public int movies() {
            return 7;
        }

        @Override
        public Scorer scorer(int user) {
            throw new AssertionError("not called");
        }
    }
}
