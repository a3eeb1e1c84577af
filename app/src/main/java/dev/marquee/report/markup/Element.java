package dev.marquee.report.markup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element of HTML or SVG while it is put together. Its text is well-formed XML that HTML parsers read the same. Names
 * are the program's own; values and texts may be anybody's. Mutable, for one thread.
 */
public final class Element {
    /** HTML closes these itself, and reads an end tag of one as an error. */
    private static final Set<String> VOID = Set.of("br", "hr", "meta");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An empty element. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** An element of a class, in the sense of style sheets. */
    public static Element of(String name, String styleClass) {
        return new Element(name).with("class", styleClass);
    }

    /** Sets an attribute. */
    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /**
     * Sets an attribute to a length or a place in a drawing, to a hundredth.
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

    /** Adds elements as they are now. */
    public Element add(Element... children) {
        return add(List.of(children));
    }

    /** Adds elements as they are now. */
    public Element add(List<Element> children) {
        children.forEach(child -> content.add(child.toString()));
        return this;
    }

    /** The element as markup, on one line but for what its texts hold. */
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
