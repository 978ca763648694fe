package io.tidings.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/** The headers of an answer; names in any case. Bytes above ASCII stand as ISO 8859-1. */
final class AnswerHeaders {

    private final Map<String, List<String>> values = new HashMap<>();

    static AnswerHeaders of(Header... headers) {
        AnswerHeaders all = new AnswerHeaders();
        for (Header header : headers) {
            all.values
                    .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue() == null ? "" : header.getValue().strip());
        }
        return all;
    }

    /** The first header of that name, unless it is empty. */
    Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** The comma-separated members of all headers of that name, in lower case. */
    List<String> members(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(value -> List.of(value.split(",", 64)).stream())
                .map(member -> member.strip().toLowerCase(Locale.ROOT))
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
