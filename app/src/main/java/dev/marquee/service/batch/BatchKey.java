package dev.marquee.service.batch;

import dev.marquee.internal.Hashes;
import dev.marquee.internal.Release;
import dev.marquee.recommend.batch.BatchQuery;
import dev.marquee.service.Json;
import dev.marquee.service.ModelInfo;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What decides the lists, so that an interrupted run goes on only with the same.
 *
 * @param model hash of the model's description and of the version of Marquee
 * @param filters hash of the filters
 * @param options number of movies and policy, for messages
 */
record BatchKey(String model, String filters, String options) {
    static BatchKey of(ModelInfo model, BatchQuery query) {
        return new BatchKey(
                Hashes.sha256(Json.write(model) + Release.VERSION),
                Hashes.sha256(query.filters().toString()),
                "-n %d, %s".formatted(query.n(), query.policy()));
    }

    static BatchKey read(DataInput in) throws IOException {
        return new BatchKey(in.readUTF(), in.readUTF(), in.readUTF());
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(model);
        out.writeUTF(filters);
        out.writeUTF(options);
    }

    /** How the run of another key differs, as a clause. */
    String difference(BatchKey other) {
        if (!model.equals(other.model)) {
            return "another model";
        }
        return options.equals(other.options) ? "other filters" : "other options (%s)".formatted(other.options);
    }
}
