package io.tidings.query.service;

import java.util.regex.Pattern;

/** Text without the characters that XML 1.0 cannot hold, not even escaped (XML 1.0, 2.2). */
final class XmlText {

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    static String of(String text) {
        return NOT_IN_XML.matcher(text).replaceAll("\uFFFD");
    }
}
