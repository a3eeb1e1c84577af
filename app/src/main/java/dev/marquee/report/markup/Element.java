package dev.marquee.report.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builder of an HTML or SVG element. The output is well-formed XML that HTML parsers read identically. Names must be trusted;
 * values and texts are escaped and may be untrusted. Mutable, not thread-safe.
 */
public final class Element {
    /** Void elements of HTML, which must not have an end tag. */
    private static final Set<String> VOID = Set.of("br", "hr", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** Creates an empty element. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** Creates an empty element with a CSS class. */
    public static Element of(String name, String styleClass) {
        return new Element(name).with("class", styleClass);
    }

    /** Sets an attribute. */
    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /**
     * Sets an attribute to a length or coordinate, rounded to hundredths.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public Element with(String attribute, double coordinate) {
        return with(attribute, Numbers.coordinate(coordinate));
    }

    /** Adds text. */
    public Element text(String text) {
        content.add(Escape.text(text));
        return this;
    }

    /** Appends the current markup of the elements; later changes of them have no effect. */
    public Element add(Element... children) {
        return add(List.of(children));
    }

    /** Appends the current markup of the elements; later changes of them have no effect. */
    public Element add(List<Element> children) {
        children.forEach(child -> content.add(child.toString()));
        return this;
    }

    /** The element as markup on one line, except for line breaks in its texts. */
    @Override
    public String toString() {
        StringBuilder markup = new StringBuilder("<").append(name);
        attributes.forEach((attribute, value) -> markup.append(' ')
                .append(attribute)
                .append("=\"")
                .append(Escape.attribute(value))
                .append('"'));
        if (VOID.contains(name)) {
            return markup.append("/>").toString();
        }
        markup.append('>');
        content.forEach(markup::append);
        return markup.append("</").append(name).append('>').toString();
    }
}
