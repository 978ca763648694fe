package io.tidings.search;

import io.tidings.query.language.NameKey;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in the form in which queries compare them. */
final class Keys {

    private Keys() {}

    static @Nullable String of(@Nullable String name) {
        return name == null ? null : NameKey.of(name);
    }

    static List<String> of(Collection<String> names) {
        return names.stream().map(NameKey::of).distinct().toList();
    }
}
