package dev.marquee.imports;

/**
 * A rating as an export has it.
 *
 * @param value on the scale of the export
 * @param when its date or time, by ISO 8601 so that later ones sort behind; empty where unknown
 */
public record ExportedRating(ExportedMovie movie, float value, String when) {}
