package io.tidings.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas say of every record exactly what the record says of itself. */
class SchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DEFINITIONS = read(Schemas.definitions()).get("$defs");

    static Stream<Class<?>> everyTypeThatTravels() {
        Set<Class<?>> found = new HashSet<>();
        Schemas.types().forEach(type -> collect(type, found));
        return found.stream().sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    @ParameterizedTest
    @MethodSource("everyTypeThatTravels")
    void aSchemaNamesTheFieldsOfItsRecord(Class<?> type) {
        JsonNode schema =
                Schemas.types().contains(type) ? read(Schemas.of(type)) : DEFINITIONS.get(type.getSimpleName());
        assertThat(schema).as("schema of " + type.getSimpleName()).isNotNull();

        if (type.isEnum()) {
            assertThat(words(schema.get("enum"))).isEqualTo(constants(type));
        } else if (isSingleValue(type)) {
            assertThat(schema.has("properties")).isFalse();
        } else {
            assertThat(fields(schema.get("properties"))).isEqualTo(jsonFields(type, false));
            assertThat(words(schema.get("required"))).containsExactlyInAnyOrderElementsOf(jsonFields(type, true));
        }
    }

    @Test
    void noDefinitionIsLeftOver() {
        Set<String> names = new TreeSet<>();
        everyTypeThatTravels()
                .filter(type -> !Schemas.types().contains(type))
                .forEach(type -> names.add(type.getSimpleName()));

        assertThat(fields(DEFINITIONS)).isEqualTo(names);
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> own
                && own.getName().startsWith("io.tidings.")
                && found.add(own)
                && own.isRecord()) {
            for (RecordComponent component : own.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    private static boolean isSingleValue(Class<?> type) {
        return Set.of(AnnouncementId.class, SourceId.class, Revision.class).contains(type);
    }

    private static Set<String> jsonFields(Class<?> type, boolean requiredOnly) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!requiredOnly || !nullable) {
                names.add(component.getName());
            }
        }
        if (type == Amount.class) {
            names.add("value");
        }
        return names;
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.getAnnotation(JsonProperty.class).value())
                .toList();
    }

    private static Set<String> fields(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
