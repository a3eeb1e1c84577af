package dev.marquee.service;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Serializes numbers; rejects NaN and infinities, which JSON does not have. */
final class FiniteNumbers extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    FiniteNumbers() {
        super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
        if (!Double.isFinite(value)) {
            provider.reportMappingProblem("%s is not a JSON number", value);
        }
        json.writeNumber(value);
    }
}
