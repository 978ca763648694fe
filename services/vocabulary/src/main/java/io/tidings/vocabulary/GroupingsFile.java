package io.tidings.vocabulary;

import io.tidings.vocabulary.Groupings.Group;
import io.tidings.vocabulary.Groupings.Membership;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code groupings.yaml}. */
final class GroupingsFile {

    private GroupingsFile() {}

    static List<Group> read(String resource) {
        try (InputStream in = Table.open(resource)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return entries.stream().map(GroupingsFile::group).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Group group(Map<String, Object> entry) {
        List<Membership> members = new ArrayList<>();
        for (Object id : list(entry, "members")) {
            members.add(new Membership(id.toString(), null, null));
        }
        for (Object dated : list(entry, "dated")) {
            Map<?, ?> member = (Map<?, ?>) dated;
            members.add(
                    new Membership(String.valueOf(member.get("id")), day(member.get("from")), day(member.get("to"))));
        }
        return new Group(
                text(entry, "id"),
                text(entry, "name"),
                Boolean.parseBoolean(text(entry, "inherit")),
                text(entry, "source"),
                members);
    }

    private static String text(Map<String, Object> entry, String field) {
        Object value = entry.get(field);
        if (value == null) {
            throw new IllegalStateException("a group lacks " + field + ": " + entry);
        }
        return value.toString();
    }

    private static List<?> list(Map<String, Object> entry, String field) {
        return entry.get(field) instanceof List<?> list ? list : List.of();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            default -> LocalDate.parse(value.toString());
        };
    }
}
