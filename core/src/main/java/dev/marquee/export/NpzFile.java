package dev.marquee.export;

import dev.marquee.data.Dataset;
import dev.marquee.data.RatingScale;
import dev.marquee.model.ParameterModel;
import dev.marquee.model.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of {@code .npy} files, as {@code numpy.load} reads it. Entries are stored uncompressed, because learned numbers
 * hardly compress, and all have the same date, so that equal models give equal bytes.
 */
final class NpzFile {
    /** Not the first day that zip can represent: for that day, Java adds a field that depends on the time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private NpzFile() {}

    static ModelExport.Content of(ParameterModel model, Dataset data) {
        List<NpyArray> arrays = new ArrayList<>();
        model.parameters().forEach(tensor -> arrays.add(NpyArray.of(tensor)));
        model.features().forEach(tensor -> arrays.add(NpyArray.of(tensor)));
        if (!data.ratings().isImplicit()) {
            RatingScale scale = data.ratings().scale();
            arrays.add(NpyArray.of(
                    Tensor.of("ratingScale", Tensor.Subject.NONE, List.of(2), new float[] {scale.min(), scale.max()})));
        }
        arrays.add(NpyArray.ofTexts("userIds", texts(data.users().ids().ids())));
        arrays.add(NpyArray.ofTexts("movieIds", texts(data.catalogue().ids().ids())));
        return out -> write(arrays, out);
    }

    private static List<String> texts(List<?> ids) {
        return ids.stream().map(Object::toString).toList();
    }

    private static void write(List<NpyArray> arrays, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (NpyArray array : arrays) {
            zip.putNextEntry(entry(array));
            array.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * A stored entry has its length and checksum before its bytes, so the array is first written to a counting stream.
     */
    private static ZipEntry entry(NpyArray array) throws IOException {
        Length length = new Length();
        CheckedOutputStream counted = new CheckedOutputStream(length, new CRC32());
        array.writeTo(counted);
        ZipEntry entry = new ZipEntry(array.name() + ".npy");
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(DATE);
        entry.setSize(length.bytes);
        entry.setCrc(counted.getChecksum().getValue());
        return entry;
    }

    private static final class Length extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) {
            bytes += len;
        }
    }
}
