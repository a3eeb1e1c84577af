package dev.marquee.service.parquet;

import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalTypes;
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
        FLOAT(Type.FLOAT),
        /** In UTF-8. */
        TEXT(Type.BYTE_ARRAY);

        private final Type type;

        Kind(Type type) {
            this.type = type;
        }
    }

    Type format() {
        return type.type;
    }

    SchemaElement schema() {
        SchemaElement schema =
                new SchemaElement(name).setType(format()).setRepetition_type(FieldRepetitionType.REQUIRED);
        return type == Kind.TEXT
                ? schema.setConverted_type(ConvertedType.UTF8).setLogicalType(LogicalTypes.UTF8)
                : schema;
    }
}
