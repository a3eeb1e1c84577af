package dev.marquee.service.parquet;

import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;

/**
 * A column without nulls.
 *
 * @param name of the column
 * @param type of its values
 */
public record ParquetColumn(String name, Kind type) {
    /** The type of the values. */
    public enum Kind {
        INT(Type.INT32),
        LONG(Type.INT64),
        FLOAT(Type.FLOAT);

        private final Type type;

        Kind(Type type) {
            this.type = type;
        }
    }

    Type format() {
        return type.type;
    }

    SchemaElement schema() {
        return new SchemaElement(name).setType(format()).setRepetition_type(FieldRepetitionType.REQUIRED);
    }
}
